exit 1: polsek check rule.yaml
rule.yaml:12:18: fel: intervallet 3-1 slutar innan det börjar  [band-order]
12 |     employment: {3-1: 25 %, 4-: 50 %}
   |                  ^^^
   tips: menade du 1-3?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
