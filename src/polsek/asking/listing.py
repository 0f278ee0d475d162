"""What rules and arrangements are asked: which rule files there are, and which of them say who employs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from polsek.asking.target import authority_meant, authority_name, open_library
from polsek.notation.words import Refusal, Token, iso_date
from polsek.problem import CommandError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile

    Listed = tuple[tuple[tuple[RuleFile, str], ...], tuple[Problem, ...]]

Row = TypeVar("Row")


def rules_there_are(
    rules: str | None, told: Callable[[RuleFile, str], Row]
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Give what is told of every rule file and its authority, and the problems of those that cannot be read.

    Nothing else of a file is kept: there may be thousands.
    """
    library = open_library(rules)
    found: list[Row] = []
    problems: list[Problem] = []
    for name in library.rules:
        try:
            file = library.rule(name)
            found.append(told(file, authority_name(file)))
        except PolsekError as error:
            problems += error.problems
    return tuple(found), tuple(problems)


def arrangements_there_are(called: Sequence[str], rules: str | None) -> Listed:
    """Give the rule files that say who employs: those of some authorities, or all when none is named.

    Raises:
        CommandError: an authority that nobody knows, or that has no such rule file.

    """
    library, meant = open_library(rules), [authority_meant(text) for text in called]
    files, problems = _read(library, _arranging(library, [each.code for each in meant]))
    found = tuple((file, name) for file, name in files if file.rule.arrangement is not None)
    codes = {file.code for file, _ in found}
    lacking = next((each for each in meant if each.code not in codes), None)
    if lacking is not None and not problems:
        raise CommandError(
            Words(
                f"no rule file of {lacking.full_name} says who employs",
                f"ingen regelfil för {lacking.full_name} säger vem som anställer",
            ),
            Words("a rule file says it under arrangement:", "en regelfil säger det under arrangement:"),
        )
    return found, problems


def _arranging(library: Library, codes: Sequence[str]) -> Iterator[str]:
    """Give the ids of the rules that may have an arrangement."""
    for name, code in library.codes().items():
        path, shown = library.rules[name]
        if (not codes or code in codes) and b"arrangement" in library.read(path, shown):
            yield name


def _read(library: Library, ids: Iterable[str]) -> Listed:
    files: list[tuple[RuleFile, str]] = []
    problems: list[Problem] = []
    for id in ids:  # noqa: A001
        try:
            file = library.rule(id)
            files.append((file, authority_name(file)))
        except PolsekError as error:
            problems += error.problems
    return tuple(files), tuple(problems)


def day_asked(on: str | None) -> date:
    """Read the day of --on; without it, today. Raises CommandError."""
    if on is None:
        return date.today()  # noqa: DTZ011 - the officer's own calendar
    try:
        return iso_date(Token(on, 0))
    except Refusal as refusal:
        message = Words(f"--on: {refusal.message.en}", f"--on: {refusal.message.sv}")
        raise CommandError(message, refusal.hint) from None
