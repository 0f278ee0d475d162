exit 1: polsek check rule.yaml
rule.yaml:9:23: fel: ”nearest krona” är ingen avrundning  [rounding]
9 | rounding: {component: nearest krona, party: 0 kr up, instalment: 100 kr}
  |                       ^^^^^^^^^^^^^
   tips: skriv till exempel 1 kr half up; riktningarna är half up, half even, half down, up, down; eller exact

rule.yaml:9:45: fel: avrundningssteget ska vara större än 0  [rounding]
9 | rounding: {component: nearest krona, party: 0 kr up, instalment: 100 kr}
  |                                             ^
   tips: skriv 1 kr up, eller exact

rule.yaml:9:66: fel: ”100 kr” är ingen avrundning  [rounding]
9 | rounding: {component: nearest krona, party: 0 kr up, instalment: 100 kr}
  |                                                                  ^^^^^^
   tips: skriv till exempel 1 kr half up; riktningarna är half up, half even, half down, up, down; eller exact

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
