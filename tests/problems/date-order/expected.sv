exit 1: polsek check amount.yaml
amount.yaml:8:64: fel: 2023-01-01 kommer inte efter 2024-01-01  [date-order]
8 |   base: {title: Grundstöd, amount: {2024-01-01: 20000 kr/year, 2023-01-01: 21000 kr/year}, per: party}
  |                                                                ^^^^^^^^^^
   tips: skriv datumen i ordning, det äldsta först

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check instalments.yaml
instalments.yaml:11:3: fel: 2023-01-01 kommer inte efter 2024-01-01  [date-order]
11 |   2023-01-01: [{due: January, share: 50 %}, {due: July, share: rest}]
   |   ^^^^^^^^^^
   tips: skriv datumen i ordning, det äldsta först

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check valid.yaml
valid.yaml:6:8: fel: slutdatum 2023-01-01 ligger före startdatum  [date-order]
6 | valid: {from: 2026-12-31, to: 2023-01-01}
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv den första dagen som from: och den sista som to:

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check reference/lokalhyra.yaml
reference/lokalhyra.yaml:7:29: fel: 2023-01-01 kommer inte efter 2024-01-01  [date-order]
7 | values: {2024-01-01: 10000, 2023-01-01: 9500}
  |                             ^^^^^^^^^^
   tips: skriv datumen i ordning, det äldsta först

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
