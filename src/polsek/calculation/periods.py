"""What falls on each month, quarter, tertial or half-year: parts that add up to the shown total exactly."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.period import DAY, Period, add_months, days_of, months_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.money import Amount

MONTHS = {"month": 1, "quarter": 3, "tertial": 4, "half-year": 6, "year": 12}


class Part(NamedTuple):
    """What falls on one period."""

    period: Period
    amount: Fraction


def periods(support: Support, by: str) -> tuple[Period, ...]:
    """Cut the support year into equal periods, or into one between two days (`2024-03-01/2024-05-31`) and the rest."""
    if "/" in by:
        return _around(support.period, *(date.fromisoformat(day) for day in by.split("/")))
    found: list[Period] = []
    start = support.period.start
    while start < support.period.end:
        found.append(
            Period(start, min(add_months(support.period.start, (len(found) + 1) * MONTHS[by]), support.period.end))
        )
        start = found[-1].end
    return tuple(found)


def month_ends(support: Support) -> frozenset[date]:
    """Give the days after which a period may end: every day where the rule counts days, else the last of each month."""
    cut = days_of if support.file.rule.time.counted_by == "days" else months_of
    return frozenset(each.last for each in cut(support.period))


def _around(year: Period, first: date, last: date) -> tuple[Period, ...]:
    cuts = sorted({year.start, first, last + DAY, year.end})
    return tuple(Period(start, end) for start, end in pairwise(cuts))


def parts(support: Support, party: PartySupport, cut: Sequence[Period]) -> tuple[Part, ...]:
    """Spread a party's shown total: each part is the shown total up to its end less that up to its start.

    Posts are not spent over time: each part is how many the period has.
    """
    if support.file.of_posts:
        return tuple(Part(period, _posts(support, party, period)) for period in cut)
    return spread_over(support, party.total.value or Fraction(), party.pieces, cut)


def spread_over(support: Support, total: Fraction, pieces: Sequence[Amount], cut: Sequence[Period]) -> tuple[Part, ...]:
    """Spread an amount as what falls on the pieces of the year is."""
    falling = _falling(support, pieces)
    whole = falling[-1][1] if falling else Fraction()
    found, before = [], Fraction()
    for period in cut:
        until = _until(falling, period.end)
        share = (
            until / whole
            if whole
            else Fraction((period.end - support.period.start).days, (support.period.end - support.period.start).days)
        )
        now = support.shown(total if period.end == support.period.end else total * share) or Fraction()
        found.append(Part(period, now - before))
        before = now
    return tuple(found)


def _posts(support: Support, party: PartySupport, period: Period) -> Fraction:
    """Give how many posts a party has in a period, on average if they change in it."""
    falling = _falling(support, party.pieces)
    total, whole = party.total.value or Fraction(), falling[-1][1]
    steps = sum(1 for step, _ in falling if period.start <= step.start and step.end <= period.end)
    if not whole or not steps:
        return support.shown(total) or Fraction()
    share = (_until(falling, period.end) - _until(falling, period.start)) / whole
    return support.shown(total * share * len(falling) / steps) or Fraction()


def _until(falling: Sequence[tuple[Period, Fraction]], end: object) -> Fraction:
    return next((total for period, total in reversed(falling) if period.end <= end), Fraction())  # type: ignore[operator]


def _falling(support: Support, pieces: Sequence[Amount]) -> list[tuple[Period, Fraction]]:
    """Give each month (or day) of the year with all that has fallen on it and those before it."""
    found: list[tuple[Period, Fraction]] = []
    total = Fraction()
    cut = days_of if support.file.rule.time.counted_by == "days" else months_of
    for piece, amount in zip(support.pieces, pieces, strict=True):
        for step in cut(piece.period):
            total += (amount.value or Fraction()) / piece.units
            found.append((step, total))
    return found
