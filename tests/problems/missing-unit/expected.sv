exit 1: polsek check no-unit.yaml
no-unit.yaml:8:36: fel: enheten saknas  [missing-unit]
8 |   base: {title: Grundstöd, amount: 20000, per: party}
  |                                    ^^^^^
   tips: skriv 20000 kr/year eller 20000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-period.yaml
no-period.yaml:8:36: fel: perioden saknas  [missing-unit]
8 |   base: {title: Grundstöd, amount: 20000 kr, per: party}
  |                                    ^^^^^^^^
   tips: skriv 20000 kr/year eller 20000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check unknown.yaml
unknown.yaml:8:36: fel: ange vad som är okänt: ett belopp eller en andel  [missing-unit]
8 |   base: {title: Grundstöd, amount: unknown, per: party}
  |                                    ^^^^^^^
   tips: skriv unknown kr/year, unknown kr/month eller unknown %

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check adjustment.yaml
adjustment.yaml:10:34: fel: enheten saknas  [missing-unit]
10 | - {year: 2024, party: M, amount: -1500, because: för mycket betalt 2023}
   |                                  ^^^^^
   tips: skriv -1500 kr

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
