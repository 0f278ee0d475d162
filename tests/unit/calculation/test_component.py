"""Who gets a component, what is counted, and the steps to the yearly amount: language.md sections 3, 5 and 6."""

from fractions import Fraction

import pytest

from polsek.calculation.timeline import typical_party
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
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
)

TWO = assembly(seats_text("A: 6, B: 2"))
MANY = assembly(
    seats_text(
        "A: {mandates: 6, side: government, facts: {members: 100, work: 50 %, office: yes}}, "
        "B: {mandates: 2, empty: 2, side: opposition, facts: {members: 30, work: 39.9 %, office: no}}, "
        "D: {mandates: 3, empty: 1, side: opposition, facts: {members: 50, work: 40 %}}, "
        "E: {mandates: 0, facts: {members: 10}}",
        extra="seats: 14\nfacts: {meetings: 4, open: yes}",
    )
)
FACTS = """facts:
  members: number of each party
  work: share of each party
  office: yes/no of each party, else no
  meetings: number of the assembly
  open: yes/no of the assembly
"""


def given(keys: str, *, extra: str = "", year: int = 2024) -> dict[str, str]:
    """Calculate one component for the four parties of MANY; those without support and mandates are not there."""
    return column(support_of(component(keys) + FACTS + extra, MANY, year), "c")


# --- what is counted --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("per", "amounts"),
    [
        ("party", {"A": "1", "B": "0", "D": "1"}),
        ("mandate", {"A": "6", "B": "0", "D": "3"}),
        ("mandates", {"A": "6", "B": "0", "D": "3"}),
        ("member", {"A": "100", "B": "0", "D": "50"}),
        ("members", {"A": "100", "B": "0", "D": "50"}),
        ("seat", {"A": "14", "B": "0", "D": "14"}),
        ("filled share", {"A": "1", "B": "0", "D": "2/3"}),
        ("[mandate, filled share]", {"A": "6", "B": "0", "D": "2"}),
        ("meeting", {"A": "4", "B": "0", "D": "4"}),
        ("[mandate, meeting]", {"A": "24", "B": "0", "D": "12"}),
        ("[member, mandate, meetings]", {"A": "2400", "B": "0", "D": "600"}),
    ],
)
def test_what_an_amount_is_multiplied_by(per: str, amounts: dict[str, str]) -> None:
    assert given(f"amount: 1 kr/year\nper: {per}") == amounts


def test_empty_seats_are_not_counted_where_the_rule_says_so() -> None:
    keys = "amount: 1 kr/year\nper: mandate\nfor: elected"
    assert given(keys) == {"A": "6", "B": "2", "D": "3"}
    assert given(keys, extra="mandates: {empty_seats: not counted}\n") == {"A": "6", "B": "0", "D": "2"}
    bands = "amount: {1-2: 10 kr/year, 3-: 20 kr/year}\nper: party"
    assert given(bands) == {"A": "20", "B": "0", "D": "20"}
    assert given(bands, extra="mandates: {empty_seats: not counted}\n") == {"A": "20", "B": "0", "D": "10"}


# --- who --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("conditions", "who"),
    [
        ("represented", "A D"),
        ("elected", "A B D"),
        ("listed", "A B D E"),
        ("government", "A"),
        ("opposition", "D"),
        ("[elected, opposition]", "B D"),
        ("[at least 1 mandate, elected]", "A B D"),
        ("[at most 2 mandates, listed]", "B E"),
        ("at least 3 mandates", "A D"),
        ("above 3 mandates", "A"),
        ("at most 3 mandates", "D"),
        ("below 3 mandates", ""),
        ("[elected, below 3 mandates]", "B"),
        ("[listed, below 3 mandates]", "B E"),
        ("at least 50 members", "A D"),
        ("above 50 members", "A"),
        ("below 51 members", "D"),
        ("[listed, at most 30 members]", "B E"),
        ("work below 40 %", ""),
        ("work at most 40 %", "D"),
        ("work at least 40 %", "A D"),
        ("[elected, work below 40 %]", "B"),
        ("office", "A"),
        ("not office", "D"),
        ("[elected, not office]", "B D"),
        ("open", "A D"),
        ("not open", ""),
        ("[at least 3 mandates, opposition, not office]", "D"),
    ],
)
def test_conditions(conditions: str, who: str) -> None:
    amounts = given(f"amount: 1 kr/year\nper: party\nfor: {conditions}")
    assert " ".join(name for name, amount in amounts.items() if amount == "1") == who


def test_the_number_that_a_condition_compares_has_no_empty_seats_where_they_are_not_counted() -> None:
    keys = "amount: 1 kr/year\nper: party\nfor: at least 3 mandates"
    assert given(keys, extra="mandates: {empty_seats: not counted}\n") == {"A": "1", "B": "0", "D": "0"}


