"""Mandate files and series that are read without trouble and may still be wrong."""

import pytest

from polsek.checks.sources import (
    check_series,
    election_day,
    even_seats,
    never_read,
    seats_changed,
    seats_source,
    unknown_authority,
)
from polsek.mandates import read_seats
from polsek.problem import Place
from polsek.read.source import parse
from tests.making import assembly, seats_text, series_of, series_text, told

KNOWN = {"0114", "2380", "X0001"}


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("2380 ", "did you mean 2380?"),
        ("114", "did you mean 0114?"),
        (
            "9999",
            "nobody counts these seats: write the code of a municipality or region, or the code that a rule names",
        ),
    ],
)
def test_a_code_that_nobody_has(code: str, hint: str) -> None:
    draft = read_seats(parse(seats_text("M: 5").replace("0380", code), "x.yaml"), "x")
    (problem,) = unknown_authority(draft, KNOWN)
    assert problem.message.en == f"no municipality, region or rule has the code {code!r}"
    assert (problem.place[1:3], problem.severity, problem.hint and problem.hint.en) == ((2, 12), "warning", hint)


def test_a_code_that_a_rule_names() -> None:
    draft = read_seats(parse(seats_text("M: 5").replace("0380", "X0001"), "x.yaml"), "x")
    assert list(unknown_authority(draft, KNOWN)) == []


@pytest.mark.parametrize(
    ("day", "problems"),
    [
        ("election: 2022-09-11", ["4:8-9 seats-differ : 6 seats, but 5 were elected"]),
        ("from: 2022-09-11", ["4:8-9 seats-differ : 6 seats, but 5 were elected"]),
        ("from: 2024-05-20", ["4:8-9 seats-differ : 6 seats, but 5 were elected"]),
        ("from: 2026-12-31", ["4:8-9 seats-differ : 6 seats, but 5 were elected"]),
        ("election: 2026-09-13", []),
        ("from: 2022-09-10", []),
        ("from: 2027-01-01", []),
    ],
)
def test_the_seats_of_an_election_and_of_a_change_in_its_term(day: str, problems: list[str]) -> None:
    shipped = assembly(seats_text("M: 5"))
    (own,) = assembly(seats_text("M: 6", day, "seats: 6"))
    assert [each.removeprefix("1.yaml:") for each in told(list(seats_changed(own, shipped)))] == problems


def test_a_change_is_held_against_the_last_election() -> None:
    shipped = assembly(seats_text("M: 6"), seats_text("M: 5", "election: 2026-09-13"))
    (own,) = assembly(seats_text("M: 6", "from: 2026-12-01", "seats: 6"))
    assert [each.message.en for each in seats_changed(own, shipped)] == ["6 seats, but 5 were elected"]


def test_what_is_no_election_of_its_own_is_not_what_seats_are_held_against() -> None:
    shipped = assembly(
        seats_text("M: 5"),
        seats_text("M: 7", "from: 2023-01-01"),
        seats_text("M: 9", "election: 2022-09-11", "only_for: published"),
    )
    (own,) = assembly(seats_text("M: 5", "from: 2024-05-20"))
    assert list(seats_changed(own, shipped)) == []
    (own,) = assembly(seats_text("M: 7", "from: 2024-05-20"))
    assert told(list(seats_changed(own, shipped))) == ["5:10-16 seats-differ : 7 seats, but 5 were elected"]


@pytest.mark.parametrize(
    ("day", "keys", "lines"),
    [("election: 2022-09-11", "", [5]), ("election: 2022-09-11", "source: Valmyndigheten", [])],
)
def test_seats_without_a_source(day: str, keys: str, lines: list[int]) -> None:
    draft = read_seats(parse(seats_text("M: 5", day, keys), "x.yaml"), "x")
    assert [each.place.line for each in seats_source(draft)] == lines


def test_seats_that_are_like_others_have_their_source() -> None:
    text = 'polsek: 1\nauthority: "0380"\nfrom: 2024-01-01\nlike: 0380-2022\nparties: {M: 4}\n'
    assert list(seats_source(read_seats(parse(text, "x.yaml"), "x"))) == []


