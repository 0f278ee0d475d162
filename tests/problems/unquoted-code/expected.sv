exit 1: polsek check rule.yaml
rule.yaml:2:12: fel: koden 0380 saknar citattecken  [unquoted-code]
2 | authority: 0380
  |            ^^^^
   tips: skriv "0380"

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
