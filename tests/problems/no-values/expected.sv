exit 1: polsek check reference/lokalhyra.yaml
reference/lokalhyra.yaml:1:1: fel: en serie utan värden  [no-values]
1 | polsek: 1
  | ^^^^^^^^^
   tips: skriv till exempel values: {2024-01-01: 57300}

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
