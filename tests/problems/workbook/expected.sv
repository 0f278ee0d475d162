exit 1: polsek calculate rule.yaml --year 2024 --mandates formula.xlsx
formula.xlsx:B4: fel: formeln har inget värde  [workbook]
   tips: öppna arbetsboken i kalkylprogrammet och spara den; då beräknas värdet

exit 1: polsek calculate rule.yaml --year 2024 --mandates hidden.xlsx
hidden.xlsx:A3: fel: rad 3 är dold  [workbook]
   tips: visa det dolda, eller ta bort det; även ett filter döljer

exit 1: polsek calculate rule.yaml --year 2024 --mandates merged.xlsx
merged.xlsx:B2: fel: cellerna B2:B3 är sammanfogade  [workbook]
   tips: dela upp dem och fyll i varje cell

exit 1: polsek calculate rule.yaml --year 2024 --mandates old.xls
old.xls:1:1: fel: detta är en arbetsbok i det äldre formatet .xls  [workbook]
   tips: spara den som .xlsx eller CSV
