"""The calculation of one rule for one support year, and what it cannot know."""

from datetime import date
from fractions import Fraction

import pytest

from polsek.calculation.setting import check_work
from polsek.calculation.support import Support
from polsek.calculation.timeline import TYPICAL, typical_party
from polsek.calculation.year import Question, calculate
from polsek.money import MarkKind
from polsek.period import Period
from polsek.problem import PolsekError, Words
from tests.making import (
    assembly,
    column,
    component,
    exact,
    finished,
    problems_of,
    refused_by,
    row,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
)

E2022 = seats_text("A: 6, B: 2")
TWO = assembly(E2022)
SPLIT = assembly(E2022, seats_text("A: 5, B: 2, N: 1", "from: 2024-05-20"))
ELECTION = assembly(E2022, seats_text("A: 4, N: 4", "election: 2026-09-13"))
NEVER = assembly(seats_text("A: 6, E: 0"), seats_text("A: 7, E: 0", "from: 2024-05-20"))
FEES = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2024-11-01: 2000"))
MANDATE = component("amount: 12 kr/year\nper: mandate")


def units(support: Support) -> list[int]:
    return [piece.units for piece in support.pieces]


@pytest.mark.parametrize(
    ("time", "cut", "amounts"),
    [
        ("", [5, 7], {"A": "65", "B": "24", "N": "7"}),
        ("time: {mid_month: same month}", [4, 8], {"A": "64", "B": "24", "N": "8"}),
        (
            "time: {counted_by: days}",
            [140, 226],
            {"A": str(Fraction(12 * (6 * 140 + 5 * 226), 366)), "B": "24", "N": str(Fraction(12 * 226, 366))},
        ),
        ("mandates: {mid_term: next year}", [12], {"A": "72", "B": "24"}),
        ("mandates: {mid_term: never}", [12], {"A": "72", "B": "24"}),
    ],
)
def test_a_change_inside_a_year(time: str, cut: list[int], amounts: dict[str, str]) -> None:
    support = support_of(MANDATE + time + "\n", SPLIT)
    assert (units(support), column(support, "c")) == (cut, amounts)
    assert [sitting.distribution.id for sitting in support.sittings] == ["1", "2"][: len(cut)]


@pytest.mark.parametrize(
    ("mandates", "year", "amounts"),
    [
        ("", 2026, {"A": "72", "B": "24"}),
        ("", 2027, {"A": "48", "N": "48"}),
        ("{from: 15 October}", 2026, {"A": str(6 * 10 + 4 * 2), "B": "20", "N": "8"}),
        ("{from: 1 November}", 2026, {"A": "68", "B": "20", "N": "8"}),
        ("{from: 1 May}", 2027, {"A": str(6 * 4 + 4 * 8), "B": "8", "N": "32"}),
    ],
)
def test_a_new_assembly(mandates: str, year: int, amounts: dict[str, str]) -> None:
    text = MANDATE + (f"mandates: {mandates}\n" if mandates else "")
    assert column(support_of(text, ELECTION, year), "c") == amounts


def test_a_new_assembly_in_a_support_year_that_begins_in_october() -> None:
    text = MANDATE + "time: {year_starts: 15 October}\nmandates: {from: 15 October}\n"
    assert column(support_of(text, ELECTION, 2025), "c") == {"A": "72", "B": "24"}
    assert column(support_of(text, ELECTION, 2026), "c") == {"A": "48", "N": "48"}
    january = MANDATE + "time: {year_starts: 15 October}\n"
    # the new assembly counts from 1 January 2027: the month from 15 January is its first
    support = support_of(january, ELECTION, 2026)
    assert (units(support), column(support, "c")) == ([3, 9], {"A": str(6 * 3 + 4 * 9), "B": "6", "N": "36"})


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("", [("5 of 12 months", "5 av 12 månader"), ("7 of 12 months", "7 av 12 månader")]),
        (
            "time: {counted_by: days}\n",
            [("140 of 366 days", "140 av 366 dagar"), ("226 of 366 days", "226 av 366 dagar")],
        ),
    ],
)
def test_a_part_of_a_year_is_said_as_it_is_counted(time: str, said: list[tuple[str, str]]) -> None:
    amount = row(support_of(MANDATE + time, SPLIT), "A").components[0]
    assert [tuple(part.parts[1].title) for part in amount.parts] == said
    assert [part.title.sv for part in amount.parts] == (
        ["2024-01-01 till 2024-05-31", "2024-06-01 till 2024-12-31"]
        if not time
        else ["2024-01-01 till 2024-05-19", "2024-05-20 till 2024-12-31"]
    )


