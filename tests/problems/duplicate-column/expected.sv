exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:16: error: två kolumner heter mandates  [duplicate-column]
1 | party,mandates,mandat
  |                ^^^^^^
   tips: behåll en av de två
