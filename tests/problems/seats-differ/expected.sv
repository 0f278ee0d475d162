exit 0: polsek check seats.yaml
seats.yaml:5:10: varning: 39 platser, men 41 valdes  [seats-differ]
5 | parties: {Moderaterna: 20, Socialdemokraterna: 19}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange empty: för en tom stol, seats: för platser utan parti

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check own/mandates/2022.yaml
own/mandates/2022.yaml:5:10: varning: 39 platser, men 41 valdes  [seats-differ]
5 | parties: {Moderaterna: 20, Socialdemokraterna: 19}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange empty: för en tom stol, seats: för platser utan parti

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check change.yaml
change.yaml:5:8: varning: 40 platser, men 41 valdes  [seats-differ]
5 | seats: 40
  |        ^^
   tips: ange empty: för en tom stol, seats: för platser utan parti

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check mandates.csv
mandates.csv:4:1: varning: 39 platser, men 41 valdes  [seats-differ]
4 | 1291,Moderaterna,20
  | ^^^^^^^^^^^^^^^^^^^
   tips: ange empty: för en tom stol, seats: för platser utan parti

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
