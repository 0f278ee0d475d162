exit 1: polsek check growth.yaml
growth.yaml:8:74: fel: ange från vilket datum den årliga höjningen gäller  [index]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: 3 %/year}
  |                                                                          ^^^^^^
   tips: skriv till exempel 3 %/year from 2016-01-01

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check change.yaml
change.yaml:8:82: fel: ange basår eller basmånad för uppräkningen  [index]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: change in price_base_amount}
  |                                                                                  ^^^^^^^^^^^^^^^^^
   tips: skriv change in price_base_amount since 2014-10, change in price_base_amount since 2019 eller change in price_base_amount from 2014-01 to October last year

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate year.yaml --year 2024 --mandates S=3
year.yaml:8:72: fel: riksdag_fee har mer än ett värde under 2019  [index]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: change in riksdag_fee since 2019}
  |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange dagen: since 2019-11-01
