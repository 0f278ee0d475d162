exit 0: polsek mandates import elections.zip
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2026-09-13
source:
  sv: >-
    Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige, uppdaterad 2026-09-25T10:00:00; importerad
    från elections.zip, SHA-256 4047813d017bf823509ec480e8a61c06102098c82301cf2aa21b197c2a7114db
  en: >-
    Valmyndigheten, Val 2026, final count of kommunfullmäktige (slutlig), updated 2026-09-25T10:00:00; imported
    from elections.zip, SHA-256 4047813d017bf823509ec480e8a61c06102098c82301cf2aa21b197c2a7114db
parties:
  Moderaterna: 24
  Socialdemokraterna: 27
elections.zip/Val_20220911_slutlig_mandatfordelning_2380_KF.json:11:10: varning: bara valet 2026-09-13 importeras; utelämnat: Östersunds kommun (2380) 2022-09-11  [left-out]
11 |   "kod": "2380",
   |          ^^^^^^
   tips: importera dem för sig: --election 2022
elections.zip/Val_2026_slutlig_mandatfordelning_0114_KF.json:11:10: varning: Upplands Väsby kommun (0114): 51 mandat, men 61 valdes  [seats-differ]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: kontrollera filen: ett parti kan saknas, eller en summa vara läst som ett parti

exit 0: polsek mandates import counts.zip
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2026-09-13
source:
  sv: >-
    Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige, uppdaterad 2026-09-25T10:00:00; importerad
    från counts.zip, SHA-256 99e4b56780c120fa696c9dc940bd609f70a4c80d3b12bcc623d526f5d9dacc3a
  en: >-
    Valmyndigheten, Val 2026, final count of kommunfullmäktige (slutlig), updated 2026-09-25T10:00:00; imported
    from counts.zip, SHA-256 99e4b56780c120fa696c9dc940bd609f70a4c80d3b12bcc623d526f5d9dacc3a
parties:
  Moderaterna: 24
  Socialdemokraterna: 27
counts.zip/Val_2026_preliminar_mandatfordelning_0114_KF.json:11:10: anmärkning: Upplands Väsby kommun (0114): den slutliga räkningen är importerad, inte den preliminära bredvid  [left-out]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: ingen åtgärd behövs; den preliminära kan importeras för sig
counts.zip/Val_2026_slutlig_mandatfordelning_0114_KF.json:11:10: varning: Upplands Väsby kommun (0114): 51 mandat, men 61 valdes  [seats-differ]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: kontrollera filen: ett parti kan saknas, eller en summa vara läst som ett parti

exit 0: polsek mandates import seats.csv --authority 0114 --election 2026
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2026-09-13
source:
  sv: >-
    en tabell (CSV); importerad från seats.csv, SHA-256
    79380591e0d6eef3b2bea911ee03e4601e0fcea75e06c98c69af6f8bb8c0b89a
  en: >-
    a table (CSV); imported from seats.csv, SHA-256
    79380591e0d6eef3b2bea911ee03e4601e0fcea75e06c98c69af6f8bb8c0b89a
parties:
  Moderaterna: 24
  Socialdemokraterna: 37
seats.csv:1:16: varning: kolumnen side utelämnas  [left-out]
1 | party,mandates,side
  |                ^^^^
   tips: polsek läser en sådan tabell direkt: lägg själva tabellen i rules/mandates

exit 0: polsek mandates import occupied.csv --authority 0114 --election 2026
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2026-09-13
source:
  sv: >-
    en tabell (CSV); importerad från occupied.csv, SHA-256
    0ddae936e36638dd9ed95213921f3291213fb195bfb37d185fe30ac265b0c9ba
  en: >-
    a table (CSV); imported from occupied.csv, SHA-256
    0ddae936e36638dd9ed95213921f3291213fb195bfb37d185fe30ac265b0c9ba
parties:
  Moderaterna: 24
  Socialdemokraterna: 37
occupied.csv:1:14: varning: kolumner som inte läses: besatta  [left-out]
1 | parti;mandat;besatta;röster
  |              ^^^^^^^
   tips: anger någon av dem antalet tomma stolar, kalla kolumnen tomma
occupied.csv:4:1: anmärkning: rader utan antal utelämnas: Källa: valnämnden  [left-out]
4 | Källa: valnämnden;;;
  | ^^^^^^^^^^^^^^^^^
   tips: ingen åtgärd behövs om de är anmärkningar, eller partier utan mandat