def test_a_part_of_a_year_without_support_says_why() -> None:
    text = component("amount: 12 kr/year\nper: mandate", valid="{from: 2024-03-01}")
    amount = row(support_of(text, SPLIT), "N").components[0]
    assert [(str(part.value), part.note and part.note.en) for part in amount.parts] == [
        ("0", "the rule does not hold"),
        ("0", "not in the assembly"),
        ("7", None),
    ]
    always = row(support_of(MANDATE + "adjustments: [{year: 2024, party: E, amount: 5 kr, because: x}]\n", NEVER), "E")
    (nothing,) = always.components
    assert (str(nothing.value), nothing.operation, nothing.title.en) == ("0", "none", "c")
    assert nothing.note == Words("has no mandate", "har inget mandat")


def test_several_changes_in_one_year() -> None:
    text = rule_text(
        """
        facts: {members: number of each party}
        mandates: {from: 15 October}
        components:
          pay: {amount: 1 x fee, per: party, valid: {from: 2026-03-01}}
          dated: {amount: {2020-01-01: 12 kr/year, 2026-06-01: 24 kr/year}, per: mandate}
          people: {amount: 12 kr/year, per: member}
        """
    )
    seats = assembly(
        seats_text(
            "A: {mandates: 6, facts: {members: {2020-01-01: 1, 2026-09-01: 3}}}, B: {mandates: 2, facts: {members: 5}}"
        ),
        seats_text(
            "A: {mandates: 4, facts: {members: 3}}, N: {mandates: 4, facts: {members: 7}}", "election: 2026-09-13"
        ),
    )
    series = series_of(series_text("fee", "kr/month", "2020-01-01: 1000, 2026-11-01: 2000"))
    support = support_of(text, seats, 2026, series)
    assert [str(piece.period.start) for piece in support.pieces] == [
        "2026-01-01",
        "2026-03-01",
        "2026-06-01",
        "2026-09-01",
        "2026-11-01",
    ]
    assert column(support, "pay") == {"A": "12000", "B": "8000", "N": "4000"}
    assert column(support, "dated") == {"A": str(6 * 5 + 12 * 5 + 8 * 2), "B": str(2 * 5 + 4 * 5), "N": "16"}
    assert column(support, "people") == {"A": str(8 * 1 + 2 * 3 + 2 * 3), "B": "50", "N": "14"}


def test_equal_months_are_taken_together() -> None:
    assert units(support_of(MANDATE, TWO)) == [12]
    series = series_of(series_text("fee", "kr/month", "2024-01-01: 5, 2024-12-31: 6"))
    assert units(support_of(component("amount: 1 x fee\nper: party"), TWO, series=series)) == [12]
    assert units(
        support_of(component("amount: 1 x fee\nper: party") + "time: {counted_by: days}\n", TWO, series=series)
    ) == [365, 1]


@pytest.mark.parametrize(
    ("valid", "cut", "amount"),
    [
        ("{from: 2024-07-01}", [6, 6], "36"),
        ("{from: 2024-07-02}", [7, 5], "30"),
        ("{from: 2020-01-01, to: 2024-03-31}", [3, 9], "18"),
        ("{from: 2020-01-01, to: 2024-03-30}", [3, 9], "18"),
        ("{from: 2020-01-01, to: 2024-04-01}", [4, 8], "24"),
        ("{from: 2024-03-01, to: 2024-04-30}", [2, 2, 8], "12"),
        ("{from: 2024-01-01, to: 2024-12-31}", [12], "72"),
    ],
)
def test_outside_its_validity_a_rule_gives_nothing(valid: str, cut: list[int], amount: str) -> None:
    support = support_of(component("amount: 12 kr/year\nper: mandate", valid=valid), TWO)
    assert (units(support), column(support, "c")["A"], column(support, "total")["A"]) == (cut, amount, amount)


