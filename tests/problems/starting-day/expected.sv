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