@pytest.mark.parametrize(
    ("day", "note", "national", "told"),
    [
        ("election: 2022-09-11", "", True, False),
        ("election: 2022-09-18", "", True, True),
        ("election: 2022-09-18", "note: an extra one", True, False),
        ("election: 2022-09-18", "", False, False),
        ("election: 2023-09-10", "", True, True),
        ("election: 2010-09-19", "", True, False),
        ("election: 2010-09-12", "", True, True),
        ("from: 2022-09-18", "", True, False),
    ],
)
def test_an_election_is_on_the_day_of_an_ordinary_one(day: str, note: str, *, national: bool, told: bool) -> None:
    draft = read_seats(parse(seats_text("M: 5", day, note), "x.yaml"), "x")
    assert [each.place.line for each in election_day(draft, national=national)] == [3] * told


@pytest.mark.parametrize(
    ("parties", "day", "keys", "national", "told"),
    [
        ("M: 5", "election: 2022-09-11", "", True, False),
        ("M: 6", "election: 2022-09-11", "", True, True),
        ("M: 5", "election: 2022-09-11", "seats: 6", True, True),
        ("M: 6", "election: 2022-09-11", "", False, False),
        ("M: 6", "from: 2022-09-11", "", True, False),
        ("M: 6", "election: 2022-09-11", "only_for: published", True, False),
        ("M: 0", "election: 2022-09-11", "", True, False),
        ("M: 9", "election: 2022-09-11", "", True, False),
    ],
)
def test_an_elected_assembly_has_an_odd_number_of_seats(
    parties: str, day: str, keys: str, *, national: bool, told: bool
) -> None:
    (own,) = assembly(seats_text(parties, day, keys))
    messages = [each.message.en for each in even_seats(own, national=national)]
    assert messages == ["6 seats, but an assembly has an odd number"] * told


def said(unit: str, values: str) -> list[str]:
    text = series_text("x", unit, values) + "source: a table\n"
    return [f"{each.id} {each.path}: {each.message.sv}" for each in check_series(series_of(text)["x"])]


def test_a_value_without_a_source() -> None:
    (problem,) = check_series(
        series_of(series_text("x", "kr/year", "2024-01-01: {value: 5, source: y}, 2025-01-01: 6"))["x"]
    )
    assert (problem.id, problem.path) == ("no-source", "values.2025-01-01")
    assert problem.message.en == "nothing says where x of 2025-01-01 comes from"


@pytest.mark.parametrize(
    ("unit", "values", "problems"),
    [
        ("kr/year", "2024-01-01: 500, 2025-01-01: 2499", []),
        ("kr/year", "2024-01-01: 500, 2025-01-01: 2500", ["magnitude values.2025-01-01: 2500 är ovanligt för x"]),
        ("kr/year", "2024-01-01: 2500, 2025-01-01: 500", ["magnitude values.2025-01-01: 500 är ovanligt för x"]),
        (
            "kr/year",
            "2024-01-01: 500, 2025-01-01: 57300000",
            ["magnitude values.2025-01-01: 57300000 är ovanligt för x"],
        ),
        ("kr/year", "2024-01-01: 57300, 2025-01-01: 5880.5", ["magnitude values.2025-01-01: 5880,5 är ovanligt för x"]),
        ("kr/year", "2024-01-01: -5", ["magnitude values.2024-01-01: -5 är ovanligt för x"]),
        ("kr/year", "2024-01-01: 0, 2025-01-01: 5000", []),
        ("kr/year", "2024-01-01: 5000, 2025-01-01: 0", []),
        ("kr/year", "2024-01-01: 0.5, 2025-01-01: 5", ["magnitude values.2025-01-01: 5 är ovanligt för x"]),
        ("share", "2024-01-01: 200 %, 2025-01-01: -200 %", []),
        ("share", "2024-01-01: 201 %", ["magnitude values.2024-01-01: 201 % är ovanligt för x"]),
        ("share", "2024-01-01: -201 %", ["magnitude values.2024-01-01: -201 % är ovanligt för x"]),
        ("share", "2024-01-01: 0.5 %, 2025-01-01: 8 %, 2026-01-01: -1 %", []),
        ("share", "2024-01-01: 3142 %", ["magnitude values.2024-01-01: 3142 % är ovanligt för x"]),
    ],
)
def test_values_out_of_proportion(unit: str, values: str, problems: list[str]) -> None:
    assert said(unit, values) == problems


def test_the_second_file_of_a_name_is_never_read() -> None:
    names = ("reference/x.yml", "reference/x.yaml", "other/x.yml", "reference/x.yaml")
    assert [(each.place.file, each.id) for each in never_read(map(Place, names))] == [
        ("reference/x.yml", "series-name")
    ]
