exit 1: polsek check rule.yaml
rule.yaml:12:18: error: intervallet 3-1 slutar före sin början  [band-order]
12 |     employment: {3-1: 25 %, 4-: 50 %}
   |                  ^^^
   tips: menade du 1-3?

rule.yaml:12:29: error: det första intervallet börjar vid 4 mandat  [band-gap]
12 |     employment: {3-1: 25 %, 4-: 50 %}
   |                             ^^
   tips: börja vid 0 eller 1

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
