exit 1: polsek mandates import final.json
final.json:11:10: error: Upplands Väsby kommun (0114): filen ger inget parti något mandat  [not-counted]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: de slutliga mandaten kommer några veckor efter rösterna; importera den preliminära filen till dess

exit 1: polsek mandates import preliminary.json
preliminary.json:11:10: error: Upplands Väsby kommun (0114): filen ger inget parti något mandat  [not-counted]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: vänta tills rösterna är räknade
