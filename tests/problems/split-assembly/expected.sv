exit 1: polsek check rule.yaml
rule.yaml:9:76: fel: för fullmäktige som helhet finns bara platser och partier att dela med  [split-assembly]
9 |   share: {title: Röststöd, amount: 400000 kr/year, split: by votes, among: the assembly}
  |                                                                            ^^^^^^^^^^^^
   tips: skriv split: by mandates eller equally, eller among: those entitled

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
