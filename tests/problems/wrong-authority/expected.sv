exit 1: polsek mandates import vasby.json --authority ostersund
vasby.json:11:10: fel: filen gäller Upplands Väsby kommun (0114), inte Östersunds kommun (2380)  [wrong-authority]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: välj rätt fil, eller utelämna --authority

exit 1: polsek mandates import unknown.json
unknown.json:11:10: fel: ingen kommun eller region har koden 9999  [wrong-authority]
11 |   "kod": "9999",
   |          ^^^^^^
   tips: en kod har fyra siffror, eller två
