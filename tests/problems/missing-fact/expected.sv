exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
rule.yaml:9:61: fel: members för Socialdemokraterna behövs men är inte angivet  [missing-fact]
9 |   membership: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |                                                             ^^^^^^
   tips: ange det i en mandatfil: Socialdemokraterna: {facts: {members: ...}}

exit 1: polsek calculate pool.yaml --year 2024 --mandates mandates.csv
pool.yaml:10:59: fel: votes för Moderaterna behövs men är inte angivet  [missing-fact]
10 |   share: {title: Röststöd, amount: 60 % of budget, split: by votes, among: those entitled}
   |                                                           ^^^^^^^^
   tips: ange det i en mandatfil: Moderaterna: {facts: {votes: ...}}
pool.yaml:10:59: fel: votes för Socialdemokraterna behövs men är inte angivet  [missing-fact]
10 |   share: {title: Röststöd, amount: 60 % of budget, split: by votes, among: those entitled}
   |                                                           ^^^^^^^^
   tips: ange det i en mandatfil: Socialdemokraterna: {facts: {votes: ...}}

exit 1: polsek calculate assembly.yaml --year 2024 --mandates mandates.csv
assembly.yaml:8:56: fel: inhabitants för fullmäktige behövs men är inte angivet  [missing-fact]
8 | pools: {budget: {title: Pott, amount: 10 kr/year, per: inhabitant}}
  |                                                        ^^^^^^^^^^
   tips: ange det i en mandatfil: facts: {inhabitants: ...}
