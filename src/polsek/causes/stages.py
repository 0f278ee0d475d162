"""From one side to the other in stages: first series and figures, then the rule, then the mandates are exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.causes.figures import FIGURES, figure_steps
from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.causes.side import Side
    from polsek.problem import Problem

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
