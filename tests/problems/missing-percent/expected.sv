exit 1: polsek check overhead.yaml
overhead.yaml:12:33: fel: andelen saknar procenttecken  [missing-percent]
12 |     employment: {1-3: 25 %, 4-: 50}
   |                                 ^^
   tips: skriv 50 %

overhead.yaml:13:15: fel: andelen saknar procenttecken  [missing-percent]
13 |     overhead: 31.42
   |               ^^^^^
   tips: skriv 31.42 %

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check instalment.yaml
instalment.yaml:10:28: fel: ”50” är ingen andel  [missing-percent]
10 | - {due: 31 January, share: 50}
   |                            ^^
   tips: skriv 50 % eller rest

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
