exit 0: polsek check seats.yaml
seats.yaml:3:11: warning: det var inget ordinarie val 2022-11-09  [election-day]
3 | election: 2022-11-09
  |           ^^^^^^^^^^
   tips: skriv valdagen; säg i note: om det var ett extra val

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 0: polsek check mandates.csv
mandates.csv:1:13: warning: det var inget ordinarie val 2022-09-12  [election-day]
1 | # election: 2022-09-12
  |             ^^^^^^^^^^
   tips: skriv valdagen; säg i note: om det var ett extra val

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
