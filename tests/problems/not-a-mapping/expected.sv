exit 1: polsek check list.yaml
list.yaml:1:1: fel: filen består inte av nycklar och värden  [not-a-mapping]
1 | - polsek: 1
  | ^^^^^^^^^^^
   tips: filen ska börja med raden ”polsek: 1”; sätt ett mellanslag efter varje kolon

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-space.yaml
no-space.yaml:1:1: fel: filen består inte av nycklar och värden  [not-a-mapping]
1 | polsek:1
  | ^^^^^^^^
   tips: filen ska börja med raden ”polsek: 1”; sätt ett mellanslag efter varje kolon

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
