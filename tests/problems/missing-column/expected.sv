exit 1: polsek calculate rule.yaml --year 2024 --mandates no-head.csv
no-head.csv:1:1: error: kolumnen party saknas  [missing-column]
1 | Moderaterna,5
  | ^^^^^^^^^^^^^
   tips: namnge kolumnerna på första raden: parti;mandat; hittade: Moderaterna, 5
no-head.csv:1:1: error: kolumnen mandates saknas  [missing-column]
1 | Moderaterna,5
  | ^^^^^^^^^^^^^
   tips: namnge kolumnerna på första raden: parti;mandat; hittade: Moderaterna, 5
no-head.csv:1:13: error: '5' är ingen kolumn  [unknown-column]
1 | Moderaterna,5
  |             ^
   tips: en uppgift namnges med bokstäverna a-z, som regeln deklarerar den: votes

exit 1: polsek calculate rule.yaml --year 2024 --mandates seats.csv
seats.csv:1:1: error: kolumnen mandates saknas  [missing-column]
1 | parti;platser
  | ^^^^^^^^^^^^^
   tips: namnge kolumnerna på första raden: parti;mandat; hittade: parti, platser
