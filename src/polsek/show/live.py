"""The formulas behind the tables of a year: every amount that is shown refers to the sheet of calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.formulas.sheet import column_letters
from polsek.formulas.year import calculated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.formulas.shown import Key
    from polsek.formulas.year import Calculated
    from polsek.show.book import Leaf
    from polsek.show.page import Table


class Live(NamedTuple):
    """A sheet of calculation, and the formulas of the tables that show its amounts."""

    calculated: Calculated
    formulas: Mapping[Key, str]


def live(leaf: Leaf, support: Support, table: Table, head: int) -> Live:
    """Make the formulas of a year; `head` is the row (from 0) of the table's head, whose mandates they begin with."""
    at = next(number for number, column in enumerate(table.all_columns) if column.id == "mandates")
    seats = [f"'{leaf.name}'!{column_letters(at)}{head + 2 + row}" for row in range(len(support.parties))]
    made = calculated(support, seats, leaf.by)
    return Live(made, {key: made.sheet.formula(each.text, leaf.calculation) for key, each in made.shown.items()})
