"""Sums that are shared: language.md section 4."""

from fractions import Fraction

import pytest

from polsek.calculation.year import Question
from polsek.problem import PolsekError, Words
from tests.making import (
    assembly,
    column,
    component,
    exact,
    problems_of,
    refused_by,
    row,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
)

TWO = assembly(seats_text("A: 6, B: 2"))
SEATS = assembly(
    seats_text(
        "A: {mandates: 5, side: government, facts: {members: 30}}, "
        "B: {mandates: 3, empty: 1, side: opposition, facts: {members: 10}}, "
        "D: {mandates: 1, empty: 1, side: opposition, facts: {members: 60}}, "
        "E: {mandates: 2, side: opposition, facts: {members: 0}}",
        extra="seats: 12\nfacts: {inhabitants: 300, meetings: 4}",
    )
)
FACTS = """facts:
  members: number of each party
  inhabitants: number of the assembly
  meetings: number of the assembly
"""


def split(keys: str, *, extra: str = "", amount: str = "1000 kr/year") -> dict[str, str]:
    return column(support_of(component(f"amount: {amount}\n{keys}") + FACTS + extra, SEATS), "c")


# --- divisors ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("split: equally", ["1000/3", "1000/3", "0", "1000/3"]),
        ("split: equally\nfor: elected", ["250", "250", "250", "250"]),
        ("split: equally\nfor: opposition", ["0", "500", "0", "500"]),
        ("split: equally\namong: the assembly", ["250", "250", "0", "250"]),
        ("split: equally\namong: the assembly\nfor: opposition", ["0", "250", "0", "250"]),
        ("split: by mandates", ["500", "300", "0", "200"]),
        ("split: by mandates\nfor: elected", ["5000/11", "3000/11", "1000/11", "2000/11"]),
        ("split: by mandates\nfor: opposition", ["0", "600", "0", "400"]),
        ("split: by mandates\namong: the assembly", ["1250/3", "250", "0", "500/3"]),
        ("split: by members\nfor: elected", ["300", "100", "600", "0"]),
        ("split: by mandates\nabove: 1 mandate", ["4000/7", "2000/7", "0", "1000/7"]),
        ("split: by mandates\nat_most: 3 mandates", ["375", "375", "0", "250"]),
        ("split: by mandates\nat_least: 3 mandates", ["5000/11", "3000/11", "0", "3000/11"]),
        ("split: equally\nat_most: 300 kr/year", ["300", "300", "0", "300"]),
    ],
)
def test_a_sum_is_divided(keys: str, amounts: list[str]) -> None:
    assert list(split(keys).values()) == amounts


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        # those entitled: the empty seat's part stays with the authority; those paid: it goes to the others
        ("split: by mandates", ["500", "200", "0", "200"]),
        ("split: by mandates\namong: those paid", ["5000/9", "2000/9", "0", "2000/9"]),
        ("split: by mandates\namong: the assembly", ["1250/3", "500/3", "0", "500/3"]),
        ("split: equally", ["1000/3", "1000/3", "0", "1000/3"]),
    ],
)
def test_the_part_of_an_empty_seat(keys: str, amounts: list[str]) -> None:
    assert list(split(keys, extra="mandates: {empty_seats: not counted}\n").values()) == amounts


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("split: by mandates", {"A": "500", "B": "300", "E": "200"}),
        ("split: by mandates\namong: those paid", {"A": "5000/7", "E": "2000/7"}),
        ("split: equally\namong: those paid", {"A": "500", "E": "500"}),
        ("split: by mandates\namong: the assembly", {"A": "1250/3", "B": "250", "E": "500/3"}),
    ],
)
def test_the_part_of_a_party_whose_support_is_withheld(keys: str, amounts: dict[str, str]) -> None:
    found = split(keys, extra="withheld: [{year: 2024, party: B, what: all, because: no account}]\n")
    assert {name: found[name] for name in amounts} == amounts


