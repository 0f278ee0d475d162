"""What a rule gives for the numbers of a published table."""

import pytest

from polsek.checks.numbers import Official
from polsek.rules.tables import Table
from tests.making import assembly, component, rule_file, seats_text

TWO = assembly(seats_text("A: 3, B: 5"))


def official(text: str) -> Official:
    return Official(rule_file(text), TWO, {}, Table(year=2024), ("published", 0))


@pytest.mark.parametrize(
    ("keys", "rate"),
    [
        ("amount: 100 kr/year\nper: mandate", 100),
        ("amount: 100 kr/month\nper: mandate", 1200),
        ("amount: 100 kr/year\nper: mandate\nindexed: 5 %", 105),
        ("amount: 100 kr/year\nper: mandate\nfor: at least 9 mandates\nterm_years: 4", 100),
        ("amount: 800 kr/year\nsplit: by mandates", 100),
        ("amount: 800 kr/year\nsplit: by mandates\nrounding: {rate: 30 kr up}", 120),
    ],
)
def test_the_rate_of_a_component(keys: str, rate: int) -> None:
    assert official(component(keys)).rate("c") == rate


def test_a_rate_that_depends_on_the_party_is_none() -> None:
    split = component("amount: 800 kr/year\nsplit: by mandates\nindexed: {1-3: 1 %, 4-: 2 %}")
    assert official(split).rate("c") is None
