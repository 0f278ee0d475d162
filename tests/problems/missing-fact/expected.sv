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
