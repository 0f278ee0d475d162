"""A page, or a book of pages, as a workbook of Excel: numbers are numbers, and the amounts of a year are formulas."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from polsek.formulas.sheet import BLOCKS, FIRST_PARTY, HOW, LABEL, UNIT, VALUE, column_letters
from polsek.formulas.shown import ABOVE, PARTIES, TOTAL
from polsek.money import Rounding
from polsek.problem import Words
from polsek.show.book import Book, book_of
from polsek.show.head import KINDS
from polsek.show.numbers import cell_text, party_name, rounding_text, title_text, unit_name
from polsek.show.page import NUMBERS, NotGiven, Table
from polsek.show.rows import HEAD, LAST, SheetRow, calculation_format, cell_number, number_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.format import Format

    from polsek.document import Receipt
    from polsek.formulas.sheet import Row, SheetCell
    from polsek.problem import Language
    from polsek.show.book import Calculation, Leaf
    from polsek.show.page import Column, Described

HEADS = {
    LABEL: Words("What", "Vad"),
    HOW: Words("How", "Hur"),
    UNIT: Words("Unit", "Enhet"),
    VALUE: Words("Value", "Värde"),
}
SOURCES = Words("Sources", "Källor")
NOTED = Words("To note, and source", "Att observera, och källa")
FROM, TO = Words("From", "Från"), Words("To", "Till")
CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - the same file every time; a workbook knows no zone
OURS = "polsek"
"""By which a workbook that is given back is known."""
A4 = 9
WIDEST = 60
UPRIGHT = 6
"""How many columns a sheet has on upright paper."""
HEAD_WIDTH, COLUMN_WIDTH, NAME_WIDTH, LINE_HEIGHT = 18, 11, 14, 15
"""The widths of a head, of a column and of the first one in characters, and the height of a line in points."""
INPUT = "#FFF2CC"


def write(answer: Described, language: Language, receipt: Receipt | None = None) -> bytes:
    """Write an answer, and what it was made from."""
    book = book_of(answer, language)
    return written(book._replace(receipt=book.receipt or receipt), language)


def written(book: Book, language: Language) -> bytes:
    """Write a book."""
    return _Workbook(book, language).write()


class PlainSheet(Worksheet):  # type: ignore[misc]
    """A sheet of which no cell is kept when it is written.

    Its formulas are not searched for functions that are newer than Excel 2007: ours have none.
    """

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        self.table.clear()

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002
        return formula.removeprefix("=")


class _Workbook:
    """Writes a book."""

    def __init__(self, book: Book, language: Language) -> None:
        self.book, self.language = book, language
        self.out = BytesIO()
        self.workbook = xlsxwriter.Workbook(self.out, {"in_memory": True, "strings_to_formulas": False})
        self.workbook.worksheet_class = PlainSheet
        self.workbook.set_properties({"created": CREATED, "keywords": OURS})
        self.workbook.set_calc_mode("auto")
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def write(self) -> bytes:
        """Write the pages, the calculations behind them, and the sources."""
        leaves = self.book.leaves
        for leaf in leaves:
            _Page(self, leaf).write()
        for leaf in leaves:
            if leaf.calculation is not None:
                _Calculation(self, leaf.calculation).write()
        self._sources()
        self.workbook.close()
        return self.out.getvalue()

    def format(self, **properties: object) -> Format:
        """Give a format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({"valign": "top", **properties})
        return self._formats[key]

    def sheet(self, name: str, columns: int = 0) -> Worksheet:
        """Begin a sheet, to be printed on A4."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(A4)
        if columns > UPRIGHT:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P (&N)")
        sheet.hide_gridlines(1)
        return sheet

    def name(self, name: str, sheet: str, row: int, column: int, *, alone: bool) -> None:
        """Name a cell: of its sheet, or `alone` of the whole workbook."""
        scope = "" if alone else f"'{sheet}'!"
        self.workbook.define_name(f"{scope}{name}", f"='{sheet}'!${column_letters(column)}${row + 1}")

    # --- sources ----------------------------------------------------------------------------------------------------

    def _sources(self) -> None:
        """Write where everything comes from, and the receipt."""
        found = dict.fromkeys(
            text
            for leaf in self.book.leaves
            if leaf.calculation is not None
            for text in _sources_of(leaf.calculation, self.language)
        )
        receipt = self.book.receipt
        if not found and receipt is None:
            return
        sheet = self.sheet(SOURCES.get(self.language))
        sheet.set_column(0, 0, WIDEST)
        sheet.set_column(1, 1, WIDEST + 10)
        sheet.write_string(0, 0, SOURCES.get(self.language), self.format(bold=True, font_size=14))
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


def _sources_of(calculation: Calculation, language: Language) -> Iterator[str]:
    support = calculation.support
    whole = support.file.source(())
    yield f"{support.file.places.file}: {whole.get(language)}"
    for sitting in support.sittings:
        source = sitting.distribution.source.get(language)
        if source:
            yield f"{sitting.distribution.places.file}: {source}"
    for row in calculation.made.sheet.rows:
        if row.source and row.source != whole:
            yield f"{row.label.get(language)}: {row.source.get(language)}"


# --- a page -----------------------------------------------------------------------------------------------------------


class _Page:
    """Writes a sheet that shows a page."""

    def __init__(self, workbook: _Workbook, leaf: Leaf) -> None:
        self.book, self.language, self.leaf = workbook, workbook.language, leaf
        self.columns = max((len(row.table.all_columns) for row in leaf.rows if row.table is not None), default=1)
        self.sheet = workbook.sheet(leaf.name, self.columns)

    def write(self) -> None:
        self._widths()
        heads = [at for at, row in enumerate(self.leaf.rows) if row.at == HEAD and row.table]
        if heads:
            self.sheet.freeze_panes(heads[0] + 1, 1)
            self.sheet.repeat_rows(heads[0])
        head = 0
        for at, row in enumerate(self.leaf.rows):
            if row.table is None:
                self._text(at, row)
                continue
            head = at if row.at == HEAD else head
            for place, column in enumerate(row.table.all_columns):
                if row.at == HEAD:
                    self._head(at, place, column)
                else:
                    self._cell(at, head, place, row, row.table, column)

    def _widths(self) -> None:
        widest: dict[int, int] = {}
        for row in self.leaf.rows:
            texts = row.texts if row.kind == "several" else ()
            widths = [min(len(text) + 2, WIDEST) for text in texts]
            if row.table is not None:
                widths = [self._width(column, row) for column in row.table.all_columns]
            for at, width in enumerate(widths):
                widest[at] = max(widest.get(at, 8), width)
        for at, width in widest.items():
            self.sheet.set_column(at, at, width)

    def _width(self, column: Column, row: SheetRow) -> int:
        if row.at == HEAD:
            return min(max(map(len, title_text(column, self.language).split("\n"))) + 2, HEAD_WIDTH)
        cell = column.total if row.at == LAST else column.cells[row.at]
        return min(len(cell_text(column, cell, self.language)) + 2, WIDEST)

    def _text(self, at: int, row: SheetRow) -> None:
        if row.kind == "several":
            for column, text in enumerate(row.texts):
                self.sheet.write_string(at, column, text, self.book.format(text_wrap=True, bold=row.style == "title"))
        elif row.texts:
            text, bold = row.texts[0], row.kind in ("title", "heading") or row.style in ("title", "total")
            size = 14 if row.kind == "title" else 11
            style = self.book.format(bold=bold, font_size=size, text_wrap=row.kind == "text")
            if row.kind == "text" and self.columns > 1:
                self.sheet.merge_range(at, 0, at, self.columns - 1, "", style)
                self.sheet.set_row(at, LINE_HEIGHT * (1 + len(text) // (COLUMN_WIDTH * self.columns + NAME_WIDTH)))
            self.sheet.write_string(at, 0, text, style)

    # --- tables -----------------------------------------------------------------------------------------------------

    def _head(self, at: int, place: int, column: Column) -> None:
        align = "right" if column.kind in NUMBERS else "left"
        style = self.book.format(bold=True, text_wrap=True, bottom=1, align=align, valign="bottom")
        self.sheet.write_string(at, place, title_text(column, self.language).replace("-\n", "-"), style)

    def _cell(self, at: int, head: int, place: int, row: SheetRow, table: Table, column: Column) -> None:
        last = row.at == LAST
        cell, value = column.total if last else column.cells[row.at], column.value(row.at)
        style: dict[str, object] = {"bold": True, "top": 1} if last else {}
        if column is not table.names and isinstance(value, date):
            self.sheet.write_datetime(at, place, value, self.book.format(num_format="yyyy-mm-dd", **style))
        elif column is not table.names and isinstance(value, Fraction | int):
            style |= {"bg_color": INPUT} if not last and (table.id, column.id) in self.leaf.inputs else {}
            known = self.book.format(num_format=number_format(column, empty=isinstance(cell, NotGiven)), **style)
            formula = self._formula(at, head, place, row, table, column)
            if formula:
                self.sheet.write_formula(at, place, f"={formula}", known, cell_number(value))
            else:
                self.sheet.write_number(at, place, cell_number(value), known)
            if formula and last and column.id == TOTAL and table.id in (PARTIES, "sum"):
                self.book.name(TOTAL, self.leaf.name, at, place, alone=self.leaf is self.book.book.leaves[0])
        else:
            style |= {"align": "right"} if value is None and column is not table.names else {}
            formula, text = self._formula(at, head, place, row, table, column), cell_text(column, cell, self.language)
            if value is None and not last and (table.id, column.id) in self.leaf.inputs:
                style |= {"bg_color": INPUT, "num_format": number_format(column, empty=False)}
            if formula.startswith("IF("):
                style |= {"num_format": number_format(column, empty=False)}
                self.sheet.write_formula(at, place, f"={formula}", self.book.format(**style), text)
            else:
                self.sheet.write_string(at, place, text, self.book.format(**style))

    def _formula(self, at: int, head: int, place: int, row: SheetRow, table: Table, column: Column) -> str:
        """Give the formula of a cell; empty where it is a value."""
        found = self.leaf.formulas.get((table.id, column.id, row.at), "")
        for number, each in enumerate(table.all_columns if "⟨" in found else ()):
            found = found.replace(f"⟨{each.id}⟩", f"{column_letters(number)}{at + 1}")
        return found.replace(ABOVE, f"{column_letters(place)}{head + 2}:{column_letters(place)}{at}")


# --- the sheet of calculation -----------------------------------------------------------------------------------------


class _Calculation:
    """Writes the sheet of calculation of a year."""

    def __init__(self, workbook: _Workbook, calculation: Calculation) -> None:
        self.book, self.language, self.calculation = workbook, workbook.language, calculation
        self.parties = [party_name(party.party) for party in calculation.support.parties]
        self.sheet = workbook.sheet(calculation.name, FIRST_PARTY + len(self.parties))

    def write(self) -> None:
        for column, width in ((LABEL, 44), (HOW, 30), (UNIT, 10), (VALUE, 14)):
            self.sheet.set_column(column, column, width)
        self.sheet.set_column(FIRST_PARTY, FIRST_PARTY + max(len(self.parties), 2) - 1, 19)
        self.sheet.freeze_panes(1, 1)
        self.sheet.repeat_rows(0)
        made = self.calculation.made.sheet
        for at, row in enumerate(made.rows):
            self._row(at, row)
        self.sheet.print_area(0, 0, max(len(made.rows) - 1, 0), FIRST_PARTY + len(self.parties) - 1)
        for at, name in made.names.items():
            self.book.name(name, self.calculation.name, at, VALUE, alone=len(self.book.book.leaves) == 1)

    def _row(self, at: int, row: Row) -> None:
        text, heading = row.label.get(self.language), not row.cells
        style = self.book.format(
            bold=bool(row.level),
            italic=heading and not row.level,
            text_wrap=not heading,
            **({"bottom": 1} if row.level == 1 else {}),
        )
        self.sheet.write_string(at, LABEL, text[:1].upper() + text[1:], style)
        if row.level == 1:
            self._heads(at, row.label)
        if row.cells:
            self.sheet.write_string(at, HOW, self._how(row), self.book.format(text_wrap=True))
            unit = "" if row.unit in ("share", "yes/no") else unit_name(row.unit, self.language)
            self.sheet.write_string(at, UNIT, unit, self.book.format())
        for column, cell in row.cells.items():
            self._cell(at, column, cell)
        marks = [f"{KINDS[mark.kind].get(self.language)}: {mark.because.get(self.language)}" for mark in row.marks]
        said = "; ".join(filter(None, (*marks, row.source.get(self.language))))
        if VALUE in row.cells and said:
            self.sheet.write_string(at, FIRST_PARTY + 2 * (VALUE + 1 in row.cells), said, self.book.format())

    def _heads(self, at: int, block: Words) -> None:
        """Name the columns of a block."""
        plain = self.book.format(bold=True, bottom=1)
        for column, said in HEADS.items():
            if column != LABEL:
                self.sheet.write_string(at, column, said.get(self.language), plain)
        heads = self.parties
        style = self.book.format(bold=True, bottom=1, align="right", text_wrap=True, valign="bottom")
        if block in (BLOCKS["inputs"], BLOCKS["tables"]):
            ends = (FROM, TO) if block == BLOCKS["tables"] else ()
            heads = [each.get(self.language) for each in (*ends, NOTED)]
            style = self.book.format(bold=True, bottom=1, align="right" if ends else "left")
        for number, head in enumerate(heads):
            left = head == NOTED.get(self.language)
            self.sheet.write_string(at, FIRST_PARTY + number, head, plain if left else style)

    def _how(self, row: Row) -> str:
        """Say in words what a row calculates."""
        return rounding_text(row.how, self.language) if isinstance(row.how, Rounding) else row.how.get(self.language)

    def _cell(self, at: int, column: int, cell: SheetCell) -> None:
        style: dict[str, object] = {"num_format": calculation_format(cell)}
        if not cell.formula:
            style["bg_color"] = INPUT
        formula = cell.formula or (self.calculation.before(at, cell.value) if column == VALUE else "")
        if formula:
            value = "#N/A" if formula == "NA()" else cell_number(cell.value)
            self.sheet.write_formula(at, column, f"={formula}", self.book.format(**style), value)
        else:
            self.sheet.write_number(at, column, cell_number(cell.value), self.book.format(**style))
