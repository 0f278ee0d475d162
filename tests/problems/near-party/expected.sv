exit 1: polsek calculate rule.yaml --year 2024 --mandates seats.csv
seats.csv:2:1: error: Moderatarna heter nästan som Moderaterna  [near-party]
2 | Moderatarna;7
  | ^^^^^^^^^^^
   tips: menade du Moderaterna? ett parti som verkligen heter Moderatarna har en egen förkortning, i en fil

exit 2: polsek calculate rule.yaml --year 2024 --mandates Moderaterna=7,Vänsterpartit=4
--mandates:1:26: error: Vänsterpartit heter nästan som Vänsterpartiet  [near-party]
1 | --mandates Moderaterna=7,Vänsterpartit=4
  |                          ^^^^^^^^^^^^^^^
   tips: menade du Vänsterpartiet? ett parti som verkligen heter Vänsterpartit har en egen förkortning, i en fil

exit 2: polsek calculate rule.yaml --year 2024 --mandates Liberalena=-1,S=+1
--mandates:1:12: error: Liberalena heter nästan som Liberalerna  [near-party]
1 | --mandates Liberalena=-1,S=+1
  |            ^^^^^^^^^^^^^
   tips: skriv Liberalerna
