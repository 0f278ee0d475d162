exit 1: polsek calculate rule.yaml --year 2024
mandates/preliminart.yaml:3:11: error: preliminart börjar samma dag som efter-valet  [same-day]
3 | election: 2022-09-11
  |           ^^^^^^^^^^
   tips: ta bort en, eller märk den only_for: published
