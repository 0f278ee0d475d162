exit 1: polsek calculate rule.yaml --year 2021 --mandates "M=20,S=21"
rule.yaml:6:8: fel: regeln ger inget stöd för 2021  [year-outside]
6 | valid: {from: 2023-01-01}
  |        ^^^^^^^^^^^^^^^^^^
   tips: regeln gäller från 2023-01-01

exit 1: polsek calculate ended.yaml --year 2024 --mandates "M=20,S=21"
ended.yaml:6:8: fel: regeln ger inget stöd för 2024  [year-outside]
6 | valid: {from: 2019-01-01, to: 2022-12-31}
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: regeln gäller från 2019-01-01 till och med 2022-12-31

exit 1: polsek calculate unknown.yaml --year 2024 --mandates "M=20,S=21"
unknown.yaml:6:8: fel: regeln ger inget stöd för 2024  [year-outside]
6 | valid: {from: unknown}
  |        ^^^^^^^^^^^^^^^
   tips: det är okänt från när regeln gäller; bara åren i filens tabeller kan beräknas: 2023
