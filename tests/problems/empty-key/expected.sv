exit 1: polsek check rule.yaml
rule.yaml:8:3: fel: nyckeln är tom  [empty-key]
8 |   "": {title: Grundstöd, amount: 20000 kr/year, per: party}
  |   ^^
   tips: skriv ”nyckel: värde”

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
