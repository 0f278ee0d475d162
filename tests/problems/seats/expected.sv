exit 1: polsek check mandates/2022.yaml
mandates/2022.yaml:5:8: error: partierna har 49 mandat, fler än 47 platser  [seats]
5 | seats: 47
  |        ^^
   tips: seats: är alla fullmäktiges platser

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
