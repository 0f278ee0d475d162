"""Figures that are decided but unknown: language.md section 1, `unknown`."""

from fractions import Fraction

import pytest

from polsek.money import MarkKind
from tests.making import (
    assembly,
    column,
    component,
    exact,
    refused_by,
    row,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
)

ONE = assembly(seats_text("A: 5"))
FEES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000"))


@pytest.mark.parametrize(
    ("keys", "address"),
    [
        ("amount: unknown kr/year\nper: party", "components.c.amount"),
        ("amount: unknown kr/month\nper: mandate", "components.c.amount"),
        ("amount: unknown % of fee\nper: party", "components.c.amount"),
        ("amount: unknown x fee\nper: party", "components.c.amount"),
        (
            "amount: {2020-01-01: 5 kr/year, 2024-01-01: unknown kr/year}\nper: party",
            "components.c.amount.2024-01-01",
        ),
        ("amount: {1-3: 5 kr/year, 4-: unknown kr/year}\nper: party", "components.c.amount.4-"),
        (
            "amount: {value: unknown kr/year, rounding: 1 kr up}\nper: party",
            "components.c.amount.value",
        ),
        ("amount: 5 kr/year\nper: party\nindexed: unknown %", "components.c.indexed"),
        ("amount: 5 kr/year\nper: party\noverhead: unknown %", "components.c.overhead"),
        ("amount: 5 kr/year\nper: full time\nemployment: unknown %", "components.c.employment"),
        ("amount: 5 kr/year\nper: party\nat_most: unknown kr/year", "components.c.at_most"),
        ("amount: 5 kr/year\nper: mandate\nat_most: unknown mandates", "components.c.at_most"),
        ("amount: 5 kr/year\nper: mandate\nabove: unknown mandates", "components.c.above"),
        ("amount: unknown kr/year\nsplit: equally", "components.c.amount"),
    ],
)
def test_money_that_needs_an_unknown_figure_is_a_problem(keys: str, address: str) -> None:
    problems = refused_by(component(keys), ONE, series=FEES)
    assert len(problems) == 1
    assert problems[0].partition(" ")[2] == f"unknown-figure {address}"


@pytest.mark.parametrize(
    ("keys", "given", "value"),
    [
        ("amount: unknown kr/year\nper: party", {"components.c.amount": "7 kr/year"}, "7"),
        ("amount: unknown % of fee\nper: party", {"components.c.amount": "1 % of fee"}, "120"),
        (
            "amount: {2020-01-01: 5 kr/year, 2024-01-01: unknown kr/year}\nper: party",
            {"components.c.amount.2024-01-01": "7 kr/year"},
            "7",
        ),
        ("amount: 100 kr/year\nper: party\noverhead: unknown %", {"components.c.overhead": "31.42 %"}, "6571/50"),
        ("amount: 5 kr/year\nper: mandate\nat_most: unknown mandates", {"components.c.at_most": "2 mandates"}, "10"),
    ],
)
def test_an_unknown_figure_is_given_by_the_address_of_its_problem(keys: str, given: dict[str, str], value: str) -> None:
    assert column(support_of(component(keys), ONE, series=FEES, given=given), "c") == {"A": value}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            component("amount: {2020-01-01: 5 kr/year, 2024-07-01: unknown kr/year}\nper: party"), id="half a year"
        ),
        pytest.param(
            component("amount: {1-3: 5 kr/year, 4-: unknown kr/year}\nper: mandate\nbanding: each"),
            id="one band of each",
        ),
        pytest.param(
            rule_text("figures: {f: [5 kr/year, unknown kr/year]}\ncomponents: {c: {amount: 1 x f, per: party}}"),
            id="one of a sum",
        ),
        pytest.param(
            component("amount: 5 kr/year\nper: party") + "party_total: {at_most: unknown kr/year}\n",
            id="the limit of the total",
        ),
        pytest.param(
            component("amount: 5 kr/year\nper: party")
            + "adjustments: [{year: 2024, amount: unknown kr, because: x}]\n",
            id="an adjustment",
        ),
    ],
)
def test_money_is_not_added_up_without_an_unknown_part(text: str) -> None:
    assert "unknown-figure" in refused_by(text, ONE)[0]


def test_an_unknown_pool_is_a_problem_of_what_is_drawn() -> None:
    text = rule_text(
        """
        pools: {p: {amount: unknown kr/year}}
        components:
          a: {amount: 10 kr/year, per: party, out_of: p}
          r: {amount: rest of p, split: equally}
        """
    )
    problems = refused_by(text, ONE)
    assert [problem.partition(" ")[2] for problem in problems] == ["unknown-figure pools.p.amount"]


IN_KIND = rule_text(
    """
    components:
      pay: {amount: 100 kr/year, per: mandate}
      desk: {amount: unknown kr/year, per: party, paid: in kind}
      more: {amount: 7 kr/year, per: party, paid: in kind}
    """
)


def test_an_unknown_amount_in_kind_is_shown_as_unknown_and_the_total_says_that_it_is_without_it() -> None:
    support = support_of(IN_KIND, ONE)
    party = row(support, "A")
    assert (exact(support, "A", "desk"), exact(support, "A", "total"), party.in_kind.value) == (
        None,
        Fraction(507),
        Fraction(7),
    )
    assert [(mark.kind, mark.name.en, mark.address) for mark in party.total.marks] == [
        (MarkKind.UNKNOWN, "desk", "components.desk.amount")
    ]
    assert support.added([party.components[1]]) is None
    assert support.shown(party.components[1]) is None
    assert support.total == 507


def test_what_is_made_from_something_unknown_in_kind_is_unknown_too() -> None:
    text = IN_KIND + "  tenth: {amount: 10 % of desk, per: party}\n"
    (problem,) = refused_by(text, ONE)
    assert problem.endswith("unknown-figure components.desk.amount")
    in_kind = text.replace("per: party}\n", "per: party, paid: in kind}\n")
    assert exact(support_of(in_kind, ONE), "A", "tenth") is None


def test_an_amount_in_kind_that_is_unknown_for_half_a_year_is_unknown() -> None:
    text = component("amount: {2020-01-01: 5 kr/year, 2024-07-01: unknown kr/year}\nper: party\npaid: in kind")
    assert exact(support_of(text, ONE), "A", "c") is None


def test_an_unknown_figure_that_nobody_needs_is_no_problem() -> None:
    keys = "amount: {1-3: unknown kr/year, 4-: 5 kr/year}\nper: party"
    assert column(support_of(component(keys), ONE), "c") == {"A": "5"}
    keys = "amount: unknown kr/year\nper: party\nfor: at least 9 mandates"
    assert column(support_of(component(keys), ONE), "c") == {"A": "0"}
