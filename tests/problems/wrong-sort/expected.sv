exit 1: polsek check rule.yaml
rule.yaml:11:21: fel: payroll_overhead_municipality är en andel, men här behövs ett belopp  [wrong-sort]
11 |     amount: 50 % of payroll_overhead_municipality
   |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv ett belopp, t.ex. 12000 kr/year, eller en andel av något som är ett belopp

rule.yaml:14:15: fel: riksdag_fee är i kr/month, men här behövs en andel  [wrong-sort]
14 |     overhead: riksdag_fee
   |               ^^^^^^^^^^^
   tips: skriv en andel, t.ex. 31.42 %, eller dess namn

rule.yaml:15:39: fel: riksdag_fee är i kr/month, men här behövs en ram  [wrong-sort]
15 |   rest: {title: Rest, amount: rest of riksdag_fee, per: party}
   |                                       ^^^^^^^^^^^
   tips: det som ska fördelas anges under pools:

rule.yaml:16:48: fel: riksdag_fee är i kr/month, men här behövs något som räknas  [wrong-sort]
16 |   rent: {title: Hyra, amount: 50 kr/year, per: riksdag_fee}
   |                                                ^^^^^^^^^^^
   tips: skriv en uppgift som under facts: deklareras som number of each party

rule.yaml:17:71: fel: members är ett antal, men här behövs en ja/nej-uppgift  [wrong-sort]
17 |   leader: {title: Gruppledare, amount: 9000 kr/year, per: party, for: members}
   |                                                                       ^^^^^^^
   tips: skriv en uppgift som under facts: deklareras som yes/no of each party

rule.yaml:18:66: fel: has_office är ja eller nej, men här behövs en uppgift som kan jämföras  [wrong-sort]
18 |   office: {title: Kansli, amount: 9000 kr/year, per: party, for: has_office at least 3}
   |                                                                  ^^^^^^^^^^
   tips: skriv en uppgift som under facts: deklareras som number of each party

rule.yaml:19:78: fel: price_base_amount är i kr/year, men här behövs en uppräkning  [wrong-sort]
19 |   indexed: {title: Bas, amount: 9000 kr/year, per: party, indexed: change in price_base_amount since 2014-10}
   |                                                                              ^^^^^^^^^^^^^^^^^
   tips: skriv en andel, t.ex. 31.42 %, eller dess namn

1 fil, 7 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
