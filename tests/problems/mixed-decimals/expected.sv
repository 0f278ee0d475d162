exit 1: polsek settle rule.yaml outcome.csv --year 2024 --mandates "M=20,S=21"
outcome.csv:3:3: fel: decimaler efter punkt här, efter komma på rad 2  [mixed-decimals]
3 | M;1200.75
  |   ^^^^^^^
   tips: skriv filens alla decimaler på samma sätt
