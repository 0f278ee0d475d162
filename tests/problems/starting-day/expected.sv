exit 1: polsek check both.yaml
both.yaml:1:1: fel: ange antingen election: eller from: (precis en av dem)  [starting-day]
1 | polsek: 1
  | ^^^^^^^^^
   tips: skriv election: för ett nyvalt fullmäktige, from: för en ändring under mandatperioden

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check neither.yaml
neither.yaml:1:1: fel: ange antingen election: eller from: (precis en av dem)  [starting-day]
1 | polsek: 1
  | ^^^^^^^^^
   tips: skriv election: för ett nyvalt fullmäktige, from: för en ändring under mandatperioden

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check rules/mandates/2018.csv
rules/mandates/2018.csv:1:1: fel: ange antingen election: eller from: (precis en av dem)  [starting-day]
1 | authority;election;party;mandates
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange det en gång, på en egen rad ovanför kolumnnamnen: # election: 2018-09-09

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
