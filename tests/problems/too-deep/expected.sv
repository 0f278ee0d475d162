exit 1: polsek check rule.yaml
rule.yaml:7:38: fel: fler än 32 nivåer inuti varandra  [too-deep]
7 | note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ § 87 ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  |                                      ^
   tips: leta efter parenteser eller streck som inte är avsedda

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
