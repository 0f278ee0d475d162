exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: uppgiften members saknas för Socialdemokraterna  [missing-fact]
3 | Socialdemokraterna,23,
  | ^^^^^^^^^^^^^^^^^^
   tips: ange den i en mandatfil: Socialdemokraterna: {facts: {members: ...}}

exit 1: polsek calculate pool.yaml --year 2024 --mandates mandates.csv
mandates.csv:2:1: fel: uppgiften votes saknas för Moderaterna och Socialdemokraterna  [missing-fact]
2 | Moderaterna,9,120
  | ^^^^^^^^^^^
   tips: ange den för vart och ett av dem i en mandatfil: Moderaterna: {facts: {votes: ...}}

exit 1: polsek calculate assembly.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:1: fel: uppgiften inhabitants saknas för fullmäktige  [missing-fact]
1 | party,mandates,members
  | ^^^^^^^^^^^^^^^^^^^^^^
   tips: ange den i en mandatfil: facts: {inhabitants: ...}

exit 1: polsek check example.yaml
example.yaml:14:61: fel: beloppet beror på uppgiften members för varje parti, vilket inte framgår av antalet mandat  [missing-fact]
14 | - {year: 2024, examples: [{mandates: 3, base: 20000, total: 20030}]}
   |                                                             ^^^^^
   tips: ange raden under parties:, med partiets namn, eller utelämna kolumnen

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
