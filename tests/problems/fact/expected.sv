exit 1: polsek check rule.yaml
rule.yaml:8:12: fel: ”antal per parti” anger inte vilket slags uppgift det är  [fact]
8 |   members: antal per parti
  |            ^^^^^^^^^^^^^^^
   tips: skriv till exempel number of each party, kr/year of each party, yes/no of the assembly

rule.yaml:9:9: fel: ”kr/year” anger inte vilket slags uppgift det är  [fact]
9 |   rent: kr/year
  |         ^^^^^^^
   tips: skriv till exempel number of each party, kr/year of each party, yes/no of the assembly

rule.yaml:10:11: fel: else nej går inte att tolka  [fact]
10 |   vacant: yes/no of the assembly, else nej
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: bara en yes/no-uppgift har ett else: skriv , else no eller , else yes

rule.yaml:11:10: fel: else 0 går inte att tolka  [fact]
11 |   votes: number of each party, else 0
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: bara en yes/no-uppgift har ett else: skriv , else no eller , else yes

1 fil, 4 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
