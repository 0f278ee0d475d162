exit 1: polsek check groups.yaml
groups.yaml:8:32: fel: talet innehåller mellanslag  [number]
8 |   salary: {title: Lön, amount: 45 000 kr/month, per: party}
  |                                ^^^^^^
   tips: skriv 45000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check decimal-comma.yaml
decimal-comma.yaml:8:28: fel: ”749,08” är inte skrivet som ett tal  [number]
8 |   it: {title: IT, amount: "749,08 kr/month", per: party}
  |                            ^^^^^^
   tips: skriv 749.08 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check underscore.yaml
underscore.yaml:8:32: fel: ”45_000” är inte skrivet som ett tal  [number]
8 |   salary: {title: Lön, amount: 45_000 kr/month, per: party}
  |                                ^^^^^^
   tips: skriv 45000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-break-space.yaml
no-break-space.yaml:8:32: fel: talet innehåller mellanslag  [number]
8 |   salary: {title: Lön, amount: 45 000 kr/month, per: party}
  |                                ^^^^^^
   tips: skriv 45000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check exponent.yaml
exponent.yaml:8:32: fel: ”45e3” är inte skrivet som ett tal  [number]
8 |   salary: {title: Lön, amount: 45e3 kr/month, per: party}
  |                                ^^^^
   tips: skriv 45000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check leading-zero.yaml
leading-zero.yaml:8:32: fel: ”045000” är inte skrivet som ett tal  [number]
8 |   salary: {title: Lön, amount: 045000 kr/month, per: party}
  |                                ^^^^^^
   tips: skriv bara siffror och decimalpunkt, t.ex. 12000, 0.5 eller -5

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-space.yaml
no-space.yaml:8:32: fel: ett mellanslag saknas i ”45000kr/month”  [number]
8 |   salary: {title: Lön, amount: 45000kr/month, per: party}
  |                                ^^^^^^^^^^^^^
   tips: skriv 45000 kr/month

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check too-long.yaml
too-long.yaml:8:32: fel: ett tal på 43 tecken  [number]
8 |   salary: {title: Lön, amount: 4500000000000000000000000000000000000000000 kr/month, per: party}
  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv högst 40

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check count.yaml
count.yaml:9:76: fel: 2.5 är inget heltal  [number]
9 |   mandate: {title: Mandatstöd, amount: 20000 kr/year, per: mandate, above: 2.5 mandates}
  |                                                                            ^^^^^^^^^^^^
   tips: ett antal är ett heltal

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate good.yaml --year 2024 --mandates half-a-mandate.csv
half-a-mandate.csv:2:13: fel: 4.5 är inget heltal, 0 eller större  [number]
2 | Moderaterna,4.5
  |             ^^^
   tips: skriv ett heltal med siffror, t.ex. 9
half-a-mandate.csv:3:20: fel: -9 är inget heltal, 0 eller större  [number]
3 | Socialdemokraterna,-9
  |                    ^^
   tips: skriv ett heltal med siffror, t.ex. 9
half-a-mandate.csv:4:15: fel: ”tre” är inte skrivet som ett tal  [number]
4 | Centerpartiet,tre
  |               ^^^
   tips: skriv ett heltal med siffror, t.ex. 9

exit 1: polsek mandates import seats.csv --authority 0114 --election 2026
seats.csv:2:13: fel: Moderaterna: antalet mandat saknas  [number]
2 | Moderaterna;
  |             ^
   tips: skriv det, 0 för ett parti utan mandat; en formel måste vara sparad med sitt värde; ta bort en anmärkning
