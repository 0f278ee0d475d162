"""CSV files with whatever column names: `--columns` says which is which where they are not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.cells import cells_of, decoded
from polsek.read.importing.heading import headed
from polsek.read.importing.opened import Content, not_importable
from polsek.read.importing.rows import LONGEST_HEAD, Line, assemblies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.read.importing.assembly import Assembly

DELIMITERS = ";\t,"


def delimited(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read a CSV file; lines that begin with # say what polsek writes there, or are passed over."""
    if b"\0" in content.data:
        raise not_importable(Place(content.name), Words("this is no text file", "det här är ingen textfil"))
    text = decoded(content.data, content.name).split("\n")
    lines = tuple(_lines(content, text))
    if not lines:
        message = Words("the table is empty", "tabellen är tom")
        hint = Words("the first line names the columns", "första raden namnger kolumnerna")
        raise PolsekError([Problem("empty-table", message, Place(content.name), hint)])
    found = tuple(assemblies(lines, wanted, election, "a table (CSV)"))
    yield from headed(content, text[: lines[0].place.line - 1], found)


def _lines(content: Content, text: list[str]) -> Iterator[Line]:
    import csv

    kept = [(number, line) for number, line in enumerate(text, 1) if line.strip() and line[0] != "#"]
    head = "".join(line for _, line in kept[:LONGEST_HEAD])
    delimiter = max(DELIMITERS, key=head.count)
    for number, line in kept:
        whole = Place(content.name, number, 1, number, len(line) + 1, line)
        try:
            next(csv.reader([line], delimiter=delimiter, strict=True))
        except csv.Error:
            message = Words("quotation marks are not closed", "citattecken är inte avslutade")
            raise not_importable(whole, message) from None
        cells = cells_of(line, number, delimiter)
        yield Line(
            tuple(" ".join(cell.text.split()) for cell in cells),
            whole,
            tuple(whole._replace(column=cell.span.column, end_column=cell.span.end_column) for cell in cells),
        )
