exit 1: polsek check seats.yaml
seats.yaml:8:45: fel: 6 av 5 mandat kan inte vara tomma stolar  [too-many-empty]
8 |   Sverigedemokraterna: {mandates: 5, empty: 6}
  |                                             ^
   tips: mandates: är partiets alla mandat, även tomma stolar

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
