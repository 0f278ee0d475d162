exit 1: polsek settle rule.yaml outcome.csv --year 2024 --mandates M=20,S=21
Stöd till politiska sekreterare · Östersunds kommun · 2024
kommunfullmäktige 2022-10-20 § 227

Det som inte förbrukats betalas tillbaka, senast 2025-02-28. Kostnader över
stödet bär partiet.

Parti               Beviljat       Kostnad  Förbrukat  Återbetalas  Ej redovisat
                          kr            kr         kr           kr            kr
────────────────────────────────────────────────────────────────────────────────
Moderaterna          300 000       250 000    250 000       50 000             0
Socialdemokraterna   300 000  ej redovisat          –            –       300 000
────────────────────────────────────────────────────────────────────────────────
Summa                600 000       250 000    250 000       50 000       300 000

Ej redovisat, inget att betala tillbaka ännu: Socialdemokraterna (300 000 kr
  beviljat).
En politisk sekreterare som myndigheten anställer före valet 2026-09-13 får
  vara anställd längst till och med 2026-12-31 (kommunallagen 4:34).
outcome.csv:1:1: fel: redovisning saknas från: Socialdemokraterna  [not-reported]
1 | parti;kostnad
  | ^^^^^^^^^^^^^
   tips: lägg till deras kostnader; skriv 0 om de inte haft några

exit 1: polsek settle rule.yaml good.csv --year 2024 --mandates M=20,S=21 --paid paid.csv
Stöd till politiska sekreterare · Östersunds kommun · 2024
kommunfullmäktige 2022-10-20 § 227

Det som inte förbrukats betalas tillbaka, senast 2025-02-28. Kostnader över
stödet bär partiet.

Parti               Beviljat  Kostnad  Förbrukat  Återbetalas
                          kr       kr         kr           kr
─────────────────────────────────────────────────────────────
Moderaterna          300 000  250 000    250 000       50 000
Socialdemokraterna   300 000        0          0      300 000
─────────────────────────────────────────────────────────────
Summa                600 000  250 000    250 000      350 000

Parti               Utbetalt  Rätt belopp  Tillägg  Återkrav    Saldo
                          kr           kr       kr        kr       kr
─────────────────────────────────────────────────────────────────────
Moderaterna          300 000      300 000        0         0  −50 000
Socialdemokraterna         –      300 000        0         0        –
─────────────────────────────────────────────────────────────────────
Summa                300 000      600 000        0         0  −50 000

Utbetalt belopp är inte angivet för: Socialdemokraterna.
Saldo: vad partiet får, eller med minustecken betalar, när allt är reglerat.
En politisk sekreterare som myndigheten anställer före valet 2026-09-13 får
  vara anställd längst till och med 2026-12-31 (kommunallagen 4:34).
paid.csv:1:1: fel: utbetalt belopp är inte angivet för: Socialdemokraterna  [not-reported]
1 | parti;utbetalt
  | ^^^^^^^^^^^^^^
   tips: lägg till utbetalningarna; skriv 0 där inget betalats
