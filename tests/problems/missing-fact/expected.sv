exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: members för Socialdemokraterna behövs men är inte angivet  [missing-fact]
3 | Socialdemokraterna,23,
  | ^^^^^^^^^^^^^^^^^^
   tips: ange det i en mandatfil: Socialdemokraterna: {facts: {members: ...}}

exit 1: polsek calculate pool.yaml --year 2024 --mandates mandates.csv
mandates.csv:2:1: fel: votes för Moderaterna behövs men är inte angivet  [missing-fact]
2 | Moderaterna,9,120
  | ^^^^^^^^^^^
   tips: ange det i en mandatfil: Moderaterna: {facts: {votes: ...}}
mandates.csv:3:1: fel: votes för Socialdemokraterna behövs men är inte angivet  [missing-fact]
3 | Socialdemokraterna,23,
  | ^^^^^^^^^^^^^^^^^^
   tips: ange det i en mandatfil: Socialdemokraterna: {facts: {votes: ...}}

exit 1: polsek calculate assembly.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:1: fel: inhabitants för fullmäktige behövs men är inte angivet  [missing-fact]
1 | party,mandates,members
  | ^^^^^^^^^^^^^^^^^^^^^^
   tips: ange det i en mandatfil: facts: {inhabitants: ...}
