exit 1: polsek calculate rule.yaml --year 2024
rule.yaml:7:11: error: vägda mandat är inte definierade  [weighted]
7 | mandates: {empty_seats: counted}
  |           ^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv mandates: {weighted: {new_result: ...}}
