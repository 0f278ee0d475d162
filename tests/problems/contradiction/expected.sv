exit 1: polsek mandates import name.json
name.json:10:11: fel: namnet är Krokom, men koden 0114 tillhör Upplands Väsby kommun  [contradiction]
10 |   "namn": "Krokom",
   |           ^^^^^^^^
   tips: filen motsäger sig själv: hämta den igen från resultat.val.se

exit 1: polsek mandates import kind.json
kind.json:11:10: fel: RD är ett val till riksdagen, men koden tillhör Upplands Väsby kommun (0114)  [contradiction]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: filen motsäger sig själv: hämta den igen från resultat.val.se

exit 1: polsek mandates import day.json
day.json:7:14: fel: 2022-09-11 är inte valdagen för: Val 2026  [contradiction]
7 |  "valdatum": "2022-09-11",
  |              ^^^^^^^^^^^^
   tips: filen motsäger sig själv: hämta den igen från resultat.val.se

exit 1: polsek mandates import seats.csv
seats.csv:2:6: fel: namnet är Krokom, koden 0114  [contradiction]
2 | 0114;Krokom;Moderaterna;61
  |      ^^^^^^
   tips: Krokom har koden 2309
