"""What is exchanged in which step between two years, and how much each step makes."""

from datetime import date

import pytest

from polsek.causes import Side, figure_steps, later, stages
from polsek.comparison import compare
from polsek.mandates import Distribution
from polsek.reference import Series
from tests.making import assembly, component, rule_file, seats_text, series_of, series_text

SEATS = assembly(seats_text("A: 5, B: 2"))
FEES = "2020-01-01: 1000, 2025-01-01: 1100, 2026-07-01: 1200"
FEE = series_of(series_text("riksdag_fee", "kr/year", FEES))
PER_MANDATE = "amount: 10 % of riksdag_fee\nper: mandate"


def side(
    text: str,
    year: int = 2024,
    series: dict[str, Series] = FEE,
    seats: tuple[Distribution, ...] = SEATS,
    given: dict[str, str] | None = None,
) -> Side:
    file = rule_file(text, series, given)
    return Side(file, year, {name: series[name] for name in file.series}, seats)


def steps(before: Side, after: Side | None = None) -> list[tuple[str, int]]:
    """Give each step to the year that follows, or to another side, and what it adds to the sum of all parties."""
    after = after or before._replace(year=before.year + 1)
    found = stages(before, after, after, (before.support(), after.support()), divided=True)
    totals = [int(each.support.total) for each in found]
    causes = ["+".join(each.causes) for each in found[1:]]
    return [(cause, totals[at] - totals[at - 1]) for at, cause in enumerate(causes, 1)]


# --- the rule's own dates ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        component(PER_MANDATE),
        component(PER_MANDATE, valid="{from: 2024-01-01}"),
        component(PER_MANDATE, valid="{from: 2000-01-01, to: 2025-12-31}"),
        component(PER_MANDATE + "\nnote: from 2016\nsource: {sv: från 2016, en: from 2016}"),
        component(PER_MANDATE, instalments="[{share: 100 %, due: January}]", settlement="{unspent: repaid}"),
    ],
)
def test_a_rule_that_names_no_year_and_holds_in_both_makes_no_step(text: str) -> None:
    assert steps(side(text)) == [("fee", 70)]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        (component(PER_MANDATE, valid="{from: 2024-07-01}"), 350),
        (component(PER_MANDATE, valid="{from: 2024-01-02}"), 58),
        (component(PER_MANDATE, valid="{from: 2000-01-01, to: 2025-12-30}"), 0),
        (component(PER_MANDATE, valid="{from: 2000-01-01, to: 2025-06-30}"), -350),
        (component(f"{PER_MANDATE}\nindexed: 10 %/year from 2025-01-01"), 70),
        (component(f"{PER_MANDATE}\nterm_years: 1-4"), 0),
        (component(PER_MANDATE, time="{counted_by: days}"), 0),
        (component(PER_MANDATE) + "withheld:\n- {year: 2025, party: B, what: all, because: x}\n", -200),
    ],
)
def test_a_rule_that_may_say_something_else_the_next_year_makes_a_step(text: str, dated: int) -> None:
    found = steps(side(text))
    assert found[0] == ("dated", dated)
    assert [cause for cause, _ in found] == ["dated", "fee"]


def test_where_no_series_has_changed_all_is_the_rule_s() -> None:
    assert steps(side(component(PER_MANDATE), 2023)) == [("dated", 0)]


def test_a_series_that_the_given_figure_does_not_use_is_no_step() -> None:
    after = side(component(PER_MANDATE), 2025, given={"components.c.amount": "90 kr/year"})
    assert steps(side(component(PER_MANDATE)), after) == [("dated", -70)]


# --- last year's series -----------------------------------------------------------------------------------------------


def test_a_series_of_the_year_before_has_its_values_a_year_later() -> None:
    before = side(component(PER_MANDATE))
    late = dict(figure_steps(before._replace(file=rule_file(component(PER_MANDATE), FEE)), before._replace(year=2025)))
    found = late["dated"].series["riksdag_fee"]
    assert [(str(each.start), int(each.value)) for each in found.entries] == [
        ("2020-01-01", 1000),
        ("2024-01-01", 1000),
        ("2026-01-01", 1100),
        ("2027-07-01", 1200),
    ]
    assert (found.known_to, found.unmoved) == (date(2031, 12, 31), FEE["riksdag_fee"])


def test_a_value_of_a_single_day_a_year_ago_is_seen() -> None:
    days = "2020-01-01: 1000, 2024-01-01: 2000, 2024-01-02: 1000, 2025-01-01: 2000, 2025-01-02: 1000"
    series = series_of(series_text("riksdag_fee", "kr/year", days))
    text = component("amount: 10 % of riksdag_fee last year\nper: mandate", time="{counted_by: months}")
    assert steps(side(text, series=series)) == [("fee", 58)]


