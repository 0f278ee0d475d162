exit 0: polsek check overhead.yaml
overhead.yaml:10:13: varning: 0.5 % of riksdag_fee är ovanligt för salary  [magnitude]
10 |     amount: 0.5 % of riksdag_fee
   |             ^^^^^^^^^^^^^^^^^^^^
   tips: en lön är vanligen en större andel

overhead.yaml:13:15: varning: 3142 % är ovanligt för salary  [magnitude]
13 |     overhead: 3142 %
   |               ^^^^^^
   tips: menade du 31.42 %?

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check month.yaml
month.yaml:8:36: varning: 240000 kr/month är ovanligt för base  [magnitude]
8 |   base: {title: Grundstöd, amount: 240000 kr/month, per: party}
  |                                    ^^^^^^^^^^^^^^^
   tips: avser beloppet ett år?

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check named.yaml
named.yaml:7:15: varning: 314.2 % är ovanligt för po  [magnitude]
7 | figures: {po: 314.2 %}
  |               ^^^^^^^
   tips: menade du 31.42 %?

named.yaml:9:81: varning: 0.5 % är ovanligt för salary  [magnitude]
9 |   salary: {title: Lön, amount: 50 % of riksdag_fee, per: full time, employment: 0.5 %, overhead: po}
  |                                                                                 ^^^^^
   tips: menade du 50 %?

named.yaml:10:3: anmärkning: det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja  [default-empty-seats]
10 |   mandate: {title: Mandatstöd, amount: 5000 % of price_base_amount, per: mandate, indexed: 530 %}
   |   ^^^^^^^
   tips: ange mandates: {empty_seats: counted} eller {empty_seats: not counted}

named.yaml:10:40: varning: 5000 % of price_base_amount är ovanligt för mandate  [magnitude]
10 |   mandate: {title: Mandatstöd, amount: 5000 % of price_base_amount, per: mandate, indexed: 530 %}
   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: menade du 50 % of price_base_amount?

named.yaml:10:92: varning: 530 % är ovanligt för mandate  [magnitude]
10 |   mandate: {title: Mandatstöd, amount: 5000 % of price_base_amount, per: mandate, indexed: 530 %}
   |                                                                                            ^^^^^
   tips: saknas decimaltecknet?

named.yaml:11:77: varning: 24 månader är ovanligt för base  [magnitude]
11 |   base: {title: Grundstöd, amount: 1000 kr/year, per: party, after_leaving: 24 months}
   |                                                                             ^^^^^^^^^
   tips: partistöd får ges i ett år efter att partiet har lämnat fullmäktige (4 kap. 29 § kommunallagen)

1 fil, 0 fel, 5 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check reference
reference/lokalhyra.yaml:7:40: varning: 41000 är ovanligt för lokalhyra  [magnitude]
7 | values: {2023-01-01: 4000, 2024-01-01: 41000, 2025-01-01: -4200}
  |                                        ^^^^^
   tips: värdet före är 4000: kontrollera siffrorna

reference/lokalhyra.yaml:7:59: varning: -4200 är ovanligt för lokalhyra  [magnitude]
7 | values: {2023-01-01: 4000, 2024-01-01: 41000, 2025-01-01: -4200}
  |                                                           ^^^^^
   tips: värdet är under 0

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check thousands.yaml
thousands.yaml:8:36: varning: 30 kr/year är ovanligt för base  [magnitude]
8 |   base: {title: Grundstöd, amount: 30 kr/year, per: party}
  |                                    ^^^^^^^^^^
   tips: är beloppet i tusental kronor? skriv i så fall 30000 kr/year

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
