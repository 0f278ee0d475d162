exit 1: polsek check rule.yaml
rule.yaml:2:12: fel: ingen kommun eller region har koden 12911  [unknown-code]
2 | authority: "12911"
  |            ^^^^^^^
   tips: menade du "1291" (Simrishamn)?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check name.yaml
name.yaml:2:12: fel: ingen kommun eller region har koden Simrishamns församling  [unknown-code]
2 | authority: "Simrishamns församling"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^
   tips: menade du "1291" (Simrishamn)?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check assembly.yaml
assembly.yaml:3:11: fel: ingen kommun eller region har koden Simrishamn  [unknown-code]
3 | assembly: Simrishamn
  |           ^^^^^^^^^^
   tips: menade du "1291" (Simrishamn)?

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
