exit 0: polsek check rule.yaml
rule.yaml:8:36: varning: 40 gånger price_base_amount är ovanligt mycket  [large-multiple]
8 |   base: {title: Grundstöd, amount: 40 x price_base_amount, per: party}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^
   tips: menade du 40 % of price_base_amount?

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
