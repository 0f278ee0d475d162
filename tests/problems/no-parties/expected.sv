exit 1: polsek check seats.yaml
seats.yaml:1:1: fel: inget parti är angivet  [no-parties]
1 | polsek: 1
  | ^^^^^^^^^
   tips: skriv varje parti och dess mandat

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
