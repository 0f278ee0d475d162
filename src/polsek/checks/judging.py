"""What is said of the printed numbers of a table: reproduced, known to differ exactly as stated, or a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.checks.causes import cause, written
from polsek.notation.reader import path_text
from polsek.notation.words import did_you_mean
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polsek.checks.numbers import Comparison
    from polsek.problem import Address, Severity
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Difference, Table


class Count(NamedTuple):
    """How many published numbers were compared; those that are neither reproduced nor known to differ are problems.

    A known difference that has changed or gone is such a problem: it is counted as compared, and as nothing else.
    """

    compared: int = 0
    reproduced: int = 0
    known_differences: int = 0

    def plus(self, other: Count) -> Count:
        """Add two counts."""
        return Count(*(one + two for one, two in zip(self, other, strict=True)))


def judged(file: RuleFile, table: Table, at: Address, comparisons: Sequence[Comparison]) -> tuple[Count, list[Problem]]:
    """Judge each number of a table."""
    count, problems = Count(), []
    differs = dict(table.differs)

    def report(
        id: str, where: Address, message: Words, hint: Words | None = None, severity: Severity = "error"
    ) -> None:
        problems.append(
            Problem(id, message, file.places.value(where), hint, severity, path_text(where, file.document.value))
        )

    for each in comparisons:
        known = differs.pop(each.path, None)
        if known is not None:
            as_stated = _judge_known(each, known, (*at, "differs", each.path), report)
            count = count.plus(Count(1, 0, int(as_stated)))
        elif each.calculated == each.cell.number:
            count = count.plus(Count(1, 1, 0))
        else:
            count = count.plus(Count(1, 0, 0))
            report("published-differs", each.cell.address, *_difference(each, table, comparisons))
    for path in differs:
        where = (*at, "differs", path)
        problems.append(
            Problem(
                "unknown-path",
                Words(f"{path} is not a printed number of this table", f"{path} är inget publicerat belopp i tabellen"),
                file.places.key(where),
                did_you_mean(path, [each.path for each in comparisons]),
                path=path_text(where, file.document.value),
            )
        )
    return count, problems


def _judge_known(each: Comparison, known: Difference, where: Address, report: Callable[..., None]) -> bool:
    """Tell whether a number differs exactly as is stated."""
    stated = None if known.calculated is None else known.calculated.number
    got = written(each.calculated, each.cell)
    if each.calculated == each.cell.number:
        message = Words(f"{each.path} is reproduced now: {got.en}", f"{each.path} stämmer nu: {got.sv}")
        report("difference-gone", where, message, Words("remove it from differs", "ta bort raden ur differs:"))
        return False
    if each.calculated != stated:
        said = written(stated, each.cell)
        report(
            "difference-changed",
            where,
            Words(
                f"{each.path} is calculated as {got.en}, not {said.en}",
                f"{each.path} beräknas till {got.sv}, inte {said.sv}",
            ),
            Words("find out why before changing calculated:", "ta reda på orsaken innan du ändrar calculated:"),
        )
        return False
    return True


def _difference(each: Comparison, table: Table, comparisons: Sequence[Comparison]) -> tuple[Words, Words | None]:
    printed, got = written(each.cell.number, each.cell), written(each.calculated, each.cell)
    if each.calculated is None or each.cell.number is None:
        return Words(
            f"{each.path}: printed {printed.en}, but no such number comes out",
            f"{each.path}: publicerat {printed.sv}, men inget belopp beräknas",
        ), each.hint
    difference = each.calculated - each.cell.number
    size = written(abs(difference), each.cell)
    more = Words("more", "+") if difference > 0 else Words("less", "−")
    return (
        Words(
            f"{each.path}: printed {printed.en}, calculated {got.en} ({size.en} {more.en})",
            f"{each.path}: publicerat {printed.sv}, beräknat {got.sv} ({more.sv}{size.sv})",
        ),
        cause(each, table, comparisons),
    )