@pytest.mark.parametrize(
    ("keys", "party", "reason"),
    [
        ("", "B", Words("all its seats are empty", "alla partiets stolar är tomma")),
        ("for: represented", "B", Words("all its seats are empty", "alla partiets stolar är tomma")),
        ("for: [government, represented]", "B", Words("all its seats are empty", "alla partiets stolar är tomma")),
        (
            "for: {any of: [represented, office]}",
            "B",
            Words(
                "does not meet: represented or office",
                "uppfyller inte villkoret (representerat i fullmäktige eller office)",
            ),
        ),
        ("for: opposition", "A", Words("does not meet: opposition", "uppfyller inte villkoret (oppositionsparti)")),
        ("for: office", "D", Words("does not meet: office", "uppfyller inte villkoret (office)")),
        (
            "for: [at most 9 mandates, work below 10 %]",
            "A",
            Words("does not meet: work below 10 %", "uppfyller inte villkoret (work under 10 %)"),
        ),
        ("valid: {from: 2025-01-01}", "A", Words("not in force on 2024-01-01", "gäller inte 2024-01-01")),
        (
            "term_years: 3-4",
            "A",
            Words("only in year 3–4 of the term (2024 is year 2)", "ges bara år 3–4 i mandatperioden (2024 är år 2)"),
        ),
    ],
)
def test_a_component_that_gives_0_says_which_condition_failed(keys: str, party: str, reason: Words) -> None:
    support = support_of(component(f"amount: 1 kr/year\nper: party\n{keys}") + FACTS, MANY)
    amount = row(support, party).components[0]
    assert (amount.value, amount.operation, amount.note, row(support, party).steps[0][0].steps) == (
        Fraction(),
        "none",
        reason,
        {},
    )


def test_a_missing_side_is_a_problem_and_never_a_guess() -> None:
    (one,) = refused_by(component("amount: 1 kr/year\nper: party\nfor: opposition"), TWO)
    assert one.endswith("missing-side components.c.for")


def test_a_party_whose_only_seat_is_empty_is_not_represented() -> None:
    seats = assembly(seats_text("A: {mandates: 1, empty: 1}, B: {mandates: 4, empty: 2}, D: {mandates: 3, empty: 1}"))
    text = component("amount: 1 kr/year\nper: mandate", mandates="{empty_seats: not counted}")
    support = support_of(text, seats)
    assert row(support, "A").components[0].note == Words("all its seats are empty", "alla partiets stolar är tomma")
    counts = [row(support, name).steps[0][0].steps["count"].note for name in ("B", "D")]
    assert [note and note.en for note in counts] == [
        "4 mandates, 2 empty seats not counted",
        "3 mandates, 1 empty seat not counted",
    ]


def test_a_missing_fact_is_told_beside_what_else_is_missing_and_by_file() -> None:
    seats = assembly(seats_text("A: 6, B: 2"), seats_text("A: 6, B: 2, D: 1", "from: 2024-07-01"))
    text = rule_text(
        """
        facts: {members: number of each party}
        components:
          a: {amount: 1 kr/year, per: party, for: opposition}
          b: {amount: 1 kr/year, per: member}
        """
    )
    with pytest.raises(PolsekError) as caught:
        support_of(text, seats)
    assert [(each.id, each.place.file, each.message.en) for each in caught.value.problems] == [
        ("missing-fact", "1.yaml", "members of A and B is needed and not given"),
        ("missing-side", "1.yaml", "it is not said which parties govern and which are in opposition"),
        ("missing-fact", "2.yaml", "members of A, B and D is needed and not given"),
    ]


def test_a_side_that_several_components_ask_for_is_one_problem() -> None:
    text = rule_text(
        """
        components:
          a: {amount: 1 kr/year, per: party, for: opposition}
          b: {amount: 1 kr/year, per: mandate, for: opposition}
          c: {amount: 1 kr/year, per: mandate, for: government}
        """
    )
    (one,) = refused_by(text, TWO)
    assert one.endswith("missing-side components.a.for")


def test_sides_that_lack_in_two_files_of_a_year_are_told_of_each() -> None:
    first, then = "A: 3, B: 2", "A: {mandates: 3, side: government}, B: 2"
    seats = assembly(seats_text(first), seats_text(then, "from: 2024-07-01"), seats_text(then, "from: 2024-09-01"))
    with pytest.raises(PolsekError) as caught:
        support_of(component("amount: 1 kr/year\nper: party\nfor: opposition"), seats)
    assert [(each.place.file, each.message.en) for each in caught.value.problems] == [
        ("1.yaml", "it is not said which parties govern and which are in opposition"),
        ("2.yaml", "it is not said whether B governs or is in opposition"),
    ]


def test_a_side_is_asked_for_only_where_it_matters() -> None:
    seats = assembly(seats_text("A: {mandates: 6, side: government}, B: 2"))
    text = component("amount: 1 kr/year\nper: party\nfor: [at least 3 mandates, government]")
    assert column(support_of(text, seats), "c") == {"A": "1", "B": "0"}


def test_a_component_holds_for_a_part_of_a_year() -> None:
    keys = "amount: 12 kr/year\nper: party\nvalid: [{from: 2023-03-15, to: 2023-06-30}, {from: 2024-11-01}]"
    assert [given(keys, year=year)["A"] for year in (2023, 2024, 2025)] == ["3", "2", "12"]
    same = "time: {mid_month: same month}\n"
    assert [given(keys, extra=same, year=year)["A"] for year in (2023, 2024, 2025)] == ["4", "2", "12"]


