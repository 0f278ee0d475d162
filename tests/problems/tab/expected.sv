exit 1: polsek check rule.yaml
rule.yaml:8:1: fel: ett tabbtecken står där det ska vara mellanslag  [tab]
8 |  base:
  | ^
   tips: ersätt det med mellanslag

rule.yaml:9:1: fel: ett tabbtecken står där det ska vara mellanslag  [tab]
9 |    {amount: 20000 kr/year, per: party}
  | ^
   tips: ersätt det med mellanslag

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
