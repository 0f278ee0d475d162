exit 1: polsek calculate rule.yaml --year 2024 --mandates M=20,S=21
rule.yaml:9:3: error: år 2024 tas mer ur Pott än vad som finns: 100000 kr för mycket  [overdrawn]
9 |   base: {title: Grundstöd, amount: 200000 kr/year, per: party, out_of: budget}
  |   ^^^^
   tips: delarna av en pott är högst 100 % av den
rule.yaml:10:31: error: år 2024 är inget kvar av Pott: mer har tagits än vad som finns  [negative-rest]
10 |   rest: {title: Rest, amount: rest of budget, split: equally, among: those entitled}
   |                               ^^^^^^^^^^^^^^
