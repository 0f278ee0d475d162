exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: raden saknar parti  [missing-party]
3 | ,9
  | ^
   tips: skriv partiets namn eller förkortning; ta bort en summarad
