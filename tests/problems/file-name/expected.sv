exit 1: polsek recalculate 2024 summary.yaml --out out
summary.yaml:1:1: error: en regel som heter summary skulle skrivas där mappens eget summary är  [file-name]
   tips: ge regelfilen ett annat namn
