exit 1: polsek check rule.yaml
rule.yaml:9:3: fel: members är redan namnet på något annat (en uppgift)  [name-twice]
9 |   members: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |   ^^^^^^^
   tips: ett namn får bara användas en gång; välj ett annat

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
