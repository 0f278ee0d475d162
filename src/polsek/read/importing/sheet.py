"""The election authority's comparison of two elections in XLSX: sheets Riksdag, Region and Kommun."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from polsek.problem import CommandError, Place, Words
from polsek.read.importing.election_authority import ISSUER
from polsek.read.importing.opened import Content, not_importable
from polsek.read.importing.rows import Line, assemblies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from polsek.read.importing.assembly import Assembly

KINDS = {"riksdag": "RD", "region": "RF", "kommun": "KF"}
MOST_ROWS = 100_000
MOST_COLUMNS = 50


def workbook(content: Content, wanted: Mapping[str, str], election: int | None) -> Iterator[Assembly]:
    """Read every sheet; raises CommandError without the library that reads them."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise CommandError(
            Words("XLSX files need the library openpyxl", "XLSX-filer behöver biblioteket openpyxl"),
            Words('install it: pip install "polsek[xlsx]"', 'installera det: pip install "polsek[xlsx]"'),
        ) from None
    from io import BytesIO

    try:
        book = load_workbook(BytesIO(content.data), read_only=True, data_only=True)
        sheets = [(sheet.title, tuple(_lines(content, sheet))) for sheet in book.worksheets]
    except Exception:  # noqa: BLE001 - a broken workbook fails in the library in any way
        message = Words("the workbook cannot be opened", "arbetsboken kan inte öppnas")
        raise not_importable(Place(content.name), message) from None
    for title, lines in sheets:
        kind = KINDS.get(title.casefold().split(" ")[0], "")
        if lines and (kind or len(sheets) == 1):
            yield from assemblies(lines, wanted, election, f"{ISSUER}, comparison of elections, sheet {title}", kind)


def _lines(content: Content, sheet: Worksheet) -> Iterator[Line]:
    name = f"{content.name}/{sheet.title}"
    for number, row in enumerate(islice(sheet.iter_rows(values_only=True), MOST_ROWS), 1):
        cells = tuple(_text(cell) for cell in row[:MOST_COLUMNS])
        if any(cells):
            places = tuple(Place(name, number, at, number, at + 1) for at in range(1, len(cells) + 1))
            yield Line(cells, places[0], places)


def _text(cell: object) -> str:
    """Give a cell as text; a whole number is a number without decimals."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else " ".join(str(cell).split())
