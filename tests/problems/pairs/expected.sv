exit 2: polsek calculate rule.yaml --year 2024 --mandates "M=9,S=23,SD"
--mandates:1:21: fel: ”SD” är inte skrivet som PARTI=MANDAT  [pairs]
1 | --mandates M=9,S=23,SD
  |                     ^^
   tips: skriv "M=9,S=23" med komma emellan, eller "S=-3,SD=+3"

exit 2: polsek calculate rule.yaml --year 2024 --mandates "M=9,S=23,M=2"
--mandates:1:21: fel: M förekommer två gånger  [pairs]
1 | --mandates M=9,S=23,M=2
  |                     ^^^
   tips: skriv "M=9,S=23" med komma emellan, eller "S=-3,SD=+3"
