exit 1: polsek check rule.yaml
rule.yaml:12:9: fel: det finns två tabeller för 2024  [table-twice]
12 | - year: 2024
   |         ^^^^
   tips: skilj dem åt: name: fullmaktige

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
