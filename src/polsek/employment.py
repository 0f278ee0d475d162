"""How long a political secretary may be employed (kommunallagen 2017:725, 4 kap. 34 §)."""

from __future__ import annotations

from datetime import date

from polsek.period import ordinary_election

TERM = 4
SOME_ELECTION = 2022
"""The year of an ordinary election; there is one every fourth year."""


def latest_employment(day: date) -> date:
    """Give the last day for which somebody employed on a day may be employed.

    It is the end of the year in which the next ordinary election to fullmäktige is held in the whole country; on the
    day of an election the next one is that after it.
    """
    year = day.year + (SOME_ELECTION - day.year) % TERM
    if ordinary_election(year) <= day:
        year += TERM
    return date(year, 12, 31)
