exit 1: polsek settle rule.yaml table.csv --year 2024 --mandates "M=20,S=21"
table.csv:2:3: fel: en kostnad kan inte vara negativ  [negative-cost]
2 | M;-250000
  |   ^^^^^^^
   tips: skriv kostnaden utan minustecken

exit 1: polsek settle rule.yaml list.yaml --year 2024 --mandates "M=20,S=21"
list.yaml:2:15: fel: en kostnad kan inte vara negativ  [negative-cost]
2 |   M: [250000, -1500.50]
  |               ^^^^^^^^
   tips: skriv kostnaden utan minustecken
