"""Workbooks (XLSX) as grids of cells; the only owner of openpyxl.

What somebody sees on the screen is what is read: a formula by the value that it was saved with, a share as `25 %`. What
nobody sees, hidden rows and columns with something in them, is refused, as is what may mean two things.

Of a workbook that polsek has written, the first table of a sheet that has what is asked for is read, down to its row of
sums, and of its columns those that are asked for: the amounts beside them are answers.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import normalize

from polsek.mandates import is_sum
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words, cell_name
from polsek.read.asides import scale_of
from polsek.read.grid import MOST_ROWS, PARTY, WORKBOOKS, SourceCell, head_of, head_word, is_head, unseen
from polsek.read.opened import LARGEST_BOOK, Content, check_part, files_in, names_in
from polsek.settlement import NOT_REPORTED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from openpyxl.cell.cell import Cell as BookCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from polsek.problem import Address

OURS = "polsek"
"""The keyword of a workbook that polsek has written."""
NOT_GIVEN = ("\N{EN DASH}", *NOT_REPORTED)
"""What polsek writes there for a value that is not given."""
OLD = WORKBOOKS[1]
PARTS = "[content_types].xml"
"""What every workbook says about its parts."""
MOST_COLUMNS, MOST_CELLS = 200, 150_000
_LONGEST = 15
"""How many digits a spreadsheet calculates with."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class SheetGrid:
    """One sheet of a workbook."""

    def __init__(
        self, file: str, title: str, rows: Mapping[int, Sequence[SourceCell]], *, alone: bool, ours: bool = False
    ) -> None:
        """Keep the rows that say something, counted from 0; `alone`: the workbook has no other sheet."""
        self.file = file
        self.title = title
        self.ours = ours
        self.remarks: Sequence[SourceCell] = ()
        self.rows = rows
        self.size = max(rows, default=-1) + 1
        self._sheet = "" if alone else f"{title}!"

    def is_blank(self, row: int) -> bool:
        """Tell whether a row says nothing."""
        return row not in self.rows

    def is_comment(self, row: int) -> bool:
        """Tell that no row is a comment."""
        return False

    def cells(self, row: int) -> Sequence[SourceCell]:
        """Give the cells of a row, each with its place."""
        return self.rows.get(row, ())

    def texts(self, row: int) -> Sequence[str]:
        """Give what the cells of a row say."""
        return [cell.text for cell in self.cells(row)]

    def span(self, row: int) -> Span:
        """Give the span of a whole row: of its first cell."""
        cells = [cell for cell in self.cells(row) if cell.text]
        return cells[0].span if cells else Span(row + 1, 1, row + 1, 2)

    def places(self, values: Mapping[Address, Span], keys: Mapping[Address, Span]) -> Places:
        """Give the table of places of a document that is made of the sheet."""
        return Places(self.file, (), values, keys, self._sheet)


def sheet_with(data: bytes, file: str, needed: Collection[str], words: Words, own: Collection[str] = ()) -> SheetGrid:
    """Give the sheet that has a column of parties and another one that is needed, by any of its names.

    `words` says which columns those are, `own` which are read of a workbook that polsek has written. Raises PolsekError
    when no sheet has them, or two have.
    """
    grids = list(sheets(data, file, own))
    named = [grid for grid in grids if _has(grid, needed)]
    if len(named) > 1:
        listed = ", ".join(grid.title for grid in named)
        message = Words(f"several sheets have the columns: {listed}", f"flera blad har kolumnerna: {listed}")
        hint = Words(
            "keep one of them in the file, or save it as CSV", "behåll ett av dem i filen, eller spara det som CSV"
        )
        raise refused(Place(file), message, hint)
    if named or len(grids) == 1:
        return (named or grids)[0]
    message = Words("no sheet has the columns that are needed", "inget blad har de kolumner som behövs")
    raise refused(Place(file), message, words)


