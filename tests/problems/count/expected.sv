exit 1: polsek check rule.yaml
rule.yaml:8:56: fel: ”Parti” är inget som kan räknas  [count]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: Parti}
  |                                                        ^^^^^
   tips: skriv party

rule.yaml:9:57: fel: ”mandat och år” är inget som kan räknas  [count]
9 |   seat: {title: Mandatstöd, amount: 20000 kr/year, per: mandat och år}
  |                                                         ^^^^^^^^^^^^^
   tips: menade du mandate?

rule.yaml:10:60: fel: ”by röster” är inget som kan räknas  [count]
10 |   share: {title: Mandatstöd, amount: 20000 kr/year, split: by röster, among: those paid}
   |                                                            ^^^^^^^^^
   tips: skriv by votes

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
