exit 0: polsek mandates import seats.json
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2026-09-13
source:
  sv: >-
    Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige, uppdaterad 2026-09-25T10:00:00; importerad
    från seats.json, SHA-256 6a00701341662d6b46d64d71221601701c0820b59ca4d7d8d41dae463a7312fd
  en: >-
    Valmyndigheten, Val 2026, final count of kommunfullmäktige (slutlig), updated 2026-09-25T10:00:00; imported
    from seats.json, SHA-256 6a00701341662d6b46d64d71221601701c0820b59ca4d7d8d41dae463a7312fd
parties:
  Moderaterna: 24
  Sjöbopartiet: 27
seats.json:24:26: varning: Sjöbopartiet har samma förkortning (S) som Socialdemokraterna; den utelämnas  [abbreviation-taken]
24 |      "partiforkortning": "S",
   |                          ^^^
   tips: skriv partiets namn i stället för förkortningen
seats.json:11:10: varning: Upplands Väsby kommun (0114): 51 mandat, men 61 valdes  [seats-differ]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: kontrollera filen: ett parti kan saknas, eller en summa vara läst som ett parti