# --- limits of the count ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "counts"),
    [
        # parties with 1, 2, 5, 6 mandates
        ("at_most: 5 mandates", "1 2 5 5"),
        ("at_least: 3 mandates", "3 3 5 6"),
        ("above: 2 mandates", "0 0 3 4"),
        ("at_least: 3 mandates\nabove: 2 mandates", "1 1 3 4"),
        ("at_most: 5 mandates\nabove: 1 mandate", "0 1 4 4"),
        ("at_least: 2 mandates\nat_most: 5 mandates\nabove: 1 mandate", "1 1 4 4"),
        ("at_most: {2020-01-01: 5 mandates, 2024-07-01: 3 mandates}", "1 2 4 4"),
        ("at_most: {1-4: 1 mandate, 5-: 4 mandates}", "1 1 4 4"),
        ("at_most: {2020-01-01: 5 mandates}", "1 2 5 5"),
        ("at_least: {value: {1-: 3 mandates}, source: x}", "3 3 5 6"),
        ("above: {1-4: 1 mandate, 5-: 4 mandates}", "0 1 1 2"),
        ("at_most: [5 mandates, 40 kr/year]", "1 2 4 4"),
        ("at_least: [3 mandates, 40 kr/year]", "4 4 5 6"),
    ],
)
def test_limits_of_the_count(limits: str, counts: str) -> None:
    seats = assembly(seats_text("A: 1, B: 2, D: 5, E: 6"))
    support = support_of(component(f"amount: 10 kr/year\nper: mandate\n{limits}"), seats)
    got = [exact(support, name, "c") for name in "ABDE"]
    assert got == [Fraction(number) * 10 for number in counts.split()]


def test_0_stays_0() -> None:
    text = (
        component("amount: 10 kr/year\nper: member\nat_least: 3 members") + "facts: {members: number of each party}\n"
    )
    seats = assembly(seats_text("A: {mandates: 1, facts: {members: 0}}, B: {mandates: 1, facts: {members: 1}}"))
    assert column(support_of(text, seats), "c") == {"A": "0", "B": "30"}


def test_a_limit_concerns_its_own_count_of_a_list() -> None:
    assert given("amount: 1 kr/year\nper: [mandate, meeting]\nat_most: 4 mandates\nabove: 1 meeting") == {
        "A": "12",
        "B": "0",
        "D": "9",
    }


@pytest.mark.parametrize(
    ("limit", "amounts"),
    [
        ("at_most: 3 mandates", {"A": "12", "B": "0", "D": "12"}),
        ("at_most: 3 meetings", {"A": "18", "B": "0", "D": "9"}),
        ("at_least: 5 meetings", {"A": "30", "B": "0", "D": "15"}),
        ("above: 2 meetings", {"A": "12", "B": "0", "D": "6"}),
    ],
)
def test_a_limit_says_nothing_of_the_other_count_of_a_list(limit: str, amounts: dict[str, str]) -> None:
    assert given(f"amount: 1 kr/year\nper: [mandate, meeting]\n{limit}") == amounts


# --- limits in money --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("amount: 10 kr/year\nper: mandate\nat_most: 45 kr/year", ["45", "20"]),
        ("amount: 10 kr/year\nper: mandate\nat_most: 4 kr/month", ["48", "20"]),
        ("amount: 1 kr/month\nper: mandate\nat_most: 60 kr/year", ["60", "24"]),
        ("amount: 10 kr/year\nper: mandate\nat_least: 25 kr/year", ["60", "25"]),
        ("amount: 10 kr/year\nper: mandate\nat_least: 25 kr/year\nat_most: 50 kr/year", ["50", "25"]),
        ("amount: 10 kr/year\nper: mandate\nat_most: [50 kr/year, 30 kr/year]", ["30", "20"]),
        ("amount: 10 kr/year\nper: mandate\nat_most: {1-3: 5 kr/year, 4-: 40 kr/year}", ["40", "5"]),
        ("amount: 10 kr/year\nper: mandate\nat_most: 1.5 x base", ["45", "20"]),
        ("amount: 50 kr/year\nper: party\nat_most: {1-3: 5 kr/year, 4-: 40 kr/year}", ["40", "5"]),
        ("amount: 4 kr/year\nper: party\nat_least: {1-3: 5 kr/year, 4-: 40 kr/year}", ["40", "5"]),
        ("amount: 50 kr/year\nper: party\noverhead: {1-3: 10 %, 4-: 20 %}", ["60", "55"]),
        ("amount: 10 kr/year\nper: mandate\nat_most: {2020-01-01: 50 kr/year, 2024-10-01: 10 kr/year}", ["40", "35/2"]),
        ("amount: 0 kr/year\nper: mandate\nat_least: 25 kr/year", ["25", "25"]),
    ],
)
def test_limits_in_money(keys: str, amounts: list[str]) -> None:
    series = series_of(series_text("base", "kr/year", "2020-01-01: 30"))
    assert list(column(support_of(component(keys), TWO, series=series), "c").values()) == amounts


def test_a_limit_in_money_comes_after_the_overhead() -> None:
    keys = "amount: 100 kr/year\nper: full time\nemployment: 50 %\noverhead: 30 %\nat_most: 60 kr/year"
    assert column(support_of(component(keys), TWO), "c") == {"A": "60", "B": "60"}


