exit 1: polsek check rule.yaml
rule.yaml:12:16: fel: M, summa: publicerat 20 061, beräknat 20 601 (+540)  [published-differs]
12 |   parties: {M: 20061, S: 20600}
   |                ^^^^^
   tips: samma siffror i annan ordning: ett skrivfel i tabellen?

rule.yaml:12:26: fel: S, summa: publicerat 20 600, beräknat 20 601 (+1)  [published-differs]
12 |   parties: {M: 20061, S: 20600}
   |                          ^^^^^
   tips: skillnaden är en enhet: annan avrundning, eller avrundat i ett tidigare steg?

rule.yaml:13:8: fel: totalsumma: publicerat 41 202, beräknat 41 201 (−1)  [published-differs]
13 |   all: 41202
   |        ^^^^^
   tips: summan av de visade raderna: skriv rounding: {total: from shown amounts}?

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 3 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check far.yaml
far.yaml:12:16: fel: M, summa: publicerat 25 000, beräknat 20 601 (−4 399)  [published-differs]
12 |   parties: {M: 25000, S: 20601}
   |                ^^^^^
   tips: om det publicerade beloppet inte kan stämma, ange parties.M.total under differs: med det beräknade beloppet och orsaken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 2 publicerade belopp avstämda, 1 stämmer, 0 kända avvikelser
