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
from polsek.read.shipped import authorities, is_full_name


@pytest.mark.parametrize(
    "name",
    [
        "Antal ledamöter",
        "Antalet mandat",
        "Ledamöter totalt",
        "Ledamöter",
        "Σ",
        "∑",
        "Saldo",
        "Alla",
        "S u m m a",
        "Summa, totalt",
        "S:a",
        "SUMMA:",
        "=",
        "Hela kommunen",
        "Riket",
    ],
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


def test_several_parties_are_written_with_the_mandates_of_their_row() -> None:
    refused = refused_as_party("Övriga", 4, None)
    assert refused is not None
    assert "Övriga: {mandates: 4, parties: ...}" in refused[1].sv


@pytest.mark.parametrize(
    "name", ["Alliansen", "Rödgröna", "De rödgröna", "Majoriteten", "Oppositionen:", "Tidöpartierna", "Borgerliga"]
)
def test_a_bloc_is_no_party_but_where_it_is_said_to_be_one(name: str) -> None:
    refused = refused_as_party(name, 4, None)
    assert refused is not None
    assert refused[0].en == f"{name} is no party, but a bloc of several"
    assert refused[1].en.endswith(f"{name}: {{mandates: 4, parties: 1}}")
    assert refused_as_party(name, 4, 1) is None


@pytest.mark.parametrize("name", ["?", "-", "–", "...", "*"])
def test_a_sign_is_no_name(name: str) -> None:
    refused = refused_as_party(name, 4, None)
    assert refused is not None
    assert refused[0].sv == f"”{name}” är inget partinamn"


@pytest.mark.parametrize("name", ["Vilde", "Övriga", "Alliansen"])
def test_what_is_said_of_an_option_is_of_no_file(name: str) -> None:
    in_file, in_option = (refused_as_party(name, 2, None, option=option) for option in (False, True))
    assert in_file is not None
    assert in_option is not None
    assert in_file[0] == in_option[0]
    assert in_option[1].en.startswith("a seat without a party needs a mandate file" if name == "Vilde" else "give each")


@pytest.mark.parametrize(
    "name", ["Vilde", "Politisk vilde", "(vakant)", "Tom stol", "Utan parti", "Ej tillsatt", "Obesatta"]
)
def test_a_seat_of_nobody(name: str) -> None:
    refused = refused_as_party(name, 1, None)
    assert refused is not None
    assert refused[0].sv == f"{name} är inget parti"


def test_no_shipped_party_is_refused() -> None:
    library = Library()
    codes = [each.code for each in authorities()]
    names = {row.party.name for code in codes for each in library.distributions(code) for row in each.rows}
    assert len(names) > 150
    assert [name for name in names if refused_as_party(name, 5, None) or is_full_name(name)] == []
    assert not any(map(is_sum, ("", "  ", "+1+1", "Alliansen", "Allas lista", "A lla", "S umma")))


@pytest.mark.parametrize("rows", ["Vilde;1", "Σ;8", "Tom stol;1", "Krokoms kommun;8", "Region Skåne;8"])
def test_a_table_with_such_a_row_is_refused(rows: str, tmp_path: Path) -> None:
    folder = tmp_path / "mandates"
    folder.mkdir()
    (folder / "a.csv").write_text(f"# election: 2022-09-11\nauthority;party;mandates\nX;M;3\nX;S;5\nX;{rows}\n")
    with pytest.raises(PolsekError) as caught:
        Library(Folder(tmp_path, "")).distributions("X")
    assert [each.id for each in caught.value.problems] == ["sum-row"]


@pytest.mark.parametrize(
    ("column", "hint"),
    [
        ("Preliminära mandat", "menade du mandat? skriv då också ovanför kolumnnamnen: # status: preliminary"),
        ("Mandat (prel.)", "menade du mandat? skriv då också ovanför kolumnnamnen: # status: preliminary"),
        ("Mandaten", "menade du mandat?"),
    ],
)
def test_a_column_that_is_renamed_stays_preliminary(column: str, hint: str) -> None:
    with pytest.raises(PolsekError) as caught:
        seats_document(f"parti;{column}\nM;3\n", "x.csv", "2380")
    assert [each.hint and each.hint.sv for each in caught.value.problems] == [hint]


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
