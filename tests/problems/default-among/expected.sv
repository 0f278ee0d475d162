exit 0: polsek check rule.yaml
rule.yaml:8:60: anmärkning: det framgår inte vilka partier summan ska delas mellan; förval: alla berättigade, även tomma stolar och partier vars stöd hålls inne  [default-among]
8 |   share: {title: Delat stöd, amount: 90000 kr/year, split: equally}
  |                                                            ^^^^^^^
   tips: ange among: those entitled, those paid (övriga delar på det som inte betalas ut) eller the assembly (alla platser)

1 fil, 0 fel, 0 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
