"""Tables with whatever column names, CSV and XLSX: `--columns` says which is which where they are not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.grid import Grid, head_of, lost, text_grid
from polsek.read.importing.election_authority import ISSUER
from polsek.read.importing.heading import headed
from polsek.read.importing.rows import WORDS, Line, assemblies
from polsek.read.opened import Content, not_importable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.read.importing.assembly import Assembly

KINDS = {"riksdag": "RD", "region": "RF", "kommun": "KF"}
"""What the sheets of the election authority's comparison of two elections are called."""


def delimited(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read a CSV file; comments above the column names say what polsek writes there, or are passed over."""
    if b"\0" in content.data and not content.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_importable(Place(content.name), Words("this is no text file", "detta är ingen textfil"))
    grid = text_grid(content.data, content.name)
    lines = _lines(grid, wanted)
    if not lines:
        message = Words("the table is empty", "tabellen är tom")
        hint = Words("the first line names the columns", "första raden ska ange kolumnernas namn")
        raise PolsekError([Problem("empty-table", message, Place(content.name), hint)])
    found = tuple(assemblies(lines, wanted, election, "a table (CSV)"))
    yield from headed(content, grid.lines[: lines[0].place.line - 1], found)


def workbook(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read the sheets that are called as the election authority's are, or the only one."""
    from polsek.read.workbook import sheets

    grids = list(sheets(content.data, content.name))
    read = 0
    for grid in grids:
        kind = KINDS.get(grid.title.casefold().split(" ")[0], "")
        lines = _lines(grid, wanted) if kind or len(grids) == 1 else ()
        if lines:
            read += 1
            said = (
                f"{ISSUER}, comparison of elections, sheet {grid.title}"
                if kind
                else f"a table (XLSX), sheet {grid.title}"
            )
            yield from assemblies(lines, wanted, election, said, kind)
    if not read:
        message = Words(
            "no sheet of the workbook can be told to be the table",
            "det går inte att avgöra vilket blad som är tabellen",
        )
        hint = Words(
            "call the sheet Kommun, Region or Riksdag, or leave it alone in the workbook",
            "döp bladet till Kommun, Region eller Riksdag, eller ha bara ett blad",
        )
        raise not_importable(Place(content.name), message, hint)


def _lines(grid: Grid, wanted: Mapping[str, str]) -> tuple[Line, ...]:
    """Give the line of column names and those below it; raises PolsekError with all that would be lost."""
    words = {wanted.get("party", "").casefold(), *WORDS["party"]} - {""}
    head = head_of(grid, words)
    if head is None:
        return ()
    problems: list[Problem] = []
    lines = []
    for row in range(head, grid.size):
        if grid.is_blank(row):
            continue
        problems += lost(grid, row) if row > head else ()
        try:
            lines.append(_line(grid, row))
        except PolsekError as error:
            problems += error.problems
    if problems:
        raise PolsekError(problems)
    return tuple(lines)


def _line(grid: Grid, row: int) -> Line:
    places = grid.places({}, {})
    cells = grid.cells(row)
    return Line(
        tuple(" ".join(cell.text.split()) for cell in cells),
        places.place(grid.span(row)),
        tuple(places.place(cell.span) for cell in cells),
    )
