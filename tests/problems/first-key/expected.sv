exit 1: polsek check rule.yaml
rule.yaml:1:1: fel: polsek: 1 ska stå först i filen  [first-key]
1 | authority: "1291"
  | ^^^^^^^^^
   tips: flytta den till första raden

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
