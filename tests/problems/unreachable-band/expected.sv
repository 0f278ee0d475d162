exit 0: polsek check rule.yaml
rule.yaml:12:42: varning: fullmäktige har 49 platser  [unreachable-band]
12 |     employment: {1-9: 50 %, 10-99: 75 %, 100-: 100 %}
   |                                          ^^^^
   tips: inget parti kan nå det här intervallet

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 0: polsek check asked.yaml
asked.yaml:8:78: varning: stödet ges bara vid högst 6 mandat  [unreachable-band]
8 | …Små partier, amount: {1-3: 5000 kr/year, 4-6: 8000 kr/year, 7-: 9000 kr/year}, per: party, for: at most 6 mandates}
  |                                                              ^^
   tips: inget parti kan nå det här intervallet

asked.yaml:9:61: varning: stödet ges bara vid minst 7 mandat  [unreachable-band]
9 | …large: {title: Stora partier, amount: {1-3: 5000 kr/year, 4-6: 8000 kr/year}, per: party, for: at least 7 mandates}
  |                                                            ^^^
   tips: inget parti som stödet gäller hamnar i ett intervall; fortsätt tabellen

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
