exit 1: polsek calculate rule.yaml --year 2023 --mandates "M=20,S=21"
rule.yaml:8:36: fel: det finns inget värde för 2023-01-01; det första gäller från 2024-01-01  [no-figure-yet]
8 |   base: {title: Grundstöd, amount: {2024-01-01: 20000 kr/year, 2025-01-01: 21000 kr/year}, per: party}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: lägg till det värde som gällde då