def test_support_that_is_withheld_in_another_year_or_component_changes_no_divisor() -> None:
    text = rule_text(
        """
        components:
          c: {amount: 1000 kr/year, split: equally, among: those paid}
          d: {amount: 1000 kr/year, split: equally, among: those paid}
        withheld:
        - {year: 2023, party: A, what: all, because: x}
        - {year: 2024, party: A, what: [d], because: x}
        """
    )
    support = support_of(text, TWO)
    assert (column(support, "c"), column(support, "d")["B"]) == ({"A": "500", "B": "500"}, "1000")


def test_a_sum_of_which_all_is_withheld_says_so_of_those_who_would_have_shared_it() -> None:
    text = component("amount: 1000 kr/year\nsplit: equally\namong: those paid\nfor: at least 3 mandates")
    support = support_of(text + "withheld: [{year: 2024, party: A, what: all, because: x}]\n", TWO)
    assert [party.components[0].note for party in support.parties] == [
        Words("nobody is paid: all of it is withheld", "inget betalas ut: allt stöd hålls inne"),
        Words("does not meet: at least 3 mandates", "uppfyller inte villkoret (minst 3 mandat)"),
    ]
    assert column(support, "total") == {"A": "0", "B": "0"}


def test_only_what_is_withheld_of_a_component_this_year_is_left_in_its_pool() -> None:
    text = """
        pools: {p: {amount: 1000 kr/year}}
        components:
          c: {amount: 40 % of p, split: equally, among: those paid}
          d: {amount: 100 kr/year, split: equally, among: those paid}
          r: {amount: rest of p, split: equally}
        withheld:
        - {year: WHEN, party: A, what: WHAT, because: x}
    """
    found = [
        column(support_of(rule_text(text.replace("WHEN", when).replace("WHAT", what)), TWO), "r")["B"]
        for when, what in (("2023", "[c]"), ("2023", "all"), ("2024", "[d]"), ("2024", "[c]"), ("2024", "all"))
    ]
    assert found == ["300", "300", "300", "300", "300"]


def test_a_sum_that_nobody_can_be_given_is_given_to_nobody() -> None:
    assert set(split("split: equally\nfor: at least 99 mandates").values()) == {"0"}


@pytest.mark.parametrize("among", ["those entitled", "those paid"])
def test_a_sum_divided_by_zero_is_a_problem(among: str) -> None:
    text = component(f"amount: 1000 kr/year\nsplit: by members\nfor: at least 2 mandates\namong: {among}") + FACTS
    seats = assembly(seats_text("A: {mandates: 5, facts: {members: 0}}, B: {mandates: 1, facts: {members: 8}}"))
    assert refused_by(text, seats) == ["9:12-22 zero-divisor components.c.split"]


def test_a_share_of_something_may_be_split() -> None:
    assert (
        split("split: by mandates", amount="50 % of pot", extra="pools: {pot: {amount: 2000 kr/year}}\n")["A"] == "500"
    )
    series = series_of(series_text("fee", "kr/month", "2020-01-01: 100"))
    assert column(support_of(component("amount: 2 x fee\nsplit: by mandates"), TWO, series=series), "c") == {
        "A": "1800",
        "B": "600",
    }


def test_the_sum_divided_is_rounded_at_amount_and_with_its_index_at_rate() -> None:
    keys = "split: by mandates\nfor: elected\nindexed: 10 %\nrounding: {amount: 1 kr down, rate: 1 kr up}"
    assert list(split(keys).values()) == ["495", "297", "99", "198"]  # 1000/11 -> 90; 99


