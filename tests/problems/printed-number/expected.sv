exit 1: polsek check rule.yaml
rule.yaml:11:16: error: ett tal är skrivet i grupper  [number]
11 |   parties: {M: 20 000 kr, S: 20000 kr}
   |                ^^^^^^
   tips: skriv alla siffror ihop: 20000

rule.yaml:11:30: error: '20000 kr' är inget tryckt tal  [printed-number]
11 |   parties: {M: 20 000 kr, S: 20000 kr}
   |                              ^^^^^^^^
   tips: skriv bara talet, utan enhet

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
