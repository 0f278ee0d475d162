exit 1: polsek calculate rule.yaml --year 2023 --mandates "M=20,S=21"
rule.yaml:8:36: fel: lokalhyra har inget värde för 2023-01-01; det första gäller från 2024-01-01  [series-lacks-day]
8 |   base: {title: Grundstöd, amount: 50 % of lokalhyra, per: party}
  |                                    ^^^^^^^^^^^^^^^^^
   tips: lägg till värdet i serien, eller ange det med --set lokalhyra=...

exit 1: polsek calculate lagged.yaml --year 2024 --mandates "M=20,S=21"
lagged.yaml:8:36: fel: lokalhyra har inget värde för 2023-07-01; det första gäller från 2024-01-01  [series-lacks-day]
8 |   base: {title: Grundstöd, amount: 50 % of lokalhyra on 1 July last year, per: party}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: lägg till värdet i serien, eller ange det med --set lokalhyra=...

exit 1: polsek calculate index.yaml --year 2025 --mandates "M=20,S=21"
index.yaml:8:72: fel: kpi har inget värde för 2014-10; serien omfattar 2023-10 – 2024-10  [series-lacks-day]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party, indexed: change in kpi since 2014-10}
  |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: lägg till värdet i serien, eller ange det med --set kpi@2014-10=...

exit 1: polsek check fixed.yaml
fixed.yaml:8:36: fel: lokalhyra har inget värde för 1990-01-01; det första gäller från 2024-01-01  [series-lacks-day]
8 |   base: {title: Grundstöd, amount: 50 % of lokalhyra on 1990-01-01, per: party}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: lägg till värdet i serien, eller ange det med --set lokalhyra=...

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