# --- pools ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pool", "size"),
    [
        ("amount: 1000 kr/year", "1000"),
        ("amount: 100 kr/month", "1200"),
        ("amount: 10 kr/year, per: seat", "120"),
        ("amount: 10 kr/year, per: mandate", "110"),
        ("amount: 10 kr/year, per: party", "40"),
        ("amount: 10 kr/year, per: inhabitant", "3000"),
        ("amount: 10 kr/year, per: [seat, meetings]", "480"),
        ("amount: 10 kr/year, per: seat, indexed: 5 %", "126"),
        ("amount: 10 kr/year, per: seat, rounding: 100 kr up", "200"),
        ("amount: 10 kr/year, per: seat, rounding: 100 kr up, at_most: 150 kr/year", "150"),
        ("amount: 10 kr/year, per: seat, at_least: 15 kr/month", "180"),
        ("amount: {2020-01-01: 10 kr/year, 2024-01-01: 20 kr/year}, per: seat", "240"),
        ("amount: {value: 14 kr/year, rounding: 10 kr half up}, per: seat", "120"),
        ("amount: 20 % of fee", "240"),
    ],
)
def test_the_size_of_a_pool(pool: str, size: str) -> None:
    series = series_of(series_text("fee", "kr/month", "2020-01-01: 100"))
    text = (
        rule_text(
            f"pools:\n  p: {{{pool}}}\ncomponents:\n  c: {{amount: 100 % of p, split: by mandates, for: elected}}\n"
        )
        + FACTS
    )
    support = support_of(text, SEATS, series=series)
    assert str(support.pools["p"].value) == size
    assert sum((exact(support, name, "c") or Fraction() for name in "ABDE"), Fraction()) == Fraction(size)


def test_a_pool_that_changes_inside_a_year() -> None:
    text = rule_text(
        """
        pools: {p: {amount: {2020-01-01: 1200 kr/year, 2024-11-01: 2400 kr/year}, rounding: 1000 kr down}}
        components: {c: {amount: 100 % of p, split: equally}}
        """
    )
    assert column(support_of(text, TWO), "c") == {"A": str(Fraction(1000 * 10 + 2000 * 2, 24)), "B": "1750/3"}


def test_what_is_left_of_a_pool() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          off: {amount: 50 kr/year, per: party, out_of: p}
          share: {amount: 10 % of p, split: by mandates}
          mine: {amount: 1 % of p, per: mandate}
          free: {amount: 77 kr/year, per: party}
          rest: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, TWO)
    # 1000 - 100 - 100 - 80
    assert (column(support, "rest"), column(support, "mine")) == ({"A": "360", "B": "360"}, {"A": "60", "B": "20"})


def test_the_rest_is_left_before_components_are_rounded() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          third: {amount: 1/3 of p, split: equally, rounding: {component: 100 kr up}}
          rest: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, TWO)
    assert (column(support, "third"), column(support, "rest")) == (
        {"A": "200", "B": "200"},
        {"A": "1000/3", "B": "1000/3"},
    )


def test_a_rounded_rate_leaves_its_remainder_to_the_rest() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          part: {amount: 50 % of p, split: by mandates, rounding: {rate: 10 kr down}}
          rest: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, TWO)  # 62.50 -> 60 a mandate: 480 drawn
    assert column(support, "rest") == {"A": "260", "B": "260"}


def test_with_the_assembly_an_undivided_part_is_not_drawn() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1200 kr/year}}
        components:
          part: {amount: 50 % of p, split: by mandates, among: the assembly}
          rest: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, SEATS)  # 50 a seat, 10 seats represented: 500
    assert column(support, "rest") == {"A": "700/3", "B": "700/3", "D": "0", "E": "700/3"}


def test_withheld_support_is_drawn_where_it_stays_with_the_authority() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          part: {amount: 50 % of p, split: equally}
          rest: {amount: rest of p, split: equally}
        withheld: [{year: 2024, party: B, what: all, because: x}]
        """
    )
    support = support_of(text, TWO)
    assert (column(support, "part"), column(support, "rest"), column(support, "total")) == (
        {"A": "250", "B": "250"},
        {"A": "250", "B": "250"},
        {"A": "500", "B": "0"},
    )


def test_withheld_support_that_goes_to_the_others_is_not_drawn_twice() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          part: {amount: 60 % of p, split: equally, among: those paid}
          rest: {amount: rest of p, split: equally, among: those paid}
        withheld: [{year: 2024, party: B, what: all, because: x}]
        """
    )
    assert column(support_of(text, TWO), "total") == {"A": "1000", "B": "0"}


