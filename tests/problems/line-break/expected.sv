exit 1: polsek check rule.yaml
rule.yaml:8:3: fel: ett namn ska stå på en rad  [line-break]
8 |   "base\nsupport": {title: Grundstöd, amount: 20000 kr/year, per: party}
  |   ^^^^^^^^^^^^^^^
   tips: skriv det på en rad, utan \n

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check title.yaml
title.yaml:4:8: fel: ett namn eller en titel ska stå på en rad  [line-break]
4 | title: "Kommunalt\npartistöd"
  |        ^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv det på en rad; längre texter skrivs i note:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate 1291 --year 2024 --mandates seats.yaml
seats.yaml:2:11: fel: ett namn ska stå på en rad  [line-break]
2 | parties: {"Blå\nPartiet": 9, Gröna: 7}
  |           ^^^^^^^^^^^^^^
   tips: skriv det på en rad, utan \n
