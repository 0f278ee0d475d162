exit 1: polsek check middle.yaml
middle.yaml:12:29: fel: inget intervall täcker 4 mandat  [band-gap]
12 |     employment: {1-3: 25 %, 5-6: 50 %, 10-: 100 %}
   |                             ^^^
   tips: intervallet före slutar vid 3; börja detta vid 4

middle.yaml:12:40: fel: inget intervall täcker 7–9 mandat  [band-gap]
12 |     employment: {1-3: 25 %, 5-6: 50 %, 10-: 100 %}
   |                                        ^^^
   tips: intervallet före slutar vid 6; börja detta vid 7

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check beginning.yaml
beginning.yaml:12:18: fel: första intervallet börjar vid 3 mandat  [band-gap]
12 |     employment: {3-5: 25 %, 6-: 50 %}
   |                  ^^^
   tips: börja vid 0 eller 1

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
