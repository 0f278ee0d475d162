exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=20,S=21"
rule.yaml:9:38: fel: base beräknas för varje parti för sig  [needs-party]
9 |   share: {title: Delat stöd, amount: 50 % of base, split: equally, among: those entitled}
  |                                      ^^^^^^^^^^^^
   tips: använd per:, eller ange ett värde eller en ram
