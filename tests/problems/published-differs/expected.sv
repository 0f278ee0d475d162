exit 1: polsek check rule.yaml
rule.yaml:12:16: error: parties.M.total: tryckt 20061, beräknat 20601 (540 mer)  [published-differs]
12 |   parties: {M: 20061, S: 20600}
   |                ^^^^^
   tips: samma siffror i annan ordning: ett tryckfel?

rule.yaml:12:26: error: parties.S.total: tryckt 20600, beräknat 20601 (1 mer)  [published-differs]
12 |   parties: {M: 20061, S: 20600}
   |                          ^^^^^
   tips: en enhet: en annan avrundning, eller avrundat i ett tidigare steg?

rule.yaml:13:8: error: all.total: tryckt 41202, beräknat 41201 (1 mindre)  [published-differs]
13 |   all: 41202
   |        ^^^^^
   tips: de visade raderna summerar till det: skriv rounding: {total: from shown amounts}?

1 fil, 3 fel, 0 varningar, 0 anmärkningar; 3 publicerade tal jämförda, 0 återskapade, 0 kända skillnader

exit 1: polsek check far.yaml
far.yaml:12:16: error: parties.M.total: tryckt 25000, beräknat 20601 (4399 mindre)  [published-differs]
12 |   parties: {M: 25000, S: 20601}
   |                ^^^^^
   tips: om det tryckta talet inte kan stämma, för upp det under differs: med det beräknade talet och varför

1 fil, 1 fel, 0 varningar, 0 anmärkningar; 2 publicerade tal jämförda, 1 återskapat, 0 kända skillnader
