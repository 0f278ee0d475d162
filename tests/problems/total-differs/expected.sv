exit 1: polsek mandates import seats.json
seats.json:11:3: error: Upplands Väsby kommun (0114): partierna har 51 mandat, filen anger 61  [total-differs]
11 |   "kod": "0114",
   |   ^^^^^
   tips: ett parti saknas eller är fel räknat
