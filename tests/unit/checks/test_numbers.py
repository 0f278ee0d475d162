"""What a rule gives for the numbers of a published table."""

from fractions import Fraction

import pytest

from polsek.checks.numbers import Official
from polsek.rules.tables import Table
from tests.making import assembly, component, rule_file, rule_text, seats_text

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
        ("amount: 100 kr/year\nper: [mandate, member]", 100),
        ("amount: 100 kr/year\nper: member", 100),
        ("amount: 800 kr/year\nsplit: by mandates\nrounding: {rate: 30 kr up}", 120),
    ],
)
def test_the_rate_of_a_component(keys: str, rate: int) -> None:
    assert official(f"{component(keys)}facts: {{members: number of each party}}\n").rate("c") == (Fraction(rate), None)


@pytest.mark.parametrize(
    ("pools", "amount", "rate"),
    [
        ("p: {amount: 100 kr/year, per: mandate}", "10 % of p", 80),
        ("p: {amount: 100 kr/year, per: seat}, q: {amount: 50 % of p}", "10 % of q", 40),
        ("p: {amount: 100 kr/year}", "10 % of p", 10),
    ],
)
def test_a_share_of_a_pool_that_counts_seats_is_of_the_seats_that_sit(pools: str, amount: str, rate: int) -> None:
    text = rule_text(f"pools: {{{pools}}}\ncomponents: {{c: {{amount: {amount}, per: party}}}}")
    assert official(text).rate("c") == (Fraction(rate), None)


def test_a_figure_is_told_of_a_year_that_has_no_mandates() -> None:
    text = rule_text("figures: {f: 1000 kr/year}\ncomponents: {c: {amount: 10 % of f, per: party}}")
    for year in (2000, 2024):
        assert official(text)._replace(table=Table(year=year)).figure("f") == 1000


def test_a_rate_that_depends_on_the_party_is_none() -> None:
    split = component("amount: 800 kr/year\nsplit: by mandates\nindexed: {1-3: 1 %, 4-: 2 %}")
    assert official(split).rate("c")[0] is None
