exit 1: polsek calculate rule.yaml --year 2025 --mandates M=20,S=21 --strict
reference/lokalhyra.yaml:7:40: error: Lokalhyra för 2025 är preliminärt: känt till och med 2024-12-31; det senaste värdet används  [preliminary]
7 | values: {2023-01-01: 9500, 2024-01-01: 10000}
  |                                        ^^^^^
   tips: ange det: --set lokalhyra=..., eller utelämna --strict
