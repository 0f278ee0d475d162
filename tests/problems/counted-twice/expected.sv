exit 0: polsek check rule.yaml
rule.yaml:9:59: varning: mandate multipliceras två gånger  [counted-twice]
9 |   mandate: {title: Mandatstöd, amount: 9000 kr/year, per: [mandate, mandate]}
  |                                                           ^^^^^^^^^^^^^^^^^^
   tips: skriv den en gång; om kvadraten är avsedd, ange det i accepted:

rule.yaml:10:34: varning: mandate är redan per mandate och multipliceras med mandate igen  [counted-twice]
10 |   more: {title: Tillägg, amount: 10 % of mandate, per: mandate}
   |                                  ^^^^^^^^^^^^^^^
   tips: skriv den en gång; om kvadraten är avsedd, ange det i accepted:

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