# --- bands of what is counted -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        # 6 and 2 mandates
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: whole", ["42", "20"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each", ["51", "20"]),
        ("amount: {1: 100 kr/year, 2-4: 10 kr/year, 5-: 1 kr/year}\nbanding: each", ["132", "110"]),
        ("amount: {1-3: 10 kr/year, 4-6: 7 kr/year}\nbanding: each", ["51", "20"]),
        ("amount: {1-6: 10 kr/year}\nbanding: each", ["60", "20"]),
        ("amount: {0-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each", ["51", "20"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nabove: 1 mandate", ["41", "10"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nabove: 4 mandates", ["14", "0"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nat_most: 4 mandates", ["37", "20"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nat_least: 3 mandates", ["51", "30"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: whole\nabove: 1 mandate", ["35", "10"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nat_most: 40 kr/year", ["40", "20"]),
        ("amount: {1-3: 10 kr/month, 4-: 7 kr/month}\nbanding: each", ["612", "240"]),
        ("amount: {1-3: 10 kr/year, 4-: 7 kr/year}\nbanding: each\nindexed: 10 %", ["561/10", "22"]),
        ("amount: {1-3: {2020-01-01: 10 kr/year, 2024-07-01: 20 kr/year}, 4-: 7 kr/year}\nbanding: each", ["66", "30"]),
    ],
)
def test_banding(keys: str, amounts: list[str]) -> None:
    assert list(column(support_of(component(f"per: mandate\n{keys}"), TWO), "c").values()) == amounts


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        pytest.param(
            "amount: {2020-01-01: {1-3: 1 kr/year, 4-: 2 kr/year}, 2024-01-01: {1-3: 10 kr/year, 4-: 7 kr/year}}",
            ["51", "20"],
            id="dated",
        ),
        pytest.param(
            "amount: {value: {1-3: 10 kr/year, 4-: 7 kr/year}, indexed: 100 %}",
            ["102", "40"],
            id="indexed",
        ),
        pytest.param(
            "amount: {value: {1-3: 10 kr/year, 4-: 7 kr/year}, rounding: 10 kr half up}",
            ["60", "20"],
            id="rounded",
        ),
    ],
)
def test_bands_for_each_mandate_may_be_wrapped(keys: str, amounts: list[str]) -> None:
    assert list(column(support_of(component(f"per: mandate\nbanding: each\n{keys}"), TWO), "c").values()) == amounts


def test_bands_for_each_mandate_times_another_count() -> None:
    for per in ("[mandate, meeting]", "[meeting, mandate]"):
        keys = f"per: {per}\nbanding: each\namount: {{1-3: 10 kr/year, 4-: 7 kr/year}}"
        assert given(keys) == {"A": "204", "B": "0", "D": "120"}


def test_a_mandate_past_the_last_closed_band_is_a_problem_for_each_too() -> None:
    text = component("per: mandate\nbanding: each\namount: {1-3: 10 kr/year, 4-5: 7 kr/year}")
    assert "band-past-end" in refused_by(text, TWO)[0]


def test_bands_by_the_fact_that_is_counted() -> None:
    keys = "amount: {1-40 members: 10 kr/year, 41- members: 1 kr/year}\nper: member\nbanding: "
    assert given(keys + "each") == {"A": "460", "B": "0", "D": "410"}
    assert given(keys + "whole") == {"A": "100", "B": "0", "D": "50"}


# --- the steps --------------------------------------------------------------------------------------------------------


def test_every_step_may_be_rounded() -> None:
    text = component(
        """
        amount: {value: 1003.7 kr/month, rounding: 1 kr down}
        per: full time
        employment: 33.33 %
        indexed: 1.5 %
        overhead: 31.42 %
        rounding:
          amount: 5 kr up
          rate: 10 kr half up
          employment: 1 % half up
          subtotal: 1 kr half up
          with_overhead: 1 kr down
          component: 100 kr up
        """
    )
    support = support_of(text, TWO)
    steps = row(support, "A").steps[0][0].steps
    # 1003 -> 1005; x 1.015 = 1020.075 -> 1020; 33.33 % -> 33 %; 336.6 -> 337; x 1.3142 = 442.88 -> 442;
    # x 12 = 5304 -> 5400
    assert [(name, amount.value) for name, amount in steps.items()] == [
        ("employment", Fraction(33, 100)),
        ("amount", 1005),
        ("rate", 1020),
        ("subtotal", 337),
        ("with_overhead", 442),
    ]
    assert row(support, "A").steps[0][0].yearly.value == 5304
    assert exact(support, "A", "c") == 5400


def test_a_component_s_rounding_wins_over_the_file_s_step_by_step() -> None:
    text = rule_text(
        """
        rounding: {rate: 10 kr up, subtotal: 1000 kr up}
        components:
          a: {amount: 101 kr/year, per: mandate}
          b: {amount: 101 kr/year, per: mandate, rounding: {rate: 100 kr up}}
          d: {amount: 101 kr/year, per: mandate, rounding: {rate: exact, subtotal: exact}}
        """
    )
    support = support_of(text, TWO)
    assert [str(exact(support, "A", name)) for name in "abd"] == ["1000", "2000", "606"]


