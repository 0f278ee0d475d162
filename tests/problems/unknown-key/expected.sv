exit 1: polsek check misspelt.yaml
misspelt.yaml:8:28: fel: ”ammount” är ingen nyckel här  [unknown-key]
8 |   base: {title: Grundstöd, ammount: 20000 kr/year, per: party}
  |                            ^^^^^^^
   tips: menade du amount?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check invented.yaml
invented.yaml:7:1: fel: ”bonus” är ingen nyckel här  [unknown-key]
7 | bonus: 5000 kr/year
  | ^^^^^
   tips: nycklarna här är source, inferred, interpreted, note, title, polsek, authority, support, status, assembly, decided, valid, unit, time, mandates, facts, figures, pools, components, party_total, rounding, adjustments, withheld, instalments, settlement, arrangement, published, accepted

invented.yaml:9:63: fel: ”betalas” är ingen nyckel här  [unknown-key]
9 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, betalas: kvartalsvis}
  |                                                               ^^^^^^^
   tips: nycklarna här är source, inferred, interpreted, note, title, amount, per, split, among, banding, for, after_leaving, term_years, valid, at_least, at_most, above, employment, indexed, overhead, out_of, paid, account, rounding

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check bands.yaml
bands.yaml:10:42: fel: ”sourse” är ingen nyckel här  [unknown-key]
10 |     amount: {value: 50 % of riksdag_fee, sourse: protokoll § 87}
   |                                          ^^^^^^
   tips: menade du source?

bands.yaml:12:18: fel: ”small” är varken ett intervall, ett datum eller value:  [unknown-key]
12 |     employment: {small: 25 %, 4-6 stora partier: 50 %}
   |                  ^^^^^
   tips: skriv intervall som 1-3, 4 eller 10- och datum som 2023-01-01

bands.yaml:12:31: fel: ”4-6 stora partier” är inget intervall  [unknown-key]
12 |     employment: {small: 25 %, 4-6 stora partier: 50 %}
   |                               ^^^^^^^^^^^^^^^^^
   tips: skriv 1-3, 4 eller 10-

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
