"""Why a support differs between two years, rules, figures or distributions: one thing is exchanged after the other."""

from polsek.causes.figures import FIGURES
from polsek.causes.side import Side
from polsek.causes.stages import CAUSES, STEPS, Stage, stages

__all__ = ["CAUSES", "FIGURES", "STEPS", "Side", "Stage", "stages"]