@pytest.mark.parametrize(
    ("valid", "hint"),
    [
        ("{from: 2025-01-01}", "the rule holds from 2025-01-01"),
        ("{from: 2020-01-01, to: 2023-12-31}", "the rule holds from 2020-01-01 to 2023-12-31"),
        (
            "{from: unknown}",
            "it is not known from when the rule holds, and it has no published table of any year",
        ),
    ],
)
def test_a_year_outside_is_refused(valid: str, hint: str) -> None:
    with pytest.raises(PolsekError) as caught:
        support_of(component("amount: 12 kr/year\nper: mandate", valid=valid), TWO)
    (problem,) = caught.value.problems
    assert (problem.id, problem.path) == ("year-outside", "valid")
    assert problem.hint is not None
    assert problem.hint.en == hint


def test_a_rule_of_unknown_beginning_holds_in_the_years_of_its_tables() -> None:
    text = (
        component("amount: 12 kr/year\nper: mandate", valid="{from: unknown}")
        + "published: [{year: 2024, parties: {A: 72}}]\n"
    )
    assert column(support_of(text, TWO), "c") == {"A": "72", "B": "24"}
    with pytest.raises(PolsekError):
        support_of(text, TWO, 2025)


@pytest.mark.parametrize(
    ("valid", "year", "extra"),
    [
        ("{from: 2024-12-02}", 2024, ""),
        ("{from: 2023-10-20, to: 2023-11-10}", 2023, "time: {year_starts: 15 October}\n"),
    ],
)
def test_a_year_in_which_the_rule_holds_for_no_month_is_refused(valid: str, year: int, extra: str) -> None:
    assert refused_by(component("amount: 12 kr/year\nper: mandate", valid=valid) + extra, TWO, year) != []


def test_a_calculation_has_at_most_10_000_amounts() -> None:
    file = rule_file(MANDATE)
    for most in ((100, 100, 1), (10, 10, 100), (1, 10_000, 1)):
        check_work(file, *most)
    for more in ((137, 73, 1), (1, 137, 73), (73, 1, 137)):
        with pytest.raises(PolsekError) as caught:
            check_work(file, *more)
        assert told(caught.value.problems) == [
            "6:1-11 too-large : {} components x {} parties x {} parts of the year are more than 10000 amounts".format(
                *more
            )
        ]


def test_what_takes_too_long_is_refused_before_it_is_calculated() -> None:
    parties = ", ".join(f"P{number}: 1" for number in range(1, 101))
    many = rule_text("components:\n" + "".join(f"  c{n}: {{amount: 1 kr/year, per: party}}\n" for n in range(101)))
    (problem,) = refused_by(many, assembly(seats_text(parties)))
    assert problem.partition(" ")[2] == "too-large "


def test_a_year_without_an_assembly_is_refused() -> None:
    assert refused_by(MANDATE, TWO, 2022) == ["2:12-18 no-mandates authority"]
    problems = refused_by(MANDATE + "mandates: {from: 15 October}\n", TWO, 2022)
    assert problems == ["2:12-18 no-mandates authority"]
    assert refused_by(MANDATE, (), 2024) != []


def test_a_rule_without_amounts_gives_nothing_to_calculate() -> None:
    problems = refused_by(rule_text("arrangement: {employer: the party}"), TWO)
    assert problems == ["6:1-12 nothing-to-calculate arrangement"]


def test_one_distribution_may_be_asked_for() -> None:
    (other,) = assembly(seats_text("A: 1, N: 9", "from: 2020-01-01", "only_for: published"))
    support = support_of(MANDATE, SPLIT, question=Question(only=other))
    assert (units(support), column(support, "c")) == ([12], {"A": "12", "N": "108"})


