exit 1: polsek check rule.yaml
rule.yaml:11:60: fel: beloppet tas redan ur budget  [two-pools]
11 |   base: {title: Grundstöd, amount: 30 % of budget, out_of: office, split: equally, among: those entitled}
   |                                                            ^^^^^^
   tips: ta bort out_of:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
