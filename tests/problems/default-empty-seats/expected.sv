exit 0: polsek check rule.yaml
rule.yaml:8:3: anmärkning: det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja  [default-empty-seats]
8 |   mandate: {title: Mandatstöd, amount: 20000 kr/year, per: mandate}
  |   ^^^^^^^
   tips: ange mandates: {empty_seats: counted} eller {empty_seats: not counted}

1 fil, 0 fel, 0 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
