exit 1: polsek calculate rule.yaml --year 2024
rule.yaml:9:38: fel: en vikt ligger mellan 0 och 100 %  [weight]
9 |   weighted: {new_result: {1: 1/6, 2: 120 %, 3-4: 5/6}}
  |                                      ^^^^^
   tips: valet före får resten upp till 100 %
