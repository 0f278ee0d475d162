exit 1: polsek check rule.yaml
rule.yaml:8:60: fel: ”mandates” anger inte hur summan ska fördelas  [split]
8 |   share: {title: Mandatstöd, amount: 90000 kr/year, split: mandates, among: those paid}
  |                                                            ^^^^^^^^
   tips: skriv equally, by mandates, by weighted mandates eller by en uppgift

rule.yaml:9:58: fel: ”lika” anger inte hur summan ska fördelas  [split]
9 |   base: {title: Grundstöd, amount: 90000 kr/year, split: lika, among: those paid}
  |                                                          ^^^^
   tips: skriv equally

rule.yaml:10:58: fel: seats är inget som partier har  [split]
10 |   seat: {title: Platsstöd, amount: 90000 kr/year, split: by seats, among: those paid}
   |                                                          ^^^^^^^^
   tips: skriv by mandates

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
