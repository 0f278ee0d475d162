exit 1: polsek check rule.yaml
rule.yaml:8:98: fel: at_least i kronor på en summa som fördelas skulle ge mer än summan  [split-at-least]
8 |   share: {title: Delat stöd, amount: 90000 kr/year, split: equally, among: those paid, at_least: 10000 kr/year}
  |                                                                                                  ^^^^^^^^^^^^^
   tips: begränsa antalet i stället, eller partiets summa i party_total

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
