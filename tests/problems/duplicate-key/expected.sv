exit 1: polsek check rule.yaml
rule.yaml:9:3: fel: nyckeln ”base” finns redan på rad 8  [duplicate-key]
9 |   base: {title: Grundstöd, amount: 21000 kr/year, per: party}
  |   ^^^^
   tips: behåll en av de två

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek mandates import twice.json
twice.json:12:3: fel: nyckeln ”kod” förekommer två gånger  [duplicate-key]
12 |   "kod": "0115",
   |   ^^^^^
   tips: det går inte att avgöra vilken som gäller
