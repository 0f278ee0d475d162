exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=20,S=21"
rule.yaml:8:36: fel: beloppet är beslutat men saknas i regelfilen  [unknown-figure]
8 |   base: {title: Grundstöd, amount: unknown kr/year, per: party}
  |                                    ^^^^^^^^^^^^^^^
   tips: ange det: --set "components.base.amount=..."
rule.yaml:9:35: fel: beloppet är beslutat men saknas i regelfilen  [unknown-figure]
9 |   extra: {title: Tillägg, amount: unknown % of price_base_amount, per: party}
  |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange det: --set "components.extra.amount=..."