@pytest.mark.parametrize(
    ("components", "problem"),
    [
        (
            "  a: {amount: 600 kr/year, per: party, out_of: p}",
            "9:3-4 overdrawn components.a",
        ),
        (
            "  a: {amount: 20 % of p, per: mandate}",
            "9:3-4 overdrawn components.a",
        ),
    ],
)
def test_more_than_the_whole_is_a_problem(components: str, problem: str) -> None:
    text = rule_text(f"pools:\n  p: {{amount: 1000 kr/year}}\ncomponents:\n{components}")
    assert problem in refused_by(text, TWO)


def test_shares_of_more_than_the_whole_are_a_problem() -> None:
    parts = "  a: {amount: 60 % of p, split: equally}\n  b: {amount: 50 % of p, split: equally}"
    problems = problems_of(rule_text(f"pools:\n  p: {{amount: 1000 kr/year}}\ncomponents:\n{parts}"))
    assert [problem.partition(":")[2].split()[1:3] for problem in problems] == [["overdrawn", "components.b.amount:"]]


def test_a_negative_rest_is_a_problem() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          a: {amount: 600 kr/year, per: party, out_of: p}
          r: {amount: rest of p, split: equally}
        """
    )
    problems = refused_by(text, TWO)
    assert [problem.split()[1] for problem in problems] == ["overdrawn", "negative-rest"]
    assert problems[1].endswith("negative-rest components.r.amount")


def test_nothing_may_be_left() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          a: {amount: 500 kr/year, per: party, out_of: p}
          r: {amount: rest of p, split: equally}
        """
    )
    assert column(support_of(text, TWO), "r") == {"A": "0", "B": "0"}


def test_a_deduction_gives_back_to_its_pool() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          a: {amount: 100 % of p, split: by mandates}
          d: {amount: -10 % of a, per: party, out_of: p}
          r: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, TWO)
    assert (column(support, "d"), column(support, "r")) == ({"A": "-75", "B": "-25"}, {"A": "50", "B": "50"})


def test_a_pool_may_be_a_share_of_another() -> None:
    text = rule_text(
        """
        pools:
          p: {amount: 1000 kr/year}
          q: {amount: 40 % of p, rounding: 1000 kr up}
        components: {a: {amount: rest of q, split: equally}}
        """
    )
    assert column(support_of(text, TWO), "a") == {"A": "500", "B": "500"}


@pytest.mark.parametrize("keys", ["split: equally", "split: by mandates", "split: by members"])
@pytest.mark.parametrize("whom", ["", "for: at least 6 mandates"])
def test_a_sum_that_nobody_is_paid_is_0(keys: str, whom: str) -> None:
    text = component(f"amount: 1000 kr/year\namong: those paid\n{keys}\n{whom}") + FACTS
    text += "withheld: [{year: 2024, party: A, what: all, because: x}, {year: 2024, party: B, what: [c], because: x}]\n"
    seats = assembly(seats_text("A: {mandates: 6, facts: {members: 5}}, B: {mandates: 2, facts: {members: 0}}"))
    support = support_of(text, seats)
    assert column(support, "c") == {"A": "0", "B": "0"}
    assert support.total == 0


@pytest.mark.parametrize(("number", "problems"), [(8, []), (9, ["count", "count"]), (400, ["count", "count"])])
def test_an_amount_is_multiplied_by_a_few_counts(number: int, problems: list[str]) -> None:
    counts = f"[{', '.join(['meeting'] * number)}]"
    text = f"""
        facts: {{meetings: number of the assembly}}
        pools: {{p: {{amount: 1 kr/year, per: {counts}}}}}
        components: {{c: {{amount: 1 kr/year, per: {counts}}}}}
        """
    assert [each.split()[1] for each in problems_of(rule_text(text))] == problems


# --- when and by whom a pool is drawn on ------------------------------------------------------------------------------

TWO_POOLS = "pools: {a: {amount: 100000 kr/year}, b: {amount: 200000 kr/year}}\n"
TEN = assembly(seats_text("A: 3, B: 7"))


