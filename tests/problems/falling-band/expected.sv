exit 0: polsek check rule.yaml
rule.yaml:12:34: warning: 4-6 ger 5 %, mindre än 1-3 före det  [falling-band]
12 |     employment: {1-3: 25 %, 4-6: 5 %, 7-: 75 %}
   |                                  ^^^
   tips: är en siffra fel?

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
