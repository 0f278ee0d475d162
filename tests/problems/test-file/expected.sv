exit 1: polsek mandates import test.json
test.json:8:2: fel: detta är en testfil med påhittade resultat  [test-file]
8 |  "test": true,
  |  ^^^^^^
   tips: hämta filen för själva valet på resultat.val.se

exit 1: polsek mandates import rehearsal.json
rehearsal.json:2:2: fel: detta är en testfil med påhittade resultat  [test-file]
2 |  "valtillfalle": "genrep2026",
  |  ^^^^^^^^^^^^^^
   tips: hämta filen för själva valet på resultat.val.se
