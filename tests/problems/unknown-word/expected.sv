exit 1: polsek check rule.yaml
rule.yaml:3:10: fel: ”partistöd” får inte stå här  [unknown-word]
3 | support: partistöd
  |          ^^^^^^^^^
   tips: skriv party_support

rule.yaml:7:25: fel: ”not_counted” får inte stå här  [unknown-word]
7 | mandates: {empty_seats: not_counted}
  |                         ^^^^^^^^^^^
   tips: menade du not counted?

rule.yaml:9:69: fel: ”kontant” får inte stå här  [unknown-word]
9 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, paid: kontant}
  |                                                                     ^^^^^^^
   tips: skriv ett av: in money, in kind

rule.yaml:10:80: fel: ”entitled” får inte stå här  [unknown-word]
10 |   share: {title: Mandatstöd, amount: 90000 kr/year, split: by mandates, among: entitled}
   |                                                                                ^^^^^^^^
   tips: menade du those entitled?

rule.yaml:11:19: fel: ”shown” får inte stå här  [unknown-word]
11 | rounding: {total: shown}
   |                   ^^^^^
   tips: skriv ett av: from exact amounts, from shown amounts

1 fil, 5 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check version.yaml
version.yaml:1:9: fel: ”2” får inte stå här  [unknown-word]
1 | polsek: 2
  |         ^
   tips: skriv 1

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek mandates import count.json
count.json:4:23: fel: ”vadsomhelst” är ingen räkning som polsek kan läsa  [unknown-word]
4 |  "rakningstillfalle": "vadsomhelst",
  |                       ^^^^^^^^^^^^^
   tips: rakningstillfalle är slutlig eller preliminär: hämta filen igen
