exit 1: polsek check seats.yaml
seats.yaml:8:44: fel: ett parti som lämnade 2022-09-01 har inga mandat från 2022-09-11  [left-before]
8 |   Sverigedemokraterna: {mandates: 5, left: 2022-09-01}
  |                                            ^^^^^^^^^^
   tips: skriv {mandates: 0, previous: 5, left: 2022-09-01}

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
