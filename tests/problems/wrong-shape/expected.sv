exit 1: polsek check rule.yaml
rule.yaml:8:9: fel: här väntas nycklar och värden  [wrong-shape]
8 |   base: 20000 kr/year
  |         ^^^^^^^^^^^^^
   tips: skriv {NYCKEL: VÄRDE}, eller en per rad

rule.yaml:9:19: fel: här väntas en text, eller {sv: ..., en: ...}  [wrong-shape]
9 |   office: {title: [Kanslistöd], amount: 20000 kr/year, per: party}
  |                   ^^^^^^^^^^^^
   tips: en lista får inte stå här; skriv ett enda värde

rule.yaml:10:14: fel: här väntas en lista  [wrong-shape]
10 | adjustments: -1500 kr för mycket betalt
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: börja varje rad med -

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check amount.yaml
amount.yaml:8:1: fel: här väntas namn och värden  [wrong-shape]
8 | - {title: Grundstöd, amount: 20000 kr/year, per: party}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: en lista får inte stå här; skriv ett enda värde

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check seats.yaml
seats.yaml:5:8: fel: här väntas uppgifter med namn  [wrong-shape]
5 | facts: 18900 inhabitants
  |        ^^^^^^^^^^^^^^^^^
   tips: skriv {NYCKEL: VÄRDE}, eller en per rad

seats.yaml:7:48: fel: en uppgift är en text, eller texter med datum  [wrong-shape]
7 |   Moderaterna: {mandates: 14, facts: {members: [120, 130]}}
  |                                                ^^^^^^^^^^

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check rounding.yaml
rounding.yaml:9:23: fel: avrundningen är densamma för alla partier  [wrong-shape]
9 | rounding: {component: {1-3: 1 kr up, 4-: 100 kr up}}
  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: ange en avrundning, eller flera med datum

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
