exit 1: polsek check rules
rules/circle.yaml:1:1: error: det går inte att läsa: Too many levels of symbolic links  [unreadable]
   tips: finns den, är den en fil, och får du läsa den? utelämna den annars

rules/gone.yaml:1:1: error: det går inte att läsa: No such file or directory  [unreadable]
   tips: finns den, är den en fil, och får du läsa den? utelämna den annars

rules/pipe.yaml:1:1: error: det här är ingen vanlig fil  [unreadable]
   tips: finns den, är den en fil, och får du läsa den? utelämna den annars

3 filer, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
