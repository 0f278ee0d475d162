"""What of a year's support was used, and who repays, keeps or carries over the rest."""

from polsek.settlement.outcome import Outcome, Report
from polsek.settlement.settling import Correction, Fate, PartySettlement, Settlement, fate, missing_names, settle

__all__ = [
    "Correction",
    "Fate",
    "Outcome",
    "PartySettlement",
    "Report",
    "Settlement",
    "fate",
    "missing_names",
    "settle",
]
