"""The columns of a table of seats that somebody gives for one answer: none is to be passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import PolsekError, Words
from polsek.read.grid import problem_in
from polsek.read.seats import is_yaml, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.mandates import Distribution
    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile


def check_columns(given: Distribution, file: RuleFile, library: Library) -> None:
    """Refuse a table of one assembly with a column that is a fact of no rule there; raises PolsekError.

    In a table of many assemblies, as in `mandates/`, and in YAML there may be facts of other rules.
    """
    name = given.places.file
    facts = {fact for row in given.rows for fact in row.facts} - {*file.rule.facts}
    data = library.used.get(name)
    if not facts or data is None or is_yaml(data, name) or read_table(data, name).has_codes:
        return
    if unread := facts.difference(_declared(file.code, library)):
        raise PolsekError([*_problems(data, name, unread)])


def _declared(code: str, library: Library) -> Iterator[str]:
    """Give the facts that the rules of an authority have."""
    for id_, known in library.codes().items():
        if known == code:
            try:
                yield from library.rule(id_).rule.facts
            except PolsekError:
                continue  # that is told by whoever asks about the rule


def _problems(data: bytes, name: str, unread: set[str]) -> Iterator[Problem]:
    table = read_table(data, name)
    hint = Words(
        "delete the column; the number of empty seats stands in a column called empty",
        "ta bort kolumnen; antalet tomma stolar skrivs i kolumnen tomma",
    )
    for column, cell in zip(table.columns, table.grid.cells(table.head), strict=False):
        if column in unread:
            message = Words(
                f"{cell.text!r} is not a column, and no rule here has such a fact",
                f"”{cell.text}” är ingen kolumn, och ingen regel här har en sådan uppgift",
            )
            yield problem_in(table.grid, "unknown-column", cell.span, message, hint)
