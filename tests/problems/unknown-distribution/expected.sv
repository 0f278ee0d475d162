exit 1: polsek check rule.yaml
rule.yaml:11:13: fel: det finns ingen mandatfördelning simrishamn-2021 för Simrishamn  [unknown-distribution]
11 |   mandates: simrishamn-2021
   |             ^^^^^^^^^^^^^^^
   tips: det finns simrishamn-2014, 2022, 2026

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate own/rule.yaml --year 2024
own/mandates/simrishamn-2024.yaml:4:7: fel: det finns ingen mandatfördelning simrishamn-2021 för detta fullmäktige  [unknown-distribution]
4 | like: simrishamn-2021
  |       ^^^^^^^^^^^^^^^
   tips: ange mandatfilens namn eller valdagen; det finns 2022, 2026, simrishamn-2014
