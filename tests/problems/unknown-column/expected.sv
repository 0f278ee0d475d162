exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:16: error: 'Förkortnig' är ingen kolumn  [unknown-column]
1 | party,mandates,Förkortnig,Antal röster
  |                ^^^^^^^^^^
   tips: menade du förkortning?
mandates.csv:1:27: error: 'Antal röster' är ingen kolumn  [unknown-column]
1 | party,mandates,Förkortnig,Antal röster
  |                           ^^^^^^^^^^^^
   tips: en uppgift namnges med bokstäverna a-z, som regeln deklarerar den: votes
