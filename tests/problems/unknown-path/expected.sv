exit 1: polsek check rule.yaml
rule.yaml:13:5: fel: parties.S.total är inget publicerat belopp i tabellen  [unknown-path]
13 |     parties.S.total: {calculated: 20600, because: skrivfel i tabellen}
   |     ^^^^^^^^^^^^^^^
   tips: menade du parties.M.total?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 1 publicerat belopp avstämt, 1 stämmer, 0 kända avvikelser
