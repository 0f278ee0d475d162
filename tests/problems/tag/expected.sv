exit 1: polsek check rule.yaml
rule.yaml:8:36: fel: taggar (!namn) är inte tillåtna  [tag]
8 |   base: {title: Grundstöd, amount: !!str 20000 kr/year, per: party}
  |                                    ^^^^^
   tips: ta bort det; en text som börjar med ! sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check text.yaml
text.yaml:7:7: fel: taggar (!namn) är inte tillåtna  [tag]
7 | note: !Viktigt
  |       ^^^^^^^^
   tips: ta bort det; en text som börjar med ! sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
