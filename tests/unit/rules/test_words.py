from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from polsek.notation.words import Refusal
from polsek.period import Day
from polsek.rules.file import finish
from polsek.rules.noted import Fact, fact
from polsek.rules.structure import Codes
from polsek.rules.words import (
    Due,
    Years,
    calendar_year,
    due_day,
    last_day,
    months_after,
    start_date,
    starting_day,
    years,
)
from tests.making import component, draft_of, problems_of, refusal_of, rule_file, rule_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("number of each party", Fact("number", of_party=True, otherwise=None, text="number of each party")),
        ("number of the assembly", Fact("number", of_party=False, otherwise=None, text="number of the assembly")),
        ("kr/month of each party", Fact("kr/month", of_party=True, otherwise=None, text="kr/month of each party")),
        ("share of each party", Fact("share", of_party=True, otherwise=None, text="share of each party")),
        ("yes/no of the assembly", Fact("yes/no", of_party=False, otherwise=None, text="yes/no of the assembly")),
        (
            "yes/no of each party, else no",
            Fact("yes/no", of_party=True, otherwise=False, text="yes/no of each party, else no"),
        ),
        (
            "yes/no of each party, else yes",
            Fact("yes/no", of_party=True, otherwise=True, text="yes/no of each party, else yes"),
        ),
    ],
)
def test_a_fact_is_declared(text: str, found: Fact) -> None:
    assert fact(text) == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("number", "'number' does not say what is known of whom"),
        ("number of each group", "'number of each group' does not say what is known of whom"),
        ("persons of each party", "'persons of each party' does not say what is known of whom"),
        ("kr of each party", "'kr of each party' does not say what is known of whom"),
        ("number of each party, else no", "else no is not understood"),
        ("yes/no of each party, else maybe", "else maybe is not understood"),
    ],
)
def test_a_declaration_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refusal) as caught:
        fact(text)
    assert refusal_of(caught) == ("fact", message, None)


def test_a_fact_of_money_is_of_the_file_s_money() -> None:
    facts = "facts: {rent: EUR/year of each party, wage: foo/month of each party}\n"
    assert len(problems_of(rule_text(facts + "components: {c: {amount: 5 kr/year, per: party}}"))) == 2


@pytest.mark.parametrize(
    ("parse", "text", "found"),
    [
        (due_day, "31 January", Due(1, 31, "31 January")),
        (due_day, "January", Due(1, None, "January")),
        (last_day, "last of February", Due(2, None, "last of February")),
        (last_day, "28 February", Due(2, 28, "28 February")),
        (starting_day, "new year", Day(1, 1)),
        (starting_day, "15 October", Day(10, 15)),
        (start_date, "2023-01-01", date(2023, 1, 1)),
        (start_date, "unknown", None),
        (months_after, "12 months", 12),
        (months_after, "1 month", 1),
        (months_after, "0 months", 0),
        (years, "1", Years(1, 1, "1")),
        (years, "2-4", Years(2, 4, "2-4")),
        (years, "3-", Years(3, None, "3-")),
        (calendar_year, "2024", 2024),
        (calendar_year, "1900", 1900),
        (calendar_year, "2999", 2999),
    ],
)
def test_small_notations(parse: Callable[[str], object], text: str, found: object) -> None:
    assert parse(text) == found


@pytest.mark.parametrize(
    ("parse", "text", "refusal"),
    [
        (due_day, "31 Januari", ("date", "'Januari' is not a month", (3, 10))),
        (due_day, "1 2 3", ("date", "'1 2 3' is not a day", None)),
        (due_day, "Mars", ("date", "'Mars' is not a month", (0, 4))),
        (last_day, "last of Feb", ("date", "'Feb' is not a month", (8, 11))),
        (starting_day, "October", ("date", "'October' is not a day", None)),
        (starting_day, "31 June", ("date", "June has no day 31", (0, 2))),
        (start_date, "2023", ("date", "'2023' is not a date", (0, 4))),
        (months_after, "12", ("duration", "'12' is not a number of months", None)),
        (months_after, "1 year", ("duration", "'1 year' is not a number of months", None)),
        (months_after, "1.5 months", ("number", "1.5 is not a whole number from 0", (0, 3))),
        (years, "0", ("term-year", "'0' is no year of a term", None)),
        (years, "3-2", ("term-year", "'3-2' is no year of a term", None)),
        (years, "one", ("number", "'one' is not written as a number", (0, 3))),
        (calendar_year, "24", ("date", "24 is not a year", None)),
        (calendar_year, "3000", ("date", "3000 is not a year", None)),
        (calendar_year, "1899", ("date", "1899 is not a year", None)),
    ],
)
def test_small_notations_are_refused(
    parse: Callable[[str], object], text: str, refusal: tuple[str, str, tuple[int, int] | None]
) -> None:
    with pytest.raises(Refusal) as caught:
        parse(text)
    assert refusal_of(caught) == refusal


