import pytest

from polsek.checks.seats import seats_changed, unknown_authority
from polsek.mandates import read_seats
from polsek.read.source import parse
from tests.making import assembly, seats_text, told

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
