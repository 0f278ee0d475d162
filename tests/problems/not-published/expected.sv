exit 1: polsek mandates import scb.json
scb.json:42:5: fel: Upplands Väsby kommun (0114): mandat saknas för S  [not-published]
42 |     ".."
   |     ^^^^
   tips: importera Valmyndighetens fil
scb.json:52:5: varning: Upplands Väsby kommun (0114): 6 mandat tillhör övriga partier, som SCB inte redovisar var för sig  [not-told-apart]
52 |     "6"
   |     ^^^
   tips: skriv vart och ett med namn i stället för Övriga partier, eller importera Valmyndighetens fil
