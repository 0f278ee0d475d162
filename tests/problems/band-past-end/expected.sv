exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=9,S=23"
rule.yaml:12:40: fel: 23 mandat ligger efter det sista intervallet, 7-9  [band-past-end]
12 |     employment: {1-3: 25 %, 4-6: 50 %, 7-9: 75 %}
   |                                        ^^^
   tips: gör det sista intervallet öppet: 7-
