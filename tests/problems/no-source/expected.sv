exit 0: polsek check rule.yaml
rule.yaml:7:3: warning: inget säger var base kommer ifrån  [no-source]
7 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party}
  |   ^^^^
   tips: skriv source: (en text eller adress) här eller för hela filen, eller decided:

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 0: polsek check seats.yaml
seats.yaml:4:10: warning: inget säger var de här mandaten kommer ifrån  [no-source]
4 | parties: {Moderaterna: 20, Socialdemokraterna: 21}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv source: (en text eller adress)

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