@pytest.mark.parametrize(
    ("period", "cut", "amounts"),
    [
        (Period(date(2024, 1, 1), date(2024, 7, 1)), [5, 1], {"A": "35", "B": "12", "N": "1"}),
        (Period(date(2024, 7, 1), date(2025, 1, 1)), [6], {"A": "30", "B": "12", "N": "6"}),
        (Period(date(2024, 4, 1), date(2024, 5, 1)), [1], {"A": "6", "B": "2"}),
    ],
)
def test_a_table_may_cover_some_months(period: Period, cut: list[int], amounts: dict[str, str]) -> None:
    support = support_of(MANDATE, SPLIT, question=Question(period=period))
    assert (units(support), column(support, "c"), support.period) == (cut, amounts, period)


def test_a_table_has_its_own_rounding_over_the_file_s() -> None:
    text = component("amount: 13.4 kr/year\nper: mandate") + (
        "rounding: {shown: 10 kr up, rate: 1 kr up}\n"
        "published: [{year: 2024, rounding: {shown: 100 kr up}, parties: {A: 100}}]\n"
    )
    file = rule_file(text)
    support = support_of(text, TWO, question=Question(rounding=file.rule.published[0].rounding))
    assert column(support, "c") == {"A": "84", "B": "28"}
    assert [support.shown(each.total) for each in support.parties] == [100, 100]
    assert [support_of(text, TWO).shown(each.total) for each in support.parties] == [90, 30]


@pytest.mark.parametrize("mandates", [0, 1, 3, 4, 99])
def test_a_party_that_sits_nowhere(mandates: int) -> None:
    text = component("amount: {1-3: 10 kr/year, 4-: 20 kr/year}\nper: party")
    support = support_of(text, (), question=Question(only=typical_party(rule_file(text), mandates)))
    assert [(each.party, each.mandates, each.total.value) for each in support.parties] == (
        [(TYPICAL, mandates, Fraction(10 if mandates < 4 else 20))] if mandates else []
    )


# --- parties that leave -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "years"),
    [
        ("0 months", ["72", "0", "0"]),
        ("6 months", ["72", "36", "0"]),
        ("12 months", ["72", "72", "0"]),
        ("18 months", ["72", "72", "36"]),
    ],
)
def test_how_long_a_party_that_left_at_an_election_keeps_a_component(after: str, years: list[str]) -> None:
    text = component(f"amount: 12 kr/year\nper: mandate\nafter_leaving: {after}")
    seats = assembly(seats_text("A: 2, B: 6"), seats_text("A: 8", "election: 2026-09-13"))
    assert [column(support_of(text, seats, year), "c").get("B", "0") for year in (2026, 2027, 2028)] == years


@pytest.mark.parametrize(
    ("left", "after", "amount"),
    [
        # the last day; how long it keeps 1 kr a month; how much in 2024
        ("2024-05-19", "6 months", "11"),
        ("2024-05-31", "6 months", "11"),
        ("2024-06-01", "6 months", "12"),
        ("2024-04-30", "6 months", "10"),
        ("2024-05-19", "0 months", "5"),
        ("2023-09-14", "6 months", "3"),
        ("2023-09-14", "3 months", "0"),
        ("2023-08-30", "6 months", "2"),
    ],
)
def test_how_long_a_party_that_left_inside_a_term_keeps_a_component(left: str, after: str, amount: str) -> None:
    text = component(f"amount: 12 kr/year\nper: party\nafter_leaving: {after}")
    seats = assembly(seats_text(f"A: 2, B: {{mandates: 0, previous: 6, left: {left}}}"))
    assert column(support_of(text, seats), "c").get("B", "0") == amount


def test_a_leaver_keeps_a_component_to_the_day_though_the_amount_changes_on_it() -> None:
    seats = assembly(seats_text("A: 2, B: {mandates: 0, previous: 6, left: 2024-06-01}"))
    for change, amount in (("2024-11-30", 11 + 2), ("2024-12-01", 11 + 2), ("2024-12-02", 12)):
        keys = f"amount: {{2020-01-01: 12 kr/year, {change}: 24 kr/year}}\nper: party\nafter_leaving: 6 months"
        assert column(support_of(component(keys), seats), "c")["B"] == str(amount)


