exit 0: polsek mandates import scb.json
polsek: 1
authority: "0114"                       # Upplands Väsby kommun
election: 2022-09-11
source:
  sv: >-
    Statistiska centralbyrån (SCB), Antal mandat; importerad från scb.json, SHA-256
    d925372449b905791568867b01c7e4180d00b6b003800f5f3b9f2e4290f42aef
  en: >-
    Statistics Sweden (SCB), Antal mandat; imported from scb.json, SHA-256
    d925372449b905791568867b01c7e4180d00b6b003800f5f3b9f2e4290f42aef
note:
  sv: >-
    Övriga partier är partier som SCB inte redovisar var för sig
  en: >-
    Övriga partier are parties that Statistics Sweden does not tell apart
parties:
  Moderaterna: 20
  Socialdemokraterna: 25
  Övriga partier: {mandates: 6, parties: unknown}
scb.json:52:5: varning: Upplands Väsby kommun (0114): 6 mandat tillhör övriga partier, som SCB inte redovisar var för sig  [not-told-apart]
52 |     "6"
   |     ^^^
   tips: skriv vart och ett med namn i stället för Övriga partier, eller importera Valmyndighetens fil

exit 1: polsek mandates import elections.csv --authority 0114 --election 2026
elections.csv:3:1: fel: kolumnen Valtyp har flera värden, och det går inte att avgöra vilka rader som avses: KF, FLF  [not-told-apart]
3 | FLF;Socialdemokraterna;27
  | ^^^
   tips: behåll de rader som avses, eller skriv på varje rad vilket val den gäller: KF, RF eller RD, eller valåret
