exit 1: polsek check rule.yaml
rule.yaml:9:3: error: members är redan namnet på något annat (en uppgift)  [name-twice]
9 |   members: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |   ^^^^^^^
   tips: ett namn står för en sak; välj ett annat

rule.yaml:9:58: error: member är inte beräknat ännu  [used-too-early]
9 |   members: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |                                                          ^^^^^^
   tips: skriv member före det som använder det

rule.yaml:9:58: error: member är i kr/year, men här behövs något som räknas  [wrong-sort]
9 |   members: {title: Medlemsstöd, amount: 50 kr/year, per: member}
  |                                                          ^^^^^^

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
