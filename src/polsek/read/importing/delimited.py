"""CSV files with whatever column names: `--columns` says which is which where they are not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.importing.opened import Content, not_importable
from polsek.read.importing.rows import LONGEST_HEAD, Line, assemblies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polsek.read.importing.assembly import Assembly

DELIMITERS = ";\t,"


def delimited(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read a CSV file; lines that begin with # are passed over."""
    lines = tuple(_lines(content))
    if not lines:
        message = Words("the table is empty", "tabellen är tom")
        hint = Words("the first line names the columns", "första raden namnger kolumnerna")
        raise PolsekError([Problem("empty-table", message, Place(content.name), hint)])
    yield from assemblies(lines, wanted, election, "a table (CSV)")


def _lines(content: Content) -> Iterator[Line]:
    import csv

    text = _text(content)
    kept = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    head = "".join(line for _, line in kept[:LONGEST_HEAD])
    delimiter = max(DELIMITERS, key=head.count)
    for number, line in kept:
        try:
            cells = next(csv.reader([line], delimiter=delimiter, strict=True))
        except csv.Error:
            place = Place(content.name, number, 1, number, len(line) + 1, line)
            message = Words("quotation marks are not closed", "citattecken är inte avslutade")
            raise not_importable(place, message) from None
        yield Line(
            tuple(" ".join(cell.split()) for cell in cells),
            Place(content.name, number, 1, number, len(line) + 1, line),
        )


def _text(content: Content) -> str:
    """Decode UTF-8, else Windows-1252 as Swedish Excel writes it."""
    if b"\0" in content.data:
        raise not_importable(Place(content.name), Words("this is no text file", "det här är ingen textfil"))
    try:
        text = content.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
