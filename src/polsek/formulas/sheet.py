"""A sheet of calculation as it grows: inputs, tables and steps, and then where each of them stands."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from polsek.formulas.expression import Cells, Expression, NoFormulaError, plus
from polsek.problem import UNSAID, Words, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polsek.money import Mark, Rounding

LABEL, HOW, UNIT, VALUE, FIRST_PARTY = range(5)
"""The columns: what it is, in what words, its unit, the value of all parties, then a column per party."""
BLOCKS = {
    "inputs": Words("Figures", "Ingångsvärden"),
    "tables": Words("Tables", "Tabeller"),
    "parties": Words("Of each party", "Per parti"),
    "steps": Words("Step by step", "Steg för steg"),
}
"""The parts of the sheet, in order."""


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
MOST_CELLS = 30_000
"""How many cells the formulas of pools and components may take, those that were tried too; nobody reads more."""
TOO_MANY = Words(f"it would take more than {MOST_CELLS} cells", f"det skulle ta mer än {MOST_CELLS} celler")
Made = TypeVar("Made")


class Finished(NamedTuple):
    """The rows of a sheet in order, and what has a name."""

    rows: tuple[Row, ...]
    names: Mapping[int, str]
    """The name of each input by the row (from 0) on which its value stands."""
    places: Mapping[int, int]
    """The row (from 0) on which each row that was added stands."""

    def formula(self, text: str, sheet: str = "") -> str:
        """Give a formula with every cell where it stands, as seen from another sheet."""
        before = f"'{sheet.replace(chr(39), chr(39) * 2)}'!" if sheet else ""

        def place(row: str, column: str) -> str:
            return f"{column_letters(int(column))}{self.places[int(row)] + 1}"

        def cell(found: re.Match[str]) -> str:
            row, column, last_row, last_column = found.groups()
            if last_row:
                return f"{before}{place(row, column)}:{place(last_row, last_column)}"
            name = self.names.get(self.places[int(row)]) if int(column) == VALUE else None
            return f"{before}{name or place(row, column)}"

        return _CELLS.sub(cell, text)


class Sheet:
    """Collects rows; each is known by its number until all are there."""

    def __init__(self) -> None:
        """Begin an empty sheet."""
        self.rows: list[tuple[str, Row]] = []
        """Each with its block; none where it is taken back."""
        self.refused: dict[Words, None] = {}
        """What stands as a value, and why."""
        self._cells, self._is_bound = 0, False
        self._inputs: dict[tuple[str, str], int] = {}
        self._once: dict[object, int] = {}
        self._shared: dict[object, Cells] = {}

    # --- steps ------------------------------------------------------------------------------------------------------

    def add(self, row: Row, block: str = "steps") -> int:
        """Add a row; give its number."""
        self._cells += len(row.cells)
        if self._is_bound and self._cells > MOST_CELLS:
            raise NoFormulaError(TOO_MANY)
        self.rows.append((block, row))
        return len(self.rows) - 1

    def step(
        self, label: Words, how: Words | Rounding, parts: Sequence[Expression], unit: str, block: str = "steps"
    ) -> Cells:
        """Add a row with a formula per party, one alone where it is the same of all; give the cells."""
        alike = len({each.text for each in parts}) == 1 and not parts[0].own
        columns = [VALUE] * len(parts) if alike else [FIRST_PARTY + at for at in range(len(parts))]
        pairs = list(zip(columns, parts, strict=True))
        row = self.add(Row(label, how, unit, {at: SheetCell(each.value, each.text, unit) for at, each in pairs}), block)
        return tuple(Expression(token(row, at), each.value, unit, own=not alike) for at, each in pairs)

    def single(self, label: Words, how: Words | Rounding, whole: Expression, unit: str) -> Expression:
        """Add a row with one formula; give its cell."""
        return self.step(label, how, (whole.of_all(),), unit)[0]

    def values(self, label: Words, values: Mapping[int, Fraction], unit: str) -> int:
        """Add a row of values by their columns; give its number."""
        return self.add(Row(label, UNSAID, unit, {at: SheetCell(value, "", unit) for at, value in values.items()}))

    def of_parties(self, label: Words, values: Sequence[Fraction | None], unit: str) -> Cells:
        """Add a row with a value per party; give the cells."""
        pairs = list(enumerate(values, FIRST_PARTY))
        row = self.values(label, {at: each for at, each in pairs if each is not None}, unit)
        return tuple(Expression(token(row, at), each or Fraction(), unit, own=True) for at, each in pairs)

    # --- what stands once -------------------------------------------------------------------------------------------

    def input(self, key: tuple[str, str], row: Row, value: Fraction, block: str = "inputs") -> Expression:
        """Add a figure in a cell of its own, once; `key` is its name, and from when it holds where it is dated."""
        if key not in self._inputs:
            cells = {VALUE: SheetCell(value, "", row.unit), **row.cells}
            self._inputs[key] = self.add(row._replace(cells=cells), block)
        return Expression(token(self._inputs[key], VALUE), value, row.unit)

    def has_input(self, key: tuple[str, str]) -> bool:
        """Tell whether a figure has its cell."""
        return key in self._inputs

    def is_input(self, cell: Expression) -> bool:
        """Tell whether an expression is the cell of a figure, and nothing more."""
        found = _CELL.fullmatch(cell.text)
        return found is not None and int(found[1]) in self._inputs.values()

    def of_party(self, key: object, row: Row, party: int, value: Fraction, formula: str = "") -> Expression:
        """Add what is known of a party, once; every such row has a column per party."""
        at, column = self.once(key, lambda: self.add(row, "parties")), FIRST_PARTY + party
        block, found = self.rows[at]
        self.rows[at] = block, found._replace(cells={**found.cells, column: SheetCell(value, formula, row.unit)})
        return Expression(token(at, column), value, row.unit, own=True)

    def once(self, key: object, add: Callable[[], int]) -> int:
        """Give the number of a row that is added once."""
        if key not in self._once:
            self._once[key] = add()
        return self._once[key]

    def shared(self, label: Words, how: Words, parts: Cells) -> Cells:
        """Add a row that depends on what is known of the parties alone, once."""
        key = (label, how, tuple(each.text for each in parts))
        if key not in self._shared:
            self._shared[key] = self.step(label, how, parts, "", "parties")
        return self._shared[key]

    # --- what is undone ---------------------------------------------------------------------------------------------

    def steps_since(self, start: int) -> tuple[object, ...]:
        """Give what the steps since a number of rows calculate, wherever they stand.

        Two parts of a year that do the same give the same.
        """
        rows = [(at, row) for at, (block, row) in enumerate(self.rows[start:], start) if block == "steps"]
        near = {at: number_ for number_, (at, _) in enumerate(rows)}

        def said(formula: str) -> str:
            return _CELL.sub(
                lambda cell: f"+{near[at]}:{cell[2]}" if (at := int(cell[1])) in near else cell[0], formula
            )

        cells = ([(column, said(cell.formula)) for column, cell in row.cells.items()] for _, row in rows)
        return tuple((row.label, row.how, tuple(each)) for (_, row), each in zip(rows, cells, strict=True))

    def drop_steps(self, start: int) -> None:
        """Take back the steps that were added since a number of rows; inputs stay."""
        for at, (block, row) in enumerate(self.rows[start:], start):
            if block == "steps":
                self._cells -= len(row.cells)
                self.rows[at] = "", row

    def attempt(
        self, title: Words, make: Callable[[], Made], otherwise: Callable[[], Made], *, is_bound: bool = True
    ) -> Made:
        """Add what can be said as formulas, unless they are too many; else say why not, and add it as values."""
        start, self._is_bound = len(self.rows), is_bound
        try:
            return make()
        except NoFormulaError as error:
            self._is_bound, tried = False, self._cells
            self.drop_steps(start)
            self._cells = tried
            said = Words(f"{title.en}: no formula, {error.why.en}", f"{title.sv}: ingen formel, {error.why.sv}")
            self.add(Row(said))
            self.refused[said] = None
            return otherwise()
        finally:
            self._is_bound = False

    # --- the end ----------------------------------------------------------------------------------------------------

    def finished(self) -> Finished:
        """Give every row its place: the inputs, the tables, what is known of the parties, the steps."""
        order: list[tuple[int, Row]] = []
        for block, title in BLOCKS.items():
            members = [(at, row) for at, (of, row) in enumerate(self.rows) if of == block]
            if members:
                order += [*([(-1, EMPTY)] if order else []), (-1, Row(title, level=1)), *members]
        places = {at: place for place, (at, _) in enumerate(order) if at >= 0}
        names = {places[row]: name for name, row in self._names()}
        finished = Finished((), names, places)
        rows = [_resolved(row, finished) for _, row in order]
        for at, name in names.items():
            rows[at] = rows[at]._replace(how=same(name))
        return finished._replace(rows=tuple(rows))

    def _names(self) -> Iterator[tuple[str, int]]:
        """Name the inputs: the first value of what is dated has the name alone."""
        first: dict[str, str] = {}
        for name, start in self._inputs:
            first[name] = min(first.get(name, start), start)
        taken: set[str] = set()
        for (name, start), row in self._inputs.items():
            said = defined_name(name if first[name] == start else f"{name}_{start}")
            while said.lower() in taken:
                said += "_"
            taken.add(said.lower())
            yield said, row


# --- cells ------------------------------------------------------------------------------------------------------------

_CELL = re.compile(r"⟦(\d+):(\d+)⟧")
_CELLS = re.compile(rf"{_CELL.pattern}(?::{_CELL.pattern})?")
"""A cell, or the first and last of a range."""
_REFERENCE = re.compile(r"[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false", re.IGNORECASE)
"""What a spreadsheet takes for a cell."""


def token(row: int, column: int) -> str:
    """Stand for a cell whose place is not known yet."""
    return f"⟦{row}:{column}⟧"


def added(parts: Sequence[Expression]) -> Expression:
    """Add the cells of a row: a range where they are neighbours, else one by one."""
    whole = plus(parts).of_all()
    return Expression(f"SUM({found})", whole.value, whole.unit) if (found := range_of(parts)) else whole


def range_of(parts: Sequence[Expression]) -> str:
    """Give several cells as a range; empty unless they stand beside each other in one row."""
    found = [_CELL.fullmatch(each.text) for each in parts]
    places = [(int(each[1]), int(each[2])) for each in found if each]
    row, first = places[0] if places else (0, 0)
    if len(parts) < 2 or places != [(row, first + at) for at in range(len(parts))]:
        return ""
    return f"{parts[0].text}:{parts[-1].text}"


def defined_name(name: str) -> str:
    """Give a name as a spreadsheet allows it: `components.salary.employment.4_6`."""
    said = re.sub(r"[^\w.]", "_", name)
    return f"{said}_" if _REFERENCE.fullmatch(said) else said


@lru_cache
def column_letters(column: int) -> str:
    """Give the letters of a column, counted from 0."""
    before, last = divmod(column, 26)
    return f"{column_letters(before - 1) if before else ''}{chr(ord('A') + last)}"


def _resolved(row: Row, finished: Finished) -> Row:
    return row._replace(
        cells={at: cell._replace(formula=finished.formula(cell.formula)) for at, cell in row.cells.items()}
    )
