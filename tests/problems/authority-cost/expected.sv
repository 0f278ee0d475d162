exit 1: polsek settle rule.yaml outcome.csv --year 2024 --mandates "M=20,S=21"
outcome.csv:2:1: fel: kommunen eller regionen anställer ingen för Moderaterna 2024  [authority-cost]
2 | M,250000,40000
  | ^
   tips: lägg kostnaden till partiets egen, eller ange i mandatfilen att kommunen eller regionen anställer
