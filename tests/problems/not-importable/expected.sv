exit 1: polsek mandates import other.json
other.json:1:1: error: den här JSON-filen har inga mandat som polsek känner igen  [not-importable]
   tips: polsek importerar Valmyndighetens JSON, zip, XML och XLSX, SCB:s JSON, och CSV

exit 1: polsek mandates import cut.json
cut.json:8:10: error: det här är inte JSON  [not-importable]
8 |  "test": fal
  |          ^
   tips: filen kan vara avklippt eller ändrad: hämta den igen

exit 1: polsek mandates import query.json
query.json:1:2: error: det här är en fråga till SCB, inte svaret  [not-importable]
1 | {"query": [], "response": {"format": "json"}}
  |  ^^^^^^^
   tips: polsek importerar Valmyndighetens JSON, zip, XML och XLSX, SCB:s JSON, och CSV

exit 1: polsek mandates import seats.yaml
seats.yaml:1:1: error: det här är redan en mandatfil för polsek  [not-importable]
1 | polsek: 1
  | ^^^^^^^
   tips: lägg den i rules/mandates
