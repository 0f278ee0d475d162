exit 1: polsek check short.yaml
short.yaml:9:1: fel: utbetalningarna är tillsammans 90 %, inte 100 %  [instalments]
9 | instalments:
  | ^^^^^^^^^^^
   tips: skriv andelar som blir 100 % tillsammans, eller sluta med share: rest

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check rest.yaml
rest.yaml:9:1: fel: utbetalningarna är tillsammans 50 %, inte 100 %  [instalments]
9 | instalments:
  | ^^^^^^^^^^^
   tips: skriv andelar som blir 100 % tillsammans, eller sluta med share: rest

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
