exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:2:15: error: '-120' passar inte för members (number)  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |               ^^^^
mandates.csv:2:20: error: 'ja' passar inte för has_office (yes/no)  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |                    ^^
mandates.csv:2:23: error: '84000 kr/month' passar inte för rent (kr/year)  [fact-value]
2 | Moderaterna,9,-120,ja,84000 kr/month
  |                       ^^^^^^^^^^^^^^
mandates.csv:3:23: error: 'cirka 200' passar inte för members (number)  [fact-value]
3 | Socialdemokraterna,23,cirka 200,no,60000
  |                       ^^^^^^^^^
