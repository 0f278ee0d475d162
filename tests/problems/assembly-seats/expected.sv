exit 1: polsek check rule.yaml
rule.yaml:9:78: fel: seats gäller hela fullmäktige, inte ett parti  [assembly-seats]
9 |   base: {title: Grundstöd, amount: 9000 kr/year, per: party, for: at least 5 seats}
  |                                                                              ^^^^^
   tips: skriv at least 5 mandates

rule.yaml:10:38: fel: seats gäller hela fullmäktige, inte ett parti  [assembly-seats]
10 |   group: {title: Gruppstöd, amount: {1-4 seats: 1000 kr/year, 5- seats: 2000 kr/year}, per: party}
   |                                      ^^^^^^^^^
   tips: skriv intervallen utan enhet eller med mandates: 1-3, 4-6, 7-

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
