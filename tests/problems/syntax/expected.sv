exit 1: polsek check quote.yaml
quote.yaml:7:7: fel: texten inom citattecken som börjar här avslutas aldrig  [syntax]
7 | note: "Beslutat av fullmäktige
  |       ^
   tips: sätt samma citattecken i slutet av den

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check escape.yaml
escape.yaml:7:10: fel: det omvända snedstrecket saknar betydelse här  [syntax]
7 | note: "G:\Ekonomi\partistod.xlsx"
  |          ^
   tips: skriv texten inom '...': där är omvänt snedstreck ett vanligt tecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check bracket.yaml
bracket.yaml:9:9: fel: ”{” på rad 8 är inte avslutad, eller så saknas ett kommatecken här  [syntax]
9 |   office: {title: Kanslistöd, amount: 20000 kr/year, per: party}
  |         ^
   tips: en text som innehåller ”: ” eller citattecken sätts i sin helhet inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check other-bracket.yaml
other-bracket.yaml:8:71: fel: ”[” på rad 8 är inte avslutad, eller så saknas ett kommatecken här  [syntax]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: [party, mandate}}
  |                                                                       ^
   tips: en text som innehåller ”: ” eller citattecken sätts i sin helhet inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check end.yaml
end.yaml:8:50: fel: filen slutar inuti parenteser som inte är avslutade  [syntax]
8 |   base: {title: Grundstöd, amount: 20000 kr/year,
  |                                                  ^
   tips: leta efter en } eller ] som saknas

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check closes-nothing.yaml
closes-nothing.yaml:8:62: fel: ”}” avslutar ingenting här  [syntax]
8 |   base: {title: Grundstöd, amount: 20000 kr/year, per: party}}
  |                                                              ^
   tips: leta efter en parentes för mycket, eller en av annat slag

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check nothing-before.yaml
nothing-before.yaml:8:28: fel: något saknas före ”,”  [syntax]
8 |   base: {title: Grundstöd, , amount: 20000 kr/year, per: party}
  |                            ^
   tips: skriv dit det, eller ta bort tecknet

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check colon.yaml
colon.yaml:7:13: fel: ett kolon kan inte stå här  [syntax]
7 | note: Beslut: se protokollet
  |             ^
   tips: en text som innehåller ”: ” sätts inom citattecken; nycklar på samma nivå börjar i samma kolumn

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check no-colon.yaml
no-colon.yaml:7:1: fel: raden saknar kolon  [syntax]
7 | components
  | ^
   tips: skriv ”nyckel: värde”; en text som fortsätter från raden före har indrag

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check first.yaml
first.yaml:7:7: fel: en text kan inte börja med ”@”  [syntax]
7 | note: @ekonomi har räknat
  |       ^
   tips: sätt texten inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check indentation.yaml
indentation.yaml:10:4: fel: radens indrag stämmer inte med raderna före  [syntax]
10 |    per: party
   |    ^
   tips: nycklar på samma nivå, och poster på samma nivå, börjar i samma kolumn

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check after.yaml
after.yaml:7:21: fel: det här hör inte till värdet före  [syntax]
7 | note: "Fullmäktige" beslutade enhälligt
  |                     ^
   tips: leta efter ett citattecken eller en parentes som saknas, eller som är en för mycket

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check item.yaml
item.yaml:7:7: fel: en post i en lista kan inte börja här  [syntax]
7 | note: - se protokollet
  |       ^
   tips: varje ”- ” börjar en egen rad; en text som börjar med ”- ” sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek check block.yaml
block.yaml:7:9: fel: efter | eller > börjar texten på nästa rad  [syntax]
7 | note: > Beslutat av fullmäktige
  |         ^
   tips: en text som börjar med | eller > sätts inom citattecken

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
