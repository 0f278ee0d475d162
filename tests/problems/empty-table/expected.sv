exit 1: polsek calculate rule.yaml --year 2024 --mandates empty.csv
empty.csv:1:1: fel: tabellen är tom  [empty-table]
   tips: första raden ska ange kolumnernas namn: parti;mandat

exit 1: polsek calculate rule.yaml --year 2024 --mandates no-rows.csv
no-rows.csv:1:1: fel: tabellen innehåller inget parti  [empty-table]
1 | party,mandates
  | ^^^^^^^^^^^^^^
   tips: skriv en rad per parti
