"""Pages of plain text: lines of styled spans, and tables that fit a width without losing a column or a digit."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.escaping import no_command, plain
from polsek.show.breaking import folded, padded, size, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Style = Literal["", "title", "rule", "total", "warning", "dim"]


class Span(NamedTuple):
    """Some characters of a line, and what they are there for."""

    text: str
    style: Style = ""


Line = tuple[Span, ...]
Page = tuple[Line, ...]

BLANK: Line = ()
GAP = "  "
REST = "  "
REST = "  "


class Column(NamedTuple):
    """A column: its title is wrapped between words; a newline in it always breaks."""

    title: str
    right: bool = True
    """Whether it is aligned to the right: amounts and counts."""
    least: int = 0
    """Down to which width its texts may be squeezed, which then take several lines; 0: never."""
    whole: bool = False
    """In the first column: a text that is too long is not broken, but stands on a line above the others."""


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[str, ...]
    style: Style = ""
    under: str = ""
    """What stands below it on a line of its own."""


class Table(NamedTuple):
    """Rows under titles; the first column is repeated where the table is cut."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    """A last row under a rule of its own."""

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """The rows, with the total."""
        return self.rows if self.total is None else (*self.rows, self.total)

    def part(self, indexes: Sequence[int]) -> Table:
        """Give some of the columns; what stands below a row goes with the last one."""
        last = len(self.columns) - 1 in indexes

        def cut(row: Row) -> Row:
            return row._replace(cells=tuple(row.cells[index] for index in indexes), under=row.under if last else "")

        total = None if self.total is None else cut(self.total)
        return Table(tuple(self.columns[index] for index in indexes), tuple(map(cut, self.rows)), total)


def paragraph(text: str, width: int, style: Style = "", *, first: str = "", rest: str = "") -> Page:
    """Write a text over as many lines as it takes: `first` begins the first line, `rest` the others."""
    lines = wrapped(text, width - max(size(first), size(rest)))
    return tuple((Span(f"{rest if number else first}{line}", style),) for number, line in enumerate(lines))


# --- tables -----------------------------------------------------------------------------------------------------------


def table_page(table: Table, width: int) -> Page:
    """Lay out a table: titles are wrapped first, then texts, then it is cut into blocks under each other."""
    widths = _widths(table, width)
    if widths is not None:
        return _block(table, widths, width)
    lines: list[Line] = []
    for indexes in _cut(table, width):
        part = table.part(indexes)
        block = _block(part, _widths(part, width) or _narrowest(part, width), width)
        lines += [BLANK, *block] if lines else [*block]
    return tuple(lines)


def fits(table: Table, width: int) -> bool:
    """Tell whether a table can be laid out in one block."""
    return _widths(table, width) is not None


def _natural(table: Table) -> list[int]:
    """Give how wide the cells of each column are."""
    return [max((size(row.cells[index]) for row in table.all_rows), default=0) for index in range(len(table.columns))]


def _title_width(title: str, lines: int) -> int | None:
    """Give the least width that wraps a title to so many lines; None when it cannot be done."""
    least = max(size(word) for word in title.replace("\n", " ").split(" "))
    most = max(size(line) for line in title.split("\n"))
    return next((width for width in range(least, most + 1) if len(wrapped(title, width)) <= lines), None)


def _titled(table: Table, cells: Sequence[int], lines: int) -> list[int] | None:
    titles = [_title_width(column.title, lines) for column in table.columns]
    known = [title for title in titles if title is not None]
    if len(known) < len(titles):
        return None
    return [max(pair) for pair in zip(known, cells, strict=True)]


def _height(table: Table) -> int:
    return max(len(wrapped(column.title, 1)) for column in table.columns)


def _widths(table: Table, width: int) -> list[int] | None:
    """Give the widths that make the lowest head; None when the table does not fit."""
    room = width - len(GAP) * (len(table.columns) - 1)
    cells = _natural(table)
    for lines in range(1, _height(table) + 1):
        found = _titled(table, cells, lines)
        if found is not None and sum(found) <= room:
            return found
    return _squeezed(table, _narrowest(table, width), room)


def _narrowest(table: Table, width: int) -> list[int]:
    """Give the widths of the longest word or cell of each column; the first column may be no wider than the page."""
    found = _titled(table, _natural(table), _height(table)) or _natural(table)
    return [min(found[0], width), *found[1:]]


def _squeezed(table: Table, widths: list[int], room: int) -> list[int] | None:
    """Squeeze texts, those of the last columns first."""
    for index in reversed(range(len(widths))):
        over = sum(widths) - room
        if over > 0 and table.columns[index].least:
            widths[index] = max(widths[index] - over, min(widths[index], table.columns[index].least))
    return widths if sum(widths) <= room else None


def _cut(table: Table, width: int) -> list[list[int]]:
    """Share out the columns evenly on as few blocks as they need, each with the first column."""
    cells = _narrowest(table, width)
    cells[0] = min(cells[0], max(table.columns[0].least, width // 3))
    fewest = _blocks(cells, width)
    return next((found for room in range(width) if len(found := _blocks(cells, room)) == len(fewest)), fewest)


def _blocks(cells: Sequence[int], room: int) -> list[list[int]]:
    blocks: list[list[int]] = []
    used = room
    for index in range(1, len(cells)):
        needed = len(GAP) + cells[index]
        if used + needed > room and (not blocks or len(blocks[-1]) > 1):
            blocks.append([0])
            used = cells[0]
        blocks[-1].append(index)
        used += needed
    return blocks


def _block(table: Table, widths: Sequence[int], width: int) -> Page:
    rule: Line = (Span("─" * (sum(widths) + len(GAP) * (len(widths) - 1)), "rule"),)
    heads = [wrapped(column.title, width) for column, width in zip(table.columns, widths, strict=True)]
    lines: list[Line] = [_line(table, widths, cells) for cells in zip_longest(*heads, fillvalue="")]
    lines += [rule, *(line for row in table.rows for line in _row(table, widths, row, width))]
    if table.total is not None:
        lines += [rule, *_lines(table, widths, table.total.cells, table.total.style or "total")]
    return tuple(lines)


def _row(table: Table, widths: Sequence[int], row: Row, width: int) -> Page:
    """Lay out a row: above it a name that is to be whole and is too long, below it what stands there."""
    name, *rest = row.cells
    above: Page = ()
    if table.columns[0].whole and size(name) > widths[0]:
        above, name = ((Span(name, row.style),),), ""
    under = paragraph(row.under, width, "dim", first=GAP, rest=GAP * 2) if row.under else ()
    return (*above, *_lines(table, widths, (name, *rest), row.style), *under)


def _lines(table: Table, widths: Sequence[int], cells: Sequence[str], style: Style) -> Page:
    """Lay out cells, those that are too long over several lines."""
    texts = [folded(cell, width) if size(cell) > width else [cell] for width, cell in zip(widths, cells, strict=True)]
    return tuple(_line(table, widths, line, style) for line in zip_longest(*texts, fillvalue=""))


def _line(table: Table, widths: Sequence[int], cells: Iterable[str], style: Style = "") -> Line:
    parts = [
        padded(cell, width, right=column.right)
        for column, width, cell in zip(table.columns, widths, cells, strict=True)
    ]
    return (Span(GAP.join(parts).rstrip(), style),)


# --- characters -------------------------------------------------------------------------------------------------------

_CODES: dict[Style, str] = {"title": "1", "rule": "2", "total": "1", "warning": "33", "dim": "2"}


def page_text(page: Page, *, styled: bool = False) -> str:
    """Write a page; `styled` for a terminal that shows bold, dim and yellow."""
    return "".join(_shown(line, styled=styled).rstrip(" ") + "\n" for line in page)


def _shown(line: Line, *, styled: bool) -> str:
    """Write a line; one that holds a command of a CI runner loses its styles with it."""
    text = plain("".join(span.text for span in line))
    safe = no_command(text)
    return "".join(map(_styled, line)) if styled and safe == text else safe


def _styled(span: Span) -> str:
    code, text = _CODES.get(span.style), plain(span.text)
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
