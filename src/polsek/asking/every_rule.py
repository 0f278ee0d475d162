"""What calculate --all is asked: every rule that holds in a year, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.given import Meant
from polsek.asking.strict import refuse_preliminary
from polsek.asking.target import authority_name
from polsek.asking.unanswered import is_excused, is_outside
from polsek.problem import PolsekError
from polsek.show.overview import Entry, Overview

if TYPE_CHECKING:
    from collections.abc import Callable

    from polsek.asking.question import Given
    from polsek.read.library import Library


def overview(library: Library, year: int, given: Given, step: Callable[[], None], *, strict: bool) -> Overview:
    """Calculate every rule of a library, calling `step` after each; raises CommandError."""
    meant, entries = Meant(given.figures), []
    for rule in library.rules:
        entry = _entry(library, rule, year, given, meant, strict=strict)
        if entry is not None:
            entries.append(entry)
        step()
    if not any(each.failed for each in entries):
        meant.refuse_unknown([library])
    return Overview(year, tuple(entries))


def _entry(library: Library, rule: str, year: int, given: Given, meant: Meant, *, strict: bool) -> Entry | None:
    """Calculate one rule; None when it gives nothing that year."""
    try:
        file = library.rule(rule, given.figures)
        meant.read(file, library)
        name = authority_name(file)
    except PolsekError as error:
        return Entry(rule, None, "", None, error.problems, failed=True)
    try:
        support = given.side(file, year, library).support()
        if strict:
            refuse_preliminary([support])
    except PolsekError as error:
        failed = not is_excused(error.problems, library.rules[rule][1], library)
        return None if is_outside(error.problems) else Entry(rule, file, name, None, error.problems, failed=failed)
    return Entry(rule, file, name, support)
