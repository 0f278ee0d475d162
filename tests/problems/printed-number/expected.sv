exit 1: polsek check rule.yaml
rule.yaml:11:16: error: '20000 kr' är inget tryckt tal  [printed-number]
11 |   parties: {M: 20000 kr, S: cirka 20000}
   |                ^^^^^^^^
   tips: skriv bara talet, utan enhet

rule.yaml:11:35: error: '20000' förstås inte här  [notation]
11 |   parties: {M: 20000 kr, S: cirka 20000}
   |                                   ^^^^^
   tips: skriv till exempel 12000 kr/year, 40 % of NAMN eller 1.3 x NAMN

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
