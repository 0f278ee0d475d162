exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=20,S=21"
rule.yaml:10:23: fel: inget parti heter Moderatarna  [unknown-party]
10 | - {year: 2024, party: Moderatarna, amount: -1500 kr, because: för mycket betalt 2023}
   |                       ^^^^^^^^^^^
   tips: menade du Moderaterna?
rule.yaml:12:23: fel: inget parti heter Skånepartiet  [unknown-party]
12 | - {year: 2024, party: Skånepartiet, what: all, because: ingen redovisning}
   |                       ^^^^^^^^^^^^
   tips: det saknas bland de angivna mandaten: lägg till Skånepartiet=0, eller skriv namnet som där

exit 1: polsek check rule.yaml
rule.yaml:10:23: fel: inget parti heter Moderatarna  [unknown-party]
10 | - {year: 2024, party: Moderatarna, amount: -1500 kr, because: för mycket betalt 2023}
   |                       ^^^^^^^^^^^
   tips: menade du Moderaterna?

rule.yaml:12:23: fel: inget parti heter Skånepartiet  [unknown-party]
12 | - {year: 2024, party: Skånepartiet, what: all, because: ingen redovisning}
   |                       ^^^^^^^^^^^^
   tips: skriv namnet som i mandatfilen

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek settle settled.yaml outcome.csv --year 2024 --mandates "M=20,S=21"
outcome.csv:2:1: fel: Moderatarna får inget stöd för 2024 enligt regeln  [unknown-party]
2 | Moderatarna;250000
  | ^^^^^^^^^^^
   tips: menade du Moderaterna?

exit 1: polsek mandates import seats.json
seats.json:32:18: fel: 2 tomma stolar för ZZ, som saknar mandat i filen  [unknown-party]
32 |      "partikod": "9999",
   |                  ^^^^^^
   tips: partiet ska kunna identifieras med partikod, partibeteckning eller partiforkortning: hämta filen igen
