"""How numbers stand in the cells of a workbook: exact as far as a cell is, in the format of their column."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimals_of
from polsek.notation.formula import PERCENT
from polsek.show.numbers import NOT_GIVEN

if TYPE_CHECKING:
    from polsek.formulas.sheet import SheetCell
    from polsek.show.page import Column


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
