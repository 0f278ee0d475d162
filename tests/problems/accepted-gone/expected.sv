exit 0: polsek check rule.yaml
rule.yaml:14:3: varning: varningen always-zero (components.large) är godtagen men förekommer inte  [accepted-gone]
14 | - problem: always-zero
   |   ^^^^^^^^^^^^^^^^^^^^
   tips: ta bort den, eller rätta problem: och at:

1 fil, 0 fel, 1 varning, 0 anmärkningar; 1 publicerat belopp avstämt, 1 stämmer, 0 kända avvikelser
