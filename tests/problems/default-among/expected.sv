exit 0: polsek check rule.yaml
rule.yaml:8:60: note: det står inte vilka som räknas i nämnaren; då är det de berättigade, med tomma stolar och partier vars stöd innehålls  [default-among]
8 |   share: {title: Delat stöd, amount: 90000 kr/year, split: equally}
  |                                                            ^^^^^^^
   tips: säg det: among: those entitled, those paid (de andra delar det som inte betalas) eller the assembly (alla platser)

1 fil, 0 fel, 0 varningar, 1 anmärkning; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
