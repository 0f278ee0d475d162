exit 0: polsek check rule.yaml
rule.yaml:9:61: varning: kr/year och kr/month används i samma värde  [mixed-periods]
9 |   base: {title: Grundstöd, amount: {1-3: 12000 kr/year, 4-: 1500 kr/month}, per: party}
  |                                                             ^^^^^^^^^^^^^
   tips: ett månadsbelopp betalas tolv gånger om året: skriv alla i samma period, eller ange i accepted: att det är så

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
