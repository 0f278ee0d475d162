exit 1: polsek check growth.yaml
growth.yaml:8:74: error: en årlig höjning säger från när  [index]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: 3 %/year}
  |                                                                          ^^^^^^
   tips: skriv 3 %/year from 2016-01-01

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 1: polsek check change.yaml
change.yaml:8:106: error: en indexändring säger sedan vilken månad  [index]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: change in price_base_amount since 2019}
  |                                                                                                          ^^^^
   tips: skriv change in price_base_amount since 2014-10

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
