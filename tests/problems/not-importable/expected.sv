exit 1: polsek mandates import other.json
other.json:1:1: fel: JSON-filen innehåller inga mandat som polsek kan läsa  [not-importable]
   tips: polsek importerar Valmyndighetens JSON, zip, XML och XLSX, SCB:s JSON, och CSV

exit 1: polsek mandates import cut.json
cut.json:8:10: fel: detta är inte JSON  [not-importable]
8 |  "test": fal
  |          ^
   tips: filen kan vara ofullständig eller ändrad: hämta den igen

exit 1: polsek mandates import query.json
query.json:1:2: fel: detta är en fråga till SCB, inte svaret  [not-importable]
1 | {"query": [], "response": {"format": "json"}}
  |  ^^^^^^^
   tips: polsek importerar Valmyndighetens JSON, zip, XML och XLSX, SCB:s JSON, och CSV

exit 1: polsek mandates import seats.yaml
seats.yaml:1:1: fel: detta är redan en fil för polsek  [not-importable]
1 | polsek: 1
  | ^^^^^^^
   tips: polsek check FIL visar om den stämmer
