exit 1: polsek check reference
reference/hyra.yaml:2:9: fel: filen heter hyra, inte lokalhyra  [series-name]
2 | series: lokalhyra
  |         ^^^^^^^^^
   tips: serien ska heta som filen: skriv series: hyra, eller byt namn på filen

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check twice
twice/reference/lokalhyra.yml:2:9: fel: twice/reference/lokalhyra.yaml läses i stället för den här filen  [series-name]
2 | series: lokalhyra
  |         ^^^^^^^^^
   tips: behåll en fil per serie

2 filer, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
