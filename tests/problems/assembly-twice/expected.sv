exit 1: polsek mandates import twice.zip
twice.zip/old/Val_2026_slutlig_mandatfordelning_0114_KF.json:11:10: fel: mandaten för Upplands Väsby kommun (0114) finns två gånger i filen, och båda är slutliga  [assembly-twice]
11 |   "kod": "0114",
   |          ^^^^^^
   tips: importera den rätta för sig
