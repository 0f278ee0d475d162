"""The sheet: names that a spreadsheet allows, and what stands where."""

from fractions import Fraction

import pytest

from polsek.formulas.expression import Expression
from polsek.formulas.sheet import Row, Sheet, column_letters, defined_name
from polsek.problem import UNSAID, Words, same


@pytest.mark.parametrize(
    ("name", "defined"),
    [
        ("riksdag_fee", "riksdag_fee"),
        ("components.salary.employment.4-6", "components.salary.employment.4_6"),
        ("cpi2014", "cpi2014_"),
        ("r1c1", "r1c1_"),
        ("riksdag_fee_2028-07-01", "riksdag_fee_2028_07_01"),
    ],
)
def test_names(name: str, defined: str) -> None:
    assert defined_name(name) == defined


def test_columns_have_letters() -> None:
    assert [column_letters(each) for each in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_first_value_of_what_changes_has_the_name_alone() -> None:
    sheet = Sheet()
    for start in ("2028-07-01", "2026-01-01"):
        sheet.input(("fee", start), Row(same("fee"), unit="kr/month"), Fraction(1))
    assert sheet.finished().names == {1: "fee_2028_07_01", 2: "fee"}


def test_formulas_find_their_cells_also_from_another_sheet() -> None:
    sheet = Sheet()
    fee = sheet.input(("fee", ""), Row(same("fee"), unit="kr"), Fraction(3))
    seats = sheet.of_party("seats", Row(same("seats")), 0, Fraction(2), "'Support'!B4")
    (amount,) = sheet.step(Words("amount", "belopp"), UNSAID, [fee * seats], "kr")
    finished = sheet.finished()
    assert finished.rows[7].cells[4].formula == "fee*E5"
    assert finished.formula(amount.text, "It's") == "'It''s'!E8"
    assert finished.formula(Expression(f"SUM({seats.text}:{seats.text})", Fraction()).text, "B") == "SUM('B'!E5:E5)"


def test_what_all_parties_have_alike_stands_once() -> None:
    sheet = Sheet()
    fee = sheet.input(("fee", ""), Row(same("fee")), Fraction(3))
    one, two = sheet.step(same("twice"), UNSAID, [fee * fee] * 2, "kr")
    assert one == two
    assert [list(row.cells) for row in sheet.finished().rows if row.label == same("twice")] == [[3]]