def test_a_leaver_s_former_seats_that_were_empty() -> None:
    text = (
        component("amount: 12 kr/year\nper: mandate\nafter_leaving: 6 months")
        + "mandates: {empty_seats: not counted}\n"
    )
    seats = assembly(seats_text("A: 2, B: {mandates: 6, empty: 1}"), seats_text("A: 8", "from: 2024-01-01"))
    assert column(support_of(text, seats), "c")["B"] == "30"


def test_a_party_that_returns_is_paid_as_one_that_sits() -> None:
    text = component("amount: 12 kr/year\nper: mandate\nafter_leaving: 3 months")
    seats = assembly(
        seats_text("A: 2, B: 6"), seats_text("A: 8", "from: 2024-02-01"), seats_text("A: 7, B: 1", "from: 2024-10-01")
    )
    # January 6, February to April 6, then nothing, from October 1
    assert column(support_of(text, seats), "c") == {"A": str(2 + 8 * 8 + 7 * 3), "B": str(6 + 18 + 3)}


def test_a_leaver_does_not_get_what_ends_at_once() -> None:
    text = rule_text(
        """
        components:
          base: {amount: 12 kr/year, per: party, after_leaving: 12 months}
          mandate: {amount: 12 kr/year, per: mandate}
        """
    )
    seats = assembly(seats_text("A: 2, B: 6"), seats_text("A: 8", "from: 2024-07-01"))
    support = support_of(text, seats)
    assert (column(support, "base"), column(support, "mandate")) == ({"A": "12", "B": "12"}, {"A": "60", "B": "36"})
    assert [(party.party.name, party.mandates) for party in support.parties] == [("A", 8), ("B", 0)]


def test_a_party_with_and_without_its_abbreviation_is_paid_once() -> None:
    text = component("amount: 12 kr/year\nper: party\nafter_leaving: 12 months")
    seats = assembly(
        seats_text("A: 2, Lokala: 6"), seats_text("A: 2, Lokala: {mandates: 6, abbreviation: LL}", "from: 2024-07-01")
    )
    found = support_of(text, seats)
    assert [party.party.name for party in found.parties] == ["A", "Lokala"]
    assert column(found, "total") == {"A": "12", "Lokala": "12"}


# --- weighted mandates ------------------------------------------------------------------------------------------------

WEIGHTED = component("amount: 1 kr/year\nper: weighted mandate\nfor: listed")
TWO_ELECTIONS = assembly(
    seats_text("A: 12, B: {mandates: 0, facts: {tenths: 20}}", "election: 2018-09-09"),
    seats_text("A: {mandates: 0, facts: {tenths: 7}}, B: 6, D: {mandates: 0, facts: {tenths: 3}}"),
)


@pytest.mark.parametrize(
    ("new_result", "year", "amounts"),
    [
        ("{1: 1/6, 2: 1/2, 3-4: 5/6}", 2023, ["10", "1", "0"]),
        ("{1: 1/6, 2: 1/2, 3-4: 5/6}", 2024, ["6", "3", "0"]),
        ("{1: 1/6, 2: 1/2, 3-4: 5/6}", 2026, ["2", "5", "0"]),
        ("50 %", 2025, ["6", "3", "0"]),
        ("100 %", 2025, ["0", "6", "0"]),
        ("0 %", 2025, ["12", "0", "0"]),
    ],
)
def test_weighted_mandates(new_result: str, year: int, amounts: list[str]) -> None:
    seats = assembly(seats_text("A: 12, B: 0, D: 0", "election: 2018-09-09"), seats_text("A: 0, B: 6, D: 0"))
    support = support_of(WEIGHTED + f"mandates: {{weighted: {{new_result: {new_result}}}}}\n", seats, year)
    found = column(support, "c")
    assert [found.get(name, "0") for name in "ABD"] == amounts


