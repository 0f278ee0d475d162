exit 1: polsek check rule.yaml
rule.yaml:12:9: fel: tabellen omfattar dagar utanför stödåret 2024-01-01 – 2024-12-31  [table-span]
12 |   from: 2023-11-01
   |         ^^^^^^^^^^
   tips: skriv en tabell för varje stödår

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
