exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: error: Övriga partier står för 3 partier, och regeln behöver vart och ett för sig  [placeholder]
3 | Övriga partier,10,3
  | ^^^^^^^^^^^^^^
   tips: skriv partierna var för sig

exit 1: polsek calculate base.yaml --year 2024 --mandates unknown.csv
unknown.csv:3:1: error: Övriga partier står för ett okänt antal partier, och regeln behöver vart och ett för sig  [placeholder]
3 | Övriga partier,10,unknown
  | ^^^^^^^^^^^^^^
   tips: skriv partierna var för sig
