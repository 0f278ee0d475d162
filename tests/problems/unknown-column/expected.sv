exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:16: fel: ”Förkortnig” är ingen kolumn  [unknown-column]
1 | party,mandates,Förkortnig,Antal röster
  |                ^^^^^^^^^^
   tips: menade du förkortning?
mandates.csv:1:27: fel: ”Antal röster” är ingen kolumn  [unknown-column]
1 | party,mandates,Förkortnig,Antal röster
  |                           ^^^^^^^^^^^^
   tips: ta bort kolumnen; är den en uppgift skrivs den med bokstäverna a-z, som i regelfilen: votes

exit 1: polsek check published.yaml
published.yaml:11:11: fel: ”bas” är ingen kolumn  [unknown-column]
11 |   rates: {bas: 20000}
   |           ^^^
   tips: menade du base?

published.yaml:13:9: fel: ”summa” är ingen kolumn  [unknown-column]
13 |     M: {summa: 20000}
   |         ^^^^^
   tips: menade du total?

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek new 2380 --from years.csv --year 2026
years.csv:1:21: fel: ”år” är ingen kolumn  [unknown-column]
1 | parti;mandat;belopp;år
  |                     ^^
   tips: behåll bara de rader som avses, t.ex. ett års rader, och ta sedan bort kolumnen

exit 1: polsek calculate rule.yaml --year 2024 --mandates occupied.csv
occupied.csv:1:14: fel: ”besatta” är ingen kolumn, och ingen regel här har en sådan uppgift  [unknown-column]
1 | parti;mandat;besatta
  |              ^^^^^^^
   tips: ta bort kolumnen; antalet tomma stolar skrivs i kolumnen tomma
