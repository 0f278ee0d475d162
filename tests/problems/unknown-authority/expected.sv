exit 0: polsek check seats.yaml
seats.yaml:2:12: varning: ingen kommun, region eller regel har koden ”9129”  [unknown-authority]
2 | authority: "9129"
  |            ^^^^^^
   tips: mandaten används inte av någon regel: ange koden för en kommun eller region, eller koden som en regel anger

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check mandates.csv
mandates.csv:4:1: varning: ingen kommun, region eller regel har koden ”114”  [unknown-authority]
4 | 114,Moderaterna,20
  | ^^^
   tips: menade du 0114?

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
