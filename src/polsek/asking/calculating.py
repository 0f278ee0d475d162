"""What calculate is asked: the rules that are meant, or with --all every rule; what fails is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from polsek.asking.given import Meant
from polsek.asking.target import authority_name
from polsek.asking.unanswered import OUTSIDE, is_excused, is_outside, refuse_preliminary
from polsek.problem import PolsekError

if TYPE_CHECKING:
    from collections.abc import Callable

    from polsek.asking.question import Asked, Given
    from polsek.asking.target import Target
    from polsek.calculation.support import Support
    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.show.overview import Entry, Overview


T = TypeVar("T")


class Calculated(NamedTuple):
    """What has been calculated and what could not be."""

    target: Target
    supports: tuple[Support, ...]
    problems: tuple[Problem, ...]


def calculated(asked: Asked) -> Calculated:
    """Calculate every rule that is meant for every year; raises CommandError."""
    target = asked.found()
    found, problems = each_rule(asked, target, lambda file: asked.supports(file, target.library))
    return Calculated(target, tuple(support for each in found for support in each), problems)


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


# --- every rule -------------------------------------------------------------------------------------------------------


def overview(
    library: Library,
    year: int,
    given: Given,
    step: Callable[[], None],
    *,
    strict: bool,
    wanted: Callable[[RuleFile], bool] = lambda _: True,
) -> Overview:
    """Calculate every rule of a library that is wanted, calling `step` after each; raises CommandError."""
    from polsek.show.overview import Overview

    meant, entries = Meant(given.figures), []
    for rule in library.rules:
        entry = _entry(library, rule, year, given, meant, wanted, strict=strict)
        if entry is not None:
            entries.append(entry)
        step()
    if not any(each.failed for each in entries):
        meant.refuse_unknown([library])
    return Overview(year, tuple(entries))


def _entry(
    library: Library,
    rule: str,
    year: int,
    given: Given,
    meant: Meant,
    wanted: Callable[[RuleFile], bool],
    *,
    strict: bool,
) -> Entry | None:
    """Calculate one rule; None when it is not wanted, or gives nothing that year."""
    from polsek.show.overview import Entry

    try:
        file = library.rule(rule, given.figures)
        meant.read(file, library)
        name = authority_name(file)
    except PolsekError as error:
        return Entry(rule, None, "", None, error.problems, failed=True)
    if not wanted(file):
        return None
    try:
        support = given.side(file, year, library).support()
        if strict:
            refuse_preliminary([support])
    except PolsekError as error:
        failed = not is_excused(error.problems, library.rules[rule][1], library)
        return None if is_outside(error.problems) else Entry(rule, file, name, None, error.problems, failed=failed)
    return Entry(rule, file, name, support)
