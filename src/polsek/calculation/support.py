"""The support of one rule for one year: every party's components, lines and total as amount trees."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import Amount, Mark, Rounding, added_known
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.component import Steps
    from polsek.calculation.timeline import Sitting, Standing
    from polsek.mandates import Party
    from polsek.period import Period, Piece
    from polsek.reference import Series
    from polsek.rules.file import RuleFile

LINES = ("limit", "rounding", "adjustments", "withheld")


class Column(NamedTuple):
    """A component as a column of an answer."""

    id: str
    title: Words
    in_kind: bool


class PartySupport(NamedTuple):
    """What one party gets."""

    standing: Standing
    """The party in the last month of the year."""
    components: tuple[Amount, ...]
    """In the order of the columns; exact."""
    lines: tuple[Amount, ...]
    """In the order of the lines that occur; exact."""
    total: Amount
    """Components and lines added; exact."""
    in_kind: Amount
    """What of the total is given in kind."""
    falling: tuple[tuple[Amount, ...], ...]
    """By component and piece: what falls on the piece; exact."""
    steps: tuple[tuple[Steps, ...], ...]
    """By component and piece: the amount at each step."""

    @property
    def pieces(self) -> tuple[Amount, ...]:
        """What falls on each piece of the year, before the lines; exact."""
        title, unit = self.total.title, self.total.unit
        return tuple(added_known(title, unit, falling) for falling in zip(*self.falling, strict=True))

    @property
    def party(self) -> Party:
        """The party."""
        return self.standing.party

    @property
    def mandates(self) -> int:
        """Its mandates in the last month; 0 when it has left."""
        return 0 if self.standing.left is not None else self.standing.mandates


class Support(NamedTuple):
    """What a rule gives in one support year."""

    file: RuleFile
    year: int
    period: Period
    pieces: tuple[Piece, ...]
    sittings: tuple[Sitting, ...]
    """The distribution that counts in each piece."""
    columns: tuple[Column, ...]
    lines: tuple[str, ...]
    """The lines that occur, of LINES."""
    parties: tuple[PartySupport, ...]
    rounding: Rounding | None
    """How every amount is shown."""
    adds_shown: bool
    """Whether the total adds the rows as they are shown."""
    pools: Mapping[str, Amount]
    """The size of each pool in the year."""
    marks: frozenset[Mark]
    """What is to be said about the year itself: a term that has ended."""
    series: Mapping[str, Series]
    """The series that the rule uses, as they were asked for."""
    term_year: int | None
    scenario: Words | None = None
    """What the scenario is called that it is calculated under."""
    outside: tuple[PartySupport, ...] = ()
    """Parties that are known of and neither sit nor get anything: why, can be explained."""

    def position(self, name: str) -> int:
        """Give the place of a component among the columns."""
        return next(number for number, column in enumerate(self.columns) if column.id == name)

    def shown(self, amount: Amount | Fraction | None) -> Fraction | None:
        """Round an amount as it is shown; None is unknown."""
        value = amount.value if isinstance(amount, Amount) else amount
        return value if value is None or self.rounding is None else self.rounding.apply(value)

    def added(self, amounts: list[Amount]) -> Fraction | None:
        """Add a column: as the rule says, from exact amounts or from shown ones; unknown when no amount is known."""
        values = [amount.value for amount in amounts if amount.value is not None]
        if amounts and not values:
            return None
        if self.adds_shown:
            return sum((self.shown(value) or Fraction() for value in values), Fraction())
        return self.shown(sum(values, Fraction()))

    @property
    def total(self) -> Fraction:
        """The grand total as it is shown."""
        return self.added([party.total for party in self.parties]) or Fraction()

    @property
    def sum_of_rows(self) -> Fraction:
        """The totals of the rows as they are shown, added."""
        return sum((self.shown(party.total) or Fraction() for party in self.parties), Fraction())

    @property
    def mandates(self) -> int:
        """The mandates of all parties in the last month."""
        return sum(party.mandates for party in self.parties)

    @property
    def all_marks(self) -> frozenset[Mark]:
        """Everything that is to be said about the figures of the year."""
        return self.marks.union(*(party.total.marks for party in self.parties))
