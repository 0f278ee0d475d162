exit 1: polsek calculate rule.yaml --year 2025 --mandates M=20,S=21 --strict
rule.yaml:6:8: error: Lokalhyra för 2025 är preliminärt: känd till 2024-12-31; det senaste värdet används  [preliminary]
6 | valid: {from: 2023-01-01}
  |        ^^^^^^^^^^^^^^^^^^
   tips: ange det: --set lokalhyra=..., eller utelämna --strict
