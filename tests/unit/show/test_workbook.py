"""Workbooks as they are written: numbers, names, texts that never run, the same bytes; LibreOffice calculates them."""

from fractions import Fraction

import pytest

from polsek.asking.calculating import calculated
from polsek.asking.question import Asked
from polsek.problem import Language, same
from polsek.show import workbook
from polsek.show.book import Book, Leaf, sheet_name
from polsek.show.calculation import CalculationAnswer
from polsek.show.page import Facts, Heading, Item, Line, Lines, Listing, Page, References, Step, Steps, Verbatim
from polsek.show.rows import sheet_rows
from tests.making import assembly, component, rule_text, seats_text, series_of, series_text, support_of
from tests.office import book_of, cell, column, opened

YEAR = 2024


def answer(target: str = "ostersund", *years: int) -> CalculationAnswer:
    found = calculated(Asked(target, years or (YEAR,)))
    return CalculationAnswer(found.supports, ("Östersunds kommun",) * len(found.supports))


def test_inputs_have_cells_names_and_numbers() -> None:
    book = opened(workbook.write(answer(), "en"))
    assert book.sheetnames == ["Support", "Calculation", "Sources"]
    assert cell(book, "riksdag_fee").value == 75500
    assert str(cell(book, "components.salary.overhead").value) == "0.3142"
    assert cell(book, "components.salary.employment.4_6").number_format == "0%"
    assert cell(book, "total").value.startswith("='Calculation'!D")
    assert {name: each.value for name, each in column(book, "Mandates").items()}["Moderaterna"] == 9


def test_a_swedish_book_is_swedish() -> None:
    book = opened(workbook.write(answer("ostersund", 2026, 2027), "sv"))
    assert book.sheetnames == ["Plan", "2026", "2027", "Beräkning 2026", "Beräkning 2027", "Källor"]
    texts = [str(each.value) for sheet in book for row in sheet.iter_rows() for each in row if each.value is not None]
    assert not {"Total", "Mandates", "Party", "Value", "amount", "per year"} & set(texts)
    assert "till hela kronor" in texts


def test_a_plan_is_changed_once_for_all_years_that_follow() -> None:
    book = opened(workbook.write(answer("ostersund", 2026, 2027, 2028), "en"))
    assert [book[f"Calculation {year}"]["D2"].value for year in (2026, 2027, 2028)] == [
        81400,
        "='Calculation 2026'!D2",
        "='Calculation 2027'!D2",
    ]
    head = next(row[0].row for row in book["2027"].iter_rows() if row[0].value == "Party")
    assert book["2027"].cell(head + 1, 2).value == 11
    assert book["2028"].cell(head + 1, 2).value == f"='2027'!B{head + 1}"


def test_the_same_answer_is_the_same_bytes() -> None:
    assert workbook.write(answer(), "sv") == workbook.write(answer(), "sv")


def test_no_formula_has_a_function_that_would_have_to_be_marked_as_new(monkeypatch: pytest.MonkeyPatch) -> None:
    targets = ("ostersund", "simrishamn/party-support", "region-uppsala")
    plain = [workbook.write(answer(target, 2026), "en") for target in targets]
    monkeypatch.delattr(workbook.PlainSheet, "_prepare_formula")
    assert plain == [workbook.write(answer(target, 2026), "en") for target in targets]


def test_texts_never_run() -> None:
    seats = assembly(seats_text('"=cmd": 4, "@SUM(A1)": 3, "+1+1": 2'))
    support = support_of(component("amount: 700 kr/year\nper: mandate"), seats, YEAR)
    sheet = opened(book_of(support)).worksheets[0]
    names = {row[0].value: row[0].data_type for row in sheet.iter_rows()}
    assert {name: names[name] for name in ("=cmd", "@SUM(A1)", "+1+1")} == {"=cmd": "s", "@SUM(A1)": "s", "+1+1": "s"}


def test_a_series_that_changes_inside_the_year_has_two_names() -> None:
    fee = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2023-11-01: 1100.5"))
    support = support_of(component("amount: 1 x fee\nper: party"), assembly(seats_text("A: 4")), 2023, fee)
    book = opened(book_of(support))
    assert (cell(book, "fee").value, cell(book, "fee_2023_11_01").value) == (1000, 1100.5)


def test_the_names_of_a_list_count_its_items_as_set_does() -> None:
    text = rule_text("figures: {pay: [100 kr/year, 7 kr/year]}\ncomponents: {c: {amount: 1 x pay, per: party}}")
    book = opened(book_of(support_of(text, assembly(seats_text("A: 4")), YEAR)))
    names = sorted(str(each) for each in book.defined_names)
    assert [name for name in names if name.startswith("figures.pay")] == ["figures.pay.1", "figures.pay.2"]


def test_what_is_no_formula_is_a_value_that_says_so() -> None:
    rule = component(
        """
        amount:
          1-2: {value: 700 kr/month}
          3-: {value: 9000 kr/year}
        per: party
        """
    )
    book = opened(book_of(support_of(rule, assembly(seats_text("A: 4, B: 1")), YEAR)))
    texts = [str(row[0].value) for row in book.worksheets[0].iter_rows()]
    assert "Values, not formulas: c: no formula, the bands hold amounts of different periods" in texts
    assert column(book, "Total")["A"].value is not None


def test_an_assembly_without_parties_has_a_page_alone() -> None:
    support = support_of(component("amount: 7 kr/year\nper: party"), assembly(seats_text("A: 0")), YEAR)
    assert opened(book_of(support)).sheetnames == ["Support"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_block_of_a_page_has_its_rows(language: Language) -> None:
    page: Page = (
        Heading("Head", lines=(Line("line", items=("item",)),)),
        Lines((Line("a" * 200, "warning"),)),
        Listing("List", (Item("one", "book"), Item("two"))),
        Facts((same("A"), same("B")), (same("leads"),), ((same("he"), None),)),
        Steps((Step(1, "step", Fraction(1, 2), "share", "[1]", valued=True), Step(0, "remark"))),
        References("Sources", (("file", "book"),)),
        Verbatim(("polsek 1",)),
    )
    sheet = opened(workbook.written(Book((Leaf("Blad", sheet_rows(page, language)),)), language)).worksheets[0]
    found = [tuple(filter(None, row)) for row in sheet.iter_rows(values_only=True) if any(row)]
    assert found[:5] == [("Head",), ("line",), ("   item",), ("a" * 200,), ("List",)]
    assert ("two",) in found
    assert ("[1] file; book",) in found
    assert found[-1] == ("polsek 1",)


def test_names_of_sheets_are_short_and_different() -> None:
    assert sheet_name("a/b: c", ["A B  C"]) == "a b  c 2"
    assert sheet_name("x" * 40, ["x" * 31]) == "x" * 29 + " 2"
    assert sheet_name("") == "1"
