exit 0: polsek check overhead.yaml
overhead.yaml:10:13: warning: 0.5 % of riksdag_fee är ovanligt för salary  [magnitude]
10 |     amount: 0.5 % of riksdag_fee
   |             ^^^^^^^^^^^^^^^^^^^^
   tips: en lön är vanligen en större andel

overhead.yaml:13:15: warning: 3142 % är ovanligt för salary  [magnitude]
13 |     overhead: 3142 %
   |               ^^^^^^
   tips: menade du 31.42 %?

1 fil, 0 fel, 2 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 0: polsek check month.yaml
month.yaml:8:36: warning: 240000 kr/month är ovanligt för base  [magnitude]
8 |   base: {title: Grundstöd, amount: 240000 kr/month, per: party}
  |                                    ^^^^^^^^^^^^^^^
   tips: är det per år?

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
