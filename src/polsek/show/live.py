"""The formulas behind the table of a year: every amount that is shown refers to the sheet of calculation."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.formulas.component import added
from polsek.formulas.expression import Expression, rounded
from polsek.formulas.sheet import column_letters
from polsek.formulas.year import calculated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.formulas.year import Calculated
    from polsek.show.book import Leaf
    from polsek.show.page import Table

ABOVE = "⟨above⟩"
"""Stands in the formula of a last row for the cells above it."""
TOTAL = "total"


class Live(NamedTuple):
    """A sheet of calculation, and the formulas of the table that shows its amounts."""

    calculated: Calculated
    formulas: Mapping[tuple[str, int], str]
    """By column and row (-1 is the last)."""


def live(leaf: Leaf, support: Support, table: Table, head: int) -> Live:
    """Make the formulas of a year; `head` is the row (from 0) of the table's head, whose mandates they begin with."""
    at = next(number for number, column in enumerate(table.all_columns) if column.id == "mandates")
    seats = [f"'{leaf.name}'!{column_letters(at)}{head + 2 + row}" for row in range(len(support.parties))]
    made = calculated(support, seats)
    cells = _cells(support, made)
    return Live(made, {key: made.sheet.formula(each.text, leaf.calculation) for key, each in cells.items()})


def _cells(support: Support, made: Calculated) -> dict[tuple[str, int], Expression]:
    """Give what the cells of the table calculate, by column and row."""
    found: dict[tuple[str, int], Expression] = {("mandates", -1): _SUM_ABOVE}
    amounts = [(column.id, row) for column, row in zip(support.columns, made.components, strict=True)]
    amounts += [(line, made.closed.lines[line]) for line in support.lines if line in made.closed.lines]
    for name, row in amounts:
        found |= {(name, at): rounded(each, support.rounding) for at, each in enumerate(row)}
        found[name, -1] = _SUM_ABOVE if support.adds_shown else rounded(added(row), support.rounding)
    for column, row in zip(support.columns, made.posts, strict=True):
        if row:
            found |= {(f"{column.id}.post", at): each for at, each in enumerate(row)}
            found[f"{column.id}.post", -1] = _SUM_ABOVE
    found |= {(TOTAL, at): each for at, each in enumerate(made.closed.shown)}
    found[TOTAL, -1] = made.closed.whole
    return found


_SUM_ABOVE = Expression(f"SUM({ABOVE})", Fraction())
