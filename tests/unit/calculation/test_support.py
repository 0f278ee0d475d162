"""From components to a party's total: language.md section 6, steps `party` to `withheld`."""

from fractions import Fraction

import pytest

from polsek.calculation.employer import money
from polsek.calculation.support import Support
from polsek.calculation.withheld import is_capped
from polsek.money import recompute
from polsek.problem import PolsekError
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

TWO = assembly(seats_text("A: 6, B: 2"))
HALF = assembly(seats_text("A: 6, B: 2"), seats_text("A: 6, N: 2", "from: 2024-07-01"))
FEES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2024-11-01: 2000"))


def lines(support: Support, name: str) -> dict[str, str]:
    return {line: str(exact(support, name, line)) for line in support.lines}


def total(body: str, *, year: int = 2024, **head: str) -> dict[str, str]:
    text = component("amount: 1000 kr/year\nper: mandate", **head) + body
    return column(support_of(text, TWO, year, FEES), "total")


# --- limits of a party's total ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "totals"),
    [
        ("{at_most: 4000 kr/year}", ["4000", "2000"]),
        ("{at_least: 3000 kr/year}", ["6000", "3000"]),
        ("{at_least: 3000 kr/year, at_most: 4000 kr/year}", ["4000", "3000"]),
        ("{at_most: 300 kr/month}", ["3600", "2000"]),
        ("{at_most: 30 % of fee}", ["4200", "2000"]),  # 10 months of 300, 2 of 600: their months are added
        ("{at_most: {2020-01-01: 4800 kr/year, 2024-07-01: 2400 kr/year}}", ["3600", "2000"]),
        ("{at_most: {1-3: 1500 kr/year, 4-: 5000 kr/year}}", ["5000", "1500"]),
    ],
)
def test_limits_of_a_party_s_total(limits: str, totals: list[str]) -> None:
    assert list(total(f"party_total: {limits}\n").values()) == totals


def test_a_limit_is_a_line_of_its_own() -> None:
    text = (
        component("amount: 1000 kr/year\nper: mandate")
        + "party_total: {at_least: 3000 kr/year, at_most: 4000 kr/year}\n"
    )
    support = support_of(text, TWO)
    assert support.lines == ("limit",)
    assert (lines(support, "A"), lines(support, "B")) == ({"limit": "-2000"}, {"limit": "1000"})


def test_a_limit_does_not_make_support_of_nothing() -> None:
    text = (
        component("amount: 1000 kr/year\nper: mandate\nfor: at least 3 mandates")
        + "party_total: {at_least: 3000 kr/year}\n"
    )
    assert column(support_of(text, TWO), "total") == {"A": "6000", "B": "0"}


def test_the_limit_of_a_part_of_a_year_is_a_part_of_the_limit() -> None:
    body = "party_total: {at_most: 4000 kr/year}\n"
    assert list(total(body, valid="{from: 2024-07-01}").values()) == ["2000", "1000"]
    assert list(total(body, valid="{from: 2000-01-01, to: 2024-03-31}").values()) == ["1000", "500"]


def test_the_limits_of_a_party_that_comes_inside_a_year() -> None:
    text = component("amount: 1000 kr/year\nper: mandate") + "party_total: {at_least: 3000 kr/year}\n"
    assert column(support_of(text, HALF), "total") == {"A": "6000", "N": "1500", "B": "1500"}


def test_a_limit_is_read_only_while_the_rule_holds() -> None:
    assert list(total("party_total: {at_most: {2024-07-01: 4000 kr/year}}\n", valid="{from: 2024-07-01}").values()) == [
        "2000",
        "1000",
    ]


