"""A workbook that polsek has written, given back: its table is read, its remarks and sums are not."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest

from polsek.asking.calculating import calculated
from polsek.asking.question import Asked
from polsek.calculation.support import Support
from polsek.calculation.timeline import Sitting
from polsek.mandates import SeatFile, read_seats
from polsek.problem import Language, PolsekError
from polsek.read.amounts import printed_table, read_outcome
from polsek.read.importing import Content, Wanted, read_import
from polsek.read.seats import seats_document
from polsek.show import workbook
from polsek.show.calculation import CalculationAnswer
from polsek.show.seats import SeatsAnswer
from tests.making import assembly, component, seats_text, support_of
from tests.office import opened


def support(target: str = "ostersund", year: int = 2024) -> Support:
    return calculated(Asked(target, (year,))).supports[0]


def written(found: Support, by: str | None = None, language: Language = "sv") -> bytes:
    return workbook.write(CalculationAnswer((found,), ("Kommun",), by), language)


def seats(data: bytes) -> dict[str, str]:
    parties: Any = seats_document(data, "last-year.xlsx").value
    return {name: row["mandates"] for name, row in parties["parties"].items()}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("target", "by"), [("ostersund", None), ("vaxholm", "month"), ("sundsvall", "instalment")])
def test_its_seats_are_those_of_the_parties(target: str, by: str | None, language: Language) -> None:
    found = support(target)
    assert seats(written(found, by, language)) == {party.party.name: str(party.mandates) for party in found.parties}


def test_its_seats_are_read_where_nothing_is_remarked() -> None:
    found = support_of(component("amount: 100 kr/year\nper: mandate"), assembly(seats_text("M: 5, S: 6")), 2024)
    rows = opened(written(found, None, "en")).worksheets[0].iter_rows(max_col=1, values_only=True)
    below = [text for (text,) in rows]
    assert below[below.index("Total") :][1] is None, "a blank row stands between the sums and what is said of them"
    assert seats(written(found)) == {"Moderaterna": "5", "Socialdemokraterna": "6"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_its_empty_seats_stay_empty(language: Language) -> None:
    own = assembly(seats_text("M: {mandates: 5, empty: 2}, S: 6", extra="seats: 11"))
    found = support_of(component("amount: 100 kr/year\nper: mandate", mandates="{empty_seats: not counted}"), own, 2024)
    parties: Any = seats_document(written(found, None, language), "last-year.xlsx").value
    assert parties["parties"] == {
        "Moderaterna": {"mandates": "5", "empty": "2"},
        "Socialdemokraterna": {"mandates": "6", "empty": "0"},
    }


def with_seats_of_no_party(language: Language) -> tuple[bytes, bytes]:
    """Write a calculation, and who sits in the assembly."""
    (own,) = assembly(seats_text("M: {mandates: 5, empty: 2}, S: 6", extra="seats: 13"))
    found = support_of(component("amount: 100 kr/year\nper: mandate"), (own,), 2024)
    sitting = Sitting(date(2023, 1, 1), date(2027, 1, 1), own, ())
    seated = SeatsAnswer("0380", "Uppsala kommun", sitting, date(2024, 1, 1), None)
    return written(found, None, language), workbook.write(seated, language)


def rows_of(file: SeatFile) -> dict[str, tuple[int | None, int]]:
    return {name: (row.mandates, row.empty or 0) for name, row in file.parties.items()}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_its_seats_of_no_party_stay(language: Language) -> None:
    for data in with_seats_of_no_party(language):
        document = seats_document(data, "last-year.xlsx")
        read = read_seats(document, "x", bare=True).file
        assert read.seats == 13
        assert rows_of(read) == {"Moderaterna": (5, 2), "Socialdemokraterna": (6, 0)}
        assert document.places.value(("seats",)).cell


@pytest.mark.parametrize("language", ["sv", "en"])
def test_its_seats_are_imported(language: Language) -> None:
    for data in with_seats_of_no_party(language):
        (file,) = read_import(Content("last-year.xlsx", data), Wanted("0380", 2022)).files
        assert file.seats == 13
        assert rows_of(file) == {"Moderaterna": (5, 2), "Socialdemokraterna": (6, 0)}


def test_its_seats_of_no_party_are_beside_those_that_are_changed() -> None:
    own = assembly(seats_text("M: 5, S: 6", extra="seats: 13"))
    data = written(support_of(component("amount: 100 kr/year\nper: mandate"), own, 2024))

    def won(sheet: Any) -> None:  # noqa: ANN401
        next(row for row in sheet.iter_rows() if row[0].value == "Moderaterna")[1].value = 7

    read: Any = seats_document(changed(data, won), "last-year.xlsx").value
    assert read["seats"] == "15"
    whole: Any = seats_document(written(support("vaxholm")), "last-year.xlsx").value
    assert "seats" not in whole


@pytest.mark.parametrize("by", [None, "month"])
def test_its_amounts_are_the_table_to_read(by: str | None) -> None:
    found = support("vaxholm")
    rows = printed_table(written(found, by), "last-year.xlsx").rows
    assert {row.name: (row.mandates, row.amount) for row in rows} == {
        party.party.name: (party.mandates, found.shown(party.total)) for party in found.parties
    }


def test_a_calculation_does_not_say_what_is_spent() -> None:
    with pytest.raises(PolsekError) as refused:
        read_outcome(written(support()), "last-year.xlsx")
    assert [each.id for each in refused.value.problems] == ["workbook"]


def changed(data: bytes, change: Any) -> bytes:  # noqa: ANN401
    """Write what a person has changed, with the values beside the formulas that a spreadsheet would have."""
    book = opened(data, values=True)
    change(book.worksheets[0])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_party_that_is_added_counts_and_one_below_the_sums_is_refused() -> None:
    data = written(support("vaxholm"))
    sheet = opened(data).worksheets[0]
    rows = {row[0].value: row[0].row for row in sheet.iter_rows()}

    def insert(sheet: Any) -> None:  # noqa: ANN401
        sheet.insert_rows(rows["Summa"])
        sheet.cell(rows["Summa"], 1).value, sheet.cell(rows["Summa"], 2).value = "Nya partiet", 2

    assert seats(changed(data, insert))["Nya partiet"] == "2"

    def below(sheet: Any) -> None:  # noqa: ANN401
        sheet.cell(rows["Summa"] + 1, 1).value, sheet.cell(rows["Summa"] + 1, 2).value = "Nya partiet", 2

    with pytest.raises(PolsekError) as refused:
        seats(changed(data, below))
    assert [each.message.sv for each in refused.value.problems] == ["en rad står under summaraden"]


def test_a_column_that_is_added_counts() -> None:
    data = written(support("vaxholm"))

    def empty(sheet: Any) -> None:  # noqa: ANN401
        head = next(row for row in sheet.iter_rows() if row[0].value == "Parti")
        last = len(head) + 1
        sheet.cell(head[0].row, last).value = "Tomma"
        sheet.cell(head[0].row + 1, last).value = 1

    parties: Any = seats_document(changed(data, empty), "last-year.xlsx").value
    assert [row["empty"] for row in parties["parties"].values() if "empty" in row] == ["1"]
