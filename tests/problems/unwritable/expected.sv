exit 1: polsek recalculate 2024 rule.yaml --out taken.txt
taken.txt/2024:1:1: fel: det går inte att skriva: det finns redan en fil med mappens namn  [unwritable]
   tips: ingenting har ändrats; ange en annan mapp, eller flytta det som är i vägen och kör igen
