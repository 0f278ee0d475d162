exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=20,S=21"
rule.yaml:10:38: fel: delarna av ramen Anslag är mer än 100 % år 2023  [overdrawn]
10 |   share: {title: Delat stöd, amount: 80 % of budget, split: equally, among: those entitled}
   |                                      ^^^^^^^^^^^^^^
   tips: delarna av en ram får vara högst 100 %
