exit 1: polsek recalculate 2024 rule.yaml --out out
Omräkning · 2024 · 1 regel

Regel     2023     2024  Skillnad
            kr       kr        kr
─────────────────────────────────
rule   100 000  100 000         0

Ingenting skrivs.
out/2024/summary.csv:1:1: error: polsek har inte skrivit den här filen  [would-overwrite]
   tips: ingenting skrivs; flytta den, eller skriv över den med --force
