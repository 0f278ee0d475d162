exit 1: polsek check rule.yaml
rule.yaml:8:5: fel: en nyckel ska vara en text på en rad  [complex-key]
8 |   ? base
  |     ^^^^
   tips: skriv ”nyckel: värde”, utan frågetecken före

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check list.yaml
list.yaml:8:3: fel: en nyckel ska vara en text på en rad  [complex-key]
8 |   [base, office]: {title: Grundstöd, amount: 20000 kr/year, per: party}
  |   ^
   tips: skriv ”nyckel: värde”, utan frågetecken före

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