def test_a_limit_may_be_a_share_of_a_component_and_of_a_pool() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 8000 kr/year}}
        components:
          a: {amount: 1000 kr/year, per: party}
          b: {amount: 100 % of p, split: by mandates}
        """
    )
    of_component = text + "party_total: {at_most: 4 x a}\n"
    assert column(support_of(of_component, TWO), "total") == {"A": "4000", "B": "3000"}
    of_pool = text + "party_total: {at_most: 50 % of p}\n"
    assert column(support_of(of_pool, TWO), "total") == {"A": "4000", "B": "3000"}


# --- rounding ---------------------------------------------------------------------------------------------------------


def test_a_rounding_at_party_is_a_line_of_its_own() -> None:
    text = component("amount: 100.3 kr/year\nper: mandate") + "rounding: {party: 5 kr up}\n"
    support = support_of(text, TWO)  # 601.8 and 200.6
    assert (column(support, "total"), support.lines) == ({"A": "605", "B": "205"}, ("rounding",))
    assert (lines(support, "A"), lines(support, "B")) == ({"rounding": "16/5"}, {"rounding": "22/5"})


def test_a_limit_comes_before_the_rounding() -> None:
    text = (
        component("amount: 100.3 kr/year\nper: mandate")
        + "rounding: {party: 100 kr up}\nparty_total: {at_most: 501 kr/year}\n"
    )
    support = support_of(text, TWO)
    assert (column(support, "total")["A"], lines(support, "A")) == ("600", {"limit": "-504/5", "rounding": "99"})


@pytest.mark.parametrize(
    ("rounding", "year", "totals"),
    [
        ("{party: {2017-01-01: exact, 2018-01-01: 5 kr up}}", 2017, ["3009/5", "1003/5"]),
        ("{party: {2017-01-01: exact, 2018-01-01: 5 kr up}}", 2018, ["605", "205"]),
        ("{party: {value: 10 kr half up, inferred: x}}", 2018, ["600", "200"]),
    ],
)
def test_a_rounding_that_changes(rounding: str, year: int, totals: list[str]) -> None:
    text = component("amount: 100.3 kr/year\nper: mandate") + f"rounding: {rounding}\n"
    seats = assembly(seats_text("A: 6, B: 2", "election: 2014-09-14"))
    assert list(column(support_of(text, seats, year), "total").values()) == totals


@pytest.mark.parametrize(
    ("rounding", "shown", "total_shown"),
    [
        ("", [334, 333, 333], 1000),
        ("{total: from shown amounts}", [334, 333, 333], 1000),
        ("{shown: 10 kr down}", [330, 330, 330], 1000),
        ("{shown: 10 kr down, total: from shown amounts}", [330, 330, 330], 990),
        ("{shown: 0.01 kr half up, total: from shown amounts}", [333.6, 333.2, 333.2], 1000),
        (
            "{total: {2020-01-01: from exact amounts, 2024-01-01: from shown amounts}, shown: 100 kr up}",
            [400, 400, 400],
            1200,
        ),
        (
            "{total: {2020-01-01: from exact amounts, 2025-01-01: from shown amounts}, shown: 100 kr up}",
            [400, 400, 400],
            1000,
        ),
    ],
)
def test_what_is_shown_and_how_it_is_added(rounding: str, shown: list[float], total_shown: int) -> None:
    text = component("amount: {1-3: 333.2 kr/year, 4-: 333.6 kr/year}\nper: party") + (
        f"rounding: {rounding}\n" if rounding else ""
    )
    support = support_of(text, assembly(seats_text("A: 6, B: 2, D: 1")))
    assert [support.shown(party.total) for party in support.parties] == [Fraction(str(each)) for each in shown]
    assert support.total == total_shown
    assert support.sum_of_rows == sum((Fraction(str(each)) for each in shown), Fraction())


def test_half_a_krona_goes_up_and_in_euro_to_the_even_cent() -> None:
    assert support_of(component("amount: 28312.50 kr/year\nper: party"), assembly(seats_text("A: 1"))).total == 28313
    text = component("amount: 70.1250 EUR/year\nper: party", unit="EUR") + "rounding: {shown: 0.01 EUR half even}\n"
    assert support_of(text, assembly(seats_text("A: 1"))).total == Fraction("70.12")
    assert (
        support_of(component("amount: 70.5 EUR/year\nper: party", unit="EUR"), assembly(seats_text("A: 1"))).total == 71
    )


# --- adjustments ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adjustments", "totals"),
    [
        ("{year: 2024, party: A, amount: -1500 kr, because: x}", ["4500", "2000"]),
        ("{year: 2024, party: B, amount: 10 %, because: x}", ["6000", "2200"]),
        ("{year: 2024, amount: -10 %, because: x}", ["5400", "1800"]),
        ("{year: 2024, amount: 7 kr, because: x}", ["6007", "2007"]),
        ("{year: 2023, party: A, amount: -1500 kr, because: x}", ["6000", "2000"]),
        ("{year: 2024, amount: {1-3: 1 kr, 4-: 2 kr}, because: x}", ["6002", "2001"]),
        (
            "{year: 2024, party: A, amount: -1500 kr, because: x}, {year: 2024, party: A, amount: -10 %, because: y}",
            ["3900", "2000"],
        ),
    ],
)
def test_adjustments(adjustments: str, totals: list[str]) -> None:
    found = total(f"adjustments: [{adjustments}]\n")
    assert list(found.values()) == totals


def test_an_adjustment_names_a_party_as_people_do() -> None:
    text = (
        component("amount: 1000 kr/year\nper: mandate")
        + "adjustments: [{year: 2024, party: %s, amount: 1 kr, because: x}]\n"
    )
    seats = assembly(seats_text("Socialdemokraterna: 5, Lokala listan: {mandates: 2, abbreviation: LL}"))
    for name, index in (
        ("S", 0),
        ("Arbetarepartiet-Socialdemokraterna", 0),
        ("LL", 1),
        ("Lokala listan", 1),
        ("lokala listan", 1),
    ):
        totals = list(column(support_of(text % name, seats), "total").values())
        assert totals == [str(5000 + (index == 0)), str(2000 + (index == 1))]


def test_the_share_of_an_adjustment_is_of_the_rounded_total() -> None:
    body = (
        "party_total: {at_most: 5001 kr/year}\nrounding: {party: 100 kr up}\n"
        "adjustments: [{year: 2024, amount: -10 %, because: x}]\n"
    )
    text = component("amount: 1000 kr/year\nper: mandate") + body
    support = support_of(text, TWO)
    assert lines(support, "A") == {"limit": "-999", "rounding": "99", "adjustments": "-510"}
    assert column(support, "total") == {"A": "4590", "B": "1800"}


@pytest.mark.parametrize(
    "body",
    [
        "adjustments: [{year: 2024, party: Zz, amount: -1500 kr, because: x}]\n",
        "withheld: [{year: 2024, party: Zz, what: all, because: x}]\n",
    ],
)
def test_a_correction_of_an_unknown_party_is_a_problem(body: str) -> None:
    refused_by(component("amount: 1000 kr/year\nper: mandate") + body, TWO)


@pytest.mark.parametrize(
    ("party", "hint"), [("Zz", "write it as in the mandate file"), ("Byalaget", "did you mean Bylaget?")]
)
def test_a_correction_of_an_unknown_party_says_which_is_meant(party: str, hint: str) -> None:
    text = component("amount: 1000 kr/year\nper: mandate")
    text += f"adjustments: [{{year: 2024, party: {party}, amount: 5 kr, because: x}}]\n"
    with pytest.raises(PolsekError) as caught:
        support_of(text, assembly(seats_text("Bylaget: 6, B: 5")))
    assert [each.hint and each.hint.en for each in caught.value.problems] == [hint]


# --- withheld ---------------------------------------------------------------------------------------------------------

PARTS = """
    components:
      pay: {amount: 1000 kr/year, per: mandate}
      desk: {amount: 100 kr/year, per: party, paid: in kind}
