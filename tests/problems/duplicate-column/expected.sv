exit 70: polsek calculate rule.yaml --year 2024 --mandates mandates.csv
polsek: detta är ett fel i polsek: TypeError: _Table.problem() takes from 4 to 5 positional arguments but 6 were given
  tips: kör igen med POLSEK_DEBUG=1 och rapportera vad som sägs
