exit 1: polsek check missing.yaml
missing.yaml:8:41: fel: ett namn saknas  [name]
8 |   base: {title: Grundstöd, amount: 40 % of, per: party}
  |                                         ^^
   tips: ange av vad: en serie (t.ex. price_base_amount), ett värde, en ram eller en del av stödet

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check capitals.yaml
capitals.yaml:8:44: fel: ”Prisbasbelopp” är inte ett namn  [name]
8 |   base: {title: Grundstöd, amount: 40 % of Prisbasbelopp, per: party}
  |                                            ^^^^^^^^^^^^^
   tips: skriv 40 % of price_base_amount

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check component.yaml
component.yaml:8:3: fel: ”Grundstöd” är inte ett namn  [name]
8 |   Grundstöd: {amount: 20000 kr/year, per: party}
  |   ^^^^^^^^^
   tips: namn skrivs med små bokstäver a-z, siffror och _; i title: får allt stå

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
