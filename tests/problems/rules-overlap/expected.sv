exit 0: polsek check rules
rules/2023.yaml:6:8: varning: regeln överlappar 2019: båda gäller från 2023-01-01  [rules-overlap]
6 | valid: {from: 2023-01-01}
  |        ^^^^^^^^^^^^^^^^^^
   tips: avsluta den äldre med valid: {to: ...}, eller märk den ena med status: proposed

2 filer, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
