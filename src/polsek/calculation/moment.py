"""What holds at a moment of a calculation, and what its parts may ask each other for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from polsek.period import year_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from polsek.calculation.timeline import Sitting, Standing
    from polsek.mandates import Party
    from polsek.money import Amount
    from polsek.notation.figure import Band, Banded, Figure
    from polsek.notation.formula import Given, When
    from polsek.period import Day
    from polsek.problem import Address, Place, Problem, Words
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


class Moment(NamedTuple):
    """What holds while one piece of a year is calculated."""

    year: int
    """The support year, named by the calendar year it begins in."""
    starts: Day
    """The first day of a support year."""
    day: date
    """The day whose figures hold."""
    term_year: int | None
    sitting: Sitting
    pools: dict[str, Amount]
    components: dict[str, dict[Party, Amount]]
    """The components calculated so far, per year, by party."""
    drawn: dict[str, list[Amount]]
    """What has been drawn from each pool so far, per year."""

    def read(self, when: When) -> Moment:
        """Give the moment at which a name is read: `last year` is the support year before, and so is all in it."""
        if when.fixed is not None:
            return self.on(when.fixed)
        return self._replace(day=when.on(self.day, self.year), year=self.year - when.last_year)

    def on(self, day: date) -> Moment:
        """Give the same moment, with figures read on a day of any year."""
        return self._replace(day=day, year=year_of(day, self.starts))


class Evaluates(Protocol):
    """What gives figures their values, for whoever counts, reads or draws while it does."""

    file: RuleFile
    rule: Rule
    series: Mapping[str, Series]
    partial: bool
    """Whether rows of an unknown number of parties are left unknown, so that the others can be calculated."""
    names: frozenset[str]
    """The facts, figures and series that may be counted by their name."""
    problems: dict[Problem, None]
    """What has been reported so far."""

    def report(self, id: str, place: Place, address: Address, message: Words, hint: Words | None = None) -> None:
        """Keep a problem, once."""

    def value(self, figure: Figure, title: Words, moment: Moment, standing: Standing | None = None) -> Amount:
        """Evaluate a figure for a party (None: for the assembly)."""

    def given(self, figure: Given, title: Words) -> Amount:
        """Give a figure as it is written."""

    def named(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        """Evaluate what a name stands for at the moment at which it is read."""

    def pool(self, name: str, moment: Moment) -> Amount:
        """Give a pool as it is now."""

    def band(self, figure: Banded, moment: Moment, standing: Standing | None) -> Band | None:
        """Give the band that holds for a party (None: for the assembly)."""

    def rounded(self, amount: Amount, figure: Figure | None, day: date) -> Amount:
        """Round an amount as a figure says on a day."""
