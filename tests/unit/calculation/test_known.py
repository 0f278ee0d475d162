from datetime import date
from fractions import Fraction

import pytest

from polsek.calculation.known import is_given_fact, lacking, with_facts
from polsek.calculation.year import calculate
from polsek.money import MarkKind
from polsek.period import since
from polsek.problem import PolsekError
from polsek.reference import given_series
from polsek.show.head import figures
from tests.making import (
    assembly,
    column,
    component,
    rule_file,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
)

FILE = rule_file(
    rule_text(
        """
        facts:
          inhabitants: number of the assembly
          members: number of each party
          open: yes/no of the assembly, else no
        components:
          c: {amount: 2 kr/year, per: inhabitant}
          o: {amount: 1 kr/year, per: party, for: open}
        """
    )
)
SEATS = assembly(
    seats_text("A: 6", extra="facts: {inhabitants: 500}"), seats_text("A: 5", "from: 2024-07-01", "like: 1\nseats: 5")
)


def calculated(given: dict[str, str]) -> tuple[str, str]:
    support = calculate(FILE, with_facts(SEATS, FILE.rule, given), {}, 2024)
    return column(support, "c")["A"], column(support, "o")["A"]


@pytest.mark.parametrize(
    ("given", "amounts"),
    [
        ({}, ("1000", "0")),
        ({"inhabitants": "700"}, ("1400", "0")),
        ({"inhabitants": "700 inhabitants", "open": "yes"}, ("1400", "1")),
        ({"members": "9", "other": "9"}, ("1000", "0")),
    ],
)
def test_a_fact_of_the_assembly_is_given_for_the_whole_year(given: dict[str, str], amounts: tuple[str, str]) -> None:
    assert calculated(given) == amounts


def test_a_given_fact_is_marked_and_comes_from_no_file() -> None:
    support = calculate(FILE, with_facts(SEATS, FILE.rule, {"inhabitants": "700"}), {}, 2024)
    assert {(mark.kind.value, mark.name.en) for mark in support.all_marks} == {("given", "inhabitants")}
    count = support.parties[0].steps[0][0].steps["count"]
    assert (str(count.value), count.source.sv, count.place) == ("700", "", None)
    assert calculate(FILE, SEATS, {}, 2024).all_marks == frozenset()


def test_what_is_given_from_a_day_on_says_from_when() -> None:
    support = calculate(FILE, with_facts(SEATS, FILE.rule, {"inhabitants@2024": "700"}), {}, 2024)
    assert [mark.because.sv for mark in support.all_marks] == ["angivet från 2024-01-01 i stället för mandatfilen"]
    assert list(figures(support, "en", MarkKind.GIVEN).values()) == [
        "inhabitants 700\N{NO-BREAK SPACE}inhabitants from 2024-01-01"
    ]
    always = calculate(FILE, with_facts(SEATS, FILE.rule, {"inhabitants": "700"}), {}, 2024)
    assert list(figures(always, "en", MarkKind.GIVEN).values()) == ["inhabitants 700\N{NO-BREAK SPACE}inhabitants"]


def test_what_is_given_from_a_day_on_holds_in_the_place_of_all_that_is_written_from_then() -> None:
    dated = "{2020-01-01: 500, 2024-03-01: 600, 2024-07-01: 700, 2024-10-01: 800}"
    seats = assembly(seats_text("A: 6", extra=f"facts: {{inhabitants: {dated}}}"))
    support = calculate(FILE, with_facts(seats, FILE.rule, {"inhabitants@2024-07-01": "60"}), {}, 2024)
    assert column(support, "c") == {"A": str(Fraction(2 * (500 * 2 + 600 * 4 + 60 * 6), 12))}
    assert [mark.because.en for mark in support.all_marks] == ["given from 2024-07-01 instead of the mandate file"]
    counts = [steps.steps["count"] for steps in support.parties[0].steps[0]]
    assert [(str(each.value), each.place is not None, each.note) for each in counts] == [
        ("500", True, None),
        ("600", True, None),
        ("60", False, since(date(2024, 7, 1))),
    ]


