exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:1:16: fel: två kolumner betyder mandat: mandates och mandat  [duplicate-column]
1 | party,mandates,mandat
  |                ^^^^^^
   tips: behåll en av de två

exit 1: polsek mandates import twice.csv --authority 0114 --election 2026
twice.csv:1:14: fel: två kolumner kan vara mandates: mandat och mandat  [duplicate-column]
1 | parti;mandat;mandat
  |              ^^^^^^
   tips: behåll en av de två, eller byt namn på den
