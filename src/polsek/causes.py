"""Why a support differs between two years, rules, figures or distributions: one thing is exchanged after the other.

A side is everything that a year's support is calculated from; stages lead from one to the other: series and figures,
then the rule, then the mandates.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from polsek.calculation.timeline import timeline, year_period
from polsek.calculation.year import Question, calculate
from polsek.period import Day
from polsek.problem import PolsekError
from polsek.rules.rule import Validity
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.document import Value
    from polsek.mandates import Distribution, FactText
    from polsek.problem import Problem, Words
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


class Side(NamedTuple):
    """Everything that a year's support is calculated from."""

    file: RuleFile
    year: int
    series: Mapping[str, Series]
    distributions: tuple[Distribution, ...]
    only: Distribution | None = None
    """A distribution that counts for the whole year instead of those that would."""
    scenario: Words | None = None
    """What the scenario is called that some of it comes from."""

    def support(self) -> Support:
        """Calculate the side; raises PolsekError."""
        found = calculate(self.file, self.distributions, self.series, self.year, Question(self.only))
        return found._replace(scenario=self.scenario)

    @property
    def rule_id(self) -> tuple[str, str]:
        """The rule's id and its file's name: where both are the same, the rule is the same."""
        return self.file.id, self.file.places.file

    @property
    def term_year(self) -> int | None:
        """The year of the term, from 1; None when no election is known."""
        rule = self.file.rule
        return timeline(self.distributions, rule, self.only).term_year(self.year, rule)

    def holding(self) -> Side:
        """Take the rule to hold at any time: in a step in between it may be asked for a year that is not its own."""
        always = Validity(from_=date.min)
        return self._replace(file=self.file._replace(rule=self.file.rule.but(valid=always)))

    def with_mandates_of(self, other: Side) -> Side:
        """Give the same rule, figures and year with the mandates of another side.

        Its elections, changes, leavings and facts are moved to this side's year, so that they fall on the same days of
        it; the year of the term stays this side's.
        """
        if self.has_mandates_of(other):
            return self
        years = self.year - other.year
        term_year = self.term_year if years else None
        first = None if term_year is None else self.year - term_year + 1
        only = None if other.only is None else _moved(other.only, years, first)
        return self._replace(distributions=tuple(_moved(each, years, first) for each in other.distributions), only=only)

    def has_mandates_of(self, other: Side) -> bool:
        """Tell whether one distribution counts in the years of both without anything in it that has a date."""
        if (self.distributions, self.only) != (other.distributions, other.only):
            return False
        if self.year == other.year:
            return True
        years = [year_period(side.file.rule, side.year) for side in (self, other)]
        return self.only is None and self._stands(min(each.start for each in years), max(each.end for each in years))

    def _stands(self, first: date, end: date) -> bool:
        seats = timeline(self.distributions, self.file.rule)
        sitting = seats.on(first)
        if sitting is None or any(first < each.counts_from < end for each in seats.sittings):
            return False
        facts = [sitting.distribution.facts, *(standing.row.facts for standing in sitting.standings)]
        dated = any(start is not None for each in facts for fact in each.values() for start, _, _ in fact.values)
        return not dated and all(standing.left is None for standing in sitting.standings)


def _moved(each: Distribution, years: int, first_year: int | None) -> Distribution:
    rows = tuple(
        row._replace(left=None if row.left is None else later(row.left, years), facts=_moved_facts(row.facts, years))
        for row in each.rows
    )
    first = each.first_year if first_year is None else first_year
    facts = _moved_facts(each.facts, years)
    ends = None if each.term_ends is None else later(each.term_ends, years)
    return each._replace(starts=later(each.starts, years), rows=rows, facts=facts, first_year=first, term_ends=ends)


def _moved_facts(facts: Mapping[str, FactText], years: int) -> Mapping[str, FactText]:
    return {
        name: fact._replace(
            values=tuple(
                (None if start is None else later(start, years), text, place) for start, text, place in fact.values
            ),
            unmoved=fact.unmoved or fact,
        )
        for name, fact in facts.items()
    }


def later(day: date, years: int) -> date:
    """Give the same day of a later year, or of an earlier one; the ends of the calendar stay where they are."""
    return day if day in (date.min, date.max) else Day(day.month, day.day).of(day.year + years)


# --- series and figures -----------------------------------------------------------------------------------------------


FIGURES = ("dated", "fee", "base_amount", "series")
"""The figures and dates of the rule file itself, the riksdag fee, base amounts, other series: in this order."""
_CAUSE_OF = {
    "riksdag_fee": "fee",
    "price_base_amount": "base_amount",
    "raised_price_base_amount": "base_amount",
    "income_base_amount": "base_amount",
}


def figure_steps(before: Side, held: Side) -> Iterator[tuple[str, Side]]:
    """Give each kind of figure and the side in which it and all before it is that of the year; the last is `held`.

    `held` is the rule before in the year that follows its own, with the mandates before.
    """
    late = {name: _late(each, held.year) for name, each in before.series.items() if name in held.series}
    end = year_period(held.file.rule, held.year).end
    changed = [name for name, each in late.items() if _changes(each, end) != _changes(held.series[name], end)]
    series = {**held.series, **{name: late[name] for name in changed}}
    if not changed or before.file is not held.file or _is_dated(before):
        yield "dated", held._replace(series=series)
    for cause in FIGURES:
        names = [name for name in changed if _CAUSE_OF.get(name, "series") == cause]
        if names:
            series = {**series, **{name: held.series[name] for name in names}}
            yield cause, held._replace(series=series)


# --- the rule file itself ---------------------------------------------------------------------------------------------

