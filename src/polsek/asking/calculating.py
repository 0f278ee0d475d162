"""What calculate and explain are asked: each rule that is meant is calculated, and what fails is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from polsek.asking.strict import refuse_preliminary
from polsek.asking.unanswered import OUTSIDE
from polsek.notation.words import did_you_mean
from polsek.problem import CommandError, PolsekError, Words
from polsek.show.bands import supports_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polsek.asking.question import Asked
    from polsek.asking.target import Target
    from polsek.calculation.support import PartySupport, Support
    from polsek.causes import Side
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile

T = TypeVar("T")


class Answer(NamedTuple):
    """What has been calculated and what could not be."""

    target: Target
    supports: tuple[Support, ...]
    problems: tuple[Problem, ...]


def calculated(asked: Asked) -> Answer:
    """Calculate every rule that is meant for every year; raises CommandError."""
    target = asked.found()
    found, problems = _each(asked, target, lambda file: asked.supports(file, target.library))
    return Answer(target, tuple(support for each in found for support in each), problems)


def explained(asked: Asked) -> tuple[list[Side], tuple[Problem, ...]]:
    """Give what the band table of every rule that is meant is calculated from, and the problems of the others."""
    target = asked.found()
    return _each(asked, target, lambda file: _explained(asked, file, target))


def _explained(asked: Asked, file: RuleFile, target: Target) -> Side:
    side = asked.side(file, target.library)
    if asked.strict:
        refuse_preliminary(supports_behind(file, side.distributions, side.series, side.year, side.only))
    return side


def of_party(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give a party in each rule's answer; raises CommandError when none has it."""
    chosen = [(each, party) for each in supports for party in each.parties if party.party.is_called(name)]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        known = [name for each in parties for name in (each.name, each.abbreviation) if name]
        listed = ", ".join(dict.fromkeys(each.name for each in parties))
        raise CommandError(
            Words(f"{name} gets nothing by this rule", f"{name} får inget enligt den här regeln"),
            did_you_mean(name, known) or Words(f"the parties are {listed}", f"partierna är {listed}"),
        )
    return chosen


def _each(asked: Asked, target: Target, answer: Callable[[RuleFile], T]) -> tuple[list[T], tuple[Problem, ...]]:
    """Answer for each rule; beside others, one that gives nothing that year is no problem."""
    found: list[T] = []
    problems: list[Problem] = []
    for number in range(len(target.files)):
        try:
            found.append(answer(asked.file(target, number)))
        except PolsekError as error:
            problems += error.problems
    if found and len(target.files) > 1:
        problems = [problem for problem in problems if problem.id not in OUTSIDE]
    return found, tuple(dict.fromkeys(problems))
