exit 1: polsek check fraction.yaml
fraction.yaml:8:36: fel: det går inte att dela med noll  [zero-divisor]
8 |   base: {title: Grundstöd, amount: 1/0 of price_base_amount, per: party}
  |                                    ^^^

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate split.yaml --year 2024 --mandates none.csv
split.yaml:9:66: fel: summan kan inte delas med 0  [zero-divisor]
9 |   membership: {title: Medlemsstöd, amount: 50000 kr/year, split: by members, among: those entitled}
  |                                                                  ^^^^^^^^^^
   tips: inget parti har något av det som summan ska delas efter

exit 1: polsek calculate index.yaml --year 2024
index.yaml:9:71: fel: fee är 0 den 2019-01-01  [zero-divisor]
9 |   base: {title: Grundstöd, amount: 1000 kr/year, per: party, indexed: change in fee since 2019}
  |                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^
   tips: inget kan jämföras med 0: rätta värdet