_SECTIONS = ("time", "mandates", "figures", "pools", "components", "party_total", "rounding", "adjustments", "withheld")
_SAID = frozenset({"source", "note", "inferred", "interpreted", "title"})
_OF_A_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)|^term_years$|^weighted$|^days$"


def _is_dated(before: Side) -> bool:
    """Tell whether a rule may say something else in the year that follows.

    It does not when it holds in both and names no year, no year of the term and no days; then it need not be calculated
    to know that it makes no difference. A number such as 2000 kr is taken for a year.
    """
    rule, document = before.file.rule, before.file.document.value
    if not rule.valid.covers(year_period(rule, before.year).start, year_period(rule, before.year + 1).last):
        return True
    sections = (document.get(name, "") for name in _SECTIONS) if isinstance(document, dict) else ()
    return any(re.search(_OF_A_YEAR, text) for section in sections for text in _texts(section))


def _texts(value: Value) -> Iterator[str]:
    """Give all keys and texts of a part of a rule file but those that only say something."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        for key, inner in value.items():
            if key not in _SAID:
                yield key
                yield from _texts(inner)


# --- last year's series -----------------------------------------------------------------------------------------------


def _late(series: Series, year: int) -> Series:
    """Give a series with the values of a year earlier, from the first day of the year before a year on.

    Older days keep their values, and so does every day that the rule names: `since 2026`, `on 2024-01-01`. What holds
    on the first day begins on it, but an index is of its own month alone.
    """
    first = date(year - 1, 1, 1)
    earliest = date.min if series.unit == "index" else first
    old = [entry for entry in series.entries if entry.start < first]
    moved = {max(later(entry.start, 1), earliest): entry for entry in series.entries}
    new = [entry._replace(start=start) for start, entry in moved.items() if start >= first]
    return series._replace(entries=(*old, *new), known_to=later(series.known_to, 1), unmoved=series)


def _changes(series: Series, end: date) -> list[tuple[date, Fraction]]:
    """Give each value of a series before a day that is not as the one before, with its first day."""
    found: list[tuple[date, Fraction]] = []
    for entry in series.entries:
        if entry.start < end and (not found or found[-1][1] != entry.value):
            found.append((entry.start, entry.value))
    return found


# --- stages ---------------------------------------------------------------------------------------------------------


CAUSES = ("figures", "rule", "mandates")
"""What can make a difference, in the order in which it is exchanged."""
STEPS = (*FIGURES, *CAUSES[1:])
"""The same with series and figures divided."""
_Step = tuple[str, "Side | PolsekError"]


class Stage(NamedTuple):
    """A calculation on the way from one side to the other."""

    causes: tuple[str, ...]
    """What has been exchanged since the stage before; several when the stages between them cannot be calculated."""
    support: Support
    refused: tuple[Problem, ...] = ()
    """Why they cannot."""


def stages(
    before: Side,
    after: Side,
    middle: Side | PolsekError,
    ends: tuple[Support, Support],
    *,
    divided: bool = False,
) -> tuple[Stage, ...]:
    """Give the stages from one side to the other, both included, with what is calculated for the two.

    `middle` is the rule before with the series, figures and year after, or why that cannot be read. `divided`: the
    years follow each other, and series and figures are exchanged in steps of their own.
    """
    first, last = ends
    found = _calculated(_steps(before, after, middle, divided=divided), first, last)
    return tuple(found[:-2] + _last(*found[-2:]) if len(found) > 1 else found)


def _last(held: Stage, end: Stage) -> list[Stage]:
    """Leave out the mandates where they come to the same."""
    same = _of_what(held.support) == _of_what(end.support) and _rows(held.support) == _rows(end.support)
    if end.causes != ("mandates",) or not same:
        return [held, end]
    return [held._replace(support=end.support)] if held.causes else [held]


def _of_what(support: Support) -> tuple[str, str, int]:
    return support.file.id, support.file.places.file, support.year


def _calculated(steps: Iterable[_Step], first: Support, last: Support) -> list[Stage]:
    found, waiting = [Stage((), first)], list(steps)
    causes: list[str] = []
    refused: list[Problem] = []
    while waiting:
        cause, side = waiting.pop(0)
        causes.append(cause)
        try:
            support = _support(side) if waiting else last
        except PolsekError as error:
            refused += error.problems
            continue
        found.append(Stage(tuple(causes), support, tuple(refused)))
        causes, refused = [], []
    return found


def _steps(before: Side, after: Side, middle: Side | PolsekError, *, divided: bool) -> Iterator[_Step]:
    """Give what differs, and the side in which it and all before it is exchanged."""
    same_rule = before.rule_id == after.rule_id
    if isinstance(middle, PolsekError):
        yield "figures", middle
    elif before.year != after.year or _figures(before) != _figures(middle):
        held = (middle if same_rule else middle.holding()).with_mandates_of(before)
        yield from figure_steps(before, held) if divided else [("figures", held)]
    if not same_rule:
        yield "rule", after.with_mandates_of(before)
    if not after.has_mandates_of(before):
        yield "mandates", after


def _support(side: Side | PolsekError) -> Support:
    if isinstance(side, PolsekError):
        raise side
    return side.support()


def _figures(side: Side) -> object:
    """Give what a rule says and the values of its series."""
    values = {
        name: [(entry.start, entry.value) for entry in series.entries]
        for name, series in side.series.items()
        if name in side.file.series
    }
    return side.file.document.value, values


def _rows(support: Support) -> dict[str, tuple[int, Fraction | None]]:
    return {party.party.name: (party.mandates, party.total.value) for party in support.parties}
