exit 1: polsek calculate rule.yaml --year 2024 --mandates M=9,S=23
rule.yaml:7:1: error: filen säger vem som anställer, men inga belopp  [nothing-to-calculate]
7 | arrangement: {employer: the party}
  | ^^^^^^^^^^^
   tips: skriv components: för belopp; polsek arrangements visar vem som anställer
