exit 1: polsek check rule.yaml
rule.yaml:8:68: fel: ”minst 3 mandat” är inget villkor  [condition]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, for: minst 3 mandat}
  |                                                                    ^^^^^^^^^^^^^^
   tips: skriv at least 3 mandates

rule.yaml:9:68: fel: ”at least 3” är inget villkor  [condition]
9 |   seat: {title: Gruppstöd, amount: 20000 kr/year, per: party, for: at least 3}
  |                                                                    ^^^^^^^^^^
   tips: skriv till exempel represented, elected, listed, government, opposition, at least 3 mandates, eller en ja/nej-uppgift

rule.yaml:10:69: fel: ”Antal below 40 %” är inget villkor  [condition]
10 |   share: {title: Partistöd, amount: 20000 kr/year, per: party, for: Antal below 40 %}
   |                                                                     ^^^^^^^^^^^^^^^^
   tips: skriv till exempel represented, elected, listed, government, opposition, at least 3 mandates, eller en ja/nej-uppgift

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check two.yaml
two.yaml:8:78: fel: elected är redan angivet  [condition]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, for: [elected, represented]}
  |                                                                              ^^^^^^^^^^^
   tips: skriv en av represented, elected, listed

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