def total_of(text: str, year: int = 2024) -> Fraction:
    return support_of(rule_text(text), TEN, year).total


@pytest.mark.parametrize(("year", "total"), [(2023, 220000), (2024, 200000)])
def test_a_pool_is_drawn_on_while_the_amount_names_it(year: int, total: int) -> None:
    base = "{amount: {2023-01-01: 20 % of a, 2024-01-01: 20 % of b}, split: equally}"
    text = f"{TWO_POOLS}components: {{base: {base}, rest: {{amount: rest of b, split: by mandates}}}}"
    assert total_of(text, year) == total


def test_a_pool_is_drawn_on_by_the_months() -> None:
    base = "{amount: {2023-01-01: 20 % of a, 2024-07-01: 20 % of b}, split: equally}"
    text = f"{TWO_POOLS}components: {{base: {base}, rest: {{amount: rest of b, split: by mandates}}}}"
    assert total_of(text) == 10000 + 200000


@pytest.mark.parametrize(
    "amount",
    [
        "{1-4: 10 % of a, 5-: 10 % of b}",
        "{2020-01-01: {1-4: 10 % of a, 5-: 10 % of b}}",
        "{value: {1-4: {2020-01-01: 10 % of a}, 5-: {value: 10 % of b, source: x}}, source: y}",
        "{1-4 members: 10 % of a, 5- members: 10 % of b}",
    ],
)
def test_a_pool_is_drawn_on_for_the_parties_whose_band_names_it(amount: str) -> None:
    rests = "rest_a: {amount: rest of a, split: by mandates}, rest_b: {amount: rest of b, split: by mandates}"
    text = f"{TWO_POOLS}facts: {{members: number of each party}}\n"
    text += f"components: {{base: {{amount: {amount}, per: party}}, {rests}}}"
    seats = assembly(seats_text("A: {mandates: 3, facts: {members: 4}}, B: {mandates: 7, facts: {members: 5}}"))
    assert support_of(rule_text(text), seats).total == 300000


@pytest.mark.parametrize(
    ("keys", "rest"),
    [
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}, per: mandate, out_of: p, banding: whole", "38"),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}, per: mandate, out_of: p, banding: each", "29"),
        (
            "amount: {1-3: 9 kr/year, 4-: 7 kr/year}, per: mandate, banding: whole, out_of: p, for: above 2 mandates",
            "58",
        ),
        ("amount: {1-3: 10 % of p, 4-: 20 kr/year}, per: party, out_of: p", "70"),
        ("amount: {1-3: 10 % of p, 4-: 20 kr/year}, per: party", "90"),
        ("amount: 10 % of p, per: party", "80"),
        ("amount: 10 kr/year, per: party", "100"),
    ],
)
def test_bands_are_taken_out_of_the_pool_that_the_component_or_the_band_names(keys: str, rest: str) -> None:
    text = f"""
        pools: {{p: {{amount: 100 kr/year}}}}
        components:
          c: {{{keys}}}
          r: {{amount: rest of p, split: equally, for: at least 3 mandates}}
    """
    assert column(support_of(rule_text(text), TWO), "r") == {"A": rest, "B": "0"}


def test_the_band_of_a_party_that_gets_nothing_is_not_asked_for() -> None:
    text = """
        facts: {members: number of each party}
        pools: {p: {amount: 100 kr/year}}
        components:
          c: {amount: {1-4 members: 10 % of p, 5- members: 20 % of p}, per: party, for: at least 3 mandates}
          r: {amount: rest of p, split: equally}
    """
    seats = assembly(seats_text("A: {mandates: 6, facts: {members: 5}}, B: 2"))
    assert column(support_of(rule_text(text), seats), "r") == {"A": "40", "B": "40"}