def _has(grid: SheetGrid, needed: Collection[str]) -> bool:
    head = head_of(grid)
    return head is not None and is_head(grid.cells(head), PARTY) and is_head(grid.cells(head), needed)


def refused(place: Place, message: Words, hint: Words) -> PolsekError:
    """Give the error of a workbook that cannot be read."""
    return PolsekError([Problem("workbook", message, place, hint)])


# --- the file ---------------------------------------------------------------------------------------------------------


def sheets(data: bytes, file: str, own: Collection[str] = ()) -> Iterator[SheetGrid]:
    """Read the visible sheets of a workbook; raises PolsekError."""
    check_parts(data, file)
    book = _load(data, file, values=False)
    ours = OURS in str(book.properties.keywords).split()
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in shown:
        _check_size(file, sheet)
    formulas = any(cell.data_type == "f" for sheet in shown for row in sheet.iter_rows() for cell in row)
    values = {sheet.title: sheet for sheet in _load(data, file, values=True).worksheets} if formulas else {}
    for sheet in shown:
        yield _Sheet(file, sheet, values.get(sheet.title, sheet), alone=len(shown) == 1, ours=ours).read(own)


def check_parts(data: bytes, file: str) -> None:
    """Refuse a workbook that is old, encrypted, damaged or too large, or could do harm."""
    if data.startswith(OLD):
        if _ENCRYPTED in data:
            message = Words("the workbook is encrypted", "arbetsboken är krypterad")
            raise refused(Place(file), message, Words("save it without a password", "spara den utan lösenord"))
        message = Words("this is a workbook of the old kind (.xls)", "detta är en arbetsbok i det äldre formatet .xls")
        raise refused(Place(file), message, Words("save it as .xlsx or CSV", "spara den som .xlsx eller CSV"))
    content = Content(file, data)
    for member in files_in(content, lambda _: True, LARGEST_BOOK):
        check_part(member)
    if PARTS not in map(str.casefold, names_in(content)):
        message = Words("this is an archive, no workbook", "detta är en zip-fil, ingen arbetsbok")
        raise refused(Place(file), message, Words("unpack it first", "packa upp det först"))


def _check_size(file: str, sheet: Worksheet) -> None:
    """Refuse a sheet that is no table by its size, before its empty cells are made."""
    rows, columns = sheet.max_row, sheet.max_column
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        name = cell_name(rows, columns)
        message = Words(
            f"the sheet {sheet.title} is too large for a table: it ends at {name}",
            f"bladet {sheet.title} är för stort för en tabell: det slutar vid {name}",
        )
        hint = Words(
            f"it may have {MOST_ROWS} rows, {MOST_COLUMNS} columns and {MOST_CELLS} cells; delete what is outside",
            f"högst {MOST_ROWS} rader, {MOST_COLUMNS} kolumner och {MOST_CELLS} celler; ta bort det utanför",
        )
        raise refused(Place(file, rows, columns, rows, columns + 1, cell=name), message, hint)


def _load(data: bytes, file: str, *, values: bool) -> Workbook:
    from io import BytesIO
    from warnings import catch_warnings, simplefilter

    from openpyxl import load_workbook

    try:
        with catch_warnings():
            simplefilter("ignore")
            return load_workbook(BytesIO(data), data_only=values, keep_links=False)
    except Exception:  # noqa: BLE001 - a broken workbook fails in the library in any way
        message = Words("the workbook cannot be opened", "arbetsboken kan inte öppnas")
        hint = Words(
            "open it in the spreadsheet program and save it again", "öppna den i kalkylprogrammet och spara den igen"
        )
        raise refused(Place(file), message, hint) from None


# --- one sheet --------------------------------------------------------------------------------------------------------


