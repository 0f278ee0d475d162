exit 1: polsek calculate rule.yaml --year 2024
mandates/2022.yaml:7:23: error: resultatet för Socialdemokraterna i valet före är inte känt  [no-previous]
7 |   Socialdemokraterna: 31
  |                       ^^
   tips: skriv previous: i mandatfilen

exit 1: polsek calculate older/rule.yaml --year 2024
older/mandates/2022.yaml:7:23: error: resultatet för Socialdemokraterna i valet före är inte känt  [no-previous]
7 |   Socialdemokraterna: 21
  |                       ^^
   tips: skriv previous: i mandatfilen
