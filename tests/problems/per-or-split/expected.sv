exit 1: polsek check both.yaml
both.yaml:8:3: fel: både per: och split: är skrivna  [per-or-split]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, split: equally, among: those paid}
  |   ^^^^
   tips: per: multiplicerar beloppet med ett antal, split: fördelar en summa; skriv en av dem

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check neither.yaml
neither.yaml:8:3: fel: varken per: eller split: är skrivet  [per-or-split]
8 |   base: {title: Grundstöd, amount: 20000 kr/year}
  |   ^^^^
   tips: per: multiplicerar beloppet med ett antal, split: fördelar en summa; skriv en av dem

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
