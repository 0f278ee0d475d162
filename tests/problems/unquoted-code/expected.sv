exit 70: polsek check rule.yaml
polsek: detta är ett fel i polsek: NameError: name 'unquoted' is not defined
  tips: kör igen med POLSEK_DEBUG=1 och rapportera vad som sägs