def test_a_pool_that_replaces_another_is_not_asked_for_before() -> None:
    text = """
        pools: {old: {amount: {2020-01-01: 100 kr/year}, per: party}, new: {amount: {2024-01-01: 500 kr/year}}}
        components:
          base: {amount: {2023-01-01: 30 % of old, 2024-01-01: 20 % of new}, split: equally}
          mandate: {amount: {2023-01-01: rest of old, 2024-01-01: rest of new}, split: by mandates}
        """
    assert [total_of(text, year) for year in (2023, 2024)] == [200, 500]
    support = support_of(rule_text(text), TEN, 2023)
    assert [support.pools[name].value for name in ("old", "new")] == [200, 0]
    too_early = text.replace("2024-01-01: 20 %", "2023-07-01: 20 %")
    assert [each.split()[1] for each in refused_by(rule_text(too_early), TEN, 2023)] == ["no-figure-yet"]


def test_a_pool_of_a_pool_draws_on_it() -> None:
    def text(share: int) -> str:
        return f"""
            pools: {{budget: {{amount: 1000 kr/year}}, part: {{amount: {share} % of budget, per: [meeting]}}}}
            facts: {{meetings: number of the assembly}}
            components:
              base: {{amount: 400 kr/year, split: equally, out_of: budget}}
              other: {{amount: 100 % of part, split: by mandates}}
              left: {{amount: rest of budget, split: equally}}
            """

    seats = assembly(seats_text("A: 3, B: 7", extra="facts: {meetings: 2}"))
    assert support_of(rule_text(text(25)), seats).total == 1000
    assert column(support_of(rule_text(text(20)), seats), "left") == {"A": "100", "B": "100"}
    assert [each.split()[1:] for each in refused_by(rule_text(text(35)), seats)] == [
        ["overdrawn", "components.base"],
        ["negative-rest", "components.left.amount"],
    ]


def test_a_pool_may_be_the_rest_of_another() -> None:
    text = """
        pools: {budget: {amount: 1000 kr/year}, part: {amount: 60 % of budget}, other: {amount: rest of budget}}
        components: {a: {amount: 100 % of part, split: equally}, b: {amount: 100 % of other, split: equally}}
        """
    support = support_of(rule_text(text), TEN)
    assert [support.total, support.pools["other"].value] == [1000, 400]


WHOLE = "split: equally, amount: 100 % of p"


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (["term_years: 1", "term_years: 2-4"], ""),
        (["term_years: 1-2", "term_years: 2-4"], "in 2000"),
        (["for: war", "for: not war"], ""),
        (["for: war", "for: war"], "in 2000"),
        (["for: [war, opposition]", "for: not war"], ""),
        (["for: war, term_years: 1", "for: not war, term_years: 1", "term_years: 2-"], ""),
        (["for: war", "for: not war", "for: peace"], "in 2000"),
        (["for: government", "for: opposition"], "in 2000"),
        (["for: office", "for: not office"], "in 2000"),
        (["for: at least 3 mandates", "for: below 3 mandates"], "in 2000"),
        (["valid: {from: 2001-01-01, to: 2022-12-31}", "valid: {from: 2023-01-01}"], ""),
        (["valid: {from: 2001-01-01, to: 2023-01-01}", "valid: {from: 2023-01-01}"], "in 2023"),
    ],
)
def test_parts_that_never_hold_together_may_each_take_the_whole(parts: list[str], problem: str) -> None:
    facts = "facts: {war: yes/no of the assembly, peace: yes/no of the assembly, office: yes/no of each party}\n"
    rows = "".join(f"  c{number}: {{{WHOLE}, {keys}}}\n" for number, keys in enumerate(parts))
    found = problems_of(rule_text(f"pools: {{p: {{amount: 100 kr/year}}}}\n{facts}components:\n{rows}"))
    assert len(found) == bool(problem)
    assert all(f"the parts of p are more than 100 % {problem}" in each for each in found)


