exit 0: polsek check rule.yaml
rule.yaml:12:42: warning: fullmäktige har 49 platser  [unreachable-band]
12 |     employment: {1-9: 50 %, 10-99: 75 %, 100-: 100 %}
   |                                          ^^^^
   tips: inget parti kan nå det här intervallet

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