"""


@pytest.mark.parametrize(
    ("withheld", "line", "total_a", "in_kind"),
    [
        ("", "0", "6100", 100),
        ("{year: 2024, party: A, what: all, because: x}", "-6100", "0", 0),
        ("{year: 2024, party: A, what: [pay], because: x}", "-6000", "100", 100),
        ("{year: 2024, party: A, what: pay, because: x}", "-6000", "100", 100),
        ("{year: 2024, party: A, what: [pay, desk], because: x}", "-6100", "0", 0),
        ("{year: 2024, party: A, what: desk, because: x}", "-100", "6000", 0),
        ("{year: 2025, party: A, what: all, because: x}", "0", "6100", 100),
        ("{year: 2024, party: B, what: all, because: x}", "0", "6100", 100),
    ],
)
def test_withheld(withheld: str, line: str, total_a: str, in_kind: int) -> None:
    support = support_of(rule_text(PARTS + (f"    withheld: [{withheld}]\n" if withheld else "")), TWO)
    party = row(support, "A")
    assert (lines(support, "A").get("withheld", "0"), str(party.total.value), party.in_kind.value) == (
        line,
        total_a,
        Fraction(in_kind),
    )


def test_all_is_withheld_after_the_other_lines() -> None:
    body = (
        "rounding: {party: 1000 kr up}\nadjustments: [{year: 2024, amount: -10 %, because: x}]\n"
        "withheld: [{year: 2024, party: A, what: all, because: x}]\n"
    )
    support = support_of(component("amount: 1111 kr/year\nper: mandate") + body, TWO)
    assert lines(support, "A") == {"rounding": "334", "adjustments": "-700", "withheld": "-6300"}
    assert column(support, "total") == {"A": "0", "B": "2700"}


def test_a_component_that_two_reasons_name_is_withheld_once() -> None:
    end = """withheld:
