exit 0: polsek check seats.yaml
seats.yaml:3:11: varning: 2022-11-09 var ingen ordinarie valdag  [election-day]
3 | election: 2022-11-09
  |           ^^^^^^^^^^
   tips: ange valdagen; skriv i note: om det var ett extra val

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check mandates.csv
mandates.csv:1:13: varning: 2022-09-12 var ingen ordinarie valdag  [election-day]
1 | # election: 2022-09-12
  |             ^^^^^^^^^^
   tips: ange valdagen; skriv i note: om det var ett extra val

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
