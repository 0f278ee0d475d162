exit 1: polsek check misspelt.yaml
misspelt.yaml:1:1: fel: polsek: 1 saknas: det här är ingen fil för polsek  [not-polsek]
1 | polsec: 1
  | ^^^^^^
   tips: en regel-, mandat- eller seriefil börjar med polsek: 1

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check rules
rules/ci.yaml:1:1: anmärkning: polsek: 1 saknas: det här är ingen fil för polsek  [not-polsek]
1 | name: Kontroll
  | ^^^^^^^^^^^^^^
   tips: en regel-, mandat- eller seriefil börjar med polsek: 1

rules/partistod.yaml:1:1: fel: polsek: 1 saknas: det här är ingen fil för polsek  [not-polsek]
1 | authority: "1291"
  | ^^^^^^^^^^^^^^^^^
   tips: en regel-, mandat- eller seriefil börjar med polsek: 1

2 filer, 1 fel, 0 varningar, 1 anmärkning; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
