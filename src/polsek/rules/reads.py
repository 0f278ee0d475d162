"""What a calculation reads of a rule day by day, and in which year: where that becomes another, the year is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated, Plus, parts
from polsek.notation.formula import Change, Growth, Named, Of
from polsek.rules.figures import figures_of
from polsek.rules.names import counted_name
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Figure
    from polsek.rules.rule import Rule


class Read(NamedTuple):
    """A figure with days of its own, or a name, that is read so many years before the one that is calculated."""

    what: Dated | Growth | str
    back: int


def reads_of(rule: Rule) -> tuple[Read, ...]:
    """Give what a calculation reads day by day; what is read on one day of the year is the same all the year."""
    return tuple(_reads(rule))


def _reads(rule: Rule) -> Iterator[Read]:
    known = frozenset({*rule.facts, *rule.figures})
    tops = [each.figure for each in figures_of(rule) if each.owner[0] != "figures" and not each.is_yearly]
    waiting: list[tuple[Figure | str, int]] = [(name, 0) for name in (*rule.facts, *_counted(rule))]
    waiting += [(figure, 0) for figure in tops]
    seen: set[tuple[str, int]] = set()
    while waiting:
        what, back = waiting.pop()
        figure: Figure | None
        if isinstance(what, str):
            name = counted_name(what, known)
            if (name, back) in seen:
                continue
            seen.add((name, back))
            yield Read(name, back)
            figure = rule.figures.get(name)
        else:
            figure = what
        for each in parts(figure):
            if isinstance(each, Dated | Growth):
                yield Read(each, back)
            waiting += _inner(each, back)


def _inner(figure: Figure, back: int) -> tuple[tuple[str, int], ...]:
    """Give what a part of a figure reads by its name."""
    if isinstance(figure, Banded | Plus):
        return ((figure.unit, back),)
    if not isinstance(figure, Of | Named | Change):
        return ()
    when = figure.now if isinstance(figure, Change) else figure.when
    by_month = when is not None and when.day is None and when.fixed is None
    return ((figure.name, back + when.last_year),) if when is not None and by_month else ()


def _counted(rule: Rule) -> Iterator[str]:
    """Give the words that count something: what amounts are multiplied and divided by, and what conditions ask for."""
    for component in rule.components.values():
        yield from (*component.per, component.split, *(each.name for each in component.conditions))
    for pool in rule.pools.values():
        yield from pool.per
