exit 1: polsek check rule.yaml
rule.yaml:9:36: fel: budget beräknas för året och kan inte hämtas för en viss dag  [read-date]
9 |   base: {title: Grundstöd, amount: 10 % of budget on 1 July, split: equally, among: those entitled}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ta bort dagen

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
