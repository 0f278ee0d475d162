exit 0: polsek check rule.yaml
rule.yaml:9:67: varning: inget parti kan uppfylla både minst 5 mandat och färre än 3 mandat  [never-met]
9 |   base: {title: Grundstöd, amount: 9000 kr/year, per: party, for: [at least 5 mandates, below 3 mandates]}
  |                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: alla villkor i en lista ska vara uppfyllda; skriv två delar för två grupper

rule.yaml:10:78: varning: at_least 5 mandates är mer än at_most 3 mandates  [never-met]
10 |   mandate: {title: Mandatstöd, amount: 1000 kr/year, per: mandate, at_least: 5 mandates, at_most: 3 mandates}
   |                                                                              ^^^^^^^^^^
   tips: rätta det ena av dem

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
