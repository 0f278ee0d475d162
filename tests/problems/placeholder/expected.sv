exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: Övriga partier står för 3 partier, men regeln räknar varje parti för sig  [placeholder]
3 | Övriga partier,10,3
  | ^^^^^^^^^^^^^^
   tips: ange partierna var för sig

exit 1: polsek calculate base.yaml --year 2024 --mandates unknown.csv
unknown.csv:3:1: fel: Övriga partier står för ett okänt antal partier, men regeln räknar varje parti för sig  [placeholder]
3 | Övriga partier,10,unknown
  | ^^^^^^^^^^^^^^
   tips: ange partierna var för sig
