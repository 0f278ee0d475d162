exit 0: polsek calculate rule.yaml --year 2024
Kommunalt partistöd · Simrishamns kommun · 2024
kommunfullmäktige 2022-12-12 § 87

Parti               Mandat  Partistöd    Summa
                                            kr
──────────────────────────────────────────────
Moderaterna             24    440 000  440 000
Socialdemokraterna      25    380 000  380 000
──────────────────────────────────────────────
Summa                   49    820 000  820 000
