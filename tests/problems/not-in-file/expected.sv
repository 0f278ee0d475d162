exit 1: polsek mandates import seats.csv
seats.csv:2:1: fel: filen anger inte vilken kommun eller region mandaten gäller  [not-in-file]
2 | Moderaterna;24
  | ^^^^^^^^^^^^^^
   tips: ange det, t.ex. --authority 0114
seats.csv:2:1: fel: filen anger inte från vilket val mandaten är  [not-in-file]
2 | Moderaterna;24
  | ^^^^^^^^^^^^^^
   tips: ange det, t.ex. --election 2026

exit 1: polsek mandates import seats.json --election 2022
seats.json:11:10: fel: filen är från valet 2026, inte 2022  [not-in-file]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: utelämna --election, eller välj den andra filen