def test_an_index_is_of_its_own_month_a_year_ago_too() -> None:
    values = "2022-01-01: 100, 2023-01-01: 110, 2024-01-01: 121, 2025-01-01: 130"
    cpi = series_of(series_text("cpi", "index", values))
    text = component("amount: 1000 kr/year\nper: party\nindexed: change in cpi from 2022-01 to January last year")
    assert steps(side(text, series=cpi)) == [("dated", 0), ("series", 220)]


def test_an_index_of_the_same_value_makes_no_step() -> None:
    cpi = series_of(series_text("cpi", "index", "2022-01-01: 100, 2023-01-01: 110, 2024-01-01: 110, 2025-01-01: 110"))
    text = component("amount: 1000 kr/year\nper: party\nindexed: change in cpi from 2022-01 to January last year")
    assert steps(side(text, series=cpi)) == [("dated", 0)]
    assert steps(side(text, 2025, series=cpi)) == [("dated", 0)]


@pytest.mark.parametrize(
    ("day", "years", "found"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), -4, date(2020, 2, 29)),
        (date(2024, 7, 1), 0, date(2024, 7, 1)),
        (date.min, 1, date.min),
        (date.max, -1, date.max),
    ],
)
def test_a_day_is_the_same_of_another_year_and_the_ends_of_the_calendar_stay(
    day: date, years: int, found: date
) -> None:
    assert later(day, years) == found


# --- mandates ---------------------------------------------------------------------------------------------------------

YEARLY = component("amount: 1200 kr/year\nper: party")


def parts(one: Side, other: Side) -> dict[str, dict[str, int]]:
    found = compare(one, other)
    return {
        each.party.name: {"+".join(part.causes): int(part.shown) for part in each.parts}
        for each in found.parties
        if each.party
    }


def test_a_party_that_leaves_the_only_seats_that_count_is_mandates() -> None:
    only = assembly(seats_text("A: 5, B: {mandates: 2, left: 2024-06-30}"))[0]
    one = side(YEARLY)._replace(only=only)
    assert parts(one, one._replace(year=2025))["B"] == {"figures": 0, "mandates": -600}


def test_all_parties_that_leave_are_mandates() -> None:
    one = side(YEARLY, seats=assembly(seats_text("A: {mandates: 5, left: 2024-06-30}")))
    assert parts(one, one._replace(year=2025)) == {"A": {"figures": 0, "mandates": -600}}


def test_seats_that_are_first_taken_inside_a_year_are_mandates_and_cannot_be_told_from_the_figures() -> None:
    one = side(
        component("amount: 1200 kr/year\nper: party", valid="{from: 2022-11-01}", mandates="{from: 15 October}"), 2022
    )
    assert parts(one, one._replace(year=2023))["A"] == {"figures+mandates": 1000}


def test_mandates_that_come_to_the_same_are_no_cause() -> None:
    """The last stage is the last side nevertheless."""
    one = side(component(PER_MANDATE))
    for year, causes in ((2024, [()]), (2025, [(), ("figures",)])):
        other = one._replace(year=year, only=assembly(seats_text("A: 5, B: 2"))[0]._replace(seats=8))
        ends = one.support(), other.support()
        found = stages(one, other, other, ends)
        assert [each.causes for each in found] == causes
        assert found[0].support is ends[0]
        assert found[-1].support is ends[year - 2024]


def test_mandates_that_come_to_the_same_in_one_party_are_a_cause() -> None:
    one = side(component("amount: 10 kr/year\nper: party"), series={})
    other = one._replace(only=assembly(seats_text("A: 4, B: 3"))[0])
    assert parts(one, other) == {"A": {"mandates": 0}, "B": {"mandates": 0}}


def test_series_that_a_rule_does_not_use_are_no_cause() -> None:
    one, other = (
        side(YEARLY)._replace(series=series_of(series_text("riksdag_fee", "kr/year", f"2020-01-01: {value}")))
        for value in (1, 2)
    )
    assert [each.causes for each in compare(one, other).stages] == [()]


@pytest.mark.parametrize(
    ("rows", "year", "same"),
    [
        ("A: 5", 2025, True),
        ("A: {mandates: 5, facts: {members: 7}}", 2025, True),
        ("A: {mandates: 5, facts: {members: {2020-01-01: 7}}}", 2025, False),
        ("A: 5, B: {mandates: 2, left: 2023-06-30}", 2025, False),
        ("A: 5, B: {mandates: 2, left: 2023-06-30}", 2024, True),
        ("A: 5", 2027, False),
    ],
)
def test_the_mandates_are_the_same_where_nothing_in_them_has_a_date(rows: str, year: int, *, same: bool) -> None:
    one = side(YEARLY, seats=assembly(seats_text(rows), seats_text("A: 5", "election: 2026-09-13")))
    other = one._replace(year=year)
    assert (other.has_mandates_of(one), one.has_mandates_of(other)) == (same, same)
    assert (other.with_mandates_of(one) is other) is same
    assert not other.has_mandates_of(one._replace(only=one.distributions[0]))
