exit 1: polsek check rule.yaml
mandates/simrishamn-2024.yaml:4:7: error: det finns ingen mandatfördelning simrishamn-2021 för 1291  [unknown-distribution]
4 | like: simrishamn-2021
  |       ^^^^^^^^^^^^^^^

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 1: polsek calculate changed.yaml --year 2024
mandates/simrishamn-2024.yaml:4:7: error: det finns ingen mandatfördelning simrishamn-2021 för 1291  [unknown-distribution]
4 | like: simrishamn-2021
  |       ^^^^^^^^^^^^^^^
