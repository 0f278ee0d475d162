"""The rows of a table that is imported, each with the texts and places of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import PolsekError
from polsek.read.grid import PARTY, head_of, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Place
    from polsek.read.grid import Grid, SourceCell


class Line(NamedTuple):
    """A row of a table."""

    grid: Grid
    row: int
    cells: Sequence[SourceCell]

    def text(self, number: int) -> str:
        """Give what a cell says; nothing where there is none."""
        return " ".join(self.cells[number].text.split()) if 0 <= number < len(self.cells) else ""

    @property
    def texts(self) -> list[str]:
        """What all cells say."""
        return [self.text(number) for number in range(len(self.cells))]

    def place(self, number: int = -1) -> Place:
        """Give the place of a cell, of the row where it has none."""
        known = 0 <= number < len(self.cells)
        return self.grid.places({}, {}).place(self.cells[number].span if known else self.grid.span(self.row))


def lines_of(grid: Grid, party: str = "") -> tuple[Line, ...]:
    """Give the line of column names, of which `party` may be one of parties, and those below it; none without them.

    Raises:
        PolsekError: with all that would be lost.

    """
    head = head_of(grid, {party.casefold(), *PARTY} - {""})
    if head is None:
        return ()
    lines, problems = [Line(grid, head, grid.cells(head))], []
    for row in range(head + 1, grid.size):
        cells, wrong = row_of(grid, row)
        problems += wrong
        lines += [Line(grid, row, cells)] if cells else []
    if problems:
        raise PolsekError(problems)
    return tuple(lines)
