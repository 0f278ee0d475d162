exit 1: polsek check rule.yaml
rule.yaml:8:28: fel: värdet saknas efter amount:  [empty-value]
8 |   base: {title: Grundstöd, amount: , per: party}
  |                            ^^^^^^
   tips: skriv värdet, eller ta bort nyckeln

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check quoted.yaml
quoted.yaml:8:36: fel: ett belopp eller en andel saknas  [empty-value]
8 |   base: {title: Grundstöd, amount: "", per: party}
  |                                    ^^
   tips: skriv till exempel 12000 kr/year eller 40 %

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check braces.yaml
braces.yaml:7:11: fel: värdet saknas  [empty-value]
7 | figures: {rent: {}}
  |           ^^^^

braces.yaml:8:1: fel: listan är tom  [empty-value]
8 | adjustments: []
  | ^^^^^^^^^^^

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check texts.yaml
texts.yaml:4:9: fel: värdet saknas efter sv:  [empty-value]
4 | title: {sv: , en: Party support}
  |         ^^
   tips: skriv värdet, eller ta bort nyckeln

texts.yaml:5:60: fel: värdet saknas efter ref:  [empty-value]
5 | decided: {by: kommunfullmäktige § 87, on: 2022-12-12, ref: ""}
  |                                                            ^^
   tips: skriv värdet, eller ta bort nyckeln

texts.yaml:8:33: fel: värdet saknas efter en:  [empty-value]
8 |   base: {title: {sv: Grundstöd, en: }, amount: 20000 kr/year, per: party}
  |                                 ^^
   tips: skriv värdet, eller ta bort nyckeln

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate good.yaml --year 2024 --mandates remark.csv
remark.csv:4:1: fel: raden saknar antal eller belopp  [empty-value]
4 | * tom stol räknas inte;
  | ^^^^^^^^^^^^^^^^^^^^^^
   tips: är det en anmärkning? ta bort den, eller skriv den ovanför kolumnnamnen; skriv annars uppgiften
