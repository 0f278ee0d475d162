"""From one side to the other in stages: first series and figures, then the rule, then the mandates are exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.comparison.side import Side
    from polsek.problem import Problem

CAUSES = ("figures", "rule", "mandates")
"""What can make a difference, in the order in which it is exchanged."""


class Stage(NamedTuple):
    """A calculation on the way from one side to the other."""

    causes: tuple[str, ...]
    """What has been exchanged since the stage before; several when the stages between them cannot be calculated."""
    support: Support
    refused: tuple[Problem, ...] = ()
    """Why they cannot."""


def stages(before: Side, after: Side, middle: Side | PolsekError, ends: tuple[Support, Support]) -> tuple[Stage, ...]:
    """Give the stages from one side to the other, both included, with what is calculated for the two.

    `middle` is the rule before with the series, figures and year after, or why that cannot be read.
    """
    first, last = ends
    steps = list(_steps(before, after, middle))
    if steps and steps[-1][0] == "mandates" and _same_mandates(after.with_mandates_of(before), last):
        steps.pop()
    found = [Stage((), first)]
    waiting: list[str] = []
    refused: list[Problem] = []
    for number, (cause, side) in enumerate(steps, 1):
        waiting.append(cause)
        try:
            support = last if number == len(steps) else _support(side)
        except PolsekError as error:
            refused += error.problems
            continue
        found.append(Stage(tuple(waiting), support, tuple(refused)))
        waiting, refused = [], []
    return tuple(found)


def _steps(before: Side, after: Side, middle: Side | PolsekError) -> Iterator[tuple[str, Side | PolsekError]]:
    """Give what differs, and the side in which it and all before it is exchanged."""
    same_rule = before.rule_id == after.rule_id
    if isinstance(middle, PolsekError):
        yield "figures", middle
    elif before.year != after.year or _figures(before) != _figures(middle):
        yield "figures", (middle if same_rule else middle.holding()).with_mandates_of(before)
    if not same_rule:
        yield "rule", after.with_mandates_of(before)
    if (before.year, before.only, before.distributions) != (after.year, after.only, after.distributions):
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


def _same_mandates(held: Side, last: Support) -> bool:
    """Tell whether the mandates of both sides come to the same under the rule and in the year after."""
    try:
        return _rows(held.support()) == _rows(last)
    except PolsekError:
        return False


def _rows(support: Support) -> dict[str, tuple[int, Fraction | None]]:
    return {party.party.name: (party.mandates, party.total.value) for party in support.parties}
