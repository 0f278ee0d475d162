exit 1: polsek check rule.yaml
rule.yaml:8:50: error: 'per' förstås inte här  [notation]
8 |   base: {title: Grundstöd, amount: 20000 kr/year per party, per: party}
  |                                                  ^^^^^^^^^
   tips: det som ett belopp multipliceras med står i nyckeln per:

rule.yaml:9:62: error: '+' förstås inte här  [notation]
9 |   sum: {title: Mandatstöd, amount: 40 % of price_base_amount + 10000 kr, per: party}
  |                                                              ^^^^^^^^^^
   tips: här adderas inget: det som läggs till är en egen del av stödet

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
