exit 1: polsek calculate rule.yaml --year 2024 --mandates M=9,S=23
rule.yaml:12:44: error: 150 % är ingen andel av heltid  [employment]
12 |     employment: {1-3: 25 %, 4-6: 50 %, 7-: 150 %}
   |                                            ^^^^^
   tips: skriv 0-100 %

exit 1: polsek calculate fact.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:23: error: en tjänstgöringsgrad på 110 % är ingen andel av heltid  [employment]
3 | Socialdemokraterna,23,110 %
  |                       ^^^^^
   tips: skriv 0-100 %