class _Sheet:
    """A sheet on its way to a grid: as it was written, and with the values of its formulas."""

    def __init__(self, file: str, written: Worksheet, valued: Worksheet, *, alone: bool, ours: bool) -> None:
        self.file, self.written, self.valued, self.alone, self.ours = file, written, valued, alone, ours
        self.rows: dict[int, list[SourceCell]] = {}
        self.end = MOST_ROWS
        """Where the table ends: the row after it, counted from 0."""
        self.remarks: list[SourceCell] = []
        self.unvalued: list[tuple[int, int]] = []
        """Row, counted from 0, and column of the formulas that have no value."""

    def read(self, own: Collection[str]) -> SheetGrid:
        """Read every cell that says something; raises PolsekError for what cannot be told."""
        pairs = zip(self.written.iter_rows(), self.valued.iter_rows(), strict=False)
        for number, (row, valued) in enumerate(pairs):
            cells = [
                SourceCell(_text(value), Span(number + 1, column, number + 1, column + 1))
                for column, value in enumerate(valued, 1)
            ]
            self.unvalued += [
                (number, cell.span.column)
                for cell, one, value in zip(cells, row, valued, strict=False)
                if one.data_type == "f" and value.value is None
            ]
            if any(cell.text for cell in cells) or any(at == number for at, _ in self.unvalued):
                self.rows[number] = cells
        grid = self._grid()
        head = head_of(grid)
        if head is None or not is_head(grid.cells(head)):
            if self.alone and (problems := [*self._unseen()]):
                raise PolsekError(problems)
            return grid
        problems = []
        if own and self.ours:
            head = self._to_table(head, own)
            problems += self._keep_table(head, own)
        problems += [*self._unseen()]
        problems += [*self._unvalued(head), *self._merged(head), *self._hidden(head)]
        if problems:
            raise PolsekError(problems)
        return self._grid()

    def _grid(self) -> SheetGrid:
        grid = SheetGrid(self.file, self.written.title, self.rows, alone=self.alone, ours=self.ours)
        grid.remarks = self.remarks
        return grid

    def _to_table(self, first: int, own: Collection[str]) -> int:
        """Leave out the tables before the one that has more than the parties of what is asked for; give its head."""
        heads = [at for at, cells in self.rows.items() if at >= first and is_head(cells)]
        known = (at for at in heads if sum(head_word(cell.text) in own for cell in self.rows[at]) > 1)
        head = next(known, first)
        self.rows = {at: cells for at, cells in self.rows.items() if not first <= at < head}
        return head

    def _keep_table(self, head: int, own: Collection[str]) -> Iterator[Problem]:
        """Keep what is asked for of the table that polsek has written, down to its sums; below them is none of it."""
        kept = [at for at, cell in enumerate(self.rows[head]) if head_word(cell.text) in own]
        parties = next(at for at, cell in enumerate(self.rows[head]) if head_word(cell.text) in PARTY)
        end = head + 1
        while end in self.rows and not is_sum(self.rows[end][parties].text):
            end += 1
        if end in self.rows and end + 1 in self.rows:
            message = Words("a row stands below the sums", "en rad står under summaraden")
            hint = Words("move it above the sums, or delete it", "flytta den ovanför summaraden, eller ta bort den")
            yield Problem("workbook", message, self._place(end + 2, 1), hint)
        self.remarks = [cells[0] for at, cells in self.rows.items() if at > end]
        self.rows = {
            at: [_given(cells[one]) for one in kept] if at >= head else cells
            for at, cells in self.rows.items()
            if at < end
        }
        self.unvalued = [(row, column) for row, column in self.unvalued if row < end and column - 1 in kept]
        self.end = end

    def _unseen(self) -> Iterator[Problem]:
        """Find characters that nobody can see: two names that look alike would be two."""
        for cell in (cell for cells in self.rows.values() for cell in cells if not cell.text.isprintable()):
            first = next(each for each in cell.text if not each.isprintable())
            yield unseen(first, self._place(cell.span.line, cell.span.column))

    def _unvalued(self, head: int) -> Iterator[Problem]:
        """Find formulas of the table that were saved without a value."""
        for row, column in self.unvalued:
            if row >= head:
                message = Words("the formula has no value", "formeln har inget värde")
                hint = Words(
                    "open the workbook in the spreadsheet program and save it: then it has",
                    "öppna arbetsboken i kalkylprogrammet och spara den; då beräknas värdet",
                )
                yield Problem("workbook", message, self._place(row + 1, column), hint)

    def _place(self, row: int, column: int) -> Place:
        name = cell_name(row, column)
        cell = name if self.alone else f"{self.written.title}!{name}"
        return Place(self.file, row, column, row, column + 1, cell=cell)

    def _merged(self, head: int) -> Iterator[Problem]:
        """Find merged cells in the table: which column or row they belong to cannot be told."""
        for area in self.written.merged_cells.ranges:
            if (area.max_row or 0) > head and (area.min_row or 0) <= self.end:
                message = Words(f"the cells {area.coord} are merged", f"cellerna {area.coord} är sammanfogade")
                hint = Words("unmerge them, and fill each one", "dela upp dem och fyll i varje cell")
                yield Problem("workbook", message, self._place(area.min_row or 1, area.min_col or 1), hint)

    def _hidden(self, head: int) -> Iterator[Problem]:
        """Find hidden rows and columns of the table: what nobody sees may be meant or not."""
        hint = Words(
            "show what is hidden, or delete it; a filter hides, too",
            "visa det dolda, eller ta bort det; även ett filter döljer",
        )
        for row in self.rows:
            if row >= head and self.written.row_dimensions[row + 1].hidden:
                message = Words(f"row {row + 1} is hidden", f"rad {row + 1} är dold")
                yield Problem("workbook", message, self._place(row + 1, 1), hint)
        for column in _hidden_columns(self.written):
            below = (cell for row, cells in self.rows.items() if row >= head for cell in cells)
            if any(cell.text and cell.span.column == column for cell in below):
                name = cell_name(1, column)[:-1]
                message = Words(f"column {name} is hidden", f"kolumn {name} är dold")
                yield Problem("workbook", message, self._place(head + 1, column), hint)


