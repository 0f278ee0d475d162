"""The formulas behind the tables of a year: every amount that is shown refers to the sheet of calculation."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.payments import periods
from polsek.formulas.component import added
from polsek.formulas.expression import Expression, minus, rounded
from polsek.formulas.sheet import column_letters
from polsek.formulas.spreading import owed
from polsek.formulas.year import calculated
from polsek.show.accounting import ACCOUNTS, parts_of
from polsek.show.book import ADDED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.formulas.spreading import Paid
    from polsek.formulas.year import Calculated
    from polsek.show.book import Leaf
    from polsek.show.page import Table

TOTAL_ID = "total"
PARTIES = "parties"
"""The id of the table with a row per party."""
Key = tuple[str, str, int]
"""A table, a column of it, and a row (-1 is the last)."""


class Live(NamedTuple):
    """A sheet of calculation, and the formulas of the tables that show its amounts."""

    calculated: Calculated
    formulas: Mapping[Key, str]


def live(leaf: Leaf, support: Support, table: Table, head: int) -> Live:
    """Make the formulas of a year; `head` is the row (from 0) of the table's head, whose mandates they begin with."""
    at = next(number for number, column in enumerate(table.all_columns) if column.id == "mandates")
    seats = [f"'{leaf.name}'!{column_letters(at)}{head + 2 + row}" for row in range(len(support.parties))]
    made = calculated(support, seats, leaf.by)
    cells = dict(_cells(support, made, leaf.by))
    return Live(made, {key: made.sheet.formula(each.text, leaf.calculation) for key, each in cells.items()})


def _cells(support: Support, made: Calculated, by: str | None) -> Iterator[tuple[Key, Expression]]:
    """Give what the cells of the tables calculate."""
    yield (PARTIES, "mandates", -1), _SUM_ABOVE
    yield from _components(support, made)
    yield from _rows(TOTAL_ID, made.closed.shown, made.closed.whole)
    for column, row in zip(support.columns, made.posts, strict=True):
        if row:
            yield from _rows(f"{column.id}.post", row, _SUM_ABOVE)
    if made.paid is not None:
        yield from _paid(support, made.paid)
    if made.until and by is not None:
        yield from _periods(support, made, by)


def _rows(
    name: str, cells: Sequence[Expression | None], last: Expression | None, table: str = PARTIES
) -> Iterator[tuple[Key, Expression]]:
    yield from (((table, name, at), each) for at, each in enumerate(cells) if each is not None)
    if last is not None:
        yield (table, name, -1), last


def _components(support: Support, made: Calculated) -> Iterator[tuple[Key, Expression]]:
    amounts = [(column.id, row) for column, row in zip(support.columns, made.components, strict=True)]
    amounts += [(line, made.closed.lines[line]) for line in support.lines if line in made.closed.lines]
    for name, row in amounts:
        yield from _rows(name, [rounded(each, support.rounding) for each in row], _total(support, row))


def _total(support: Support, row: Sequence[Expression]) -> Expression:
    """Add a column as the rule does: the exact amounts, or those that are shown."""
    return _SUM_ABOVE if support.adds_shown else rounded(added(row), support.rounding)


def _paid(support: Support, paid: Paid) -> Iterator[tuple[Key, Expression]]:
    """Give what is paid out, retained and given in kind, and the payments."""
    for name, row in (("paid_out", paid.out), ("retained", paid.retained), ("in_kind", paid.in_kind)):
        shown = [None if each is None else rounded(each, support.rounding) for each in row]
        known = [each for each in row if each is not None]
        yield from _rows(name, shown, _total(support, known) if len(known) == len(row) else None)
    for number, payments in enumerate(paid.payments, 1):
        yield from _rows(f"instalment_{number}", payments, None if None in payments else _SUM_ABOVE)
    owing = [None if each is None else owed(each, support.rounding) for each in paid.out]
    yield from _rows("to_recover", owing, None if None in owing else _SUM_ABOVE)


def _periods(support: Support, made: Calculated, by: str) -> Iterator[tuple[Key, Expression]]:
    """Give what falls on each period: what is shown up to its end, less what is up to its start."""
    cut = periods(support, by)
    for number, period in enumerate(cut):
        name = str(period.start)
        yield from _rows(name, _falling(support, made, TOTAL_ID, number), _SUM_ABOVE)
        rows = [each for id_, _, _ in parts_of(support) for each in _falling(support, made, id_, number)]
        yield from _rows(name, rows, _SUM_ABOVE, ACCOUNTS)
    whole = [rounded(each, support.rounding) for id_, _, _ in parts_of(support) for each in made.until[id_][-1]]
    yield from _rows(TOTAL_ID, whole, _SUM_ABOVE, ACCOUNTS)


def _falling(support: Support, made: Calculated, id_: str, number: int) -> list[Expression]:
    now = [rounded(each, support.rounding) for each in made.until[id_][number]]
    if not number:
        return now
    before = [rounded(each, support.rounding) for each in made.until[id_][number - 1]]
    return [minus(*pair) for pair in zip(now, before, strict=True)]


_SUM_ABOVE = Expression(ADDED, Fraction())