def test_a_count_may_be_rounded() -> None:
    text = component("amount: 10 kr/year\nper: [mandate, share]\nrounding: {count: 1 mandate half up}") + (
        "facts: {share: number of the assembly}\n"
    )
    seats = assembly(seats_text("A: 6, B: 2", extra="facts: {share: 0.75}"))
    assert column(support_of(text, seats), "c") == {"A": "50", "B": "20"}


def test_the_months_are_added_before_the_component_is_rounded() -> None:
    series = series_of(series_text("fee", "kr/month", "2020-01-01: 100.4, 2024-11-01: 100.8"))
    keys = "amount: 1 x fee\nper: party\nrounding: "
    seats = assembly(seats_text("A: 6"))
    assert column(support_of(component(keys + "{component: 1 kr half up}"), seats, series=series), "c") == {
        "A": "1206"
    }  # 1205.6
    assert column(support_of(component(keys + "{rate: 1 kr half up}"), seats, series=series), "c") == {"A": "1202"}
    assert column(support_of(component(keys + "{component: 10 kr down}"), seats, series=series), "c") == {"A": "1200"}


# --- employment -------------------------------------------------------------------------------------------------------


def test_employment_may_be_a_fact() -> None:
    keys = "amount: 100 kr/month\nper: full time\nemployment: work\noverhead: 10 %"
    assert given(keys) == {"A": "660", "B": "0", "D": "528"}


def test_an_employment_below_the_table_is_nothing() -> None:
    keys = "amount: 100 kr/month\nper: full time\nemployment: {1-3: 25 %, 4-: 50 %}\nfor: listed"
    assert given(keys) == {"A": "600", "B": "300", "D": "300"}


@pytest.mark.parametrize("share", ["101 %", "-1 %", "{1-3: 25 %, 4-: 7/6}"])
def test_an_employment_above_100_per_cent_is_refused(share: str) -> None:
    problems = problems_of(component(f"amount: 100 kr/month\nper: full time\nemployment: {share}"))
    assert [problem.split()[1] for problem in problems] == ["employment"]


def test_a_fact_above_100_per_cent_is_no_employment() -> None:
    text = component("amount: 100 kr/month\nper: full time\nemployment: work") + "facts: {work: share of each party}\n"
    seats = assembly(seats_text("A: {mandates: 6, facts: {work: 101 %}}"))
    assert [problem.partition(" ")[2] for problem in refused_by(text, seats)] == ["employment components.c.employment"]


# --- lists of counts that lack ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("keys", "key"), [("per: member", "per"), ("split: by members", "split")])
def test_a_count_that_the_mandate_file_lacks(keys: str, key: str) -> None:
    text = component(f"amount: 100 kr/year\n{keys}") + "facts: {members: number of each party}\n"
    seats = assembly(seats_text("A: {mandates: 6, facts: {members: 3}}, B: 2"))
    problems = refused_by(text, seats)
    assert len(problems) == 1
    assert problems[0].endswith(f"missing-fact components.c.{key}")


def test_rows_of_several_parties_are_each_counted() -> None:
    seats = assembly(seats_text("A: 3, Two more: {parties: 2, mandates: 5}, Three more: {parties: 3, mandates: 3}"))
    expected = {"A": "10", "Two more": "20", "Three more": "30"}
    assert column(support_of(component("amount: 10 kr/year\nper: party"), seats), "c") == expected


def test_totals_only_can_be_calculated_by_party_and_by_mandate() -> None:
    seats = assembly(seats_text("A: 3, Others: {parties: 8, mandates: 14}"))
    for per, amount in (("party", "80"), ("mandate", "140")):
        support = support_of(component(f"amount: 10 kr/year\nper: {per}"), seats)
        assert column(support, "c")["Others"] == amount
    support = support_of(component("amount: 1700 kr/year\nsplit: by mandates"), seats)
    assert column(support, "c") == {"A": "300", "Others": "1400"}
    support = support_of(component("amount: 900 kr/year\nsplit: equally"), seats)
    assert column(support, "c") == {"A": "100", "Others": "800"}


@pytest.mark.parametrize(
    "keys",
    [
        "amount: {1-3: 10 kr/year, 4-: 20 kr/year}\nper: party",
        "amount: 10 kr/year\nper: full time\nemployment: {1-3: 25 %, 4-: 50 %}",
        "amount: 10 kr/year\nper: mandate\nabove: 1 mandate",
        "amount: 10 kr/year\nper: mandate\nat_most: 5 mandates",
        "amount: 10 kr/year\nper: mandate\nat_least: 5 mandates",
        "amount: 10 kr/year\nper: party\nfor: at least 3 mandates",
        "amount: 10 kr/year\nper: full time\nemployment: 50 %",
        "amount: 10 kr/year\nper: mandate\nat_most: 100 kr/year",
        "amount: 10 kr/year\nper: mandate\nat_least: 200 kr/year",
    ],
)
def test_totals_only_have_no_bands_and_no_limits(keys: str) -> None:
    for parties in ("8", "unknown"):
        seats = assembly(seats_text(f"A: 3, Others: {{parties: {parties}, mandates: 14}}"))
        assert all(" placeholder " in problem for problem in refused_by(component(keys), seats))


