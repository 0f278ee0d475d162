exit 1: polsek check rule.yaml
rule.yaml:10:78: fel: mandate räknas inte i members  [limit-unit]
10 |   mandate: {title: Mandatstöd, amount: 20000 kr/year, per: mandate, at_most: 50 members}
   |                                                                              ^^^^^^^^^^
   tips: begränsa det som räknas, eller skriv pengar som 70000 kr/year

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check pool.yaml
pool.yaml:7:75: fel: en ram räknas inte i seats  [limit-unit]
7 | pools: {budget: {title: Anslag, amount: 5000 kr/year, per: seat, at_most: 40 seats}}
  |                                                                           ^^^^^^^^
   tips: begränsa det som räknas, eller skriv pengar som 70000 kr/year

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
