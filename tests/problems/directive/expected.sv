exit 1: polsek check rule.yaml
rule.yaml:1:1: fel: rader som börjar med % (direktiv) är inte tillåtna  [directive]
1 | %YAML 1.2
  | ^
   tips: ta bort raden

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