- {year: 2024, party: A, what: [base], because: x}
- {year: 2024, party: A, what: [base, room], because: y}
"""
    assert held_back(CAPPED, end) == ("-170000", "30000", "30000")


def test_nothing_is_withheld_twice() -> None:
    body = "withheld: [{year: 2024, party: A, what: all, because: x}, {year: 2024, party: A, what: [c], because: y}]\n"
    assert total(body)["A"] == "0"


# --- all together -----------------------------------------------------------------------------------------------------


def test_components_and_lines_are_the_total() -> None:
    text = rule_text(PARTS) + (
        "rounding: {party: 7 kr down, rate: 3 kr up}\nparty_total: {at_least: 2500 kr/year, at_most: 5000.5 kr/year}\n"
        "adjustments: [{year: 2024, amount: -1/3, because: x}]\n"
        "withheld: [{year: 2024, party: B, what: [pay], because: y}]\n"
    )
    support = support_of(text, HALF)
    for party in support.parties:
        added = sum((each.value or Fraction() for each in (*party.components, *party.lines)), Fraction())
        assert added == party.total.value
    assert set(support.lines) == {"limit", "rounding", "adjustments", "withheld"}


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        ("", ["pay", "desk"]),
        ("adjustments: [{year: 2024, party: B, amount: 5 kr, because: x}]\n", ["pay", "desk"]),
        ("adjustments: [{year: 2024, party: A, amount: 5 kr, because: x}]\n", ["sum of the components", "adjustments"]),
        ("withheld: [{year: 2024, party: A, what: pay, because: x}]\n", ["sum of the components", "withheld"]),
    ],
)
def test_a_total_is_made_of_its_components_or_of_their_sum_and_the_lines_that_the_party_has(
    lines: str, parts: list[str]
) -> None:
    total = row(support_of(rule_text(PARTS) + lines, TWO), "A").total
    assert (total.title.en, [part.title.en for part in total.parts]) == ("Total", parts)


def test_a_line_that_nobody_has_is_not_there() -> None:
    support = support_of(component("amount: 1000 kr/year\nper: mandate") + "rounding: {party: 5 kr up}\n", TWO)
    assert support.lines == ()
    assert [party.lines for party in support.parties] == [(), ()]


def test_a_party_without_mandate_and_support_is_not_shown() -> None:
    seats = assembly(seats_text("A: 6, B: 0, Others: {parties: 2, mandates: 0}"))
    support = support_of(component("amount: 1000 kr/year\nper: mandate"), seats)
    assert [party.party.name for party in support.parties] == ["A", "Others"]
    left = assembly(seats_text("A: 6, B: 2"), seats_text("A: 8", "from: 2024-01-01"))
    assert [
        party.party.name for party in support_of(component("amount: 1000 kr/year\nper: mandate"), left).parties
    ] == ["A"]
    keeps = support_of(component("amount: 1000 kr/year\nper: mandate\nafter_leaving: 6 months"), left)
    assert [(party.party.name, party.mandates, str(party.total.value)) for party in keeps.parties] == [
        ("A", 8, "8000"),
        ("B", 0, "1000"),
    ]
    assert keeps.mandates == 8


# --- withheld components beside limits, rounding and corrections ------------------------------------------------------

CAPPED = """
    components:
      base: {amount: 150000 kr/year, per: party}
      extra: {amount: 30000 kr/year, per: party}
      room: {amount: 20000 kr/year, per: party, paid: in kind}
"""
BASE = """
    components:
      base: {amount: 23055 kr/year, per: party}
