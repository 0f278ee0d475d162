"""The tables of a page as CSV for a Swedish spreadsheet: the columns and titles that people see, and decimal commas."""

from __future__ import annotations

import csv
from fractions import Fraction
from io import StringIO
from typing import TYPE_CHECKING

from polsek.escaping import cell
from polsek.mandates import Party
from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.problem import Words
from polsek.show.numbers import party_name, title_line
from polsek.show.page import Added, Fixed, Heading, NotGiven, Table, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.problem import Language
    from polsek.show.page import Cell, Column, Page

MARK = "\ufeff"
"""By which Excel knows the letters of the file."""


def write(page: Page, language: Language) -> str:
    """Write the tables of a page; of several, each below its heading."""
    tables = [block for block in page if isinstance(block, Table)]
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    heading = ""
    for block in page:
        if isinstance(block, Heading):
            heading = text_of(block.text, language)
        elif isinstance(block, Table):
            if len(tables) > 1:
                writer.writerows([*([[]] if block is not tables[0] else []), [cell(heading)]])
            writer.writerows(_rows(block, language))
    return MARK + out.getvalue()


def _rows(table: Table, language: Language) -> Iterator[list[str]]:
    columns = (table.names, *table.columns)
    yield [cell(title_line(column, language)) for column in columns]
    for at in range(len(table.names.cells)):
        yield [_cell(column, column.cells[at], language) for column in columns]
    if table.has_total:
        yield [_cell(column, column.total, language) for column in columns]


def _cell(column: Column, value: Cell, language: Language) -> str:
    """Write a cell: a number that can be reckoned with, else the text."""
    match value:
        case None:
            return ""
        case NotGiven() | Added() | Fixed():
            return _cell(column, value.value, language)
        case Party():
            return cell(party_name(value))
        case Words() | str():
            return cell(text_of(value, language))
        case Fraction() | int() if column.kind == "share":
            return f"{decimal_text(Fraction(value) / PERCENT, point=',')} %"
        case Fraction() | int():
            return decimal_text(Fraction(value), point=",")
        case _:
            return cell(str(value))
