exit 1: polsek calculate rule.yaml --year 2025 --mandates "M=20,S=21" --strict
reference/lokalhyra.yaml:7:40: fel: värdet Lokalhyra för 2025 är preliminärt: känt till och med 2024-12-31; därefter används det senaste värdet  [preliminary]
7 | values: {2023-01-01: 9500, 2024-01-01: 10000}
  |                                        ^^^^^
   tips: ange det: --set lokalhyra@2025=..., eller utelämna --strict

exit 1: polsek calculate good.yaml --year 2024 --mandates seats.yaml --strict
seats.yaml:4:9: fel: mandaten för 2024 är preliminära: valet 2022-09-11 är inte slutligt räknat  [preliminary]
4 | status: preliminary
  |         ^^^^^^^^^^^
   tips: ange de slutliga mandaten i en mandatfil, eller utelämna --strict
