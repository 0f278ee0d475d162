exit 1: polsek check not-real.yaml
not-real.yaml:5:43: fel: ”12/12 2022” är inte ett datum  [date]
5 | decided: {by: kommunfullmäktige § 87, on: 12/12 2022}
  |                                           ^^^^^^^^^^
   tips: skriv år-månad-dag: 2026-01-31

not-real.yaml:6:15: fel: 2026-31-01 finns inte i kalendern  [date]
6 | valid: {from: 2026-31-01, to: 2026-02-30}
  |               ^^^^^^^^^^
   tips: ett datum är år-månad-dag: 2026-01-31

not-real.yaml:6:31: fel: 2026-02-30 finns inte i kalendern  [date]
6 | valid: {from: 2026-31-01, to: 2026-02-30}
  |                               ^^^^^^^^^^
   tips: ett datum är år-månad-dag: 2026-01-31

not-real.yaml:8:37: fel: ”2026-1-1” är inte ett datum  [date]
8 |   base: {title: Grundstöd, amount: {2026-1-1: 20000 kr/year, 2027-13-01: 21000 kr/year}, per: party}
  |                                     ^^^^^^^^
   tips: skriv år-månad-dag: 2026-01-31

not-real.yaml:8:62: fel: 2027-13-01 finns inte i kalendern  [date]
8 |   base: {title: Grundstöd, amount: {2026-1-1: 20000 kr/year, 2027-13-01: 21000 kr/year}, per: party}
  |                                                              ^^^^^^^^^^
   tips: ett datum är år-månad-dag: 2026-01-31

1 fil, 5 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check day.yaml
day.yaml:8:68: fel: ”juni” är inte en månad  [date]
8 |   base: {title: Grundstöd, amount: 40 % of price_base_amount on 31 juni, per: party}
  |                                                                    ^^^^
   tips: det är 40 % of price_base_amount on 31 June: månaden har dagarna 1–30

day.yaml:9:61: fel: June har ingen dag 31  [date]
9 |   fee: {title: Arvode, amount: 40 % of price_base_amount on 31 June, per: party}
  |                                                             ^^
   tips: månaden har dagarna 1–30

day.yaml:10:57: fel: en dag saknas efter ”on”  [date]
10 |   on: {title: Arvode, amount: 40 % of price_base_amount on, per: party}
   |                                                         ^^
   tips: skriv till exempel on 1 July

day.yaml:12:12: fel: ”Janury” är inte en månad  [date]
12 | - {due: 31 Janury, share: 50 %}
   |            ^^^^^^
   tips: menade du January?

day.yaml:13:9: fel: ”the first of July” är ingen dag  [date]
13 | - {due: the first of July, share: rest}
   |         ^^^^^^^^^^^^^^^^^
   tips: skriv till exempel 31 January

1 fil, 5 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check year.yaml
year.yaml:10:10: fel: 24 är inget årtal  [date]
10 | - {year: 24, party: M, amount: -1500 kr, because: för mycket betalt 2023}
   |          ^^
   tips: skriv fyra siffror

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
