exit 1: polsek check rule.yaml
rule.yaml:12:40: fel: intervallen överlappar vid 6 mandat  [band-overlap]
12 |     employment: {1-3: 25 %, 4-6: 50 %, 6-9: 75 %, 10-: 100 %}
   |                                        ^^^
   tips: intervallet före slutar vid 6 mandat; börja detta vid 7

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check open.yaml
open.yaml:12:28: fel: intervallet före, 1-, har inget slut  [band-overlap]
12 |     employment: {1-: 25 %, 4-: 50 %}
   |                            ^^
   tips: bara det sista intervallet kan vara öppet

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
