exit 1: polsek check rule.yaml
rule.yaml:8:78: fel: ”0” är inget år i en mandatperiod  [term-year]
8 |   start: {title: Startbidrag, amount: 10000 kr/year, per: party, term_years: 0}
  |                                                                              ^
   tips: skriv 1, 2-4 eller 3-

rule.yaml:9:78: fel: ”4-2” är inget år i en mandatperiod  [term-year]
9 |   middle: {title: Kursbidrag, amount: 10000 kr/year, per: party, term_years: 4-2}
  |                                                                              ^^^
   tips: skriv 1, 2-4 eller 3-

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
