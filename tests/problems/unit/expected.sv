exit 1: polsek check wrong.yaml
wrong.yaml:8:36: fel: ”mandates” är inte filens valuta  [unit]
8 |   base: {title: Grundstöd, amount: 5 mandates, per: party}
  |                                    ^^^^^^^^^^
   tips: skriv 5 kr/year eller 5 kr/month

wrong.yaml:9:40: fel: ”kr/week” är ingen enhet  [unit]
9 |   week: {title: Veckostöd, amount: 400 kr/week, per: party}
  |                                        ^^^^^^^
   tips: skriv beloppet för ett år eller en månad, i kr/year eller kr/month

wrong.yaml:10:35: fel: ”EUR/year” är inte filens valuta  [unit]
10 |   euro: {title: Resestöd, amount: 1000 EUR/year, per: party}
   |                                   ^^^^^^^^^^^^^
   tips: filens belopp är i kr och räknas inte om; filens valuta anges i unit:

wrong.yaml:11:33: fel: ange vad andelen avser  [unit]
11 |   share: {title: Andel, amount: 40 %, per: party}
   |                                 ^^^^
   tips: skriv 40 % of NAMN

wrong.yaml:12:34: fel: här väntas ett belopp  [unit]
12 |   named: {title: Arvode, amount: price_base_amount, per: party}
   |                                  ^^^^^^^^^^^^^^^^^
   tips: skriv 12000 kr/year, eller 100 % of price_base_amount

wrong.yaml:13:52: fel: ange perioden: per år eller per månad  [unit]
13 |   per: {title: Arvode, amount: 40 % of riksdag_fee per week, per: party}
   |                                                    ^^^
   tips: skriv per year eller per month

1 fil, 6 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check share.yaml
share.yaml:12:17: fel: ”20 hours” är ingen andel  [unit]
12 |     employment: 20 hours
   |                 ^^^^^^^^
   tips: skriv en andel, t.ex. 31.42 %

share.yaml:13:15: fel: här väntas en andel  [unit]
13 |     overhead: 31.42 % of riksdag_fee
   |               ^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv 31.42 % eller namnet på en andel

share.yaml:14:14: fel: en uppräkning anges som en andel  [unit]
14 |     indexed: 40 % of riksdag_fee
   |              ^^^^^^^^^^^^^^^^^^^
   tips: skriv 5.3 %, 3 %/year from 2016-01-01, change in cpi since 2014-10 eller change in price_base_amount since 2019

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check count.yaml
count.yaml:9:76: fel: ”2 kr” är inget antal  [unit]
9 |   mandate: {title: Mandatstöd, amount: 20000 kr/year, per: mandate, above: 2 kr}
  |                                                                            ^^^^
   tips: skriv till exempel 5 mandates

count.yaml:10:73: fel: här väntas ett antal  [unit]
10 |   more: {title: Mandatstöd, amount: 20000 kr/year, per: mandate, above: price_base_amount}
   |                                                                         ^^^^^^^^^^^^^^^^^
   tips: skriv till exempel 5 mandates

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check rounding.yaml
rounding.yaml:9:25: fel: det går inte att avrunda till ”krona”  [unit]
9 | rounding: {component: 1 krona up, party: 0.1 % half up}
  |                         ^^^^^
   tips: skriv 1 kr up

rounding.yaml:9:42: fel: här går det inte att avrunda till %  [unit]
9 | rounding: {component: 1 krona up, party: 0.1 % half up}
  |                                          ^^^^^^^^^^^^^
   tips: skriv till exempel 1 kr half up

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check adjustment.yaml
adjustment.yaml:10:34: fel: en korrigering anges som ett belopp eller en andel  [unit]
10 | - {year: 2024, party: M, amount: 10 % of price_base_amount, because: för mycket betalt 2023}
   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv -1500 kr eller -10 %

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check currency.yaml
currency.yaml:7:7: fel: ”SEKR” är ingen giltig valutakod  [unit]
7 | unit: SEKR
  |       ^^^^
   tips: skriv kr, en ISO-kod som EUR, eller full time

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check reference/partihusets_hyra.yaml
reference/partihusets_hyra.yaml:7:40: fel: ”10000 kr/year” är inget värde i kr/month  [unit]
7 | values: {2023-01-01: 9500, 2024-01-01: 10000 kr/year}
  |                                        ^^^^^^^^^^^^^
   tips: skriv det som 75500

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check given.yaml
given.yaml:11:24: fel: ”75500 kr/year” är inget värde i kr/month  [unit]
11 |   given: {riksdag_fee: 75500 kr/year}
   |                        ^^^^^^^^^^^^^
   tips: skriv värdet i kr/month; utan enhet tolkas det så

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check table.yaml
table.yaml:10:22: fel: ”tkr” är ingen enhet för en tabell  [unit]
10 | - {year: 2024, unit: tkr, rates: {base: 20}}
   |                      ^^^
   tips: skriv 1000 kr eller kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek new 2380 --from thousands.csv --year 2026
thousands.csv:1:1: fel: beloppen anges i tkr, inte i kronor  [unit]
1 | # Utbetalt 2026, tkr
  | ^^^^^^^^^^^^^^^^^^^^
   tips: skriv beloppen i kronor, och kr i stället för tkr

exit 1: polsek new 2380 --from column.csv --year 2026
column.csv:1:14: fel: beloppen anges i tkr, inte i kronor  [unit]
1 | parti;mandat;belopp (tkr)
  |              ^^^^^^^^^^^^
   tips: skriv beloppen i kronor, och kr i stället för tkr
