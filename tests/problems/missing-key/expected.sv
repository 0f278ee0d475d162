exit 1: polsek check head.yaml
head.yaml:1:1: fel: authority: saknas  [missing-key]
1 | polsek: 1
  | ^^^^^^^^^
   tips: lägg till authority:

head.yaml:1:1: fel: support: saknas  [missing-key]
1 | polsek: 1
  | ^^^^^^^^^
   tips: lägg till support:

head.yaml:1:1: fel: valid: saknas  [missing-key]
1 | polsek: 1
  | ^^^^^^^^^
   tips: lägg till valid:

head.yaml:5:3: fel: amount: saknas  [missing-key]
5 |   base: {title: Grundstöd, per: party}
  |   ^^^^
   tips: lägg till amount:

1 fil, 4 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-components.yaml
no-components.yaml:1:1: fel: components: saknas  [missing-key]
1 | polsek: 1
  | ^^^^^^^^^
   tips: en regel ska ha components: eller åtminstone arrangement:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check because.yaml
because.yaml:10:3: fel: because: saknas  [missing-key]
10 | - {year: 2024, party: M, amount: -1500 kr}
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: lägg till because:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check employment.yaml
employment.yaml:8:3: fel: employment: saknas  [missing-key]
8 |   salary: {title: Lön, amount: 50 % of riksdag_fee, per: full time}
  |   ^^^^^^
   tips: per: full time behöver varje partis tjänstgöringsgrad

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check title.yaml
title.yaml:4:8: fel: den svenska titeln saknas  [missing-key]
4 | title: {en: Party support}
  |        ^^^^^^^^^^^^^^^^^^^
   tips: lägg till sv:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check example.yaml
example.yaml:11:14: fel: mandates: saknas  [missing-key]
11 |   examples: [{base: 20000}]
   |              ^^^^^^^^^^^^^
   tips: ange för hur många mandat: {mandates: 1-3, total: 169822}

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check seats.yaml
seats.yaml:1:1: fel: authority: saknas  [missing-key]
1 | polsek: 1
  | ^^^^^^^^^
   tips: skriv authority: "2380"

seats.yaml:5:3: fel: mandates: saknas  [missing-key]
5 |   Moderaterna: {side: government}
  |   ^^^^^^^^^^^
   tips: lägg till mandates:

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check previous.yaml
previous.yaml:7:47: fel: mandates: saknas  [missing-key]
7 |   Socialdemokraterna: {mandates: 9, previous: {members: 120}}
  |                                               ^^^^^^^^^^^^^^
   tips: lägg till mandates:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check mandates.csv
mandates.csv:1:1: fel: här anges att tabellen är preliminär, men status: saknas  [missing-key]
1 | Preliminärt valresultat
  | ^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv ovanför kolumnnamnen: # status: preliminary, eller # status: final

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
