exit 1: polsek mandates import scb.json
scb.json:27:5: error: Upplands Väsby kommun (0114): inte publicerat för S  [not-published]
27 |     "0114",
   |     ^^^^^^
   tips: importera Valmyndighetens fil
scb.json:27:5: warning: Upplands Väsby kommun (0114): 6 mandat är övriga partiers, som SCB inte skiljer åt  [not-told-apart]
27 |     "0114",
   |     ^^^^^^
   tips: skriv vart och ett med namn i stället för Övriga partier, eller importera Valmyndighetens fil
