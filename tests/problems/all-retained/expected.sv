exit 0: polsek check rule.yaml
rule.yaml:12:25: varning: det som kommunen behåller är allt stöd enligt filen, inte bara det till politiska sekreterare  [all-retained]
12 | arrangement: {employer: the party chooses}
   |                         ^^^^^^^^^^^^^^^^^
   tips: skriv politiska sekreterare i en egen fil, med support: political_secretary

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
