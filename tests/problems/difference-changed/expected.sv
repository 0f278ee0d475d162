exit 1: polsek check rule.yaml
rule.yaml:13:22: fel: M, summa: beräknat 20 600, inte 20 500  [difference-changed]
13 |     parties.M.total: {calculated: 20500, because: skrivfel i tabellen}
   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ta reda på orsaken innan du ändrar calculated:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 1 publicerat belopp avstämt, 0 stämmer, 0 kända avvikelser
