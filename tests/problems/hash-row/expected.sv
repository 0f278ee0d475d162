exit 1: polsek calculate rule.yaml --year 2024 --mandates below.csv
below.csv:4:1: fel: en rad under kolumnnamnen börjar med #  [hash-row]
4 | # Socialdemokraterna;9
  | ^^^^^^^^^^^^^^^^^^^^^^
   tips: ta bort den, eller skriv anmärkningar ovanför kolumnnamnen; ett namn som börjar så står inom citattecken
