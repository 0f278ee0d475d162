"""Time: the support year, its months, and the pieces in which everything holds still."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

DAY = timedelta(days=1)
MONTHS_OF_A_YEAR = 12
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The names of the months, as the rule language has them."""
MONTHS_SV = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_FIRST_RARE = 29
"""The first day that some month lacks."""


class Day(NamedTuple):
    """A day of any year, such as 1 July."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """Give the day in one year; 29 February is the 28th in a common year."""
        if self.day < _FIRST_RARE or self.month == MONTHS_OF_A_YEAR:
            return date(year, self.month, self.day)
        return date(year, self.month, min(self.day, (date(year, self.month + 1, 1) - DAY).day))

    def after(self, day: date) -> date:
        """Give the first such day after another."""
        this_year = self.of(day.year)
        return this_year if this_year > day else self.of(day.year + 1)


NEW_YEAR = Day(1, 1)


class Period(NamedTuple):
    """A stretch of days; `end` is the first day after it."""

    start: date
    end: date

    @property
    def last(self) -> date:
        """The last day of the period."""
        return self.end - DAY


class Piece(NamedTuple):
    """A part of a support year in which nothing changes."""

    period: Period
    day: date
    """The day whose figures and mandates hold for the piece."""
    units: int
    """How many months or days it is long."""
    of: int
    """How many months or days the support year has."""

    @property
    def weight(self) -> Fraction:
        """The part of a yearly amount that falls on the piece."""
        return Fraction(self.units, self.of)


def add_months(day: date, months: int) -> date:
    """Give the day some months later, at the latest the last of its month."""
    year, month = divmod(day.year * MONTHS_OF_A_YEAR + day.month - 1 + months, MONTHS_OF_A_YEAR)
    return Day(month + 1, day.day).of(year)


def support_year(year: int, starts: Day = NEW_YEAR) -> Period:
    """Give the support year that is named by the calendar year it begins in."""
    return Period(starts.of(year), starts.of(year + 1))


def year_of(day: date, starts: Day = NEW_YEAR) -> int:
    """Give the support year that a day is in."""
    return day.year - (day < starts.of(day.year))


@lru_cache
def months_of(period: Period) -> tuple[Period, ...]:
    """Cut a period into months counted from its first day."""
    found: list[Period] = []
    while (start := add_months(period.start, len(found))) < period.end:
        found.append(Period(start, min(add_months(period.start, len(found) + 1), period.end)))
    return tuple(found)


@lru_cache
def days_of(period: Period) -> tuple[Period, ...]:
    """Cut a period into days."""
    starts = (period.start + number * DAY for number in range((period.end - period.start).days))
    return tuple(Period(start, start + DAY) for start in starts)


def pieces(
    year: Period, cuts: Collection[date], *, by_days: bool = False, same_month: bool = False
) -> tuple[Piece, ...]:
    """Cut a support year where something changes.

    Each month (or day) holds what its first day holds, with `same_month` its last; equal neighbours are one piece.
    """
    steps = (days_of if by_days else months_of)(year)
    ordered = sorted(cuts)

    def day_of(step: Period) -> date:
        return step.last if same_month else step.start

    found = []
    for _, group in groupby(steps, key=lambda step: bisect_right(ordered, day_of(step))):
        members = list(group)
        period = Period(members[0].start, members[-1].end)
        found.append(Piece(period, day_of(members[0]), len(members), len(steps)))
    return tuple(found)


TERM = 4
"""Ordinary elections are held every fourth year: 2018, 2022, 2026 ..."""
FIRST_SECOND_SUNDAY = 2014
"""From this year on the ordinary election is on the second Sunday of September; before it was on the third."""


def next_election(day: date) -> date:
    """Give the first ordinary election after a day."""
    year = day.year + (2 - day.year) % TERM
    return ordinary_election(year) if ordinary_election(year) > day else ordinary_election(year + TERM)


@cache
def ordinary_election(year: int) -> date:
    """Give the day of the ordinary election of a year: the second Sunday of September, the third before 2014."""
    first = date(year, 9, 1)
    return first + timedelta(days=6 - first.weekday() + (14 if year < FIRST_SECOND_SUNDAY else 7))


def latest_employment(day: date) -> date:
    """Give the last day for which a political secretary employed on a day may be employed.

    It is the end of the year in which the next ordinary election to fullmäktige is held in the whole country; on the
    day of an election the next one is that after it (kommunallagen 2017:725, 4 kap. 34 §).
    """
    return date(next_election(day).year, 12, 31)


def since(start: date) -> Words:
    """Say from when a figure holds."""
    return Words(f"from {start}", f"från {start}")
