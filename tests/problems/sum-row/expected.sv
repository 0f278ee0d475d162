exit 1: polsek calculate rule.yaml --year 2024 --mandates sum.csv
sum.csv:4:1: fel: Summa är en summarad, inget parti  [sum-row]
4 | Summa;16
  | ^^^^^
   tips: ta bort raden: polsek räknar summan

exit 1: polsek calculate rule.yaml --year 2024 --mandates total.yaml
total.yaml:2:50: fel: Totalt antal mandat är en summarad, inget parti  [sum-row]
2 | parties: {Moderaterna: 7, Socialdemokraterna: 9, Totalt antal mandat: 16}
  |                                                  ^^^^^^^^^^^^^^^^^^^
   tips: ta bort raden: polsek räknar summan

exit 1: polsek calculate rule.yaml --year 2024 --mandates others.csv
others.csv:3:1: fel: Övriga är inget parti, utan flera på en rad  [sum-row]
3 | Övriga;18
  | ^^^^^^
   tips: ge varje parti en rad; är de inte kända, skriv i YAML Övriga: {mandates: 18, parties: ...} med deras antal, eller unknown
