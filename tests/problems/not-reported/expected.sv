exit 1: polsek settle rule.yaml outcome.csv --year 2024 --mandates "M=20,S=21"
Stöd till politiska sekreterare · Östersunds kommun · 2024
kommunfullmäktige 2022-10-20 § 227

Oförbrukat stöd ska betalas tillbaka senast 2025-02-28. Kostnader utöver stödet
står partiet för.

Parti               Beviljat       Kostnad  Förbrukat  Återbetalas  Ej redovisat
                          kr            kr         kr           kr            kr
────────────────────────────────────────────────────────────────────────────────
Moderaterna          300 000       250 000    250 000       50 000             0
Socialdemokraterna   300 000  ej redovisat          –            –       300 000
────────────────────────────────────────────────────────────────────────────────
Summa                600 000       250 000    250 000       50 000       300 000

Har inte redovisat, återbetalning kan inte beräknas: Socialdemokraterna
  (beviljat 300 000 kr).
En politisk sekreterare som kommunen anställer före valet 2026-09-13 får vara
  anställd längst till och med 2026-12-31 (4 kap. 34 § kommunallagen).
outcome.csv:1:1: fel: redovisning saknas från: Socialdemokraterna  [not-reported]
1 | parti;kostnad
  | ^^^^^^^^^^^^^
   tips: lägg till deras kostnader; skriv 0 om de inte haft några

exit 1: polsek settle rule.yaml good.csv --year 2024 --mandates "M=20,S=21" --paid paid.csv
Stöd till politiska sekreterare · Östersunds kommun · 2024
kommunfullmäktige 2022-10-20 § 227

Oförbrukat stöd ska betalas tillbaka senast 2025-02-28. Kostnader utöver stödet
står partiet för.

Parti               Beviljat  Kostnad  Förbrukat  Återbetalas
                          kr       kr         kr           kr
─────────────────────────────────────────────────────────────
Moderaterna          300 000  250 000    250 000       50 000
Socialdemokraterna   300 000        0          0      300 000
─────────────────────────────────────────────────────────────
Summa                600 000  250 000    250 000      350 000

Parti               Utbetalt  Rätt belopp  Efterbetalning  Återkrav    Saldo
                          kr           kr              kr        kr       kr
────────────────────────────────────────────────────────────────────────────
Moderaterna          300 000      300 000               0         0  −50 000
Socialdemokraterna         –      300 000               –         –        –
────────────────────────────────────────────────────────────────────────────
Summa                300 000      600 000               0         0  −50 000

Utbetalt belopp är inte angivet för: Socialdemokraterna.
Saldo: plus betalas till partiet, minus betalas av partiet.
En politisk sekreterare som kommunen anställer före valet 2026-09-13 får vara
  anställd längst till och med 2026-12-31 (4 kap. 34 § kommunallagen).
paid.csv:1:1: fel: utbetalt belopp är inte angivet för: Socialdemokraterna  [not-reported]
1 | parti;utbetalt
  | ^^^^^^^^^^^^^^
   tips: lägg till utbetalningarna; skriv 0 där inget betalats
