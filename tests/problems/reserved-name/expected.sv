exit 1: polsek check rule.yaml
rule.yaml:8:3: fel: total är namnet på en annan kolumn  [reserved-name]
8 |   total: {title: Partistöd, amount: 20000 kr/year, per: party}
  |   ^^^^^
   tips: välj ett annat namn

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
