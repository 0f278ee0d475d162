"""The figures that a published table was made with, in the place of those of the file and the series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.known import is_given_fact
from polsek.notation.reader import path_text
from polsek.notation.words import Refusal, did_you_mean
from polsek.problem import PolsekError, Problem, Words
from polsek.reference import given_series
from polsek.rules.file import finish
from polsek.rules.given import given_address, given_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.problem import Address
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Table


def made_with(
    file: RuleFile, series: Mapping[str, Series], table: Table, at: Address
) -> tuple[RuleFile, Mapping[str, Series]]:
    """Give the rule and the series with the figures of a table; raises PolsekError."""
    changed, own = dict(series), {}
    problems: list[Problem] = []
    for name, text in table.given.items():
        if name in series:
            try:
                changed[name] = given_series(series[name], text)
            except Refusal as refusal:
                problems.append(_problem(file, (*at, "given", name), refusal.id, refusal.message, refusal.hint))
        elif given_address(file.document.value, name) is not None:
            own[name] = text
        elif not is_given_fact(name, file.rule):
            message = Words(
                f"{name} is no series, figure or fact of the assembly that the rule uses",
                f"{name} är ingen serie, inget värde och ingen uppgift om fullmäktige som regeln använder",
            )
            near = did_you_mean(name, (*series, *file.rule.figures, *file.rule.facts))
            problems.append(_problem(file, (*at, "given", name), "unknown-name", message, near))
    if own:
        units = {name: each.unit for name, each in changed.items()}
        again, more = finish(given_draft(file.document, file.id, own), units)
        problems += [problem for problem in more if problem.severity == "error"]
        file = again or file
    if problems:
        raise PolsekError(problems)
    return file, changed


def _problem(file: RuleFile, at: Address, id: str, message: Words, hint: Words | None) -> Problem:
    return Problem(id, message, file.places.value(at), hint, path=path_text(at, file.document.value))
