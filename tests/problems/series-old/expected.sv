exit 0: polsek check rule.yaml
rule.yaml:10:9: varning: lokalhyra är känd till och med 2024-12-31, inte för 2025  [series-old]
10 | - year: 2025
   |         ^^^^
   tips: lägg till årets värde i serien

1 fil, 0 fel, 1 varning, 0 anmärkningar; 1 publicerat belopp avstämt, 1 stämmer, 0 kända avvikelser
