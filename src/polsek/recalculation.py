"""What a rule gives in a year, how much more or less that is than the year before, and why."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.timeline import timeline, year_period
from polsek.calculation.year import calculate
from polsek.money import MarkKind
from polsek.period import Day
from polsek.problem import PolsekError
from polsek.rules.rule import Payer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.calculation.support import Support
    from polsek.document import Value
    from polsek.mandates import Distribution, FactText
    from polsek.money import Mark
    from polsek.problem import Problem
    from polsek.reference import Series
    from polsek.rules.file import RuleFile

CAUSES = ("rule", "fee", "base_amount", "series", "mandates")
"""What can make a difference, in the order in which last year's is exchanged for this year's."""
_CAUSE_OF = {
    "riksdag_fee": "fee",
    "price_base_amount": "base_amount",
    "raised_price_base_amount": "base_amount",
    "income_base_amount": "base_amount",
}
NOT_KNOWN = frozenset(
    {"unknown-figure", "missing-fact", "missing-side", "no-mandates", "no-previous", "series-lacks-day"}
)
"""The problems of a rule that is right, but needs something for the year that nobody has said."""


class Basis(NamedTuple):
    """Everything that a year's support is calculated from."""

    file: RuleFile
    year: int
    series: Mapping[str, Series]
    distributions: tuple[Distribution, ...]

    def support(self) -> Support:
        """Calculate it; raises PolsekError."""
        return calculate(self.file, self.distributions, self.series, self.year)


class Change(NamedTuple):
    """What has happened to a rule's total since the year before."""

    previous: Fraction | None
    """The total of the year before; None when it cannot be calculated."""
    causes: Mapping[str, Fraction] | None
    """What each of CAUSES has added, without those that added nothing; None when they cannot be told apart."""
    problems: tuple[Problem, ...] = ()
    """Why the year before cannot be calculated."""


class Outcome(NamedTuple):
    """One rule in a recalculation."""

    rule: str
    code: str
    authority: str
    unit: str
    mandates: int | None
    total: Fraction | None
    """As it is shown; None when it cannot be calculated."""
    preliminary: tuple[Mark, ...]
    """The figures that are not yet known for the year."""
    change: Change
    problems: tuple[Problem, ...] = ()
    """What is not known that the total needs."""

    @property
    def difference(self) -> Fraction | None:
        """How much more this year gives."""
        previous = self.change.previous
        return None if self.total is None or previous is None else self.total - previous


def outcome(support: Support, authority: str, after: Basis, before: Basis) -> Outcome:
    """Say what a rule gives in a year, and what has happened since the year before."""
    preliminary = sorted(mark for mark in support.all_marks if mark.kind is MarkKind.PRELIMINARY)
    change = change_since(before, after, support)
    return _outcome(after.file, authority, change)._replace(
        mandates=support.mandates, total=support.total, preliminary=tuple(preliminary)
    )


def not_calculated(authority: str, before: Basis, problems: tuple[Problem, ...]) -> Outcome:
    """Say what a rule gave in the year before, when this year's cannot be calculated."""
    try:
        change = Change(before.support().total, None)
    except PolsekError as error:
        change = Change(None, None, error.problems)
    return _outcome(before.file, authority, change)._replace(problems=problems)


def _outcome(file: RuleFile, authority: str, change: Change) -> Outcome:
    return Outcome(file.id, file.code, authority, file.rule.unit, None, None, (), change)


def change_since(before: Basis, after: Basis, support: Support) -> Change:
    """Calculate the year before, and exchange one thing after the other until it is this year's `support`.

    The causes add up to the difference of the totals as they are shown.
    """
    try:
        last = before.support().total
    except PolsekError as error:
        return Change(None, None, error.problems)
    steps = tuple(_steps(before, after))
    found: dict[str, Fraction] = {}
    total = last
    for number, (cause, basis) in enumerate(steps, 1):
        try:
            now = support.total if number == len(steps) else basis.support().total
        except PolsekError:
            return Change(last, None)
        if now != total:
            found[cause] = now - total
        total = now
    if total != support.total:
        found["rule"] = found.get("rule", Fraction()) + support.total - total
    return Change(last, found)


def _steps(before: Basis, after: Basis) -> Iterator[tuple[str, Basis]]:
    """Give each cause with the basis in which it and all causes before it are this year's; the last one is `after`."""
    late = {name: _late(each, after.year) for name, each in before.series.items() if name in after.series}
    first = date(after.year - 1, 1, 1)
    end = year_period(after.file.rule, after.year).end
    changed = [
        name for name, each in late.items() if _values(each, first, end) != _values(after.series[name], first, end)
    ]
    seats = after.distributions if _same_seats(before, after) else _moved_seats(before.distributions, after)
    series = {**after.series, **{name: late[name] for name in changed}}
    if before.file is not after.file or _dated(after):
        yield "rule", after._replace(series=series, distributions=seats)
    for cause in CAUSES:
        names = [name for name in changed if _CAUSE_OF.get(name, "series") == cause]
        if names:
            series = {**series, **{name: after.series[name] for name in names}}
            yield cause, after._replace(series=series, distributions=seats)
    if seats is not after.distributions:
        yield "mandates", after


