exit 0: polsek check mandates/2022.yaml
1 fil, 0 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