def test_a_party_outside_counts_a_fact_instead() -> None:
    extra = (
        "facts: {tenths: number of each party}\n"
        "mandates: {weighted: {new_result: 1/2, outside: tenths, outside_at_most: 14}}\n"
    )
    seats = assembly(
        seats_text(
            "A: 12, B: {mandates: 0, facts: {tenths: 20}}, D: {mandates: 0, facts: {tenths: 1}}", "election: 2018-09-09"
        ),
        seats_text("A: {mandates: 0, facts: {tenths: 7}}, B: 6, D: {mandates: 0, facts: {tenths: 3}}"),
    )
    assert column(support_of(WEIGHTED + extra, seats), "c") == {"A": "19/2", "B": "10", "D": "2"}


def test_weighted_mandates_are_rounded_before_the_kronor() -> None:
    extra = "mandates: {weighted: {new_result: 1/3, rounding: 1 mandate half up}}\n"
    seats = assembly(seats_text("A: 10, B: 5", "election: 2018-09-09"), seats_text("A: 8, B: 6"))
    assert column(support_of(WEIGHTED.replace("1 kr/year", "100 kr/year") + extra, seats), "c") == {
        "A": "900",
        "B": "500",
    }


@pytest.mark.parametrize("share", ["101 %", "-1 %", "{1: 1/6, 2-4: 7/6}"])
def test_a_weight_outside_0_to_100_per_cent_is_refused(share: str) -> None:
    problems = problems_of(WEIGHTED + f"mandates: {{weighted: {{new_result: {share}}}}}\n")
    assert [problem.split()[1] for problem in problems] == ["weight"]


def test_a_result_before_that_is_not_known_is_refused() -> None:
    problems = refused_by(WEIGHTED + "mandates: {weighted: {new_result: 1/2}}\n", TWO)
    assert [problem.partition(" ")[2] for problem in problems] == [
        "no-previous parties.A",
        "no-previous parties.B",
    ]


def test_weighted_mandates_that_are_not_defined_are_refused() -> None:
    assert [problem.split()[1] for problem in problems_of(WEIGHTED)] == ["weighted"]


@pytest.mark.parametrize("new_result", ["{2010-01-01: {1: 1/6, 2-: 1/2}}", "{value: {1: 1/6, 2-: 1/2}, source: x}"])
def test_the_share_of_the_new_result_may_be_wrapped(new_result: str) -> None:
    seats = assembly(seats_text("A: 12, B: 0", "election: 2018-09-09"), seats_text("A: 0, B: 6"))
    support = support_of(WEIGHTED + f"mandates: {{weighted: {{new_result: {new_result}}}}}\n", seats, 2023)
    assert column(support, "c") == {"A": "10", "B": "1"}


def test_a_year_of_the_term_without_a_share_is_refused_as_such() -> None:
    seats = assembly(seats_text("A: 12", "election: 2018-09-09"), seats_text("A: 10"))
    (problem,) = refused_by(WEIGHTED + "mandates: {weighted: {new_result: {1: 1/6}}}\n", seats, 2024)
    assert "band-past-end" not in problem


def test_without_an_election_the_year_of_the_term_is_needed_only_where_the_share_depends_on_it() -> None:
    parties, bands = "A: {mandates: 3, previous: 4}", "{1: 1/6, 2-: 1/2}"
    bare, named = (assembly(seats_text(parties, "from: 2023-01-01", end)) for end in ("", "first_year: 2024"))

    def text(share: str) -> str:
        return WEIGHTED + f"mandates: {{weighted: {{new_result: {share}}}}}\n"

    assert column(support_of(text("1/4"), bare), "c") == {"A": "15/4"}
    assert column(support_of(text(bands), named), "c") == {"A": "23/6"}
    with pytest.raises(PolsekError) as caught:
        support_of(text(bands), bare)
    assert told(caught.value.problems) == [
        "11:35-52 term-year mandates.weighted.new_result: it is not known which year of the term 2024 is"
    ]


def test_what_is_given_in_some_years_of_the_term_needs_an_election_or_the_first_year() -> None:
    text = component("amount: 12 kr/year\nper: party\nterm_years: 1")
    bare, named = (assembly(seats_text("A: 3", "from: 2023-01-01", end)) for end in ("", "first_year: 2024"))
    assert [column(support_of(text, named, year), "c")["A"] for year in (2024, 2025)] == ["12", "0"]
    with pytest.raises(PolsekError) as caught:
        support_of(text, bare)
    assert told(caught.value.problems) == [
        "10:17-18 term-year components.c.term_years: it is not known which year of the term 2024 is"
    ]


