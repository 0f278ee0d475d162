exit 1: polsek calculate rule.yaml --year 2024
mandates/2022.yaml:7:23: fel: resultatet för Socialdemokraterna i valet före 2022-09-11 saknas  [no-previous]
7 |   Socialdemokraterna: 31
  |                       ^^
   tips: lägg till mandatfilen för det valet, eller ange previous: i mandates/2022.yaml

exit 1: polsek calculate older/rule.yaml --year 2024
older/mandates/2022.yaml:7:23: fel: resultatet för Socialdemokraterna i valet före 2022-09-11 saknas  [no-previous]
7 |   Socialdemokraterna: 21
  |                       ^^
   tips: lägg till mandatfilen för det valet, eller ange previous: i older/mandates/2022.yaml