# --- the rule itself --------------------------------------------------------------------------------------------------

_SECTIONS = ("time", "mandates", "figures", "pools", "components", "party_total", "rounding", "adjustments", "withheld")
_SAID = frozenset({"source", "note", "inferred", "interpreted", "title"})
_OF_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|^term_years$|^weighted$|^days$")


def _dated(basis: Basis) -> bool:
    """Tell whether a rule may say something else in a year than in the one before.

    It does not when it holds in both and names no year, no year of the term and no days; then it need not be calculated
    to know that it makes no difference. A number such as 2000 kr is taken for a year.
    """
    valid, document = basis.file.rule.valid, basis.file.document.value
    first = year_period(basis.file.rule, basis.year - 1).start
    end = year_period(basis.file.rule, basis.year).end
    if valid.from_ is None or valid.from_ > first or (valid.to is not None and valid.to < end):
        return True
    sections = (document.get(name, "") for name in _SECTIONS) if isinstance(document, dict) else ()
    return any(_OF_A_YEAR.search(text) for section in sections for text in _texts(section))


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

    Older days keep their values: an index is counted from them.
    """
    first = date(year - 1, 1, 1)
    old = [entry for entry in series.entries if entry.start < first]
    moved = [entry._replace(start=_later(entry.start)) for entry in series.entries]
    standing = [entry._replace(start=first) for entry in moved if entry.start <= first and series.unit != "index"]
    new = [entry for entry in moved if entry.start > first or (series.unit == "index" and entry.start == first)]
    return series._replace(entries=(*old, *standing[-1:], *new), known_to=_later(series.known_to))


def _values(series: Series, first: date, end: date) -> list[tuple[date, Fraction]]:
    """Give the values of a series on some days, each with the day from which it differs from the one before."""
    found: list[tuple[date, Fraction]] = []
    for entry in series.entries:
        start = max(entry.start, first) if series.unit != "index" else entry.start
        if first <= start < end:
            found = [each for each in found if each[0] != start]
            if not found or found[-1][1] != entry.value or series.unit == "index":
                found.append((start, entry.value))
    return found


def _later(day: date) -> date:
    return Day(day.month, day.day).of(day.year + 1) if MINYEAR < day.year < MAXYEAR else day


# --- last year's mandates ---------------------------------------------------------------------------------------------


def _same_seats(before: Basis, after: Basis) -> bool:
    """Tell whether one distribution counts in both years without anything in it that has a date."""
    seats = timeline(before.distributions, before.file.rule)
    first, end = year_period(before.file.rule, before.year).start, year_period(after.file.rule, after.year).end
    counting = [each for each in seats.sittings if first < each.counts_from < end]
    sitting = seats.on(first)
    if before.distributions is not after.distributions or sitting is None or counting:
        return False
    facts = [sitting.distribution.facts, *(standing.row.facts for standing in sitting.standings)]
    dated = any(start is not None for each in facts for fact in each.values() for start, _, _ in fact.values)
    return not dated and all(standing.left is None for standing in sitting.standings)


def _moved_seats(distributions: tuple[Distribution, ...], after: Basis) -> tuple[Distribution, ...]:
    """Move elections, changes and leavings a year ahead, so that they fall on the same days of the year.

    Which year of the term it is stays as it is.
    """
    rule = after.file.rule
    term_year = timeline(after.distributions, rule).term_year(
        after.year, rule, national=not isinstance(rule.authority, Payer)
    )
    first_year = None if term_year is None else after.year - term_year + 1
    return tuple(_moved(each, first_year) for each in distributions)


def _moved(each: Distribution, first_year: int | None) -> Distribution:
    rows = tuple(
        row._replace(left=None if row.left is None else _later(row.left), facts=_moved_facts(row.facts))
        for row in each.rows
    )
    first = each.first_year if first_year is None else first_year
    return each._replace(starts=_later(each.starts), rows=rows, facts=_moved_facts(each.facts), first_year=first)


def _moved_facts(facts: Mapping[str, FactText]) -> Mapping[str, FactText]:
    return {
        name: fact._replace(
            values=tuple((None if start is None else _later(start), text, at) for start, text, at in fact.values)
        )
        for name, fact in facts.items()
    }
