exit 1: polsek check rule.yaml
rule.yaml:8:43: fel: base är inte beräknat ännu  [used-too-early]
8 |   extra: {title: Tillägg, amount: 10 % of base, per: party}
  |                                           ^^^^
   tips: skriv base före det som använder det

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check pools.yaml
pools.yaml:7:25: fel: budget är inte beräknat ännu  [used-too-early]
7 | figures: {half: 50 % of budget}
  |                         ^^^^^^
   tips: skriv budget före det som använder det

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