SEVERAL = "A: 3, Others: {parties: unknown, mandates: 14}"


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("amount: 10 kr/year\nper: mandate", {"A": "30", "Others": "140"}),
        ("amount: 1700 kr/year\nsplit: by mandates", {"A": "300", "Others": "1400"}),
        ("amount: 1700 kr/year\nsplit: by mandates\namong: the assembly", {"A": "300", "Others": "1400"}),
    ],
)
def test_an_unknown_number_of_parties_has_totals(keys: str, amounts: dict[str, str]) -> None:
    assert column(support_of(component(keys), assembly(seats_text(SEVERAL))), "c") == amounts


@pytest.mark.parametrize(
    ("parties", "amounts"),
    [
        ("parties: 2, mandates: 6", {"A": "3", "Others": "6"}),
        ("parties: unknown, mandates: 0", {"A": "3", "Others": "0"}),
    ],
)
def test_the_filled_share_of_several_parties_is_1_where_no_seat_is_empty(parties: str, amounts: dict[str, str]) -> None:
    seats = assembly(seats_text(f"A: {{mandates: 4, empty: 1}}, Others: {{{parties}}}"))
    assert column(support_of(component("amount: 1 kr/year\nper: [mandate, filled share]"), seats), "c") == amounts


def test_the_filled_share_of_several_parties_is_not_known_where_one_seat_is_empty() -> None:
    seats = assembly(seats_text("A: 4, Others: {parties: 2, mandates: 6, empty: 1}"))
    (problem,) = refused_by(component("amount: 1 kr/year\nper: [mandate, filled share]"), seats)
    assert problem == "5:25-60 placeholder components.c.per"


@pytest.mark.parametrize(
    "keys",
    [
        "amount: 10 kr/year\nper: party",
        "amount: 900 kr/year\nsplit: equally",
        "amount: 900 kr/year\nsplit: equally\namong: the assembly",
        "amount: 900 kr/year\nper: [party, mandate]",
    ],
)
def test_an_unknown_number_of_parties_cannot_be_paid_each(keys: str) -> None:
    with pytest.raises(PolsekError) as caught:
        support_of(component(keys), assembly(seats_text(SEVERAL)))
    (problem,) = caught.value.problems
    assert (problem.id, problem.place.line, problem.place.column) == ("placeholder", 5, 25)
    assert problem.message.en == ("Others stands for an unknown number of parties, and the rule needs each of them")
    assert problem.hint is not None
    assert problem.hint.en == "list the parties"


# --- one condition of several -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("for: {any of: [represented, members above 5]}", {"A": "1", "B": "1", "D": "1", "E": "1"}),
        ("for: {any of: [represented, members above 10]}", {"A": "1", "B": "1", "D": "1"}),
        ("for: {any of: [represented, office]}", {"A": "1", "B": "0", "D": "1"}),
        ("for: {any of: [elected, office]}", {"A": "1", "B": "1", "D": "1"}),
        ("for: {any of: [government, at least 3 mandates]}", {"A": "1", "B": "0", "D": "1"}),
        ("for: {any of: [government, members at most 30]}", {"A": "1", "B": "0", "D": "0"}),
        ("for: [listed, {any of: [office, members at most 30]}]", {"A": "1", "B": "1", "D": "0", "E": "1"}),
        (
            "for: [at most 3 mandates, {any of: [represented, members at most 10]}]",
            {"A": "0", "B": "0", "D": "1", "E": "1"},
        ),
        ("for: {any of: [not office, {any of: [government, work above 39 %]}]}", {"A": "1", "B": "0", "D": "1"}),
        ("for: {any of: opposition}", {"A": "0", "B": "0", "D": "1"}),
    ],
)
def test_one_condition_of_several_is_enough(keys: str, amounts: dict[str, str]) -> None:
    assert given(f"amount: 1 kr/year\nper: party\n{keys}") == amounts


def test_a_party_that_has_left_keeps_what_the_represented_get() -> None:
    seats = assembly(seats_text("A: 3, B: 2", "election: 2018-09-09"), seats_text("A: 5"))
    keys = "amount: 12 kr/year\nper: party\nfor: {any of: [represented, big]}\nafter_leaving: 6 months"
    text = component(keys) + "facts:\n  big: yes/no of each party, else no\n"
    assert column(support_of(text, seats, 2023), "c") == {"A": "12", "B": "6"}


def test_what_is_not_known_of_a_party_that_has_left_is_not_asked_for_beside_who_sits() -> None:
    seats = assembly(
        seats_text("A: 3, B: 2", "election: 2018-09-09"), seats_text("A: {mandates: 5, facts: {members: 9}}")
    )
    keys = "amount: 12 kr/year\nper: party\nfor: {any of: [at least 5 members, represented]}\nafter_leaving: 6 months"
    text = component(keys) + "facts: {members: number of each party}\n"
    assert column(support_of(text, seats, 2023), "c") == {"A": "12", "B": "6"}


def test_a_party_that_has_left_keeps_what_it_got_for_its_size() -> None:
    seats = assembly(seats_text("A: 3, B: 4, D: 2", "election: 2018-09-09"), seats_text("A: 9"))
    keys = "amount: 12 kr/year\nper: party\nfor: {any of: [at least 3 mandates, big]}\nafter_leaving: 6 months"
    text = component(keys) + "facts:\n  big: yes/no of each party, else no\n"
    assert column(support_of(text, seats, 2023), "c") == {"A": "12", "B": "6"}


