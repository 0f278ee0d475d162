exit 1: polsek recalculate 2024 summary.yaml --out out
summary.yaml:1:1: error: en regel som heter summary skulle skrivas där mappens egen summary.csv är  [file-name]
   tips: ge regelfilen ett annat namn