@pytest.mark.parametrize(
    ("weight", "problems"), [("100 %", []), ("0 %", []), ("100.1 %", ["weight"]), ("-1 %", ["weight"])]
)
def test_a_weight_that_is_a_fact_lies_between_0_and_100_per_cent(weight: str, problems: list[str]) -> None:
    text = WEIGHTED + "facts: {w: share of the assembly}\nmandates: {weighted: {new_result: w}}\n"
    seats = assembly(seats_text("A: {mandates: 3, previous: 4}", extra=f"facts: {{w: {weight}}}"))
    if not problems:
        assert column(support_of(text, seats), "c") == {"A": "3" if weight == "100 %" else "4"}
    else:
        assert [each.split()[1] for each in refused_by(text, seats)] == problems


def test_the_fact_of_a_party_outside_that_does_not_hold_yet_is_a_problem() -> None:
    extra = "facts: {tenths: number of each party}\nmandates: {weighted: {new_result: 1/2, outside: tenths}}\n"
    seats = assembly(seats_text("A: 3, B: {mandates: 0, previous: 3, facts: {tenths: {2025-01-01: 3}}}"))
    assert refused_by(WEIGHTED + extra, seats) != []


def test_the_fact_of_a_party_outside_is_needed() -> None:
    extra = "facts: {tenths: number of each party}\nmandates: {weighted: {new_result: 1/2, outside: tenths}}\n"
    seats = assembly(seats_text("A: 12", "election: 2018-09-09"), seats_text("A: 0"))
    refused_by(WEIGHTED + extra, seats)


# --- dates at the ends of the calendar --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seats", "year"),
    [
        pytest.param(
            component("amount: 5 kr/year\nper: party", valid="{from: 2000-01-01, to: 9999-12-31}"),
            E2022,
            2024,
            id="valid to",
        ),
        pytest.param(
            component("amount: 5 kr/year\nper: party\nvalid: {from: 2000-01-01, to: 9999-12-31}"),
            E2022,
            2024,
            id="component",
        ),
        pytest.param(
            component("amount: 5 kr/year\nper: party\nafter_leaving: 999999 months"),
            seats_text("A: 2, B: {mandates: 0, previous: 1, left: 2024-02-01}"),
            2024,
            id="after_leaving",
        ),
        pytest.param(MANDATE, seats_text("A: 2, B: {mandates: 0, previous: 1, left: 9999-12-31}"), 2024, id="left"),
        pytest.param(MANDATE, seats_text("A: 2", "election: 9999-09-09"), 2024, id="election"),
        pytest.param(
            MANDATE + "mandates: {mid_term: next year}\n", seats_text("A: 2", "from: 0001-01-01"), 2024, id="from"
        ),
        pytest.param(MANDATE, E2022, 2999, id="year"),
    ],
)
def test_dates_at_the_ends_of_the_calendar(text: str, seats: str, year: int) -> None:
    file, problems = finished(text)
    if file is None:
        assert problems != ()
        return
    try:
        calculate(file, assembly(seats), {}, year)
    except PolsekError as error:
        assert error.problems != ()  # noqa: PT017


PRELIMINARY = seats_text("A: 7, D: 3", "election: 2026-09-13", "status: preliminary")
BY_COUNT = "the election of 2026-09-13 is not finally counted"


def seat_marks(support: Support) -> list[tuple[str, str]]:
    assert all(mark.kind is MarkKind.PRELIMINARY for mark in support.marks)
    return [(mark.because.en, mark.because.sv) for mark in sorted(support.marks)]


@pytest.mark.parametrize(("year", "marked"), [(2025, False), (2027, True), (2030, True)])
def test_seats_that_are_not_finally_counted_mark_the_years_in_which_they_count(year: int, marked: bool) -> None:  # noqa: FBT001
    support = support_of(MANDATE, assembly(E2022, PRELIMINARY), year)
    assert (BY_COUNT in [because for because, _ in seat_marks(support)]) is marked