def test_shares_are_added_day_by_day() -> None:
    def found(first: str, second: str, pool: str = "1 % of p", starts: str = "1 January") -> list[str]:
        text = f"""
            time: {{year_starts: {starts}}}
            pools: {{p: {{amount: 100 kr/year}}, q: {{amount: {pool}}}}}
            components: {{a: {{amount: {first}, split: equally}}, b: {{amount: {second}, split: equally}}}}
            """
        return [each.partition(": ")[2] for each in problems_of(rule_text(text))]

    dated = "{2000-01-01: 60 % of p, 2020-05-01: 40 % of p}"
    assert found(dated, "{2000-01-01: 30 % of p, 2020-05-01: 50 % of p}") == []
    assert found(dated, "{2000-01-01: 30 % of p, 2020-04-01: 50 % of p}") == [
        "the parts of p are more than 100 % in 2020"
    ]
    assert found(dated, "50 % of q", "{2000-01-01: 40 % of p, 2020-05-01: 61 % of p}") == [
        "the parts of p are more than 100 % in 2020"
    ]
    assert found("60 % of p", "{2000-01-01: 30 % of p, 2020-05-01: 50 % of p}", starts="1 July") == [
        "the parts of p are more than 100 % in 2019"
    ]


def test_bands_of_which_each_mandate_has_its_own_take_from_one_pool() -> None:
    def found(bands: str) -> list[str]:
        keys = f"{{amount: {bands}, per: mandate, banding: each}}"
        return [each.split()[1] for each in problems_of(rule_text(f"{TWO_POOLS}components: {{c: {keys}}}"))]

    assert found("{1-2: 1 % of a, 3-: 2 % of a}") == []
    assert found("{1-2: 1 % of a, 3-: 2 % of b}") == ["two-pools"]
    assert found("{1-2: 1 % of a, 3-: 100 kr/year}") == ["two-pools"]


# --- parties that have left -------------------------------------------------------------------------------------------

LEFT = assembly(
    seats_text("A: 5, B: 3", extra="seats: 10"),
    seats_text("A: 8", "from: 2024-07-01", "seats: 10"),
)


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        # in the first half-year A 5 and B 3, in the second A 8 and nobody else but the leaver
        ("split: equally", {"A": "900", "B": "300"}),
        ("split: equally\nafter_leaving: 12 months", {"A": "600", "B": "600"}),
        ("split: equally\nafter_leaving: 3 months", {"A": "750", "B": "450"}),
        (
            "split: by mandates\nafter_leaving: 12 months",
            {
                "A": str(Fraction(600 * 5, 8) + Fraction(600 * 8, 11)),
                "B": str(Fraction(600 * 3, 8) + Fraction(600 * 3, 11)),
            },
        ),
        ("split: equally\nafter_leaving: 12 months\namong: the assembly", {"A": "900", "B": "900"}),
        ("split: by mandates\nafter_leaving: 12 months\namong: the assembly", {"A": "780", "B": "360"}),
    ],
)
def test_a_party_that_has_left_shares_or_is_paid_on_top(keys: str, amounts: dict[str, str]) -> None:
    assert column(support_of(component(f"amount: 1200 kr/year\n{keys}"), LEFT), "c") == amounts


def test_what_a_party_that_has_left_is_paid_on_top_is_not_drawn() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1200 kr/year}}
        components:
          a: {amount: 100 % of p, split: equally, among: the assembly, after_leaving: 12 months}
          r: {amount: rest of p, split: equally}
        """
    )
    support = support_of(text, LEFT)
    assert (column(support, "a"), column(support, "r")) == ({"A": "900", "B": "900"}, {"A": "0", "B": "0"})


@pytest.mark.parametrize(("per", "first", "second"), [("party", 20, 10), ("mandate", 80, 80), ("seat", 100, 100)])
def test_a_pool_counts_no_party_that_has_left(per: str, first: int, second: int) -> None:
    text = rule_text(
        f"""
        pools: {{p: {{amount: 10 kr/year, per: {per}}}}}
        components:
          a: {{amount: 100 % of p, split: equally}}
          k: {{amount: 1 kr/year, per: party, after_leaving: 12 months}}
        """
    )
    support = support_of(text, LEFT)
    assert support.pools["p"].value == Fraction(first + second, 2)
    assert column(support, "a") == {"A": str(Fraction(first, 4) + Fraction(second, 2)), "B": str(Fraction(first, 4))}


def test_only_the_columns_that_are_asked_for_are_calculated_with_what_they_need() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          a: {amount: 10 kr/year, per: party, out_of: p}
          b: {amount: 50 % of a, per: party}
          u: {amount: unknown kr/year, per: party}
          r: {amount: rest of p, split: equally}
        """
    )
    for asked, columns in (({"b"}, ["a", "b"]), ({"r"}, ["a", "r"]), ({"a"}, ["a"])):
        support = support_of(text, TWO, question=Question(columns=frozenset(asked)))
        assert [each.id for each in support.columns] == columns


