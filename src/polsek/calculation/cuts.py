"""Where a support year is cut: on every day on which a figure, a series, a fact or the mandates change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.figure import Dated, Figure, parts
from polsek.notation.formula import Growth
from polsek.period import DAY, Day, Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.setting import Setting


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
    return (setting.period.end - setting.period.start).days if setting.rule.time.counted_by == "days" else 12


def _changes(setting: Setting) -> Iterator[date]:
    """Give every day on which something that the rule uses may change."""
    rule = setting.rule
    for valid in (rule.valid, *(each for component in rule.components.values() for each in component.valid)):
        yield from (day for day in (valid.from_, valid.to and valid.to + DAY) if day)
    yield from setting.seats.cuts(component.after_leaving for component in rule.components.values())
    read_in = _read_in(setting)
    for start in set(_starts(setting)):
        yield start
        if start.year in read_in:
            yield from (Day(start.month, start.day).of(year) for year in read_in)


def _read_in(setting: Setting) -> range:
    """Give the years that the figures of a support year are read in, `last year` included."""
    return range(setting.year - 3, setting.year + 2)


def _starts(setting: Setting) -> Iterator[date]:
    """Give the first days of the values of series, figures and facts."""
    for series in setting.series.values():
        yield from (entry.start for entry in series.entries)
        if series.known_to < date.max:
            yield series.known_to + DAY
    for figure in _figures(setting):
        if isinstance(figure, Dated):
            yield from (start for start, _ in figure.values)
        elif isinstance(figure, Growth):
            yield from (Day(figure.start.month, figure.start.day).of(year) for year in _read_in(setting))
    for sitting in setting.seats.sittings:
        for facts in (sitting.distribution.facts, *(row.facts for row in sitting.distribution.rows)):
            yield from (start for fact in facts.values() for start, _, _ in fact.values if start is not None)


def _figures(setting: Setting) -> Iterator[Figure]:
    rule = setting.rule
    tops: list[Figure | None] = [*rule.figures.values()]
    for pool in rule.pools.values():
        tops += [pool.amount, pool.indexed, pool.rounding, *pool.at_least, *pool.at_most]
    for component in rule.components.values():
        tops += [
            component.amount,
            component.employment,
            component.overhead,
            component.indexed,
            component.above,
            *component.at_least,
            *component.at_most,
        ]
        tops += component.rounding.monthly if component.rounding is not None else ()
    if rule.party_total is not None:
        tops += [rule.party_total.at_least, rule.party_total.at_most]
    tops += rule.rounding.monthly
    for top in tops:
        yield from parts(top)
