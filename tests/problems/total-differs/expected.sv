exit 1: polsek mandates import seats.json
seats.json:12:24: fel: Upplands Väsby kommun (0114): partierna har 51 mandat, filen anger 61  [total-differs]
12 |   "totaltAntalMandat": 61,
   |                        ^^
   tips: ett parti saknas eller har fel antal

exit 1: polsek mandates import sum.csv --authority 0114 --election 2026
sum.csv:4:7: fel: Upplands Väsby kommun (0114): partierna har 60 mandat, filen anger 61  [total-differs]
4 | Summa;61
  |       ^^
   tips: ett parti saknas eller har fel antal
