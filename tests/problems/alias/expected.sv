exit 1: polsek check rule.yaml
rule.yaml:8:36: fel: hänvisningar till ett ankare (*namn) är inte tillåtna  [alias]
8 |   base: {title: Grundstöd, amount: *sum, per: party}
  |                                    ^^^^
   tips: skriv ut värdet; en text som börjar med * sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check text.yaml
text.yaml:7:7: fel: hänvisningar till ett ankare (*namn) är inte tillåtna  [alias]
7 | note: *preliminärt
  |       ^
   tips: skriv ut värdet; en text som börjar med * sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
