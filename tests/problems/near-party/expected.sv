exit 1: polsek calculate rule.yaml --year 2024 --mandates seats.csv
seats.csv:2:1: fel: Moderatarna liknar Moderaterna  [near-party]
2 | Moderatarna;7
  | ^^^^^^^^^^^
   tips: menade du Moderaterna? ge annars Moderatarna en egen förkortning i en mandatfil

exit 2: polsek calculate rule.yaml --year 2024 --mandates "Moderaterna=7,Vänsterpartit=4"
--mandates:1:26: fel: Vänsterpartit liknar Vänsterpartiet  [near-party]
1 | --mandates Moderaterna=7,Vänsterpartit=4
  |                          ^^^^^^^^^^^^^^^
   tips: menade du Vänsterpartiet? ge annars Vänsterpartit en egen förkortning i en mandatfil

exit 2: polsek calculate rule.yaml --year 2024 --mandates "Liberalena=-1,S=+1"
--mandates:1:12: fel: Liberalena liknar Liberalerna  [near-party]
1 | --mandates Liberalena=-1,S=+1
  |            ^^^^^^^^^^^^^
   tips: skriv Liberalerna