"""


def held_back(body: str, end: str) -> tuple[str, str, str]:
    """Give the line, the total and the money of a party."""
    support = support_of(rule_text(body) + end, ONE)
    party = row(support, "A")
    return str(party.line(support, "withheld")), str(party.total.value), str(money(party))


ONE = assembly(seats_text("A: 6"))


@pytest.mark.parametrize(
    "end",
    [
        "party_total: {at_most: 10000 kr/year}\n",
        "party_total: {at_least: 50000 kr/year}\n",
        "adjustments: [{year: 2024, amount: -10 %, because: x}]\n",
        "adjustments: [{year: 2024, amount: 700 kr, because: x}]\n",
        "rounding: {party: 100 kr down}\n",
        "rounding: {party: 100 kr up}\n",
        "adjustments: [{year: 2024, amount: -30000 kr, because: x}]\n",
    ],
)
def test_all_components_by_name_are_all_support(end: str) -> None:
    named, everything = (
        held_back(BASE, f"{end}withheld: [{{year: 2024, party: A, what: {what}, because: x}}]\n")
        for what in ("[base]", "all")
    )
    assert named == everything


@pytest.mark.parametrize(
    ("end", "line", "total_a"),
    [
        ("party_total: {at_most: 10000 kr/year}\n", "-10000", "0"),
        ("adjustments: [{year: 2024, amount: -10 %, because: x}]\n", "-41499/2", "0"),
        ("rounding: {party: 100 kr down}\n", "-23000", "0"),
        ("adjustments: [{year: 2024, amount: -30000 kr, because: x}]\n", "0", "-6945"),
    ],
)
def test_nobody_owes_what_is_withheld(end: str, line: str, total_a: str) -> None:
    found = held_back(BASE, end + "withheld: [{year: 2024, party: A, what: [base], because: x}]\n")
    assert found == (line, total_a, total_a)


@pytest.mark.parametrize(
    ("end", "what", "line", "total_a", "in_money"),
    [
        ("", "[base]", "-150000", "50000", "30000"),
        ("party_total: {at_most: 190000 kr/year}\n", "[base]", "-150000", "40000", "20000"),
        ("party_total: {at_most: 100000 kr/year}\n", "[base]", "-80000", "20000", "0"),
        ("party_total: {at_most: 100000 kr/year}\n", "[extra]", "-30000", "70000", "50000"),
        ("party_total: {at_most: 100000 kr/year}\n", "[room]", "-20000", "80000", "80000"),
        ("party_total: {at_most: 100000 kr/year}\n", "[base, extra]", "-80000", "20000", "0"),
        ("party_total: {at_most: 100000 kr/year}\n", "[base, extra, room]", "-100000", "0", "0"),
        ("party_total: {at_most: 15000 kr/year}\n", "[base]", "0", "15000", "0"),
        ("party_total: {at_least: 300000 kr/year}\n", "[base]", "-150000", "150000", "130000"),
        ("party_total: {at_least: 300000 kr/year}\n", "[base, extra]", "-280000", "20000", "0"),
        ("party_total: {at_least: 300000 kr/year}\n", "[room]", "-20000", "280000", "280000"),
        ("party_total: {at_most: 15000 kr/year}\n", "[base, room]", "-15000", "0", "0"),
        ("adjustments: [{year: 2024, amount: -190000 kr, because: y}]\n", "[extra]", "0", "10000", "-10000"),
    ],
)
def test_a_part_that_is_withheld_is_at_most_what_would_be_paid(
    end: str, what: str, line: str, total_a: str, in_money: str
) -> None:
    found = held_back(CAPPED, f"{end}withheld: [{{year: 2024, party: A, what: {what}, because: x}}]\n")
    assert found == (line, total_a, in_money)


def test_two_reasons_together_are_at_most_what_would_be_paid() -> None:
    end = """party_total: {at_most: 170000 kr/year}
