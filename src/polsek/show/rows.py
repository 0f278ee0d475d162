"""A page as the rows of a sheet: which row holds which text or row of a table, and how its numbers are shown."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.money import decimals_of
from polsek.notation.formula import PERCENT
from polsek.show import page as blocks
from polsek.show.cells import item_text
from polsek.show.numbers import NOT_GIVEN, quantity
from polsek.show.page import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.formulas.sheet import SheetCell
    from polsek.problem import Language
    from polsek.show.page import Block, Column, Page, Style

HEAD, LAST = -2, -1
"""The rows of a table that are none of a party: its head, and its last row."""
Kind = Literal["title", "heading", "text", "table", "several", ""]


class SheetRow(NamedTuple):
    """A row of a sheet."""

    kind: Kind
    """`several` texts side by side; an empty row has no kind."""
    texts: tuple[str, ...] = ()
    style: Style = ""
    table: blocks.Table | None = None
    at: int = 0
    """Of a table: which of its rows, counted from 0, HEAD or LAST."""


EMPTY = SheetRow("")


def sheet_rows(page: Page, language: Language) -> tuple[SheetRow, ...]:
    """Put the blocks of a page below each other; notes stand close to their table."""
    found: list[SheetRow] = []
    for block in page:
        if found and not (isinstance(block, blocks.Notes) and found[-1].table is None):
            found.append(EMPTY)
        found += _rows(block, language)
    return tuple(found)


def _rows(block: Block, language: Language) -> Iterator[SheetRow]:
    match block:
        case blocks.Heading():
            yield SheetRow("title" if block.level == 1 else "heading", (text_of(block.text, language),))
            yield from _lines(block.lines, language)
        case blocks.Lines() | blocks.Notes():
            yield from _lines(block.lines, language)
        case blocks.Table():
            numbers = (HEAD, *range(len(block.names.cells)), *([LAST] if block.has_total else []))
            yield from (SheetRow("table", table=block, at=at) for at in numbers)
        case blocks.Listing():
            yield SheetRow("heading", (text_of(block.title, language),))
            yield from (SheetRow("text", (item_text(item, language),)) for item in block.items)
        case blocks.Facts():
            yield from _facts(block, language)
        case blocks.Steps():
            for step in block.steps:
                value = quantity(step.value, step.unit, language) if step.valued else ""
                yield SheetRow("several", (f"{'   ' * step.depth}{step.text}", value, step.reference))
        case blocks.References():
            yield SheetRow("heading", (text_of(block.title, language),))
            yield from (SheetRow("text", (f"[{at}] {'; '.join(each)}",)) for at, each in enumerate(block.sources, 1))
        case blocks.Verbatim():
            yield from (SheetRow("text", (line,)) for line in block.lines)


def _lines(lines: tuple[blocks.Line, ...], language: Language) -> Iterator[SheetRow]:
    for line in lines:
        yield SheetRow("text", (f"{text_of(line.text, language)}{text_of(line.aside, language)}",), line.style)
        yield from (SheetRow("text", (f"   {text_of(item, language)}",), line.style) for item in line.items)


def _facts(block: blocks.Facts, language: Language) -> Iterator[SheetRow]:
    yield SheetRow("several", ("", *(text_of(each, language) for each in block.subjects)), "title")
    for label, values in zip(block.labels, block.values, strict=True):
        told = (blocks.NOT_STATED.get(language) if each is None else text_of(each, language) for each in values)
        yield SheetRow("several", (text_of(label, language), *told))


# --- numbers ----------------------------------------------------------------------------------------------------------


def number_format(column: Column, *, empty: bool) -> str:
    """Give the format of a number; in a Swedish spreadsheet it shows 467 488."""
    if column.kind == "share":
        shares = [value for at in range(len(column.cells)) if isinstance(value := column.value(at), Fraction)]
        digits = max((min(decimals_of(each / PERCENT) or 0, 2) for each in shares), default=0)
        return f"0.{'0' * digits}%" if digits else "0%"
    plain = f"#,##0.{'0' * column.decimals}" if column.decimals else "#,##0"
    if column.kind == "signed":
        return f"+{plain};-{plain};0"
    if column.kind == "count":
        return "0"
    return f'{plain};-{plain};"{NOT_GIVEN}"' if empty else plain


def cell_number(value: Fraction | int) -> Decimal:
    """Give a number as a cell holds it."""
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def calculation_format(cell: SheetCell) -> str:
    """Give the format of a cell of the calculation: amounts to the öre, shares in per cent."""
    value = cell.value
    if cell.unit == "share":
        digits = min(decimals_of(value / PERCENT) or 0, 4)
        return f"0.{'0' * digits}%" if digits else "0%"
    if "/" in cell.unit or cell.unit == "kr":
        return "#,##0.00"
    return "0" if value.denominator == 1 else "0.00####"
