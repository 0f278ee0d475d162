exit 1: polsek calculate rule.yaml --year 2024 --mandates comma.csv
comma.csv:3:1: fel: 3 celler i en tabell med 2 kolumner  [cells]
3 | Trygghet, frihet och ansvar,3
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: sätt ett namn med skiljetecknet i inom citattecken; med decimalkomma skiljs kolumnerna åt med ;

exit 1: polsek calculate rule.yaml --year 2024 --mandates short.csv
short.csv:3:1: fel: 2 celler i en tabell med 3 kolumner  [cells]
3 | Socialdemokraterna,9
  | ^^^^^^^^^^^^^^^^^^^^
   tips: lämna cellen tom där uppgiften saknas

exit 1: polsek calculate rule.yaml --year 2024 --mandates quote.csv
quote.csv:2:1: fel: ett citattecken saknar sin motsvarighet  [cells]
2 | "Trygghet, frihet och ansvar,3
  | ^
   tips: sätt ett före och ett efter cellen, på samma rad