withheld:
- {year: 2024, party: A, what: [base], because: x}
- {year: 2024, party: A, what: extra, because: y}
"""
    support = support_of(rule_text(CAPPED) + end, ONE)
    line = row(support, "A").lines[-1]
    assert [(part.title.en, str(part.value), str(recompute(part)), is_capped(part)) for part in line.parts] == [
        ("x", "-150000", "-150000", False),
        ("y", "0", "0", False),
    ]
    less = row(support_of(rule_text(CAPPED) + end.replace("170000", "169999"), ONE), "A").lines[-1]
    assert [(str(part.value), is_capped(part)) for part in less.parts] == [("-149999", True), ("0", False)]


# --- in kind above a limit --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "over", "in_money"),
    [
        ("", "0", "180000"),
        ("party_total: {at_most: 190000 kr/year}\n", "0", "170000"),
        ("party_total: {at_most: 12000 kr/year}\n", "8000", "0"),
        ("party_total: {at_most: 12000 kr/year}\nadjustments: [{year: 2024, amount: -500 kr, because: x}]\n", "8000",
         "-500"),
        ("party_total: {at_most: 12000 kr/year}\nadjustments: [{year: 2024, amount: 500 kr, because: x}]\n", "8000",
         "500"),
        ("rounding: {party: 300000 kr down}\n", "20000", "0"),
    ],
)  # fmt: skip
def test_in_kind_above_a_limit_makes_no_debt(end: str, over: str, in_money: str) -> None:
    party = row(support_of(rule_text(CAPPED) + end, ONE), "A")
    assert (str(party.over_limit.value), str(money(party))) == (over, in_money)


def test_a_deduction_is_owed_whatever_the_limit_is() -> None:
    body = """
        components:
          less: {amount: -2000 kr/year, per: party}
          room: {amount: 20000 kr/year, per: party, paid: in kind}
        """
    plain, limited = (
        row(support_of(rule_text(body) + end, ONE), "A") for end in ("", "party_total: {at_most: 9000 kr/year}\n")
    )
    assert [str(each) for each in (money(plain), money(limited), limited.over_limit.value)] == [
        "-2000",
        "-2000",
        "9000",
    ]


@pytest.mark.parametrize(
    ("pay", "over", "owed"),
    [("-2000", "10000", ["2000"]), ("0", "12000", []), ("0.5", "12000", []),
     ("-0.5", "23999/2", ["1/2"])],
)  # fmt: skip
def test_only_a_sum_of_money_below_0_is_a_deduction_from_what_is_given_in_kind(
    pay: str, over: str, owed: list[str]
) -> None:
    body = f"""
        components:
          pay: {{amount: {pay} kr/year, per: party}}
          room: {{amount: 20000 kr/year, per: party, paid: in kind}}
        party_total: {{at_most: 8000 kr/year}}
        """
    above = row(support_of(rule_text(body), ONE), "A").over_limit
    assert (str(above.value), [str(each.value) for each in above.parts[2:]]) == (over, owed)


@pytest.mark.parametrize(
    ("what", "parts"),
    [("[base, extra, room]", ["base", "extra", "room"]), ("all", ["sum of the components"]), ("[base]", ["base"])],
)
def test_what_is_withheld_is_named_by_its_components_or_as_the_whole(what: str, parts: list[str]) -> None:
    end = f"withheld: [{{year: 2024, party: A, what: {what}, because: x}}]\n"
    (reason,) = row(support_of(rule_text(CAPPED) + end, ONE), "A").lines[-1].parts
    assert [part.title.en for part in reason.parts[1:]] == parts


def test_a_component_of_0_need_not_be_named_to_withhold_all_money() -> None:
    end = "party_total: {at_least: 300000 kr/year}\nwithheld: [{year: 2024, party: A, what: WHAT, because: x}]\n"
    body = CAPPED + "      none: {amount: 0 kr/year, per: party}\n"
    assert held_back(body, end.replace("WHAT", "[base, extra]")) == ("-280000", "20000", "0")
    assert held_back(body, end.replace("WHAT", "[none]")) == ("0", "300000", "280000")


@pytest.mark.parametrize(
    ("correction", "what_is_left"),
    [
        ("-7", ("at least", "what would else be paid or given", "0")),
        ("-6", ("sum", "Total", "0")),
        ("-5.5", ("sum", "Total", "1/2")),
    ],
)
def test_what_is_left_to_withhold_is_raised_to_0_only_from_below(
    correction: str, what_is_left: tuple[str, str, str]
) -> None:
    text = component("amount: 1 kr/year\nper: mandate") + (
        f"adjustments: [{{year: 2024, party: A, amount: {correction} kr, because: y}}]\nwithheld:\n"
        "- {year: 2024, party: A, what: all, because: x}\n- {year: 2024, party: B, what: all, because: x}\n"
    )
    _, left = row(support_of(text, TWO), "A").lines[-1].parts[0].parts
    assert (left.operation, left.title.en, str(left.value)) == what_is_left
