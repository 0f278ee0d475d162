exit 1: polsek calculate rule.yaml --year 2024 --mandates "M=9,S=23"
rule.yaml:7:1: fel: filen anger vem som anställer men innehåller inga belopp  [nothing-to-calculate]
7 | arrangement: {employer: the party}
  | ^^^^^^^^^^^
   tips: visa anställningsformen med polsek arrangements; belopp anges under components:
