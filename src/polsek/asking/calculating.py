"""What calculate is asked: each rule that is meant is calculated, and what fails is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from polsek.asking.unanswered import OUTSIDE
from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Callable

    from polsek.asking.question import Asked
    from polsek.asking.target import Target
    from polsek.calculation.support import Support
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
    found, problems = each_rule(asked, target, lambda file: asked.supports(file, target.library))
    return Answer(target, tuple(support for each in found for support in each), problems)


def each_rule(asked: Asked, target: Target, answer: Callable[[RuleFile], T]) -> tuple[list[T], tuple[Problem, ...]]:
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
