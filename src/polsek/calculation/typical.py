"""A party that sits nowhere: what a rule gives any party with so many mandates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.mandates import Distribution, Party, Seats

if TYPE_CHECKING:
    from polsek.rules.file import RuleFile

TYPICAL = Party("*")


def typical_party(file: RuleFile, mandates: int) -> Distribution:
    """Make a distribution of one party with so many mandates."""
    row = Seats(TYPICAL, mandates, 0, "", None, None, "", {}, 1, file.places, ("authority",))
    return Distribution(
        "*",
        file.assembly,
        date.min,
        elected=False,
        seats=mandates,
        rows=(row,),
        facts={},
        source="",
        first_year=None,
        only_published=True,
        shipped=False,
        places=file.places,
    )
