exit 1: polsek check seats.yaml
seats.yaml:7:3: fel: M är samma parti som Moderaterna  [duplicate-party]
7 |   M: 14
  |   ^
   tips: skriv varje parti en gång

seats.yaml:10:3: fel: Skånepartiet och Simrishamnspartiet har samma förkortning SP  [duplicate-party]
10 |   Skånepartiet: {mandates: 3, abbreviation: SP}
   |   ^^^^^^^^^^^^
   tips: ge ett av dem en annan förkortning

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: Moderaterna förekommer två gånger  [duplicate-party]
3 | Moderaterna,4
  | ^^^^^^^^^^^
   tips: skriv varje parti en gång

exit 1: polsek check taken.yaml
taken.yaml:6:3: fel: Simrishamnspartiet och Moderaterna har samma förkortning M  [duplicate-party]
6 |   Simrishamnspartiet: {mandates: 20, abbreviation: M}
  |   ^^^^^^^^^^^^^^^^^^
   tips: ge ett av dem en annan förkortning

taken.yaml:8:3: fel: Hjo-partiet och HP har samma förkortning HP  [duplicate-party]
8 |   Hjo-partiet: {mandates: 10, abbreviation: HP}
  |   ^^^^^^^^^^^
   tips: ge ett av dem en annan förkortning

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
