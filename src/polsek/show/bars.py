"""The bars of a chart, counted from the columns of its table: where each begins and how long it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.show.numbers import SPACE, cell_text, title_line, unit_name
from polsek.show.page import text_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language
    from polsek.show.page import Cell, Chart, Column, Table


PARTS = 8
"""How many parts of a bar can be told apart by their patterns."""


class Part(NamedTuple):
    """A part of a bar; start and length are shares of the whole width."""

    start: Fraction
    length: Fraction
    at: int
    """Which of the columns it is."""
    text: str
    """What it is, and how much: `Salary 446 499 kr`."""


class Bar(NamedTuple):
    """A bar with its name and amount."""

    name: str
    value: str
    parts: tuple[Part, ...]


class Bars(NamedTuple):
    """A chart as it is drawn."""

    title: str
    keys: tuple[tuple[int, str], ...]
    """What the parts are called, by their numbers, where a bar has several."""
    bars: tuple[Bar, ...]
    zero: Fraction
    """Where amounts begin; those below 0 stand before it."""


class _Row(NamedTuple):
    name: str
    value: str
    amounts: tuple[tuple[int, Fraction, str], ...]
    """Each column's number, the amount, and both in words."""


def bars(table: Table, chart: Chart, language: Language, parts: int = PARTS) -> Bars:
    """Give the bars of a chart; one that would have more parts than can be told apart is undivided."""
    columns = [column for column in table.columns if column.id in chart.columns]
    if len(columns) > parts and not chart.totals:
        columns = [column for column in table.columns if column.id == chart.value]
    rows = _totals(table, columns, language) if chart.totals else _rows(table, chart, columns, language)
    least = min((_end(row, below=True) for row in rows), default=Fraction())
    most = max((_end(row, below=False) for row in rows), default=Fraction())
    width = most - least or Fraction(1)
    found = tuple(Bar(row.name, row.value, tuple(_parts(row, least, width))) for row in rows)
    used = sorted({part.at for bar in found for part in bar.parts})
    keys = () if chart.totals or len(columns) < 2 else tuple((at, _title(columns[at], language)) for at in used)
    return Bars(text_of(chart.title, language), keys, found, -least / width)


SIGNS = "█▓▒░"
"""What the parts of a bar are drawn with where there are only characters."""


def drawn(bar: Bar, width: int) -> str:
    """Draw a bar with characters; what is too short for one is not seen."""
    cells = [" "] * width
    for part in bar.parts:
        first, end = round(part.start * width), round((part.start + part.length) * width)
        cells[first:end] = SIGNS[part.at % len(SIGNS)] * (end - first)
    return "".join(cells)


def _rows(table: Table, chart: Chart, columns: Sequence[Column], language: Language) -> list[_Row]:
    """Give a bar for each row of the table."""
    said = next((column for column in table.columns if column.id == chart.value), columns[0])
    return [
        _Row(
            cell_text(table.names, name, language),
            _with_unit(table, said, said.cells[row], language),
            tuple(_amount(table, column, at, row, language) for at, column in enumerate(columns)),
        )
        for row, name in enumerate(table.names.cells)
    ]


def _totals(table: Table, columns: Sequence[Column], language: Language) -> list[_Row]:
    """Give a bar for the last row of each column."""
    return [
        _Row(
            _title(column, language),
            _with_unit(table, column, column.total, language),
            ((0, _number(column.value(-1)), _with_unit(table, column, column.total, language)),),
        )
        for column in columns
    ]


def _amount(table: Table, column: Column, at: int, row: int, language: Language) -> tuple[int, Fraction, str]:
    text = f"{_title(column, language)} {_with_unit(table, column, column.cells[row], language)}"
    return at, _number(column.value(row)), text


def _number(value: Cell) -> Fraction:
    return Fraction(value) if isinstance(value, Fraction | int) else Fraction()


def _with_unit(table: Table, column: Column, cell: Cell, language: Language) -> str:
    text, unit = cell_text(column, cell, language), column.unit or table.unit
    return f"{text}{SPACE}{unit_name(unit, language)}" if unit and isinstance(cell, Fraction | int) else text


def _title(column: Column, language: Language) -> str:
    return title_line(column._replace(unit=""), language)


def _end(row: _Row, *, below: bool) -> Fraction:
    return sum((amount for _, amount, _ in row.amounts if (amount < 0) == below), Fraction())


def _parts(row: _Row, least: Fraction, width: Fraction) -> list[Part]:
    """Lay the amounts of a bar end to end: from 0 to the right, those below 0 to the left."""
    found, right, left = [], -least, -least
    for at, amount, text in row.amounts:
        start = right if amount > 0 else left + amount
        right, left = (right + amount, left) if amount > 0 else (right, left + amount)
        if amount:
            found.append(Part(start / width, abs(amount) / width, at, text))
    return found
