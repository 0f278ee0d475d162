exit 1: polsek check rule.yaml
rule.yaml:11:49: fel: intervall av invånare och mandat  [mixed-units]
11 |     amount: {1-9999 inhabitants: 10000 kr/year, 10000-: 15000 kr/year}
   |                                                 ^^^^^^
   tips: använd en enhet i alla intervall

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check sum.yaml
sum.yaml:7:19: fel: kr/month och kr/year kan inte adderas  [mixed-units]
7 | figures: {salary: [1 x income_base_amount per month, 5000 kr/year]}
  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv alla i samma enhet

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
