exit 1: polsek recalculate 2024 summary.yaml --out out
Omräkning · 2024 · 1 regel, 0 beräknade

Ej beräknade: summary (se felmeddelandet ovan)
out/2024: 3 filer, 3 nya, 0 ändrade, 0 som förut
summary.yaml:1:1: fel: en regel som heter summary skulle skrivas där mappens egen summary.csv är  [file-name]
   tips: ge regelfilen ett annat namn
