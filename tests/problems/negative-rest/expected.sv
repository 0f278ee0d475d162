exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=20,S=21"
rule.yaml:9:3: fel: år 2024 överskrider delarna ramen Anslag med 100 000 kr  [overdrawn]
9 |   base: {title: Grundstöd, amount: 200000 kr/year, per: party, out_of: budget}
  |   ^^^^
   tips: delarna av en ram får vara högst 100 %
rule.yaml:10:31: fel: år 2024 återstår inget av ramen Anslag: mer har fördelats än vad som finns  [negative-rest]
10 |   rest: {title: Rest, amount: rest of budget, split: equally, among: those entitled}
   |                               ^^^^^^^^^^^^^^