@pytest.mark.parametrize(
    ("conditions", "problem"),
    [
        ("{any of: []}", "10:11-17 empty-value components.c.for.any of"),
        ("{any_of: [listed]}", "10:11-17 unknown-key components.c.for.any_of"),
        ("{any of: [listed, nothing]}", "10:28-35 unknown-name components.c.for.any of.2"),
        ("{any of: [listed, 3 mandates]}", "10:28-38 condition components.c.for.any of.2"),
        ("{any of: [listed], all of: [listed]}", "10:29-35 unknown-key components.c.for.all of"),
    ],
)
def test_alternatives_are_conditions(conditions: str, problem: str) -> None:
    found = problems_of(component(f"amount: 1 kr/year\nper: party\nfor: {conditions}") + FACTS)
    assert problem in [each.partition(": ")[0] for each in found]


# --- facts with titles ------------------------------------------------------------------------------------------------

TITLED = """facts:
  members: {value: number of each party, title: {sv: betalande medlemmar, en: paying members}}
  office: {value: "yes/no of each party, else no", title: {sv: eget kontor, en: an office of its own}}
  work: {value: share of each party, title: {sv: arbetad tid, en: time worked}}
"""


@pytest.mark.parametrize(
    ("keys", "party", "reason"),
    [
        ("for: office", "D", Words("“an office of its own”", "”eget kontor”")),
        ("for: not office", "A", Words("not “an office of its own”", "inte ”eget kontor”")),
        (
            "for: at least 60 members",
            "D",
            Words("“paying members” at least 60", "”betalande medlemmar” minst 60"),
        ),
        ("for: work above 45.5 %", "D", Words("“time worked” above 45.5 %", "”arbetad tid” över 45,5 %")),
        (
            "for: {any of: [government, office]}",
            "D",
            Words("government or “an office of its own”", "styrande parti eller ”eget kontor”"),
        ),
    ],
)
def test_a_condition_is_said_with_the_title_of_its_fact(keys: str, party: str, reason: Words) -> None:
    support = support_of(component(f"amount: 1 kr/year\nper: party\n{keys}") + TITLED, MANY)
    (amount,) = row(support, party).components
    assert amount.note == Words(f"does not meet: {reason.en}", f"uppfyller inte villkoret ({reason.sv})")


def test_a_missing_fact_is_named_by_its_title() -> None:
    text = component("amount: 1 kr/year\nper: member") + TITLED
    with pytest.raises(PolsekError) as caught:
        support_of(text, TWO)
    assert {problem.message.sv for problem in caught.value.problems} == {
        "uppgiften ”betalande medlemmar” saknas för A och B"
    }


@pytest.mark.parametrize(
    ("fact", "problem"),
    [
        ("{title: x}", "10:3-4 missing-key facts.x"),
        ("{value: weight of each party}", "10:14-34 fact facts.x.value"),
        ("{value: number of each party, per: y}", "10:36-39 unknown-key facts.x.per"),
    ],
)
def test_a_fact_with_a_title_is_read_as_strictly(fact: str, problem: str) -> None:
    text = component("amount: 1 kr/year\nper: party") + f"facts:\n  x: {fact}\n"
    found = [each.partition(": ")[0].partition(" ")[2] for each in problems_of(text)]
    assert problem.partition(" ")[2] in found


@pytest.mark.parametrize("among", ["those paid", "the assembly"])
def test_a_sum_that_nobody_shares_is_a_problem_whoever_it_is_among(among: str) -> None:
    seats = assembly('polsek: 1\nauthority: "0380"\nelection: 2022-09-11\nparties: {A: 0, B: 0}\n')
    keys = f"amount: 1 kr/year\nsplit: by mandates\namong: {among}\nfor: listed"
    found = [problem.partition(" ")[2] for problem in refused_by(component(keys), seats)]
    assert found == ["zero-divisor components.c.split"]


# --- what is added above a number -------------------------------------------------------------------------------------

PLUS_NOT_HERE = "unknown-key components.c.at_most.plus"


@pytest.mark.parametrize(
    ("mandates", "post"),
    [(1, "9/20"), (9, "9/20"), (10, "1/2"), (14, "7/10"), (17, "17/20"), (20, "17/20"), (61, "17/20")],
)
def test_a_share_grows_by_the_mandate_up_to_its_limit(mandates: int, post: str) -> None:
    keys = "per: full time\namount: 1 kr/year\nemployment: {value: 45 %, plus: 5 % per mandate above 9, at_most: 85 %}"
    assert column(support_of(component(keys), assembly(seats_text(f"A: {mandates}"))), "c") == {"A": post}


