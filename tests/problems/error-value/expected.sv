exit 1: polsek calculate rule.yaml --year 2024 --mandates error.csv
error.csv:3:1: fel: cellen visar #SAKNAS!: formeln har inget värde  [error-value]
3 | #SAKNAS!;5
  | ^^^^^^^^
   tips: rätta formeln, eller skriv värdet
error.csv:4:20: fel: cellen visar #REF!: formeln har inget värde  [error-value]
4 | Socialdemokraterna;#REF!
  |                    ^^^^^
   tips: rätta formeln, eller skriv värdet
