exit 1: polsek check rule.yaml
rule.yaml:7:9: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:10: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:11: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:12: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:13: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:14: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:15: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:16: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:17: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:18: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:19: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:20: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:21: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:22: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:23: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:24: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:25: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:26: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:27: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:28: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:29: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:30: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:31: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:32: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:33: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:34: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:35: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:36: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:37: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:38: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:39: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:40: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:41: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:42: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:43: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:44: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:45: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:46: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:47: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:48: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:49: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:50: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:51: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:52: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:53: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:54: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:55: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:56: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:57: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:58: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:59: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:60: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:61: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:62: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:63: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:64: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:65: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:66: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:67: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:68: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:69: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:70: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:71: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:72: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:73: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:74: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:75: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:76: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:77: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:78: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:79: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:80: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:81: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:82: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:83: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:84: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:85: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:86: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:87: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:88: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:89: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:90: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:91: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:92: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:93: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:94: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:95: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:96: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:97: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:98: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:99: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:100: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:101: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:102: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:103: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:104: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:105: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:106: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:107: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:108: fel: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:108: fel: 100 fel hittills: resten av filen läses inte  [too-many]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                            ^

1 fil, 101 fel, 0 varningar, 0 anmärkningar; 0 publicerade belopp avstämda, 0 stämmer, 0 kända avvikelser
