exit 0: polsek check rule.yaml
rule.yaml:11:52: varning: 10500 kr/year från 2023-01-01 räknas upp med index från 2019-01-01, alltså från tiden före beloppet  [index-base]
11 |     amount: {2018-01-01: 9000 kr/year, 2023-01-01: 10500 kr/year}
   |                                                    ^^^^^^^^^^^^^
   tips: om det är själva beloppet 2023-01-01, ge varje datum sitt index: 2023-01-01: {value: 10500 kr/year, indexed: 3 %/year from 2024-01-01}; om åren före ska höja det, skriv index runt datumen: amount: {value: {...}, indexed: ...}

1 fil, 0 fel, 1 varning, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
