exit 1: polsek check rule.yaml
rule.yaml:8:63: fel: among: har ingen verkan utan split:  [lone-key]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, among: those paid}
  |                                                               ^^^^^
   tips: lägg till split:, eller ta bort among:

rule.yaml:9:60: fel: employment: har ingen verkan utan per: full time  [lone-key]
9 |   salary: {title: Lön, amount: 20000 kr/month, per: party, employment: 50 %}
  |                                                            ^^^^^^^^^^
   tips: lägg till per: full time, eller ta bort employment:

rule.yaml:10:61: fel: banding: har ingen verkan utan intervall av det som räknas  [lone-key]
10 |   office: {title: Kansli, amount: 5000 kr/year, per: party, banding: each}
   |                                                             ^^^^^^^
   tips: lägg till intervall av det som räknas, eller ta bort banding:

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
