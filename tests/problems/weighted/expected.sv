exit 1: polsek calculate rule.yaml --year 2024
rule.yaml:9:3: fel: vägda mandat är inte definierade  [weighted]
9 |   support: {title: Partistöd, amount: 20000 kr/year, per: weighted mandate}
  |   ^^^^^^^
   tips: skriv mandates: {weighted: {new_result: ...}}
