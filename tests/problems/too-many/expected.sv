exit 1: polsek check rule.yaml
rule.yaml:7:9: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:10: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:11: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:12: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:13: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:14: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:15: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:16: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:17: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:18: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:19: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:20: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:21: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:22: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:23: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:24: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:25: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:26: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:27: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:28: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:29: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:30: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:31: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:32: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:33: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:34: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:35: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:36: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:37: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:38: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:39: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:40: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:41: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:42: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:43: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:44: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:45: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:46: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:47: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:48: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:49: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:50: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:51: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:52: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:53: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:54: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:55: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:56: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:57: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:58: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:59: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:60: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:61: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:62: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:63: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:64: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:65: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:66: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:67: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:68: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:69: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:70: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:71: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:72: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:73: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:74: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:75: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:76: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:77: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:78: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:79: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:80: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:81: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:82: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:83: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:84: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:85: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:86: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:87: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:88: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:89: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:90: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:91: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:92: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:93: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                             ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:94: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                              ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:95: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                               ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:96: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:97: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                 ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:98: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                  ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:99: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                   ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:100: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                    ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:101: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                     ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:102: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                      ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:103: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                       ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:104: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                        ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:105: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                         ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:106: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                          ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:107: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                           ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:108: error: det osynliga tecknet U+00AD är inte tillåtet  [control-character]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                            ^
   tips: ta bort det: sådana tecken följer med när text kopieras från en webbsida eller en PDF

rule.yaml:7:108: error: 100 fel hittills: resten av filen läses inte  [too-many]
7 | note: "M����������������������������������������������������������������������������������������������������"
  |                                                                                                            ^

1 fil, 101 fel, 0 varningar, 0 anmärkningar; 0 publicerade tal jämförda, 0 återskapade, 0 kända skillnader
