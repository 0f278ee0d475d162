exit 1: polsek mandates import leaves.zip
leaves.zip:1:1: error: '../Val_2026_slutlig_mandatfordelning_0114_KF.json' skulle lämna arkivets mapp  [unsafe-file]
   tips: hämta filen från myndigheten igen

exit 1: polsek mandates import entities.xml
entities.xml:2:1: error: XML-filen deklarerar entiteter eller dokumenttyp  [unsafe-file]
2 | <!DOCTYPE VAL [<!ENTITY a "aaaaaaaaaa">]>
  | ^^
   tips: hämta filen från myndigheten igen
