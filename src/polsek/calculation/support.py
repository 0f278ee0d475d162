"""The support of one rule for one year as amount trees: from each party's components to its lines and its total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.component import LIMITS, per_year
from polsek.calculation.withheld import WITHHELD, Columns, nothing
from polsek.money import Amount, Mark, Rounding, added_known, made
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.evaluation import Evaluation
    from polsek.calculation.timeline import Moment, Sitting, Standing, Steps
    from polsek.mandates import Party
    from polsek.notation.figure import Figure
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
    """What is given in kind."""
    over_limit: Amount
    """What of it is above what a limit lets the party get in all: no money is paid, and none is recovered for it."""
    falling: tuple[tuple[Amount, ...], ...]
    """By component and piece: what falls on the piece; exact."""
    steps: tuple[tuple[Steps, ...], ...]
    """By component and piece: the amount at each step."""
    employers: tuple[str | None, ...] = ()
    """By piece: who employs, as the party's row says; empty when it does not, None when there is no row."""

    @property
    def pieces(self) -> tuple[Amount, ...]:
        """What falls on each piece of the year, before the lines; exact."""
        title, unit = self.total.title, self.total.unit
        return tuple(added_known(title, unit, falling) for falling in zip(*self.falling, strict=True))

    @property
    def party(self) -> Party:
        """The party."""
        return self.standing.party

    def line(self, support: Support, name: str) -> Fraction:
        """Give the exact value of one of its lines; 0 for one that does not occur."""
        found = (line.value for each, line in zip(support.lines, self.lines, strict=True) if each == name)
        return next(found, None) or Fraction()

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


# --- from components to the total -------------------------------------------------------------------------------------


TOTAL = Words("Total", "Summa")
SUBTOTAL = Words("sum of the components", "Delsumma")
LINE_NAMES = {
    "limit": Words("limit", "gräns"),
    "rounding": Words("rounding", "avrundning"),
    "adjustments": Words("adjustments", "korrigeringar"),
    "withheld": WITHHELD,
}

_ZERO = Fraction()

Year = tuple[Amount, tuple["Steps", ...], tuple[Amount, ...]]
"""One component: the amount of the year, the steps in each piece, what falls on each piece."""


class Weighed(NamedTuple):
    """A moment that stands for a piece of the year."""

    moment: Moment
    weight: Fraction
    piece: int
    """The number of the piece."""


def close(
    evaluation: Evaluation,
    start: Moment,
    moments: tuple[Weighed, ...],
    columns: tuple[Column, ...],
    standing: Standing,
    years: tuple[Year, ...],
) -> PartySupport:
    """Add up what a party gets; every line is there, also those that are 0. `start` is the first day of the year."""
    unit, year = evaluation.rule.unit, start.year
    components = tuple(amount for amount, _, _ in years)
    raw = added_known(SUBTOTAL, unit, components)
    limited = _limited(evaluation, moments, standing, years, raw)
    whole = evaluation.rounded(limited, evaluation.rule.rounding.party, start.day)
    adjusted = _adjustments(evaluation, start, standing, whole)
    before = made("sum", TOTAL, unit, (whole, adjusted)) if adjusted.parts else whole
    rows = (each for each in evaluation.rule.withheld if each.year == year)
    withheld = tuple(each for each in rows if standing.party.is_called(each.party))
    named = dict(zip((column.id for column in columns), components, strict=True))
    parts = Columns(unit, named, {column.id for column in columns if column.in_kind}, withheld)
    over = parts.over_limit(whole)
    kept_back = parts.taken(before, over)
    lines = (_change("limit", raw, limited), _change("rounding", limited, whole), adjusted, kept_back)
    occurring = tuple(each for each in (adjusted, kept_back) if each.value)
    return PartySupport(
        standing=standing,
        components=components,
        lines=lines,
        total=made("sum", TOTAL, unit, (whole, *occurring)) if occurring else whole._replace(title=TOTAL),
        in_kind=parts.in_kind,
        over_limit=over,
        falling=tuple(falling for _, _, falling in years),
        steps=tuple(steps for _, steps, _ in years),
    )


def _change(line: str, before: Amount, after: Amount) -> Amount:
    if after is before:
        return nothing(LINE_NAMES[line], before.unit, "none")
    return made("difference", LINE_NAMES[line], before.unit, (after, before))


def _limited(
    evaluation: Evaluation, moments: tuple[Weighed, ...], standing: Standing, years: tuple[Year, ...], raw: Amount
) -> Amount:
    limits = evaluation.rule.party_total
    if limits is None or not raw.value:
        return raw
    supported = [each for each in moments if any(falling[each.piece].value for _, _, falling in years)]
    for operation, figure in (("at least", limits.at_least), ("at most", limits.at_most)):
        if figure is not None:
            parts = tuple(_part_of_limit(evaluation, each, figure, standing, raw.unit) for each in supported)
            limit = parts[0] if len(parts) == 1 else made("sum", LIMITS[operation], raw.unit, parts)
            raw = made(operation, raw.title, raw.unit, (raw, limit._replace(title=LIMITS[operation])))
    return raw


def _part_of_limit(evaluation: Evaluation, weighed: Weighed, figure: Figure, standing: Standing, unit: str) -> Amount:
    limit = per_year(evaluation.value(figure, Words("limit", "gräns"), weighed.moment, standing), unit)
    if weighed.weight == 1:
        return limit
    part = Amount(Words("part of the year", "del av året"), weighed.weight, "", "months")
    return made("product", limit.title, unit, (limit, part))


def _adjustments(evaluation: Evaluation, start: Moment, standing: Standing, whole: Amount) -> Amount:
    if not evaluation.rule.adjustments:
        return nothing(LINE_NAMES["adjustments"], whole.unit, "adjustment")
    parts = []
    for each in evaluation.rule.adjustments:
        if each.year == start.year and (not each.party or standing.party.is_called(each.party)):
            amount = evaluation.value(each.amount, each.because, start, standing)
            if amount.unit == "share":
                amount = made("share of", each.because, whole.unit, (whole, amount))
            parts.append(amount)
    return made("adjustment", LINE_NAMES["adjustments"], whole.unit, tuple(parts))
