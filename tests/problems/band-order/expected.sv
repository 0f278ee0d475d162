exit 70: polsek check rule.yaml
polsek: detta är ett fel i polsek: UnboundLocalError: cannot access local variable 'first' where it is not associated with a value
  tips: kör igen med POLSEK_DEBUG=1 och rapportera vad som sägs