def _hidden_columns(sheet: Worksheet) -> tuple[int, ...]:
    """Give the numbers of the hidden columns; one record may stand for several."""
    ranges = [(each.min, each.max) for each in sheet.column_dimensions.values() if each.hidden]
    return tuple(
        sorted(
            {column for first, last in ranges if first for column in range(first, min(last or first, MOST_COLUMNS) + 1)}
        )
    )


def _given(cell: SourceCell) -> SourceCell:
    """Give a cell as polsek has meant it: its dash is no value."""
    return cell._replace(text="") if cell.text in NOT_GIVEN else cell


# --- one cell ---------------------------------------------------------------------------------------------------------


def _plain(value: Decimal) -> str:
    """Write a number with a decimal point; three decimals are given a fourth: nobody takes them for thousands then."""
    whole, _, decimals = f"{value:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}.{decimals}{'0' * (len(decimals) == _GROUP)}" if decimals else whole


_GROUP = 3


def _text(cell: BookCell | MergedCell) -> str:
    """Give a cell as people read it: a whole number without decimals, a day as 2026-01-31, 25 % and 377 tkr."""
    value = cell.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        midnight = not (value.hour or value.minute or value.second)
        return str(value.date()) if midnight else str(value)
    if isinstance(value, date):
        return str(value)
    if value is None:
        return ""
    if cell.data_type == "n":
        number = Decimal(f"{value:.{_LONGEST}g}")
        plain, scale = _plain(number), "" if cell.number_format == "General" else scale_of(cell.number_format)
        return f"{_plain(number * 100)} %" if "%" in cell.number_format else f"{plain} {scale}" if scale else plain
    return " ".join(normalize("NFC", str(value)).split())
