exit 1: polsek check rule.yaml
rule.yaml:10:5: fel: sammanslagningar (<<) är inte tillåtna  [merge-key]
10 |     <<: {amount: 20000 kr/year, per: party}
   |     ^^
   tips: skriv ut nycklarna

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
