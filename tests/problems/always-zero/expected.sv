exit 0: polsek check rule.yaml
rule.yaml:9:3: varning: large är 0 för alla partier 2024  [always-zero]
9 |   large: {title: Stort parti, amount: 5000 kr/year, per: party, for: at least 30 mandates}
  |   ^^^^^
   tips: polsek explain visar vilket villkor som inte är uppfyllt

1 fil, 0 fel, 1 varning, 0 anmärkningar; 1 publicerat belopp avstämt, 1 stämmer, 0 kända avvikelser
