"""A page, or a book of pages, as a workbook of Excel: numbers are numbers, and the amounts of a year are formulas."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

from polsek.formulas.sheet import BLOCKS, FIRST_PARTY, HOW, LABEL, UNIT, VALUE, column_letters
from polsek.formulas.shown import ABOVE, PARTIES
from polsek.formulas.shown import TOTAL as TOTAL_ID
from polsek.money import Rounding
from polsek.problem import Words
from polsek.show.binding import book_of
from polsek.show.book import Book, Leaf
from polsek.show.cells import calculation_format, cell_number, number_format
from polsek.show.head import KINDS
from polsek.show.live import Live, live
from polsek.show.numbers import cell_text, party_name, rounding_text, title_text, unit_name
from polsek.show.page import NUMBERS, NotGiven, Table
from polsek.show.rows import HEAD, LAST, SheetRow, head_row, sheet_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.formulas.sheet import Row, SheetCell
    from polsek.problem import Language
    from polsek.show.page import Cell, Column, Described

CHANGE = Words(
    "Yellow cells can be changed, here and on the sheet {}: the amounts follow. The notes are of what was written.",
    "Gula celler kan ändras, här och på bladet {}: beloppen följer med. Anmärkningarna gäller de skrivna värdena.",
)
HEADS = {
    LABEL: Words("What", "Vad"),
    HOW: Words("How", "Hur"),
    UNIT: Words("Unit", "Enhet"),
    VALUE: Words("Value", "Värde"),
}
SOURCES = Words("Sources", "Källor")
NOTED = Words("To note, and source", "Att observera, och källa")
FROM, TO = Words("From", "Från"), Words("To", "Till")
NO_FORMULA = Words("Values, not formulas", "Värden, inte formler")
CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - the same file every time; a workbook knows no zone
A4 = 9
MANDATES_ID = "mandates"
WIDEST = 60


def write(answer: Described, language: Language, receipt: Receipt | None = None) -> bytes:
    """Write an answer, and what it was made from."""
    book = book_of(answer, language)
    return written(book._replace(receipt=book.receipt or receipt), language)


def written(book: Book, language: Language) -> bytes:
    """Write a book."""
    return _Workbook(book, language).write()


class _Placed(NamedTuple):
    """A leaf, the rows of its sheet, and the formulas behind them."""

    leaf: Leaf
    rows: tuple[SheetRow, ...]
    live: Live | None


class _Workbook:
    """Writes a book."""

    def __init__(self, book: Book, language: Language) -> None:
        self.book, self.language = book, language
        self.out = BytesIO()
        self.workbook = xlsxwriter.Workbook(self.out, {"in_memory": True, "strings_to_formulas": False})
        self.workbook.set_properties({"created": CREATED})
        self.workbook.set_calc_mode("auto")
        self.placed: list[_Placed] = []
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def write(self) -> bytes:
        placed = self.placed = [self._placed(leaf) for leaf in self.book.leaves]
        for each in placed:
            _Page(self, each, placed).write()
        for each in placed:
            if each.live is not None and each.leaf.support is not None:
                _Calculation(self, each.leaf, each.leaf.support, each.live, alone=len(placed) == 1).write()
        self._sources(placed)
        self.workbook.close()
        return self.out.getvalue()

    def _placed(self, leaf: Leaf) -> _Placed:
        rows = sheet_rows(leaf.page, self.language)
        head = head_row(rows, PARTIES)
        if leaf.support is None or head is None or not leaf.support.parties:
            return _Placed(leaf, rows, None)
        table = rows[head].table
        if table is None or not any(column.id == MANDATES_ID for column in table.all_columns):
            return _Placed(leaf, rows, None)
        made = live(leaf, leaf.support, table, head)
        hint = SheetRow("text", (CHANGE.get(self.language).format(leaf.calculation),))
        said = tuple(
            SheetRow("text", (f"{NO_FORMULA.get(self.language)}: {each.get(self.language)}",), "warning")
            for each in made.calculated.refused
        )
        return _Placed(leaf, (*rows, hint, *said), made)

    def format(self, **properties: object) -> Format:
        """Give a format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({"valign": "top", **properties})
        return self._formats[key]

    # --- sources ----------------------------------------------------------------------------------------------------

    def _sources(self, placed: Sequence[_Placed]) -> None:
        """Write where everything comes from, and the receipt."""
        found = dict.fromkeys(text for each in placed for text in _sources_of(each, self.language))
        receipt = self.book.receipt
        if not found and receipt is None:
            return
        sheet = self.workbook.add_worksheet(SOURCES.get(self.language))
        set_up(sheet)
        sheet.set_column(0, 0, WIDEST)
        sheet.set_column(1, 1, WIDEST + 10)
        lines: list[tuple[str, ...]] = [(SOURCES.get(self.language),), *((text,) for text in found), ("",)]
        sheet.write_string(0, 0, lines[0][0], self.format(bold=True, font_size=14))
        for at, text in enumerate(found, 2):
            sheet.merge_range(at, 0, at, 1, "", self.format(text_wrap=True))
            sheet.write_string(at, 0, text, self.format(text_wrap=True))
        if receipt is not None:
            self._receipt(sheet, receipt, len(found) + 3)

    def _receipt(self, sheet: Worksheet, receipt: Receipt, row: int) -> None:
        sheet.write_string(row, 0, f"polsek {receipt['version']}", self.format(bold=True))
        sheet.write_string(row, 1, "SHA-256", self.format(bold=True))
        for at, (file, digest) in enumerate(receipt["files"].items(), row + 1):
            sheet.write_string(at, 0, file, self.format())
            sheet.write_string(at, 1, digest, self.format(font_name="Courier New"))


