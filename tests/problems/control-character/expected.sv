exit 1: polsek check copied.yaml
copied.yaml:8:22: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
8 |   base: {title: Grund�stöd, amount: 20000 kr/year, per: party}
  |                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check old-mac.yaml
old-mac.yaml:1:10: fel: raden har en gammal Mac-radbrytning (U+000D)  [control-character]
1 | polsek: 1
  |          ^
   tips: spara filen med radbrytningar som i Windows eller Linux

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check backslash.yaml
backslash.yaml:8:17: fel: texten inom citattecken ger det osynliga tecknet U+00AD  [control-character]
8 |   base: {title: "Grund\u00adstöd", amount: 20000 kr/year, per: party}
  |                 ^^^^^^^^^^^^^^^^^
   tips: skriv texten utan omvänt snedstreck

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate good.yaml --year 2024 --mandates mandates.csv
mandates.csv:2:12: fel: det osynliga tecknet U+200B är inte tillåtet  [control-character]
2 | Moderaterna�,11
  |            ^
   tips: ta bort det
