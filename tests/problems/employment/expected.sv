exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=9,S=23"
rule.yaml:12:44: fel: 150 % ligger inte mellan 0 och 100 % av heltid  [employment]
12 |     employment: {1-3: 25 %, 4-6: 50 %, 7-: 150 %}
   |                                            ^^^^^
   tips: ange 0–100 %

exit 1: polsek calculate fact.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:23: fel: tjänstgöringsgraden 110 % ligger inte mellan 0 och 100 %  [employment]
3 | Socialdemokraterna,23,110 %
  |                       ^^^^^
   tips: ange 0–100 %