def test_a_change_inside_a_term_may_be_preliminary() -> None:
    support = support_of(
        MANDATE, assembly(E2022, seats_text("A: 5", "from: 2024-05-20", "like: 1\nseats: 7\nstatus: preliminary"))
    )
    assert seat_marks(support) == [
        ("the seats from 2024-05-20 are marked preliminary", "mandaten från 2024-05-20 är märkta som preliminära")
    ]


def test_a_term_that_has_ended_is_said_besides() -> None:
    support = support_of(MANDATE, assembly(E2022, PRELIMINARY), 2031)
    assert [because for because, _ in seat_marks(support)] == [
        "the assembly of 2026-09-13 sits to 2030-12-31; its seats are used",
        BY_COUNT,
    ]


@pytest.mark.parametrize(
    ("day", "seats"), [("election: 2022-09-11", "valet 2022-09-11"), ("from: 2022-01-01", "2022-01-01")]
)
def test_seats_whose_term_has_ended_are_those_of_an_election_or_of_a_day(day: str, seats: str) -> None:
    support = support_of(MANDATE, assembly(seats_text("A: 7", day, "term_ends: 2024-06-30")))
    assert seat_marks(support) == [
        (
            f"the assembly of {seats.removeprefix('valet ')} sits to 2024-06-30; its seats are used",
            f"mandaten från {seats} räknas till och med 2024-06-30; därefter används de ändå",
        )
    ]


def test_seats_given_for_the_whole_year_may_be_preliminary() -> None:
    (only,) = assembly(PRELIMINARY)
    assert seat_marks(support_of(MANDATE, (), 2024, question=Question(only)))[0][0] == BY_COUNT
    bare = only._replace(starts=date.min, elected=False)
    assert seat_marks(support_of(MANDATE, (), 2024, question=Question(bare))) == [
        ("the seats given are marked preliminary", "de angivna mandaten är märkta som preliminära")
    ]


def test_preliminary_seats_of_the_election_before_mark_weighted_mandates_alone() -> None:
    before = seats_text("A: 6, B: 3", "election: 2022-09-11", "status: preliminary")
    after = seats_text("A: 7, B: 2", "election: 2026-09-13")
    weighted = component("amount: 12 kr/year\nper: weighted mandate") + "mandates: {weighted: {new_result: 1/2}}\n"
    said = "the election of 2022-09-11 is not finally counted"
    assert said in seat_marks(support_of(weighted, assembly(before, after), 2027))[0]
    assert seat_marks(support_of(MANDATE, assembly(before, after), 2027)) == []
    leaving = component("amount: 12 kr/year\nper: mandate\nafter_leaving: 12 months")
    assert said in seat_marks(support_of(leaving, assembly(before, after), 2027))[0]


def test_a_missing_fact_is_told_once_and_not_once_for_each_component_and_party() -> None:
    text = rule_text("""
        facts: {members: number of each party}
        components:
          a: {amount: 1 kr/year, per: member}
          b: {amount: 2 kr/year, per: member}
          c: {amount: 3 kr/year, split: by members, among: those entitled}
        """)
    with pytest.raises(PolsekError) as caught:
        support_of(text, assembly(seats_text("A: 3, B: 2, C: {mandates: 4, facts: {members: 5}}, D: 1")))
    [told] = caught.value.problems
    assert told.message.en == "members of A, B and D is needed and not given"
    assert told.message.sv == "uppgiften members saknas för A, B och D"
    assert told.hint == Words(
        "write it for each of them in a mandate file: A: {facts: {members: ...}}",
        "ange den för vart och ett av dem i en mandatfil: A: {facts: {members: ...}}",
    )


ONE = assembly(seats_text("A: 5"))
UNTOLD = series_of(series_text("fee", "kr/month", "2020-01-01: 1000"))


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
    problems = refused_by(component(keys), ONE, series=UNTOLD)
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
    assert column(support_of(component(keys), ONE, series=UNTOLD, given=given), "c") == {"A": value}


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