def test_years_of_a_term() -> None:
    assert [years("2-3").holds(year) for year in (1, 2, 3, 4)] == [False, True, True, False]
    assert [years("2-").holds(year) for year in (1, 2, 9)] == [False, True, True]


@pytest.mark.parametrize(
    ("condition", "sort", "name", "comparison", "negated"),
    [
        ("represented", "represented", "", "", False),
        ("opposition", "opposition", "", "", False),
        ("at least 3 mandates", "compare", "mandates", "at least", False),
        ("below 1000 members", "compare", "members", "below", False),
        ("work below 40 %", "compare", "work", "below", False),
        ("has_office", "fact", "has_office", "", False),
        ("not has_office", "fact", "has_office", "", True),
    ],
)
def test_conditions(condition: str, sort: str, name: str, comparison: str, negated: bool) -> None:  # noqa: FBT001
    facts = "facts: {members: number of each party, work: share of each party, has_office: yes/no of each party}\n"
    file = rule_file(component(f"amount: 5 kr/year\nper: party\nfor: {condition}") + facts)
    (found,) = file.rule.components["c"].for_
    assert (found.sort, found.name, found.comparison, found.negated, found.text) == (
        sort,
        name,
        comparison,
        negated,
        condition,
    )


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("at least 3 mandates", [False, True, True]),
        ("at most 3 mandates", [True, True, False]),
        ("below 3 mandates", [True, False, False]),
        ("above 3 mandates", [False, False, True]),
    ],
)
def test_comparisons(text: str, met: list[bool]) -> None:
    (condition,) = rule_file(component(f"amount: 5 kr/year\nper: party\nfor: {text}")).rule.components["c"].for_
    assert [condition.met(Fraction(number)) for number in (2, 3, 4)] == met


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        ("at least 12,5 mandates", "10:19-23 number components.c.for: '12,5' is not written as a number"),
        ("at least 3", "10:10-20 condition components.c.for: 'at least 3' is not a condition"),
        ("at least 3 %", "10:10-22 condition components.c.for: 'at least 3 %' is not a condition"),
        (
            "at least unknown mandates",
            "10:10-35 condition components.c.for: 'at least unknown mandates' is not a condition",
        ),
        ("a b c", "10:10-15 condition components.c.for: 'a b c' is not a condition"),
        ("not Has", "10:10-17 condition components.c.for: 'not Has' is not a condition"),
        ("Work below 40 %", "10:10-25 condition components.c.for: 'Work below 40 %' is not a condition"),
        ("at least 3 membres", "10:21-28 unknown-name components.c.for: membres is not known"),
        ("office below 40 %", "10:10-16 unknown-name components.c.for: office is not known"),
        ("opositon", "10:10-18 unknown-name components.c.for: opositon is not known"),
    ],
)
def test_a_condition_is_refused(condition: str, problem: str) -> None:
    assert problems_of(component(f"amount: 5 kr/year\nper: party\nfor: {condition}")) == [problem]


@pytest.mark.parametrize(
    "condition", ["work below 40", "rent below 40 %", "work at least 5 members", "members below 40 %"]
)
def test_a_fact_is_compared_with_a_figure_of_its_own_unit(condition: str) -> None:
    facts = "facts: {work: share of each party, rent: kr/year of each party, members: number of each party}\n"
    assert problems_of(component(f"amount: 5 kr/year\nper: party\nfor: {condition}") + facts) != []


@pytest.mark.parametrize("condition", ["''", "['']"])
def test_an_empty_condition_is_refused(condition: str) -> None:
    assert problems_of(component(f"amount: 5 kr/year\nper: party\nfor: {condition}")) != []


def test_a_code_stands_in_quotes() -> None:
    text = component("amount: 5 kr/year\nper: party", authority="0380")
    assert problems_of(text) == ["2:12-16 unquoted-code authority: the code 0380 stands without quotes"]


def test_a_name_in_the_place_of_the_code_is_no_code_without_quotes() -> None:
    known = Codes({"2161": "Ljusdal"})
    problems = finish(draft_of(component("amount: 5 kr/year\nper: party", authority="Ljusdal")), {}, (), known)[1]
    assert [(each.id, each.hint and each.hint.sv) for each in problems] == [
        ("unknown-code", 'menade du "2161" (Ljusdal)?')
    ]


def test_the_code_of_another_assembly_stands_in_quotes_too() -> None:
    text = component("amount: 5 kr/year\nper: party", assembly="0380")
    assert problems_of(text) == ["6:11-15 unquoted-code assembly: the code 0380 stands without quotes"]
    assert problems_of(component("amount: 5 kr/year\nper: party", assembly='"0380"')) == []
    assert problems_of(component("amount: 5 kr/year\nper: party", assembly="riksdagen")) == []
