exit 1: polsek check rule.yaml
rule.yaml:1:1: fel: filen är för stor: 1 048 577 byte; högst 1 048 576 (1 MiB) kan läsas  [too-large]
   tips: dela upp den i flera filer

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