@pytest.mark.parametrize(
    ("amount", "value"),
    [
        ("{value: 1000 kr/year, plus: 100 kr/year per mandate above 2}", "1400"),
        ("{value: 1000 kr/year, plus: 100 kr/year per mandate above 2, at_most: 1250 kr/year}", "1250"),
        ("{value: 1000 kr/year, plus: 100 kr/year per mandates above 2, indexed: 10 %}", "1540"),
        ("{value: 1000 kr/year, plus: 33 kr/year per mandate above 2, rounding: 100 kr half up}", "1100"),
        ("{value: 1000 kr/year, plus: 2 kr/year per member above 90}", "1020"),
        ("{value: 1000 kr/year, plus: -100 kr/year per mandate above 2}", "600"),
        ("{value: 1000 kr/month, plus: 100 kr/month per mandate above 2}", "16800"),
        ("{2020-01-01: 5 kr/year, 2024-07-01: {value: 5 kr/year, plus: 1 kr/year per mandate above 4}}", "6"),
        ("{1-5: 1 kr/year, 6-: {value: 10 kr/year, plus: 1 kr/year per mandate above 5}}", "11"),
        ("{value: 1000 kr/year, at_most: 900 kr/year}", "900"),
    ],
)
def test_an_amount_grows_by_what_is_counted(amount: str, value: str) -> None:
    assert given(f"per: party\namount: {amount}")["A"] == value


def test_an_amount_below_its_bands_grows_by_the_month_all_the_same() -> None:
    seats = assembly(seats_text("A: {mandates: 5, facts: {members: 0}}"))
    keys = "amount: {value: {1- members: 100 kr/month}, plus: 10 kr/month per mandate above 2}\nper: party"
    text = component(keys) + "facts: {members: number of each party}\n"
    assert column(support_of(text, seats), "c") == {"A": "360"}


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("amount: {value: 1 kr/year, plus: 5 kr/year}", "notation components.c.amount.plus"),
        ("amount: {value: 1 kr/year, plus: 5 kr/year per mandate}", "notation components.c.amount.plus"),
        ("amount: {value: 1 kr/year, plus: 5 % per mandate above 3}", "unit components.c.amount.plus"),
        ("amount: {value: 1 kr/year, plus: 5 kr per mandate above 3}", "missing-unit components.c.amount.plus"),
        ("amount: {value: 1 kr/year, plus: 5 kr/year per mandate above x}", "number components.c.amount.plus"),
        ("amount: {value: 1 kr/year, plus: 5 kr/year per nothing above 1}", "unknown-name components.c.amount.plus"),
        ("amount: {value: 1 kr/year, at_most: 5 %}", "unit components.c.amount.at_most"),
        (
            "amount: 1 kr/year\nat_most: {value: 5 mandates, plus: 1 % per mandate above 1}",
            "unknown-key components.c.at_most.plus",
        ),
    ],
)
def test_an_addition_says_what_for_what_above_what(keys: str, problem: str) -> None:
    found = [each.partition(": ")[0].partition(" ")[2] for each in problems_of(component(f"per: mandate\n{keys}"))]
    assert problem in found


def test_a_placeholder_has_no_number_to_grow_by() -> None:
    seats = assembly(seats_text("A: 3, Two more: {parties: 2, mandates: 5}"))
    text = component("per: party\namount: {value: 1 kr/year, plus: 1 kr/year per mandate above 2}")
    assert [each.partition(" ")[2] for each in refused_by(text, seats)] == ["placeholder components.c.amount.plus"]


# --- what the rows do not tell ----------------------------------------------------------------------------------------

OTHER = "{code: example, name: Provet, kind: other}"
UNTOLD = assembly(seats_text("A: {facts: {members: 3}}, B: 2").replace('"0380"', "example"))


@pytest.mark.parametrize(
    "keys",
    [
        "per: party",
        "per: party\nfor: elected",
        "per: mandate\nfor: listed",
        "per: filled share\nfor: listed",
        "per: seat\nfor: listed",
        "split: equally\namong: the assembly\nfor: listed",
    ],
)
def test_mandates_that_a_row_does_not_tell_are_asked_for_where_they_count(keys: str) -> None:
    with pytest.raises(PolsekError) as caught:
        support_of(component(f"amount: 100 kr/year\n{keys}", authority=OTHER), UNTOLD)
    (problem,) = caught.value.problems
    assert (problem.id, problem.path, problem.message.en) == ("missing-key", "parties.A", "mandates: is missing")
    assert problem.hint == Words("the rule counts mandates: add mandates:", "regeln räknar mandat: lägg till mandates:")


def test_mandates_that_a_row_does_not_tell_are_not_asked_for_by_a_rule_that_counts_none() -> None:
    text = component("amount: 100 kr/year\nper: party\nfor: listed", authority=OTHER)
    assert column(support_of(text, UNTOLD), "c") == {"A": "100", "B": "100"}


@pytest.mark.parametrize(
    ("keys", "alone", "message"),
    [
        ("per: member", False, "members of A is needed and not given"),
        ("per: member", True,
         "the amount depends on members of each party, which the number of mandates does not tell"),
        ("per: people", False, "people of the assembly is needed and not given"),
        ("per: people", True, "people of the assembly is needed and not given"),
        ("per: party\nfor: opposition", True,
         "the amount depends on which parties govern, which the number of mandates does not tell"),
    ],
)  # fmt: skip
def test_what_is_missing_of_a_party_of_so_many_mandates_is_said_of_each_party(
    keys: str, message: str, *, alone: bool
) -> None:
    text = component(f"amount: 100 kr/year\n{keys}") + (
        "facts: {members: number of each party, people: number of the assembly}\n"
    )
    question = Question(only=typical_party(rule_file(text), 3)) if alone else None
    with pytest.raises(PolsekError) as caught:
        support_of(text, assembly(seats_text("A: 2")), question=question)
    assert [each.message.en for each in caught.value.problems] == [message]
