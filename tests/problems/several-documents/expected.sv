exit 1: polsek check rule.yaml
rule.yaml:9:1: fel: här börjar ett andra dokument  [several-documents]
9 | ---
  | ^^^
   tips: lägg det i en egen fil

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