def test_a_part_of_a_pool_after_its_rest_takes_too_much() -> None:
    text = rule_text(
        """
        pools: {p: {amount: 1000 kr/year}}
        components:
          r: {amount: rest of p, split: equally}
          y: {amount: 10 kr/year, per: party}
          x: {amount: 50 % of y, per: party, out_of: p}
        """
    )
    with pytest.raises(PolsekError, match="more is taken from p than there is: 10 kr too much"):
        support_of(text, TWO, question=Question(columns=frozenset({"r"})))


@pytest.mark.parametrize(
    ("amount", "en", "sv"),
    [("50", None, None), ("50.0050", "0.01", "0,01"), ("51.6725", "3.35", "3,35"), ("51.67", "3.34", "3,34"),
     ("600", "1\N{NO-BREAK SPACE}100", "1\N{NO-BREAK SPACE}100")],
)  # fmt: skip
def test_what_is_taken_too_much_is_told_in_ore(amount: str, en: str | None, sv: str | None) -> None:
    text = rule_text(
        f"""
        pools: {{p: {{amount: 100 kr/year}}}}
        components: {{c: {{amount: {amount} kr/year, per: party, out_of: p}}}}
        """
    )
    if en is None:
        assert column(support_of(text, TWO), "c") == {"A": "50", "B": "50"}
        return
    with pytest.raises(PolsekError) as caught:
        support_of(text, TWO)
    assert [each.message for each in caught.value.problems] == [
        Words(
            f"in 2024 more is taken from p than there is: {en} kr too much",
            f"år 2024 överskrider delarna ramen p med {sv} kr",
        )
    ]


def test_the_tree_names_the_parties_of_a_divisor() -> None:
    support = support_of(component("amount: 1000 kr/year\nsplit: by mandates"), TWO)
    split_amount = row(support, "A").steps[0][0].steps["amount"]
    assert (split_amount.operation, split_amount.value) == ("split", Fraction(125))
    whole, divisor = split_amount.parts
    assert (whole.value, divisor.value, divisor.title.en) == (Fraction(1000), Fraction(8), "those entitled")
    assert divisor.title.sv == "för alla berättigade partier"
    assert [(part.title.en, part.value) for part in divisor.parts] == [("A", Fraction(6)), ("B", Fraction(2))]


@pytest.mark.parametrize(
    ("keys", "en", "sv"),
    [
        ("split: equally", "those entitled", "alla berättigade partier"),
        ("split: equally\namong: those paid", "those paid", "de partier som får utbetalning"),
        ("split: by members\namong: those paid", "those paid", "för de partier som får utbetalning"),
        ("split: equally\namong: the assembly", "parties", "partier"),
        ("split: by mandates\namong: the assembly", "seats", "platser"),
    ],
)
def test_a_divisor_is_said_as_that_of_parties_or_of_what_they_have(keys: str, en: str, sv: str) -> None:
    support = support_of(component(f"amount: 1000 kr/year\n{keys}") + FACTS, SEATS)
    assert row(support, "A").steps[0][0].steps["amount"].parts[1].title == Words(en, sv)


def test_a_rest_of_nothing_is_no_problem() -> None:
    text = """
        pools: {p: {amount: 100 kr/year}}
        components:
          all: {amount: 100 % of p, split: equally}
          left: {amount: rest of p, split: equally}
    """
    support = support_of(rule_text(text), TWO)
    assert column(support, "all") == {"A": "50", "B": "50"}
    assert column(support, "left") == {"A": "0", "B": "0"}
