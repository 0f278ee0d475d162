exit 1: polsek check comma.yaml
comma.yaml:8:28: fel: ”lika för alla” saknar värde  [stray-key]
8 |   base: {title: Grundstöd, lika för alla, amount: 20000 kr/year, per: party}
  |                            ^^^^^^^^^^^^^
   tips: ett kommatecken inom {...} avslutar ett värde: sätt en text med komma inom citattecken eller på egen rad

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check list.yaml
list.yaml:8:57: fel: ”party” saknar värde  [stray-key]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: {party}}
  |                                                         ^^^^^
   tips: inom {...} skrivs nyckel: värde; en lista skrivs inom [...]

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check colon.yaml
colon.yaml:8:51: fel: ”per:party” saknar värde  [stray-key]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per:party}
  |                                                   ^^^^^^^^^
   tips: sätt ett mellanslag efter kolonet

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
