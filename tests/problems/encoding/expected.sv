exit 1: polsek check windows.yaml
windows.yaml:4:25: fel: filen är inte sparad som UTF-8: tecknet med värdet F6 kan inte läsas  [encoding]
4 | title: Kommunalt partist�d
  |                         ^
   tips: tecknet är troligen ”ö”: spara filen som UTF-8

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-text.yaml
no-text.yaml:4:15: fel: filen är inte sparad som UTF-8: tecknet med värdet FF kan inte läsas  [encoding]
4 | title: Partist�d
  |               ^
   tips: tecknet är troligen ”ÿ”: spara filen som UTF-8

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check utf-16.yaml
utf-16.yaml:1:1: fel: filen är UTF-16-text, inte UTF-8  [encoding]
   tips: spara filen som UTF-8

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check mandates.csv
mandates.csv:3:19: fel: texten är varken UTF-8 eller Windows-1252  [encoding]
3 | 1291,Moderaterna,1�
  |                   ^
   tips: spara filen som CSV UTF-8

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek mandates import latin.json
latin.json:10:22: fel: filen är inte skriven i UTF-8, som JSON ska vara  [encoding]
10 |   "namn": "Upplands V�sby",
   |                      ^
   tips: spara den igen med teckenkodningen UTF-8, eller hämta den igen

exit 1: polsek check mixed.csv
mixed.csv:4:7: fel: filen blandar teckenkodningarna UTF-8 och Windows-1252  [encoding]
4 | 1291,Vänsterpartiet,2
  |       ^
   tips: spara filen som CSV UTF-8

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