@pytest.mark.parametrize("days", [("2024-03-01", "2024-07-01"), ("2024-07-01", "2024-03-01")])
@pytest.mark.parametrize("written", ["500", "{2020-01-01: 500, 2024-02-01: 500, 2024-05-01: 800, 2024-09-01: 900}"])
def test_what_is_given_from_several_days_on_is_marked_from_the_first(written: str, days: tuple[str, str]) -> None:
    seats = assembly(seats_text("A: 6", extra=f"facts: {{inhabitants: {written}}}"))
    given = {f"inhabitants@{day}": f"{int(day[5:7])}0" for day in days}
    support = calculate(FILE, with_facts(seats, FILE.rule, given), {}, 2024)
    counts = {steps.steps["count"] for steps in support.parties[0].steps[0]}
    assert {(str(each.value), each.place is not None, each.note) for each in counts} == {
        ("500", True, None),
        ("30", False, since(date(2024, 3, 1))),
        ("70", False, since(date(2024, 7, 1))),
    }
    always = calculate(FILE, with_facts(seats, FILE.rule, {**given, "inhabitants": "1"}), {}, 2024)
    assert {steps.steps["count"].place for steps in always.parties[0].steps[0]} == {None}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "fee 5 kr/year"),
        (date(2024, 1, 1), "fee 5 kr/year from 2024-01-01"),
        (date(2023, 7, 1), "fee 5 kr/year from 2023-07-01"),
    ],
)
def test_a_series_that_is_given_from_a_day_on_says_from_when(day: date | None, said: str) -> None:
    known = series_of(series_text("fee", "kr/year", "2020-01-01: 3"))["fee"]
    fee = {"fee": given_series(known, "5", day)}
    support = support_of(component("amount: 1 x fee\nper: party"), assembly(seats_text("A: 6")), series=fee)
    assert [*figures(support, "en", MarkKind.GIVEN).values()] == [said.replace("5 ", "5\N{NO-BREAK SPACE}")]


@pytest.mark.parametrize(
    ("unit", "values", "said"),
    [
        (
            "index",
            "2020-01-01: 3, 2020-02-01: 4, 2021-12-01: 5",
            "f has no value for 2022-07; it has values from 2020-01 to 2021-12",
        ),
        ("kr/year", "2023-01-01: 3, 2024-01-01: 4", "f has no value for 2022-07-01; its first is from 2023-01-01"),
    ],
)
def test_a_series_without_a_value_says_which_it_has(unit: str, values: str, said: str) -> None:
    message, _ = lacking(series_of(series_text("f", unit, values))["f"], date(2022, 7, 1))
    assert message.en == said


def test_only_facts_of_the_assembly_are_given() -> None:
    assert [is_given_fact(name, FILE.rule) for name in ("inhabitants", "open", "members", "other")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("text", ["many", "5 members", "-5", "1e3", "1.234", "5 %"])
def test_a_fact_that_cannot_be_read_is_a_problem(text: str) -> None:
    with pytest.raises(PolsekError) as caught:
        calculated({"inhabitants": text})
    assert {problem.split()[1] for problem in told(caught.value.problems)} == {"fact-value"}


@pytest.mark.parametrize("at", [1, 2, 3])
def test_an_unknown_figure_of_a_list_is_given_by_the_name_that_is_told(at: int) -> None:
    values = [f"{'unknown' if number == at else 10**number} kr/year" for number in (1, 2, 3)]
    rule = f"figures: {{pay: [{', '.join(values)}]}}\ncomponents: {{c: {{amount: 1 x pay, per: party}}}}"
    path = f"figures.pay.{at}"
    with pytest.raises(PolsekError) as caught:
        support_of(rule_text(rule), SEATS)
    assert [(each.path, each.hint and each.hint.en) for each in caught.value.problems] == [
        (path, f'give it: --set "{path}=..."')
    ]
    given = support_of(rule_text(rule), SEATS, given={path: "7"})
    assert column(given, "c") == {"A": str(7 + sum(10**number for number in (1, 2, 3) if number != at))}
    assert {mark.address for mark in given.all_marks} == {path}
