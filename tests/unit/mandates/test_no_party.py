"""Rows that are no party."""

from pathlib import Path

import pytest

from polsek.mandates import read_seats
from polsek.mandates.no_party import is_others, is_sum, refused_as_party
from polsek.problem import PolsekError
from polsek.read.amounts import read_outcome
from polsek.read.folder import Folder
from polsek.read.library import Library
from polsek.read.seats import seats_document


@pytest.mark.parametrize(
    "name",
    ["Σ", "∑", "Saldo", "Alla", "S u m m a", "Summa, totalt", "S:a", "SUMMA:", "=", "Hela kommunen", "Riket"],
)
def test_a_sum(name: str) -> None:
    refused = refused_as_party(name, 5, None)
    assert refused is not None
    assert refused[0].en == f"{name} is a row of sums, no party"


@pytest.mark.parametrize(
    "name", ["Övriga", "Övr. partier", "Övriga (3 partier)", "Övriga småpartier", "Småpartier", "ÖVRIGA:"]
)
def test_several_parties_in_one_row(name: str) -> None:
    assert is_others(name)
    assert refused_as_party(name, 2, None) is not None
    assert refused_as_party(name, 1, None) is None, "one seat is one party's"
    assert refused_as_party(name, None, None) is None
    assert refused_as_party(name, 2, "unknown") is None


@pytest.mark.parametrize(
    "name", ["Vilde", "Politisk vilde", "(vakant)", "Tom stol", "Utan parti", "Ej tillsatt", "Obesatta"]
)
def test_a_seat_of_nobody(name: str) -> None:
    refused = refused_as_party(name, 1, None)
    assert refused is not None
    assert refused[0].sv == f"{name} är inget parti"


def test_no_shipped_party_is_refused() -> None:
    library = Library()
    for code in ("0180", "2380", "1440", "01", "12"):
        for each in library.distributions(code):
            assert [row.party.name for row in each.rows if refused_as_party(row.party.name, row.mandates, None)] == []
    assert not any(map(is_sum, ("", "  ", "+1+1", "Alliansen", "Allas lista", "A lla", "S umma")))


@pytest.mark.parametrize("rows", ["Vilde;1", "Σ;8", "Tom stol;1"])
def test_a_table_with_such_a_row_is_refused(rows: str, tmp_path: Path) -> None:
    folder = tmp_path / "mandates"
    folder.mkdir()
    (folder / "a.csv").write_text(f"# election: 2022-09-11\nauthority;party;mandates\nX;M;3\nX;S;5\nX;{rows}\n")
    with pytest.raises(PolsekError) as caught:
        Library(Folder(tmp_path, "")).distributions("X")
    assert [each.id for each in caught.value.problems] == ["sum-row"]


def test_seats_of_nobody_are_told_as_the_remedy_says() -> None:
    data = "# seats: 9\nparty;mandates;empty\nM;3;1\nS;5;0\n"
    found = read_seats(seats_document(data, "x.csv", "2380"), "x", bare=True).file
    assert found.seats == 9
    assert {name: (row.mandates, row.empty) for name, row in found.parties.items()} == {"M": (3, 1), "S": (5, 0)}


@pytest.mark.parametrize(
    ("name", "hint"), [("Vilde", "delete it: only parties have a row"), ("Summa", "delete it: polsek adds up")]
)
def test_a_row_of_costs_that_is_no_party_is_to_be_deleted(name: str, hint: str) -> None:
    (problem,) = read_outcome(f"party;spent\nM;3\n{name};1\n".encode(), "x.csv").problems
    assert (problem.id, problem.hint and problem.hint.en) == ("sum-row", hint)
