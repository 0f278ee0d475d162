exit 1: polsek new krokom --from table.csv --year 2026
table.csv:6:5: fel: Vänsterpartiet har 87 500 kr; den närmaste regeln ger 77 500 kr (10 000 kr mindre)  [no-rule]
6 | V;3;87500
  |     ^^^^^
   tips: den regel som kommer närmast är: varje parti: 40000 kr/year; varje mandat: 12500 kr/year

exit 1: polsek new krokom --from odd.csv --year 2026
odd.csv:1:1: fel: ingen regel hittades som ger beloppen efter partiernas mandat  [no-rule]
   tips: skriv regeln för hand: polsek new KOMMUN ger en fil att utgå från
