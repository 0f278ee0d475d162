"""A party's support and its cost by who employs: what was paid out to it, what the authority retained."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.employer import AUTHORITY, PARTY, UNSAID, held, money
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Party
    from polsek.settlement.outcome import Report


def granted(support: Support, party: PartySupport) -> dict[str, Fraction]:
    """Give a party's support in money by who employs, as it is shown; what is given in kind is not settled.

    Months of which it is not said who employs are settled as paid out.
    """
    whole, shares = support.shown(money(party)) or Fraction(), held(support, party)
    if AUTHORITY not in shares:
        return {UNSAID if UNSAID in shares else PARTY: whole}
    if len(shares) == 1:
        return {AUTHORITY: whole}
    paid = support.shown(money(party) * (1 - shares[AUTHORITY])) or Fraction()
    return {UNSAID if UNSAID in shares else PARTY: paid, AUTHORITY: whole - paid}


def own_costs(support: Support, party: PartySupport, spent: Mapping[Party, Report]) -> Iterator[Problem]:
    """Refuse a cost of the authority's own where it employs nobody, or one besides the cost where it always does."""
    report, parts = spent.get(party.party), granted(support, party)
    if report is None or report.authority is None or (AUTHORITY in parts and (len(parts) > 1 or report.amount is None)):
        return
    name, year = party.party.name, support.year
    yield Problem(
        "authority-cost",
        Words(
            f"the authority employs for {name} all {year}",
            f"{name} har kommunen eller regionen som arbetsgivare hela {year}",
        )
        if AUTHORITY in parts
        else Words(
            f"the authority employs nobody for {name} in {year}",
            f"kommunen eller regionen anställer ingen för {name} {year}",
        ),
        report.place,
        Words("write its whole cost once, in spent", "ange hela kostnaden en gång, i spent")
        if AUTHORITY in parts
        else Words(
            "add the cost to the party's own, or say in the mandate file that the authority employs",
            "lägg kostnaden till partiets egen, eller ange i mandatfilen att kommunen eller regionen anställer",
        ),
    )


def cost_of(report: Report | None, who: str, *, alone: bool) -> Fraction | None:
    """Give the reported cost of a part; the authority's own where it employs."""
    if report is None or who != AUTHORITY:
        return None if report is None else report.amount
    return report.amount if alone and report.amount is not None else report.authority