def _sources_of(placed: _Placed, language: Language) -> Iterator[str]:
    support = placed.leaf.support
    if support is None or placed.live is None:
        return
    yield f"{support.file.places.file}: {support.file.source(()).get(language)}"
    for sitting in support.sittings:
        source = sitting.distribution.source.get(language)
        if source:
            yield f"{sitting.distribution.places.file}: {source}"
    for row in placed.live.calculated.sheet.rows:
        if row.source and row.source != support.file.source(()):
            yield f"{row.label.get(language)}: {row.source.get(language)}"


def set_up(sheet: Worksheet, columns: int = 0) -> None:
    """Prepare a sheet for print on A4."""
    sheet.set_paper(A4)
    if columns > _UPRIGHT:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P (&N)")
    sheet.hide_gridlines(1)


_UPRIGHT = 6
"""How many columns a sheet has on upright paper."""


# --- a page -----------------------------------------------------------------------------------------------------------


class _Page:
    """Writes a sheet that shows a page."""

    def __init__(self, workbook: _Workbook, placed: _Placed, all_: Sequence[_Placed]) -> None:
        self.book, self.language, self.placed, self.all = workbook, workbook.language, placed, all_
        self.sheet = workbook.workbook.add_worksheet(placed.leaf.name)
        tables = [row.table for row in placed.rows if row.table is not None]
        self.columns = max((len(table.all_columns) for table in tables), default=1)

    def write(self) -> None:
        set_up(self.sheet, self.columns)
        self._widths()
        heads = [at for at, row in enumerate(self.placed.rows) if row.at == HEAD and row.table]
        if heads:
            self.sheet.freeze_panes(heads[0] + 1, 1)
            self.sheet.repeat_rows(heads[0])
        head = 0
        for at, row in enumerate(self.placed.rows):
            if row.table is not None:
                head = at if row.at == HEAD else head
                self._table_row(at, head, row, row.table)
            elif row.texts:
                self._text(at, row)

    def _widths(self) -> None:
        widest: dict[int, int] = {}
        for row in self.placed.rows:
            if row.table is not None:
                for at, column in enumerate(row.table.all_columns):
                    widest[at] = max(widest.get(at, 8), self._width(column, row))
            elif row.kind == "several":
                for at, text in enumerate(row.texts):
                    widest[at] = max(widest.get(at, 8), min(len(text) + 2, WIDEST))
        for at, width in widest.items():
            self.sheet.set_column(at, at, width)

    def _width(self, column: Column, row: SheetRow) -> int:
        if row.at == HEAD:
            return min(max(map(len, title_text(column, self.language).split("\n"))) + 2, _HEAD)
        cell = column.total if row.at == LAST else column.cells[row.at]
        return min(len(cell_text(column, cell, self.language)) + 2, WIDEST)

    def _text(self, at: int, row: SheetRow) -> None:
        if row.kind == "several":
            for column, text in enumerate(row.texts):
                self.sheet.write_string(at, column, text, self.book.format(text_wrap=True, bold=row.style == "title"))
            return
        text, bold = row.texts[0], row.kind in ("title", "heading") or row.style in ("title", "total")
        style = self.book.format(bold=bold, font_size=14 if row.kind == "title" else 11, text_wrap=row.kind == "text")
        if row.kind == "text" and self.columns > 1:
            self.sheet.merge_range(at, 0, at, self.columns - 1, "", style)
            room = sum(_COLUMN for _ in range(self.columns)) + _NAME
            self.sheet.set_row(at, _LINE * (1 + len(text) // room))
        self.sheet.write_string(at, 0, text, style)

    # --- tables -----------------------------------------------------------------------------------------------------

    def _table_row(self, at: int, head: int, row: SheetRow, table: Table) -> None:
        for place, column in enumerate(table.all_columns):
            if row.at == HEAD:
                right = column.kind in NUMBERS
                style = self.book.format(
                    bold=True, text_wrap=True, bottom=1, align="right" if right else "left", valign="bottom"
                )
                self.sheet.write_string(at, place, title_text(column, self.language).replace("-\n", "-"), style)
            else:
                self._cell(at, head, place, row, table, column)

    def _cell(self, at: int, head: int, place: int, row: SheetRow, table: Table, column: Column) -> None:
        cell, last = (column.total if row.at == LAST else column.cells[row.at]), row.at == LAST
        value = column.value(row.at)
        style: dict[str, object] = {"bold": True, "top": 1} if last else {}
        if column is table.names or isinstance(cell, str | Words):
            text = cell_text(column, cell, self.language)
            self.sheet.write_string(at, place, text, self.book.format(**style))
            return
        formula = self._formula(at, head, place, row, table, column)
        if value is None and not formula:
            self.sheet.write_string(
                at, place, cell_text(column, cell, self.language), self.book.format(align="right", **style)
            )
            return
        if isinstance(value, date):
            self.sheet.write_datetime(at, place, value, self.book.format(num_format="yyyy-mm-dd", **style))
            return
        if not isinstance(value, Fraction | int):
            self.sheet.write_string(at, place, cell_text(column, cell, self.language), self.book.format(**style))
            return
        if self._is_input(table, column, last=last):
            style |= {"bg_color": INPUT}
        known = self.book.format(num_format=number_format(column, empty=isinstance(cell, NotGiven)), **style)
        if formula:
            self.sheet.write_formula(at, place, f"={formula}", known, cell_number(value))
            if last and column.id == TOTAL_ID and table.id in (PARTIES, "sum"):
                self._name_total(at, place)
        else:
            self.sheet.write_number(at, place, cell_number(value), known)

    def _is_input(self, table: Table, column: Column, *, last: bool) -> bool:
        if (table.id, column.id) in self.placed.leaf.inputs:
            return not last
        return self.placed.live is not None and table.id == PARTIES and column.id == MANDATES_ID and not last

    def _formula(self, at: int, head: int, place: int, row: SheetRow, table: Table, column: Column) -> str:
        """Give the formula of a cell; empty where it is a value."""
        at_, leaf = (table.id, column.id), self.placed.leaf
        if at_ in leaf.links:
            return self._link(leaf.links[at_], None if row.at == LAST else table.names.cells[row.at])
        if column.id == TOTAL_ID and (table.id, row.at) in leaf.totals:
            return self._link(leaf.totals[table.id, row.at], None)
        found = ""
        if leaf.follows and at_ == (PARTIES, MANDATES_ID) and row.at != LAST:
            found = self._mandates_before(table.names.cells[row.at], column.cells[row.at])
        elif at_ in leaf.beside:
            found = leaf.beside[at_].last if row.at == LAST else leaf.beside[at_].row
        elif self.placed.live is not None:
            found = self.placed.live.formulas.get((table.id, column.id, row.at), "")
        for number_, each in enumerate(table.all_columns):
            found = found.replace(f"⟨{each.id}⟩", f"{column_letters(number_)}{at + 1}")
        return found.replace(ABOVE, f"{column_letters(place)}{head + 2}:{column_letters(place)}{at}")

    def _mandates_before(self, party: Cell, mandates: Cell) -> str:
        """Refer to a party's mandates in the year before, where the same assembly sits."""
        other = next(each for each in self.all if each.leaf.calculation == self.placed.leaf.follows)
        head, sides = head_row(other.rows, PARTIES), (other.leaf.support, self.placed.leaf.support)
        shown = None if head is None else other.rows[head].table
        seats = {None if each is None else each.sittings[-1].distribution.id for each in sides}
        if head is None or shown is None or other.live is None or len(seats) > 1 or party not in shown.names.cells:
            return ""
        place = next(number for number, each in enumerate(shown.all_columns) if each.id == MANDATES_ID)
        at = shown.names.cells.index(party)
        same = shown.all_columns[place].cells[at] == mandates
        return f"'{other.leaf.name}'!{column_letters(place)}{head + 2 + at}" if same else ""

    def _link(self, name: str, party: Cell) -> str:
        """Show the total of another sheet: of a party, or (None) of all."""
        other = next(each for each in self.all if each.leaf.name == name)
        head = head_row(other.rows, PARTIES)
        shown = None if head is None else other.rows[head].table
        if head is None or shown is None or other.live is None:
            return ""
        place = next(number_ for number_, each in enumerate(shown.all_columns) if each.id == TOTAL_ID)
        parties = list(shown.names.cells)
        if party is not None and party not in parties:
            return ""
        below = len(parties) if party is None else parties.index(party)
        return f"'{name}'!{column_letters(place)}{head + 2 + below}"

    def _name_total(self, row: int, column: int) -> None:
        first = self.placed is self.all[0]
        scope = "" if first else f"'{self.placed.leaf.name}'!"
        place = f"='{self.placed.leaf.name}'!${column_letters(column)}${row + 1}"
        self.book.workbook.define_name(f"{scope}{TOTAL_ID}", place)


_HEAD, _COLUMN, _NAME, _LINE = 18, 11, 14, 15
"""The widths of a head, of a column and of the first one in characters, and the height of a line in points."""
INPUT = "#FFF2CC"


# --- the sheet of calculation -----------------------------------------------------------------------------------------


class _Calculation:
    """Writes the sheet of calculation of a year."""

    def __init__(self, workbook: _Workbook, leaf: Leaf, support: Support, made: Live, *, alone: bool) -> None:
        self.book, self.language, self.leaf, self.support, self.made = workbook, workbook.language, leaf, support, made
        self.alone = alone
        self.sheet = workbook.workbook.add_worksheet(leaf.calculation)

    def write(self) -> None:
        set_up(self.sheet, FIRST_PARTY + len(self.support.parties))
        for column, width in ((LABEL, 44), (HOW, 30), (UNIT, 10), (VALUE, 14)):
            self.sheet.set_column(column, column, width)
        self.sheet.set_column(FIRST_PARTY, FIRST_PARTY + max(len(self.support.parties), 2) - 1, 19)
        self.sheet.freeze_panes(1, 1)
        self.sheet.repeat_rows(0)
        at = 0
        for at, row in enumerate(self.made.calculated.sheet.rows):
            self._row(at, row)
        self.sheet.print_area(0, 0, at, FIRST_PARTY + len(self.support.parties) - 1)
        self._names()

    def _row(self, at: int, row: Row) -> None:
        text = row.label.get(self.language)
        heading = bool(row.level) or not row.cells
        style = self.book.format(
            bold=bool(row.level),
            italic=heading and not row.level,
            text_wrap=bool(row.cells),
            **({"bottom": 1} if row.level == 1 else {}),
        )
        self.sheet.write_string(at, LABEL, text[:1].upper() + text[1:], style)
        if row.level == 1:
            self._heads(at, row.label)
        if row.cells:
            self.sheet.write_string(at, HOW, self._how(row), self.book.format(text_wrap=True))
            self.sheet.write_string(at, UNIT, self._unit(row.unit), self.book.format())
        for column, cell in row.cells.items():
            self._cell(at, column, cell)
        if row.source or row.marks:
            self._whence(at, row)

    def _heads(self, at: int, block: Words) -> None:
        """Name the columns of a block."""
        style = self.book.format(bold=True, bottom=1)
        for column, said in HEADS.items():
            if column != LABEL:
                self.sheet.write_string(at, column, said.get(self.language), style)
        heads: tuple[str, ...] = tuple(party_name(party.party) for party in self.support.parties)
        if block in (BLOCKS["inputs"], BLOCKS["tables"]):
            ends = (FROM, TO) if block == BLOCKS["tables"] else ()
            heads = tuple(each.get(self.language) for each in (*ends, NOTED))
            style = self.book.format(bold=True, bottom=1, align="right" if ends else "left")
        else:
            style = self.book.format(bold=True, bottom=1, align="right", text_wrap=True, valign="bottom")
        for number_, head in enumerate(heads):
            left = head == NOTED.get(self.language)
            self.sheet.write_string(at, FIRST_PARTY + number_, head, self._plain_head if left else style)

    @property
    def _plain_head(self) -> Format:
        return self.book.format(bold=True, bottom=1)

    def _unit(self, unit: str) -> str:
        """Name a unit; a share is shown in per cent."""
        return "" if unit in ("share", "yes/no") else unit_name(unit, self.language)

    def _how(self, row: Row) -> str:
        """Say in words what a row calculates."""
        return rounding_text(row.how, self.language) if isinstance(row.how, Rounding) else row.how.get(self.language)

    def _cell(self, at: int, column: int, cell: SheetCell) -> None:
        style: dict[str, object] = {"num_format": calculation_format(cell)}
        if cell.formula:
            value = "#N/A" if cell.formula == "NA()" else cell_number(cell.value)
            self.sheet.write_formula(at, column, f"={cell.formula}", self.book.format(**style), value)
            return
        style["bg_color"] = INPUT
        before = self._before(at, column, cell)
        if before:
            self.sheet.write_formula(at, column, before, self.book.format(**style), cell_number(cell.value))
        else:
            self.sheet.write_number(at, column, cell_number(cell.value), self.book.format(**style))

    def _before(self, at: int, column: int, cell: SheetCell) -> str:
        """Refer to the same figure of the year before, so that it is changed once for all years that follow."""
        name = self.made.calculated.sheet.names.get(at, "") if column == VALUE else ""
        other = next((each for each in self.book.placed if each.leaf.calculation == self.leaf.follows), None)
        if not self.leaf.follows or not name or other is None or other.live is None:
            return ""
        sheet = other.live.calculated.sheet
        found = next((row for row, known in sheet.names.items() if known == name), None)
        if found is None or sheet.rows[found].cells[VALUE].value != cell.value:
            return ""
        return f"='{self.leaf.follows}'!{column_letters(VALUE)}{found + 1}"

    def _whence(self, at: int, row: Row) -> None:
        """Say why an input is to be read with care, and where it comes from."""
        marks = [f"{KINDS[mark.kind].get(self.language)}: {mark.because.get(self.language)}" for mark in row.marks]
        said = "; ".join(filter(None, (*marks, row.source.get(self.language))))
        if VALUE in row.cells and said:
            self.sheet.write_string(at, FIRST_PARTY + 2 * (VALUE + 1 in row.cells), said, self.book.format())

    def _names(self) -> None:
        scope = "" if self.alone else f"'{self.leaf.calculation}'!"
        for row, name in self.made.calculated.sheet.names.items():
            place = f"='{self.leaf.calculation}'!${column_letters(VALUE)}${row + 1}"
            self.book.workbook.define_name(f"{scope}{name}", place)
