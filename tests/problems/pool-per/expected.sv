exit 1: polsek check rule.yaml
rule.yaml:7:60: fel: för fullmäktige finns inget antal full time  [pool-per]
7 | pools: {budget: {title: Anslag, amount: 5000 kr/year, per: full time}}
  |                                                            ^^^^^^^^^
   tips: skriv seat, mandate, party, inhabitant eller ett antal för fullmäktige

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
