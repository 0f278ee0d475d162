exit 1: polsek check rule.yaml
rule.yaml:13:22: error: parties.M.total beräknas till 20600, inte 20500  [difference-changed]
13 |     parties.M.total: {calculated: 20500, because: tryckfel i tabellen}
   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ta reda på varför innan calculated: ändras

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 1 publicerat tal jämfört, 0 återskapade, 0 kända skillnader
