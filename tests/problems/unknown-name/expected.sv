exit 1: polsek check misspelt.yaml
misspelt.yaml:8:44: fel: prise_base_amount finns inte  [unknown-name]
8 |   base: {title: Grundstöd, amount: 40 % of prise_base_amount, per: party}
  |                                            ^^^^^^^^^^^^^^^^^
   tips: menade du price_base_amount?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check fact.yaml
fact.yaml:8:61: fel: member finns inte  [unknown-name]
8 |   membership: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |                                                             ^^^^^^
   tips: deklarera den under facts: member: number of each party

fact.yaml:9:71: fel: has_leader finns inte  [unknown-name]
9 |   leader: {title: Gruppledare, amount: 9000 kr/year, per: party, for: has_leader}
  |                                                                       ^^^^^^^^^^
   tips: deklarera den under facts: has_leader: yes/no of each party

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check invented.yaml
invented.yaml:8:44: fel: hyran finns inte  [unknown-name]
8 |   base: {title: Grundstöd, amount: 20 % of hyran, per: party}
  |                                            ^^^^^
   tips: det finns ingen sådan serie, inget sådant värde och ingen sådan ram, uppgift eller tidigare del

invented.yaml:10:32: fel: grund är ingen del av stödet  [unknown-name]
10 | - {year: 2024, party: M, what: grund, because: ingen redovisning}
   |                                ^^^^^
   tips: skriv all, eller av: base

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check condition.yaml
condition.yaml:8:68: fel: oposition finns inte  [unknown-name]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, for: oposition}
  |                                                                    ^^^^^^^^^
   tips: menade du opposition?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check published.yaml
published.yaml:11:27: fel: riksdag_arvode är ingen serie, inget värde och ingen uppgift om fullmäktige som regeln använder  [unknown-name]
11 |   given: {riksdag_arvode: 75500 kr/month}
   |                           ^^^^^^^^^^^^^^
   tips: menade du riksdag_fee?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
