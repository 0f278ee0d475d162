"""Decisions with a day from which they govern: the heading of a year names those of that year."""

import pytest

from tests.making import assembly, component, seats_text, support_of

SEATS = assembly(seats_text("A: 1", "election: 2018-09-09"))


@pytest.mark.parametrize(
    ("decided", "year", "named"),
    [
        ("[{by: a}, {by: b}]", 2024, ["a", "b"]),
        ("[{by: a, from: 2019-01-01}, {by: b, from: 2025-01-01}]", 2024, ["a"]),
        ("[{by: a, from: 2019-01-01}, {by: b, from: 2025-01-01}]", 2025, ["b"]),
        ("[{by: a, from: 2019-01-01}, {by: b, from: 2024-07-01}]", 2024, ["a", "b"]),
        ("[{by: b, from: 2025-01-01}, {by: a, from: 2019-01-01}]", 2026, ["b"]),
        ("[{by: a, from: 2019-01-01}, {by: board}, {by: b, from: 2019-01-01}]", 2024, ["a", "board", "b"]),
        ("{by: b, from: 2025-01-01}", 2024, []),
    ],
)
def test_a_year_names_the_decisions_that_govern_it(decided: str, year: int, named: list[str]) -> None:
    text = component("amount: 12 kr/year\nper: party", decided=decided)
    support = support_of(text, SEATS, year)
    assert [each.by for each in support.file.rule.decided] == named
    assert support.file.source(("components", "c", "amount")).en == "; ".join(named)
