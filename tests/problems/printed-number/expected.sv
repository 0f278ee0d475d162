exit 1: polsek check rule.yaml
rule.yaml:11:16: fel: ”20000 kr” är inget belopp  [printed-number]
11 |   parties: {M: 20000 kr, S: 0.5 x riksdag_fee}
   |                ^^^^^^^^
   tips: skriv bara siffrorna, utan enhet

rule.yaml:11:29: fel: ”0.5 x riksdag_fee” är inget belopp  [printed-number]
11 |   parties: {M: 20000 kr, S: 0.5 x riksdag_fee}
   |                             ^^^^^^^^^^^^^^^^^
   tips: skriv bara siffrorna, utan enhet

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
