exit 1: polsek check seats.yaml
seats.yaml:7:3: error: M är samma parti som Moderaterna  [duplicate-party]
7 |   M: 14
  |   ^
   tips: skriv varje parti en gång

seats.yaml:10:3: error: Skånepartiet och Simrishamnspartiet har samma förkortning SP  [duplicate-party]
10 |   Skånepartiet: {mandates: 3, abbreviation: SP}
   |   ^^^^^^^^^^^^
   tips: ge ett av dem en annan förkortning

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: error: Moderaterna står två gånger  [duplicate-party]
3 | Moderaterna,4
  | ^^^^^^^^^^^
   tips: skriv varje parti en gång
