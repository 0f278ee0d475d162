"""Workbooks as LibreOffice calculates them: many in one run, without the values that we wrote into them."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from polsek.calculation.support import Support
from polsek.show import workbook
from polsek.show.calculation import CalculationAnswer

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NEEDS_OFFICE = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: libreoffice-calc-nogui")
Book = Any
"""A workbook of openpyxl."""


def book_of(support: Support, by: str | None = None) -> bytes:
    """Write the workbook of a year."""
    return workbook.write(CalculationAnswer((support,), ("Kommun",), by), "en")


def opened(data: bytes, *, values: bool = False) -> Book:
    """Open a workbook, whose formulas are texts, or with `values` what was written beside them."""
    return openpyxl.load_workbook(BytesIO(data), data_only=values)


def numbers(book: Book) -> dict[str, Any]:
    """Give every number of a workbook by its sheet and place."""
    cells = ((sheet.title, cell) for sheet in book for row in sheet.iter_rows() for cell in row)
    return {f"{title}!{cell.coordinate}": cell.value for title, cell in cells if isinstance(cell.value, int | float)}


def cell(book: Book, name: str) -> Any:  # noqa: ANN401
    """Give the cell that has a name."""
    sheet, place = next(iter(book.defined_names[name].destinations))
    return book[sheet][place.replace("$", "")]


def column(book: Book, title: str) -> dict[str, Any]:
    """Give the cells of a column of the first table by the party of their row."""
    rows = list(book.worksheets[0].iter_rows())
    head = next(row for row in rows if row[0].value == "Party")
    at = next(number for number, each in enumerate(head) if str(each.value).partition("\n")[0] == title)
    below = takewhile(lambda row: row[0].value is not None, rows[rows.index(head) + 1 :])
    return {str(row[0].value): row[at] for row in below}


def recalculated(
    books: Mapping[str, bytes], folder: Path, change: Callable[[str, Book], None] | None = None
) -> dict[str, Book]:
    """Let LibreOffice calculate workbooks from nothing, after each has been changed."""
    (folder / "out").mkdir()
    for number, (name, data) in enumerate(books.items()):
        book = opened(data)
        if change is not None:
            change(name, book)
        book.save(folder / f"{number}.xlsx")
    subprocess.run(
        [
            str(shutil.which("nice")),
            str(OFFICE),
            f"-env:UserInstallation={(folder / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            "out",
            *(f"{number}.xlsx" for number in range(len(books))),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=600,
    )
    return {
        name: openpyxl.load_workbook(folder / "out" / f"{number}.xlsx", data_only=True)
        for number, name in enumerate(books)
    }
