exit 1: polsek check rule.yaml
rule.yaml:13:22: fel: M, summa: stämmer nu (20 600)  [difference-gone]
13 |     parties.M.total: {calculated: 26000, because: skrivfel i tabellen}
   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ta bort raden ur differs:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 1 publicerat belopp avstämt, 0 stämmer, 0 kända avvikelser
