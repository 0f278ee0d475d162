exit 70: polsek check seats.yaml
polsek: detta är ett fel i polsek: TypeError: Reader.report() takes from 4 to 5 positional arguments but 6 were given
  tips: kör igen med POLSEK_DEBUG=1 och rapportera vad som sägs
