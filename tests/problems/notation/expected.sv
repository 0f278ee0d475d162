exit 1: polsek check rule.yaml
rule.yaml:8:50: fel: ”per” går inte att tolka här  [notation]
8 |   base: {title: Grundstöd, amount: 20000 kr/year per party, per: party}
  |                                                  ^^^^^^^^^
   tips: ange i nyckeln per: vad beloppet multipliceras med

rule.yaml:9:62: fel: ”+” går inte att tolka här  [notation]
9 |   sum: {title: Mandatstöd, amount: 40 % of price_base_amount + 10000 kr, per: party}
  |                                                              ^^^^^^^^^^
   tips: det går inte att addera här: skriv det som läggs till som en egen del av stödet

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
