exit 1: polsek check seats.yaml
seats.yaml:5:8: fel: partierna har 41 mandat, fler än 39 platser  [seats]
5 | seats: 39
  |        ^^
   tips: seats: är fullmäktiges alla platser

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
