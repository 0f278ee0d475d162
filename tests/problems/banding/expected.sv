exit 1: polsek check rule.yaml
rule.yaml:9:3: fel: intervallen följer det som räknas, men banding: saknas  [banding]
9 |   mandate: {title: Mandatstöd, amount: {1-5: 10000 kr/year, 6-: 8000 kr/year}, per: mandate}
  |   ^^^^^^^
   tips: skriv banding: whole (varje mandat får beloppet för partiets intervall) eller banding: each (varje mandat får beloppet för sitt eget intervall)

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
