exit 1: polsek check rule.yaml
rule.yaml:14:3: fel: ”problem” är ingen nyckel här  [unknown-key]
14 | - problem: always-zero
   |   ^^^^^^^
   tips: nycklarna här är 

rule.yaml:15:3: fel: ”at” är ingen nyckel här  [unknown-key]
15 |   at: components.large
   |   ^^
   tips: nycklarna här är 

rule.yaml:16:3: fel: ”because” är ingen nyckel här  [unknown-key]
16 |   because: {sv: inget parti har nått gränsen ännu, en: no party has reached the limit yet}
   |   ^^^^^^^
   tips: nycklarna här är 

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
