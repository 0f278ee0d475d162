exit 1: polsek check rule.yaml
rule.yaml:10:44: fel: fee har ingen period  [missing-period]
10 |   base: {title: Grundstöd, amount: 70 % of fee, per: party}
   |                                            ^^^
   tips: lägg till per year eller per month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
