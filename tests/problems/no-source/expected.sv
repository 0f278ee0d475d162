exit 0: polsek check rule.yaml
rule.yaml:7:3: varning: källa saknas: Grundstöd  [no-source]
7 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party}
  |   ^^^^
   tips: ange source: (en text eller en webbadress) här eller för hela filen, eller decided:

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check seats.yaml
seats.yaml:4:10: varning: källa saknas för mandaten  [no-source]
4 | parties: {Moderaterna: 20, Socialdemokraterna: 21}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange source: (en text eller en webbadress)

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check some.yaml
some.yaml:7:3: anmärkning: det framgår inte om tomma stolar räknas; förval enligt kommunallagen: ja  [default-empty-seats]
7 |   base: {title: Grundstöd, amount: {value: 5000 kr/year, source: beslut § 87}, per: mandate, at_most: 5 mandates}
  |   ^^^^
   tips: ange mandates: {empty_seats: counted} eller {empty_seats: not counted}

some.yaml:7:94: varning: källa saknas: Grundstöd, högst  [no-source]
7 |   base: {title: Grundstöd, amount: {value: 5000 kr/year, source: beslut § 87}, per: mandate, at_most: 5 mandates}
  |                                                                                              ^^^^^^^
   tips: ange source: (en text eller en webbadress) här eller för hela filen, eller decided:

some.yaml:8:1: varning: källa saknas: Gränserna för ett partis summa  [no-source]
8 | party_total: {at_most: 90000 kr/year}
  | ^^^^^^^^^^^
   tips: ange source: (en text eller en webbadress) här eller för hela filen, eller decided:

1 fil, 0 fel, 2 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
