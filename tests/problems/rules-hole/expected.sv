exit 0: polsek check rules
rules/2023.yaml:6:8: varning: ingen regel gäller mellan 2021-12-31 och 2023-01-01  [rules-hole]
6 | valid: {from: 2023-01-01}
  |        ^^^^^^^^^^^^^^^^^^
   tips: 2019 slutar gälla 2021-12-31

2 filer, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
