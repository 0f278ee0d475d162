exit 1: polsek calculate rule.yaml --year 2003
rule.yaml:2:12: fel: ingen mandatfördelning för Simrishamn gäller 2003-01-01  [no-mandates]
2 | authority: "1291"
  |            ^^^^^^
   tips: lägg till mandatfördelningen för den tiden i mandates/, eller ange --mandates FIL
