exit 1: polsek recalculate 2024 rule.yaml --out out
Omräkning · 2024 · 1 regel

Regel     2023     2024  Skillnad
            kr       kr        kr
─────────────────────────────────
rule   100 000  100 000         0

Inget har skrivits.
out/2024/summary.csv:1:1: fel: polsek har inte skrivit den här filen  [would-overwrite]
   tips: inget har skrivits; flytta filen, eller skriv över den med --force

exit 1: polsek mandates import seats.csv --authority 0114 --election 2026 --out mine.csv
mine.csv:1:1: fel: filen finns redan och har ett annat innehåll  [would-overwrite]
   tips: inget har skrivits; ange en annan fil, eller skriv över den med --force
