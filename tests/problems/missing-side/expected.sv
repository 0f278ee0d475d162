exit 1: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
mandates.csv:3:1: fel: det framgår inte om Socialdemokraterna styr eller är i opposition  [missing-side]
3 | Socialdemokraterna,11,
  | ^^^^^^^^^^^^^^^^^^
   tips: ange side: government eller side: opposition för varje parti i en mandatfil
