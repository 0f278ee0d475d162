"""A sheet of calculation as it grows: inputs, tables and steps, and then where each of them stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.formulas.expression import Expression
from polsek.problem import UNSAID, Words, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from polsek.money import Mark, Rounding

LABEL, HOW, UNIT, VALUE, FIRST_PARTY = range(5)
"""The columns: what it is, in what words, its unit, the value of all parties, then a column per party."""
BLOCKS = ("inputs", "tables", "parties", "steps")
"""The parts of the sheet, in order."""
TITLES = {
    "inputs": Words("Figures", "Ingångsvärden"),
    "tables": Words("Tables", "Tabeller"),
    "parties": Words("Of each party", "Per parti"),
    "steps": Words("Step by step", "Steg för steg"),
}


class SheetCell(NamedTuple):
    """What a cell holds: a formula with its value, or a value alone, which may be changed."""

    value: Fraction
    formula: str = ""
    unit: str = ""


class Row(NamedTuple):
    """A row of the sheet; one without cells is a heading."""

    label: Words
    how: Words | Rounding = UNSAID
    """In words, `50 % of the riksdag fee`, or how it is rounded; of an input its name."""
    unit: str = ""
    cells: Mapping[int, SheetCell] = {}
    """By column."""
    source: Words = UNSAID
    marks: tuple[Mark, ...] = ()
    level: int = 0
    """Of a heading: 1 begins a block, 2 a component, 3 a part of the year."""


EMPTY = Row(UNSAID)


class Finished(NamedTuple):
    """The rows of a sheet in order, and what has a name."""

    rows: tuple[Row, ...]
    names: tuple[tuple[str, int, int], ...]
    """The name of each input, its row (from 0) and column."""
    places: Mapping[int, int]
    """The row (from 0) on which each row that was added stands."""

    def formula(self, text: str, sheet: str = "") -> str:
        """Give a formula with every cell where it stands, as seen from another sheet."""
        return _placed(text, self.places, dict(enumerate(name for name, _, _ in self.names)), sheet)


class Sheet:
    """Collects rows; each is known by its number until all are there."""

    def __init__(self) -> None:
        """Begin an empty sheet."""
        self.rows: list[tuple[str, Row]] = []
        self._inputs: dict[object, int] = {}
        self._named: list[tuple[str, str, int]] = []
        self._party_rows: dict[object, int] = {}
        self._shared: dict[object, tuple[Expression, ...]] = {}

    # --- steps ------------------------------------------------------------------------------------------------------

    def heading(self, text: Words, level: int) -> None:
        """Begin a part of the steps."""
        self.rows.append(("steps", Row(text, level=level)))

    def note(self, text: Words) -> None:
        """Say something between the steps."""
        self.rows.append(("steps", Row(text)))

    def step(
        self, label: Words, how: Words | Rounding, parts: Sequence[Expression], unit: str, block: str = "steps"
    ) -> tuple[Expression, ...]:
        """Add a row with a formula per party, one alone where it is the same of all; give the cells."""
        number, alike = len(self.rows), len({each.text for each in parts}) == 1 and not parts[0].own
        columns = (VALUE,) if alike else range(FIRST_PARTY, FIRST_PARTY + len(parts))
        cells = {
            column: SheetCell(each.value, each.text, unit) for column, each in zip(columns, parts, strict=not alike)
        }
        self.rows.append((block, Row(label, how, unit, cells)))
        if alike:
            return tuple(Expression(token(number, VALUE), each.value, unit) for each in parts)
        return tuple(
            Expression(token(number, column), each.value, unit, own=True)
            for column, each in zip(columns, parts, strict=True)
        )

    def single(
        self, label: Words, how: Words | Rounding, whole: Expression, unit: str, block: str = "steps"
    ) -> Expression:
        """Add a row with one formula; give its cell."""
        return self.step(label, how, (whole._replace(own=False),), unit, block)[0]

    # --- inputs -----------------------------------------------------------------------------------------------------

    def input(self, key: tuple[str, str], row: Row, value: Fraction, block: str = "inputs") -> Expression:
        """Add a figure in a cell of its own, once; `key` is its name, and from when it holds where it is dated."""
        if key not in self._inputs:
            self._inputs[key] = len(self._named)
            self._named.append((*key, len(self.rows)))
            self.rows.append((block, row._replace(cells={VALUE: SheetCell(value, "", row.unit)})))
        return Expression(f"⟪{self._inputs[key]}⟫", value, row.unit)

    def has_input(self, key: tuple[str, str]) -> bool:
        """Tell whether a figure has its cell."""
        return key in self._inputs

    def of_party(self, key: object, row: Row, party: int, value: Fraction, formula: str = "") -> Expression:
        """Add what is known of a party, once; every such row has a column per party."""
        if key not in self._party_rows:
            self._party_rows[key] = len(self.rows)
            self.rows.append(("parties", row._replace(cells={})))
        number, column = self._party_rows[key], FIRST_PARTY + party
        block, found = self.rows[number]
        self.rows[number] = block, found._replace(cells={**found.cells, column: SheetCell(value, formula, row.unit)})
        return Expression(token(number, column), value, row.unit, own=True)

    def shared(self, label: Words, how: Words, parts: Sequence[Expression], unit: str) -> tuple[Expression, ...]:
        """Add a row that depends on what is known of the parties alone, once."""
        key = (label, how, tuple(each.text for each in parts))
        if key not in self._shared:
            self._shared[key] = self.step(label, how, parts, unit, "parties")
        return self._shared[key]

    # --- what is undone ---------------------------------------------------------------------------------------------

    def steps_since(self, number: int) -> list[tuple[int, Row]]:
        """Give the steps that were added since a number of rows."""
        return [(at, row) for at, (block, row) in enumerate(self.rows) if at >= number and block == "steps"]

    def drop_steps(self, number: int) -> None:
        """Take back the steps that were added since a number of rows; inputs stay."""
        for at, (block, row) in enumerate(self.rows):
            if at >= number and block == "steps":
                self.rows[at] = "", row

    # --- the end ----------------------------------------------------------------------------------------------------

    def finished(self) -> Finished:
        """Give every row its place: the inputs, the tables, what is known of the parties, the steps."""
        order: list[tuple[int, Row]] = []
        for block in BLOCKS:
            members = [(number, row) for number, (of, row) in enumerate(self.rows) if of == block]
            if members:
                order += [*([(-1, EMPTY)] if order else []), (-1, Row(TITLES[block], level=1)), *members]
        places = {number: at for at, (number, _) in enumerate(order) if number >= 0}
        names = self._names()
        by_number = dict(enumerate(names))
        rows = [_resolved(row, places, by_number) for _, row in order]
        named = tuple((name, places[row], VALUE) for name, (_, _, row) in zip(names, self._named, strict=True))
        for name, at, _ in named:
            rows[at] = rows[at]._replace(how=same(name))
        return Finished(tuple(rows), named, places)

    def _names(self) -> list[str]:
        """Name the inputs: the first value of what is dated has the name alone."""
        first: dict[str, str] = {}
        for name, start, _ in self._named:
            first[name] = min(first.get(name, start), start)
        found: list[str] = []
        for name, start, _ in self._named:
            said = defined_name(name if first[name] == start else f"{name}_{start}")
            while said.lower() in (each.lower() for each in found):
                said += "_"
            found.append(said)
        return found


# --- where everything stands ------------------------------------------------------------------------------------------

_CELL = re.compile(r"⟦(\d+):(\d+)⟧(:⟦\d+:\d+⟧)?")
_NAME = re.compile(r"⟪(\d+)⟫")
_REFERENCE = re.compile(r"[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false", re.IGNORECASE)
"""What a spreadsheet takes for a cell."""


def token(row: int, column: int) -> str:
    """Stand for a cell whose place is not known yet."""
    return f"⟦{row}:{column}⟧"


def defined_name(name: str) -> str:
    """Give a name as a spreadsheet allows it: `components.salary.employment.4_6`."""
    said = re.sub(r"[^\w.]", "_", name)
    return f"{said}_" if _REFERENCE.fullmatch(said) else said


def column_letters(column: int) -> str:
    """Give the letters of a column, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _placed(text: str, places: Mapping[int, int], names: Mapping[int, str], sheet: str) -> str:
    """Put places and names in place of their tokens; of a range the sheet is said once."""
    before = f"'{sheet.replace(chr(39), chr(39) * 2)}'!" if sheet else ""

    def cell(found: re.Match[str]) -> str:
        row, column = int(found[1]), int(found[2])
        return f"{before}{_a1(row, column, places)}{_end(found[3], places)}"

    text = _CELL.sub(cell, text)
    return _NAME.sub(lambda found: f"{before}{names[int(found[1])]}", text)


