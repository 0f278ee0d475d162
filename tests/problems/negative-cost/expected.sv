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

exit 1: polsek settle rule.yaml good.csv --year 2024 --mandates "M=20,S=21" --paid ledger.csv
ledger.csv:2:1: fel: det som betalats ut till M är mindre än 0  [negative-cost]
2 | M;-300000
  | ^
   tips: skriv utbetalningar utan minustecken, och bara det som betalats tillbaka med minus
ledger.csv:3:1: fel: det som betalats ut till S är mindre än 0  [negative-cost]
3 | S;-150000
  | ^
   tips: skriv utbetalningar utan minustecken, och bara det som betalats tillbaka med minus
