"""What stands above a table is read however a program writes it, or refused; nothing there is passed over."""

from collections.abc import Sequence

import pytest

from polsek.problem import PolsekError
from polsek.read.seats import seats_document
from tests.unit.read.test_awkward_tables import book
from tests.unit.read.test_table import refused, simple


def in_book(*rows: Sequence[str | int | None]) -> list[tuple[str, str]]:
    """Give the cell and the id of each problem with a workbook."""
    with pytest.raises(PolsekError) as caught:
        seats_document(book(*rows), "x.xlsx")
    return [(each.place.spot, each.id) for each in caught.value.problems]


@pytest.mark.parametrize(
    "head",
    [
        *('"# status: preliminary";', " # status: preliminary", "# status = preliminary", "# status: preliminary;"),
        *("\t# status : preliminary", ';"# status:";preliminary', "##status:preliminary", "#;status;preliminary"),
        *("# preliminärt\n# status: preliminary", "# status: preliminary\n# source: prel. räkning"),
    ],
)
def test_a_comment_is_read_however_a_program_writes_it(head: str) -> None:
    for data in (f"{head}\nparty;mandates\nM;9\n", f"\n{head};;\n\nparty;mandates\nM;9\n"):
        document = seats_document(data, "x.csv")
        assert isinstance(document.value, dict)
        assert document.value["status"] == "preliminary"


@pytest.mark.parametrize(
    "row",
    [
        ["# status: preliminary"],
        ["#", "status: preliminary"],
        ["# status:", "preliminary"],
        ["# status", "preliminary"],
        ["#", "status", None, "preliminary"],
        [None, "# status=", "preliminary"],
    ],
)
def test_a_comment_may_be_parted_over_the_cells_of_a_workbook(row: Sequence[str | None]) -> None:
    document = seats_document(book(row, ["# seats:", 9], ["Parti", "Mandat"], ["M", 9]), "x.xlsx")
    assert isinstance(document.value, dict)
    assert (document.value["status"], document.value["seats"]) == ("preliminary", "9")
    assert document.places.value(("status",)).spot == ("A1" if row[0] else "B1")


@pytest.mark.parametrize(
    "above", ["Preliminärt valresultat", "# Valresultat, prel.", "Preliminary count;", "# source: preliminär räkning"]
)
def test_a_table_that_is_called_preliminary_must_say_its_status(above: str) -> None:
    said = "missing-key : the table is called preliminary here, and no status: says whether it is"
    assert refused(f"{above}\nparty;mandates\nM;9\n") == [f"1:1-{len(above) + 1} {said}"]
    assert in_book([above], ["Parti", "Mandat"], ["M", 9]) == [("A1", "missing-key")]
    for status in ("final", "preliminary"):
        assert simple(f"{above}\n# status: {status}\nparty;mandates\nM;9\n") == [("Moderaterna", 9)]


def test_a_comment_without_a_value_is_refused() -> None:
    assert refused("# status:\nparty;mandates\nM;9\n") == ["1:3-9 empty-value : nothing stands after status:"]
    assert in_book(["# seats:", None], ["Parti", "Mandat"], ["M", 9]) == [("A1", "empty-value")]
    assert simple("# obs:\nparty;mandates\nM;9\n") == [("Moderaterna", 9)]


@pytest.mark.parametrize("column", ["Valtyp", "val", "election", "year", "Valslag"])
def test_rows_of_several_elections_are_refused_and_of_one_are_read(column: str) -> None:
    said = f"unknown-column : the rows are of several elections: {column.casefold()} is a, b"
    assert refused(f"{column};party;mandates\na;M;9\n;C;1\nb;S;9\n") == [f"4:1-2 {said}"]
    assert in_book([column, "Parti", "Mandat"], ["a", "M", 9], ["b", "S", 9]) == [("A3", "unknown-column")]
    assert simple(f"{column};party;mandates\na;M;9\na;V;9\n")[0] == ("Moderaterna", 9)


@pytest.mark.parametrize("column", ["Valtyp", "val", "status", "Typ", "count"])
def test_rows_that_are_called_preliminary_need_a_status(column: str) -> None:
    text = f"{column};party;mandates\nPreliminär;M;9\n"
    assert [each.split(" ")[1] for each in refused(text)] == ["missing-key"]
    assert simple(f"# status: preliminary\n{text}") == [("Moderaterna", 9)]
    assert simple(f"{column};party;mandates\nny;M;9\n") == [("Moderaterna", 9)]


def test_a_number_with_a_unit_is_quoted_as_it_is_written() -> None:
    assert refused("party;mandates\nM;5:-\n") == ["2:3-6 number parties.M.mandates: '5:-' is not written as a number"]
