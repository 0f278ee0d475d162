exit 1: polsek check template.yaml
template.yaml:5:15: fel: mallen är inte ifylld  [unfilled]
5 | decided: {by: "BYT: vem som har beslutat, och paragrafen"}
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv vad som är beslutat här och på varje rad som är märkt BYT

template.yaml:6:9: fel: mallen är inte ifylld  [unfilled]
6 | source: "CHANGE: the page or document that the amounts are read from"
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv vad som är beslutat här och på varje rad som är märkt CHANGE

1 fil, 2 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser

exit 1: polsek calculate template.yaml --year 2024
template.yaml:5:15: fel: mallen är inte ifylld  [unfilled]
5 | decided: {by: "BYT: vem som har beslutat, och paragrafen"}
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv vad som är beslutat här och på varje rad som är märkt BYT
template.yaml:6:9: fel: mallen är inte ifylld  [unfilled]
6 | source: "CHANGE: the page or document that the amounts are read from"
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   tips: skriv vad som är beslutat här och på varje rad som är märkt CHANGE
