"""A table of what each party was given, as an authority publishes it: `parti;mandat;belopp`, CSV or a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.mandates import is_sum, sum_refused
from polsek.notation.words import Refusal
from polsek.problem import PolsekError, Problem, Words
from polsek.read.numbers import amount
from polsek.read.table import Table, Vocabulary, grid_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from polsek.problem import Place
    from polsek.read.cells import SourceCell

WORDS = Vocabulary(
    ("party", "amount", "mandates"),
    {
        **dict.fromkeys(("parti", "partier", "partinamn", "partibeteckning", "partiets namn", "parti/grupp"), "party"),
        **dict.fromkeys(
            ("belopp", "kronor", "kr", "summa", "total", "totalt", "partistöd", "stöd", "bidrag"), "amount"
        ),
        **dict.fromkeys(("belopp kr", "summa kr", "totalt kr", "belopp (kr)", "summa (kr)", "totalt (kr)"), "amount"),
        **dict.fromkeys(("mandat", "antal mandat", "platser", "antal platser", "seats"), "mandates"),
    },
    Words("party,mandates,amount", "parti;mandat;belopp"),
)


class PrintedRow(NamedTuple):
    """What a table says of a party."""

    name: str
    amount: Fraction
    """kr."""
    mandates: int | None
    """None where the table has no such column."""
    place: Place
    """Where the party's name stands."""
    amount_place: Place


class PrintedTable(NamedTuple):
    """What a table says."""

    rows: tuple[PrintedRow, ...]
    total: PrintedRow | None = None
    """Its row of sums."""


def printed_table(data: bytes, file: str) -> PrintedTable:
    """Read a table; raises PolsekError with every row that cannot be read."""
    table = Table(grid_of(data, file, WORDS), WORDS)
    found = [each for row in table.rows().values() if (each := _row(table, row)) is not None]
    rows = tuple(row for row in found if not is_sum(row.name))
    sums = [row for row in found if is_sum(row.name)]
    problems = [*table.problems]
    for each in sums[1:]:
        message, hint = sum_refused(each.name)
        problems.append(Problem("sum-row", message, each.place, hint))
    if problems:
        raise PolsekError(problems)
    return PrintedTable(rows, sums[0] if sums else None)


def _row(table: Table, row: Mapping[str, SourceCell]) -> PrintedRow | None:
    name = row["party"]
    mandates = row.get("mandates")
    try:
        money = amount(row["amount"].text)
    except Refusal as refusal:
        table.report(refusal.id, row["amount"].span, refusal.message, refusal.hint)
        return None
    if mandates is not None and not mandates.text.isdecimal():
        message = Words(f"{mandates.text!r} is not a number of mandates", f"”{mandates.text}” är inget antal mandat")
        table.report("number", mandates.span, message, Words("write digits: 9", "skriv siffror: 9"))
        return None
    places = table.grid.places({("party",): name.span, ("amount",): row["amount"].span}, {})
    count = None if mandates is None else int(mandates.text)
    return PrintedRow(name.text, money, count, places.value(("party",)), places.value(("amount",)))
