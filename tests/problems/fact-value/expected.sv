exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:2:15: fel: members kan inte vara ”-120”  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |               ^^^^
   tips: ange ett heltal, 0 eller större
mandates.csv:2:20: fel: has_office kan inte vara ”ja”  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |                    ^^
   tips: skriv yes eller no
mandates.csv:2:23: fel: rent kan inte vara ”84000 kr/month”  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |                       ^^^^^^^^^^^^^^
   tips: ange ett belopp i kr/year
mandates.csv:3:23: fel: members kan inte vara ”cirka 200”  [fact-value]
3 | Socialdemokraterna,23,cirka 200,no,60000
  |                       ^^^^^^^^^
   tips: ange ett heltal, 0 eller större

exit 1: polsek check rules
rules/mandates/ex.yaml:6:41: fel: members kan inte vara ”tio”  [fact-value]
6 |   Ettan: {mandates: 8, facts: {members: tio, applied: ja}}
  |                                         ^^^
   tips: ange ett heltal, 0 eller större

rules/mandates/ex.yaml:6:55: fel: applied kan inte vara ”ja”  [fact-value]
6 |   Ettan: {mandates: 8, facts: {members: tio, applied: ja}}
  |                                                       ^^
   tips: skriv yes eller no

2 filer, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
