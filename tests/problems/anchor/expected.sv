exit 1: polsek check rule.yaml
rule.yaml:8:36: fel: ankare (&namn) är inte tillåtna  [anchor]
8 |   base: {title: Grundstöd, amount: &sum 20000 kr/year, per: party}
  |                                    ^^^^
   tips: skriv värdet där det behövs; en text som börjar med & sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check text.yaml
text.yaml:7:7: fel: ankare (&namn) är inte tillåtna  [anchor]
7 | note: &-tecknet betyder och
  |       ^^^^^^^^^
   tips: skriv värdet där det behövs; en text som börjar med & sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
