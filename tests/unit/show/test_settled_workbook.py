"""The workbook of settle: what was spent and paid may be changed there, and what becomes of it follows."""

from fractions import Fraction
from pathlib import Path

import pytest

from polsek.problem import Language
from polsek.read.amounts import What, read_outcome
from polsek.settlement import Settlement
from polsek.show import workbook
from polsek.show.settlement import SettlementAnswer
from tests.office import NEEDS_OFFICE, Book, numbers, opened, recalculated
from tests.unit.test_settlement import Said, outcome, settled, year

TERMS = ["{unspent: repaid, overspent: paid}", "{unspent: repaid}", "{unspent: kept}", "{unspent: carried over}"]
SPENT: tuple[Said, ...] = (("A", 1), ("B", "2000.50"), ("D", 5000))
PAID: tuple[Said, ...] = (("A", 900), ("B", 2500), ("D", 100))
OTHER: tuple[Said, ...] = (("A", 1500), ("B", 7), ("D", "20.25"))


def book_of(found: Settlement) -> bytes:
    return workbook.write(SettlementAnswer(found, "Testkommun"), "en")


def heads(book: Book) -> list[int]:
    return [row[0].row for row in book.worksheets[0].iter_rows() if row[0].value == "Party"]


def column(book: Book, head: int, title: str) -> int:
    cells = book.worksheets[0][head]
    return next(int(each.column) for each in cells if str(each.value).startswith(title))


def test_only_what_is_written_by_hand_is_yellow_and_the_rest_are_formulas() -> None:
    sheet = opened(book_of(settled(year(), *SPENT, paid=outcome(*PAID)))).worksheets[0]
    fates, corrections = heads(sheet.parent)
    rows = {at: [str(each.value) for each in sheet[at]] for at in (fates + 1, corrections + 1, corrections + 3)}
    assert rows[fates + 1][2:6] == ["1000", "1", f"=MIN(D{fates + 1},C{fates + 1})", f"=C{fates + 1}-E{fates + 1}"]
    at = corrections + 1
    assert rows[at][1:6] == [
        "900",
        "1000",
        f"=MAX(C{at}-B{at},0)",
        f"=MAX(B{at}-C{at},0)",
        f"=D{at}-E{at}-'Settlement'!F{fates + 1}",
    ]
    assert rows[corrections + 3][5] == f"=D{at + 2}-E{at + 2}"  # what the authority retained is not paid back
    yellow = {each.coordinate for row in sheet for each in row if each.fill.fgColor.rgb == "FFFFF2CC"}
    assert yellow == {f"{letter}{first + n}" for letter, first in (("D", fates), ("B", corrections)) for n in (1, 2, 3)}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_was_spent_and_paid_is_read_again(language: Language) -> None:
    found = settled(year(), *SPENT, paid=outcome(*PAID))
    data = workbook.write(SettlementAnswer(found, "Testkommun"), language)
    told: tuple[tuple[What, tuple[Said, ...]], ...] = (("spent", SPENT), ("paid", PAID))
    for what, said in told:
        read = read_outcome(data, "settled.xlsx", what)
        assert read.problems == ()
        assert [each.amount for each in read.reports] == [Fraction(str(amount)) for _, amount, *_ in said]
        assert [each.name for each in read.reports] == ["A", "B (BP)", "D"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_cost_that_is_not_reported_is_none_when_it_is_read_again(language: Language) -> None:
    found = settled(year(), ("A", None), ("B", 1), ("D", 1))
    read = read_outcome(workbook.write(SettlementAnswer(found, "Testkommun"), language), "settled.xlsx")
    assert read.problems == ()
    assert [each.amount for each in read.reports] == [None, 1, 1]


def test_what_is_not_reported_is_no_formula_and_what_is_not_paid_waits_for_it() -> None:
    found = settled(year(), ("A", None), ("B", 1), ("D", 1), paid=outcome(("A", 900)))
    sheet = opened(book_of(found)).worksheets[0]
    fates, head = heads(sheet.parent)
    rows = [[str(each.value) for each in sheet[at][1:6]] for at in (head + 1, head + 2)]
    assert rows[0][0] == "900"
    assert rows[0][4] == "–"
    at = head + 2
    assert rows[1] == [
        "–",
        "2001",
        f'=IF(ISNUMBER(B{at}),MAX(C{at}-B{at},0),"–")',
        f'=IF(ISNUMBER(B{at}),MAX(B{at}-C{at},0),"–")',
        f"=IF(ISNUMBER(B{at}),D{at}-E{at}-'Settlement'!F{fates + 2},\"–\")",
    ]
    assert sheet.cell(at, 2).fill.fgColor.rgb == "FFFFF2CC"


@NEEDS_OFFICE
def test_a_payment_that_is_typed_afterwards_gives_what_settle_gives(tmp_path: Path) -> None:
    def change(name: str, book: Book) -> None:
        _, head = heads(book)
        for at, amount in enumerate((900, 2500, 100) if name == "all" else (), head + 1):
            book.worksheets[0].cell(at, column(book, head, "Paid")).value = amount

    known = book_of(settled(year(TERMS[0]), *SPENT, paid=outcome(*PAID)))
    unknown = book_of(settled(year(TERMS[0]), *SPENT, paid=outcome(("A", None))))
    made = recalculated({"all": unknown, "none": unknown}, tmp_path, change)
    assert numbers(made["all"]) == numbers(opened(known, values=True))
    assert numbers(made["none"]) == numbers(opened(unknown, values=True))


@NEEDS_OFFICE
@pytest.mark.usefixtures("tmp_path")
def test_a_changed_cell_gives_what_settle_gives(tmp_path: Path) -> None:
    def change(_: str, book: Book) -> None:
        fates, corrections = heads(book)
        for head, title, said in ((fates, "Spent", OTHER), (corrections, "Paid", OTHER)):
            for at, (_, amount) in enumerate((name, amount) for name, amount, *_ in said):
                book.worksheets[0].cell(head + 1 + at, column(book, head, title)).value = float(str(amount))

    before = {terms: book_of(settled(year(terms), *SPENT, paid=outcome(*PAID))) for terms in TERMS}
    made = recalculated(before, tmp_path, change)
    for terms in TERMS:
        right = opened(book_of(settled(year(terms), *OTHER, paid=outcome(*OTHER))), values=True)
        assert numbers(made[terms]) == numbers(right), terms
