exit 1: polsek check rules
rules/circle.yaml:1:1: fel: det går inte att läsa: länkarna leder runt i en cirkel  [unreadable]
   tips: kontrollera att filen finns och att du har läsbehörighet

rules/gone.yaml:1:1: fel: det går inte att läsa: filen eller mappen finns inte  [unreadable]
   tips: kontrollera att filen finns och att du har läsbehörighet

rules/pipe.yaml:1:1: fel: detta är ingen vanlig fil  [unreadable]
   tips: kontrollera att filen finns och att du har läsbehörighet

3 filer, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
