exit 1: polsek calculate rule.yaml --year 2024
mandates/preliminart.yaml:3:11: fel: preliminart börjar samma dag som efter-valet  [same-day]
3 | election: 2022-09-11
  |           ^^^^^^^^^^
   tips: ta bort den ena, eller märk den med only_for: published

exit 1: polsek check mandates
mandates/preliminart.yaml:3:11: fel: preliminart börjar samma dag som efter-valet  [same-day]
3 | election: 2022-09-11
  |           ^^^^^^^^^^
   tips: ta bort den ena, eller märk den med only_for: published

2 filer, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
