exit 1: polsek mandates import leaves.zip
leaves.zip:1:1: fel: ”../Val_2026_slutlig_mandatfordelning_0114_KF.json” skulle packas upp utanför zip-filens mapp  [unsafe-file]
   tips: hämta filen igen från Valmyndigheten

exit 1: polsek mandates import entities.xml
entities.xml:2:1: fel: XML-filen innehåller entiteter eller en dokumenttyp, vilket inte är tillåtet  [unsafe-file]
2 | <!DOCTYPE VAL [<!ENTITY a "aaaaaaaaaa">]>
  | ^^
   tips: hämta filen igen från Valmyndigheten