def _a1(row: int, column: int, places: Mapping[int, int]) -> str:
    return f"{column_letters(column)}{places[row] + 1}"


def _end(rest: str | None, places: Mapping[int, int]) -> str:
    """Give the end of a range, of which the sheet is not said again."""
    if not rest:
        return ""
    row, column = re.findall(r"\d+", rest)
    return f":{_a1(int(row), int(column), places)}"


def _resolved(row: Row, places: Mapping[int, int], names: Mapping[int, str]) -> Row:
    cells = {
        column: cell._replace(formula=_placed(cell.formula, places, names, "")) for column, cell in row.cells.items()
    }
    return row._replace(cells=cells)


def texts(rows: Sequence[tuple[int, Row]]) -> Iterator[object]:
    """Give what some rows calculate, wherever they stand: two parts of a year that do the same give the same."""
    numbers = {number: at for at, (number, _) in enumerate(rows)}

    def near(found: re.Match[str]) -> str:
        number = int(found[1])
        return f"⟦+{numbers[number]}:{found[2]}⟧" if number in numbers else found[0]

    single = re.compile(r"⟦(\d+):(\d+)⟧")
    for _, row in rows:
        yield row.label, row.how, tuple((column, single.sub(near, cell.formula)) for column, cell in row.cells.items())
