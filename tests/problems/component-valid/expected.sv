exit 0: polsek check rule.yaml
rule.yaml:9:69: varning: filen ger inget stöd under den här tiden  [component-valid]
9 |   old: {title: Äldre stöd, amount: 5000 kr/year, per: party, valid: {from: 2019-01-01, to: 2022-12-31}}
  |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: delen ges aldrig under den tiden: se filens valid:

rule.yaml:16:7: varning: perioden överlappar en tidigare angiven period  [component-valid]
16 |     - {from: 2024-07-01, to: 2025-12-31}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: kontrollera datumen; en dag får bara räknas en gång

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
