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

exit 0: polsek check some.yaml
some.yaml:7:3: note: det står inte om tomma stolar räknas; då räknas de, som lagen säger när inget är beslutat  [default-empty-seats]
7 |   base: {title: Grundstöd, amount: {value: 5000 kr/year, source: beslut § 87}, per: mandate, at_most: 5 mandates}
  |   ^^^^
   tips: säg det: mandates: {empty_seats: counted} eller {empty_seats: not counted}

some.yaml:7:94: warning: inget säger var base.at_most kommer ifrån  [no-source]
7 |   base: {title: Grundstöd, amount: {value: 5000 kr/year, source: beslut § 87}, per: mandate, at_most: 5 mandates}
  |                                                                                              ^^^^^^^
   tips: skriv source: (en text eller adress) här eller för hela filen, eller decided:

some.yaml:8:1: warning: inget säger var party_total kommer ifrån  [no-source]
8 | party_total: {at_most: 90000 kr/year}
  | ^^^^^^^^^^^
   tips: skriv source: (en text eller adress) här eller för hela filen, eller decided:

1 fil, 0 fel, 2 varningar, 1 anmärkning; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
