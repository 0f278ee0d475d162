exit 1: polsek check rule.yaml
rule.yaml:8:88: fel: ”1 year” är inte ett antal månader  [duration]
8 |   base: {title: Grundstöd, amount: 1.3 x price_base_amount, per: party, after_leaving: 1 year}
  |                                                                                        ^^^^^^
   tips: skriv 12 months

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
