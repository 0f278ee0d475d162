exit 0: polsek check rule.yaml
rule.yaml:12:34: varning: 4-6 ger 5 %, mindre än 1-3 före det  [falling-band]
12 |     employment: {1-3: 25 %, 4-6: 5 %, 7-: 75 %}
   |                                  ^^^
   tips: kontrollera beloppen

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check amount.yaml
amount.yaml:8:74: varning: 4-6 ger 5 % of price_base_amount, mindre än 1-3 före det  [falling-band]
8 | …amount: {1-3: 50 % of price_base_amount, 4-6: 5 % of price_base_amount, 7-: 60 % of price_base_amount}, per: party}
  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^
   tips: kontrollera beloppen

amount.yaml:9:3: anmärkning: det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja  [default-empty-seats]
9 |   mandate: {title: Mandatstöd, amount: {1-3: 5000 kr/year, 4-: 3000 kr/year}, per: mandate, banding: whole}
  |   ^^^^^^^
   tips: ange mandates: {empty_seats: counted} eller {empty_seats: not counted}

amount.yaml:9:64: varning: 4- ger 3000 kr/year, mindre än 1-3 före det  [falling-band]
9 |   mandate: {title: Mandatstöd, amount: {1-3: 5000 kr/year, 4-: 3000 kr/year}, per: mandate, banding: whole}
  |                                                                ^^^^^^^^^^^^
   tips: kontrollera beloppen

1 fil, 0 fel, 2 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
