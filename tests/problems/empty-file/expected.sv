exit 1: polsek check empty.yaml
empty.yaml:1:1: fel: filen är tom  [empty-file]
   tips: filen ska börja med raden ”polsek: 1”

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check comments.yaml
comments.yaml:1:1: fel: filen är tom  [empty-file]
1 | # Kommunalt partistöd, Simrishamn
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: filen ska börja med raden ”polsek: 1”

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
