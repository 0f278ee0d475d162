exit 1: polsek mandates import final.json
final.json:11:10: fel: Upplands Väsby kommun (0114): inget parti har något mandat i filen  [not-counted]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: de slutliga mandaten fastställs senare; importera den preliminära filen till dess

exit 1: polsek mandates import preliminary.json
preliminary.json:11:10: fel: Upplands Väsby kommun (0114): inget parti har något mandat i filen  [not-counted]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: vänta tills rösterna är räknade
