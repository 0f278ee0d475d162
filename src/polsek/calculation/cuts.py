"""Where a support year is cut: on every day on which a figure, a series, a fact or the mandates change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated, Plus, parts
from polsek.notation.formula import Change, Growth, Named, Of
from polsek.period import DAY, MONTHS_OF_A_YEAR, Day, Piece, pieces
from polsek.rules.figures import figures_of
from polsek.rules.names import counted_name
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.setting import Setting
    from polsek.mandates import FactText
    from polsek.notation.figure import Figure
    from polsek.rules.rule import Rule

_LEAP_DAY = Day(2, 29)


def pieces_of(setting: Setting) -> tuple[Piece, ...]:
    """Cut the year (or the months that a table covers) into pieces in which nothing changes."""
    rule = setting.rule
    cuts = {day for day in _changes(setting) if setting.asked.start < day < setting.asked.end}
    return tuple(
        piece._replace(of=_of(setting))
        for piece in pieces(
            setting.asked, cuts, by_days=rule.time.counted_by == "days", same_month=rule.time.mid_month == "same month"
        )
    )


def _of(setting: Setting) -> int:
    days = (setting.period.end - setting.period.start).days
    return days if setting.rule.time.counted_by == "days" else MONTHS_OF_A_YEAR


def _changes(setting: Setting) -> Iterator[date]:
    """Give every day on which something that the rule uses may change."""
    rule = setting.rule
    for valid in (rule.valid, *(each for component in rule.components.values() for each in component.valid)):
        yield from (day for day in (valid.from_, valid.to and valid.to + DAY) if day)
    yield from setting.seats.cuts(component.after_leaving for component in rule.components.values())
    for read in _reads(rule):
        yield from read.days(setting)


# --- what is read, and in which year ----------------------------------------------------------------------------------


class _Read(NamedTuple):
    """A figure, or a name, that is read on a day so many years before the one that is calculated."""

    what: Figure | str
    back: int

    def days(self, setting: Setting) -> Iterator[date]:
        """Give the days on which what is read becomes another."""
        what = self.what
        if isinstance(what, Dated):
            yield from (self._when(start) for start, _ in what.values)
        elif isinstance(what, Growth):
            years = range(setting.asked.start.year, setting.asked.end.year + 1)
            yield from (self._when(Day(what.start.month, what.start.day).of(year - self.back)) for year in years)
        elif isinstance(what, str) and what in setting.series:
            series = setting.series[what]
            yield from (self._when(entry.start) for entry in series.entries)
            yield from (self._when(series.known_to + DAY),) if series.known_to < date.max else ()
        elif isinstance(what, str):
            yield from (self._when(start) for fact in _facts(what, setting) for start, _, _ in fact.values if start)

    def _when(self, day: date) -> date:
        """Give the first day on which a figure that is read so many years before is that of a day or a later one."""
        if not self.back:
            return day
        year = day.year + self.back
        return Day(3, 1).of(year) if (day.month, day.day) == _LEAP_DAY else Day(day.month, day.day).of(year)


def _facts(name: str, setting: Setting) -> Iterator[FactText]:
    """Give what is said of a fact, in the distributions that count and in the results before them."""
    for sitting in setting.seats.sittings:
        before = (each.before.facts for each in sitting.standings if each.before is not None)
        rows = (row.facts for row in sitting.distribution.rows)
        yield from (facts[name] for facts in (sitting.distribution.facts, *rows, *before) if name in facts)


def _reads(rule: Rule) -> Iterator[_Read]:
    """Give what the calculation reads day by day; what is read on one day of the year is the same all the year."""
    known = frozenset({*rule.facts, *rule.figures})
    tops = [each.figure for each in figures_of(rule) if each.owner[0] != "figures" and not each.is_yearly]
    waiting = [_Read(name, 0) for name in (*rule.facts, *_counted(rule))]
    waiting += [_Read(figure, 0) for figure in tops]
    seen: set[tuple[str, int]] = set()
    while waiting:
        read = waiting.pop()
        figure: Figure | None
        if isinstance(read.what, str):
            name = counted_name(read.what, known)
            if (name, read.back) in seen:
                continue
            seen.add((name, read.back))
            yield _Read(name, read.back)
            figure = rule.figures.get(name)
        else:
            figure = read.what
        for each in parts(figure):
            yield _Read(each, read.back)
            waiting += _inner(each, read.back)


def _inner(figure: Figure, back: int) -> tuple[_Read, ...]:
    """Give what a part of a figure reads by its name."""
    if isinstance(figure, Banded | Plus):
        return (_Read(figure.unit, back),)
    if not isinstance(figure, Of | Named | Change):
        return ()
    when = figure.now if isinstance(figure, Change) else figure.when
    by_month = when is not None and when.day is None and when.fixed is None
    return (_Read(figure.name, back + when.last_year),) if when is not None and by_month else ()


def _counted(rule: Rule) -> Iterator[str]:
    """Give the words that count something: what amounts are multiplied and divided by, and what conditions ask for."""
    for component in rule.components.values():
        yield from (*component.per, component.split, *(each.name for each in component.conditions))
    for pool in rule.pools.values():
        yield from pool.per
