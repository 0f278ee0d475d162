exit 0: polsek check seats.yaml
seats.yaml:5:10: varning: 48 platser, men ett fullmäktige ska ha ett udda antal  [even-seats]
5 | parties: {Moderaterna: 24, Socialdemokraterna: 24}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: saknas ett parti? ange annars antalet platser i seats:

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check mandates.csv
mandates.csv:4:1: varning: 48 platser, men ett fullmäktige ska ha ett udda antal  [even-seats]
4 | 1291,Moderaterna,24
  | ^^^^^^^^^^^^^^^^^^^
   tips: saknas ett parti? ange annars antalet platser i seats:

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
