exit 1: polsek calculate rule.yaml --year 2024 --mandates no-head.csv
no-head.csv:1:1: fel: kolumnen parti saknas  [missing-column]
1 | Moderaterna,5
  | ^^^^^^^^^^^^^
   tips: ange kolumnernas namn på första raden: parti;mandat; där står nu: Moderaterna, 5
no-head.csv:1:1: fel: kolumnen mandat saknas  [missing-column]
1 | Moderaterna,5
  | ^^^^^^^^^^^^^
   tips: ange kolumnernas namn på första raden: parti;mandat; där står nu: Moderaterna, 5
no-head.csv:1:13: fel: ”5” är ingen kolumn  [unknown-column]
1 | Moderaterna,5
  |             ^
   tips: första raden ska ange kolumnernas namn: parti;mandat

exit 1: polsek calculate rule.yaml --year 2024 --mandates seats.csv
seats.csv:1:1: fel: kolumnen mandat saknas  [missing-column]
1 | parti;platser
  | ^^^^^^^^^^^^^
   tips: ange kolumnernas namn på första raden: parti;mandat; där står nu: parti, platser

exit 1: polsek check rules/mandates
rules/mandates/2022.csv:2:1: fel: kolumnen authority saknas  [missing-column]
2 | party,mandates
  | ^^^^^^^^^^^^^^
   tips: lägg till en kolumn authority med kommunens eller regionens kod på varje rad

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
