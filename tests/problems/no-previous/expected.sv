exit 1: polsek calculate rule.yaml --year 2024
mandates/2022.yaml:7:23: error: resultatet för Socialdemokraterna i valet före är inte känt  [no-previous]
7 |   Socialdemokraterna: 31
  |                       ^^
   tips: skriv previous: i mandatfilen

exit 0: polsek calculate older/rule.yaml --year 2024
Kommunalt partistöd · Simrishamns kommun · 2024
kommunfullmäktige 2022-12-12 § 87

Parti               Mandat  Partistöd    Summa
                                            kr
──────────────────────────────────────────────
Moderaterna             20    380 000  380 000
Socialdemokraterna      21    340 000  340 000
──────────────────────────────────────────────
Summa                   41    720 000  720 000
