from fractions import Fraction

import pytest

from polsek.document import Value
from polsek.money import MarkKind, decimal_text
from polsek.problem import PolsekError
from polsek.read.source import parse
from polsek.rules.given import given_address
from tests.making import (
    FILE,
    assembly,
    column,
    component,
    exact,
    finished,
    row,
    rule_text,
    seats_text,
    series_of,
    series_text,
    support_of,
    told,
)

SEATS = assembly(seats_text("A: 6, B: 2"))
FEE = series_of(series_text("fee", "kr/month", "2023-01-01: 1000"))
TEXT = rule_text(
    """
    figures:
      base: {value: 80 % of fee, rounding: 100 kr half up}
      local: 5000 kr/year
    components:
      salary:
        amount: {2023-01-01: 50 % of base, 2025-01-01: unknown % of base}
        per: full time
        employment: {1-3: 25 %, 4-6: 50 %, 7-: 100 %}
        overhead: 31.42 %
      extra: {amount: 10 % of local, per: party, at_most: [5 mandates, 400 kr/year]}
    withheld:
    - {year: 2030, party: A, what: all, because: x}
    published:
    - {year: 2023, parties: {A: 5}}
    - {year: 2024, name: two, parties: {A: 5}}
    """
).replace("at_most: [5 mandates, 400 kr/year]", "at_most: [450 kr/year, 400 kr/year]")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("base", ("figures", "base")),
        ("figures.base", ("figures", "base")),
        ("figures.base.rounding", ("figures", "base", "rounding")),
        ("components.salary.employment.4-6", ("components", "salary", "employment", "4-6")),
        ("components.salary.amount.2025-01-01", ("components", "salary", "amount", "2025-01-01")),
        ("components.extra.at_most.2", ("components", "extra", "at_most", 1)),
        ("withheld.1.what", ("withheld", 0, "what")),
        ("valid.from", ("valid", "from")),
        ("nothing", None),
        ("components.salary.nothing", None),
        ("components.extra.at_most.0", None),
        ("components.extra.at_most.3", None),
        ("components.extra.at_most.x", None),
        ("", None),
    ],
)
def test_what_a_name_means(name: str, address: tuple[str | int, ...] | None) -> None:
    value: Value = parse(TEXT, FILE).value
    assert given_address(value, name) == address


def test_a_table_is_named_by_its_year() -> None:
    value: Value = parse(TEXT, FILE).value
    assert given_address(value, "published.2.year") == ("published", 1, "year")


@pytest.mark.parametrize(
    ("given", "salary", "extra"),
    [
        # base 800; A 50 %, B 25 % of 400 kr/month, with overhead
        ({}, "3154.08", "400"),
        ({"base": "1000 kr/month"}, "3942.6", "400"),
        ({"figures.base.value": "1000 kr/month"}, "3942.6", "400"),
        ({"figures.base.rounding": "1000 kr half up"}, "3942.6", "400"),
        ({"components.salary.employment.4-6": "100 %"}, "6308.16", "400"),
        ({"components.salary.overhead": "0 %"}, "2400", "400"),
        ({"components.extra.at_most.2": "300 kr/year"}, "3154.08", "300"),
        ({"local": "4000 kr/year", "components.salary.amount": "100 kr/month"}, "788.52", "400"),
        ({"local": "3000 kr/year"}, "3154.08", "300"),
        ({"nothing": "1"}, "3154.08", "400"),
    ],
)
def test_given_figures_replace_the_file_s(given: dict[str, str], salary: str, extra: str) -> None:
    found = support_of(TEXT, SEATS, 2024, FEE, given=given)
    assert (written(exact(found, "A", "salary")), str(exact(found, "A", "extra"))) == (salary, extra)


def written(value: object) -> str:
    assert isinstance(value, Fraction)
    return decimal_text(value)


def test_an_unknown_figure_is_given_by_its_address() -> None:
    given = {"components.salary.amount.2025-01-01": "60 % of base"}
    assert written(exact(support_of(TEXT, SEATS, 2025, FEE, given=given), "A", "salary")) == "3784.896"


def test_what_is_given_is_marked_so() -> None:
    found = support_of(TEXT, SEATS, 2024, FEE, given={"components.salary.overhead": "0 %"})
    marks = row(found, "A").total.marks
    assert [(mark.kind, mark.address) for mark in marks] == [(MarkKind.GIVEN, "components.salary.overhead")]
    assert row(support_of(TEXT, SEATS, 2024, FEE), "A").total.marks == frozenset()


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"base": "1000 kr/week"}, "1:11-18 unit figures.base: 'kr/week' is not a unit"),
        ({"local": "40 % of fea"}, "1:15-18 unknown-name figures.local: fea is not known"),
        (
            {"components.salary.overhead": "31.42"},
            "1:28-33 missing-percent components.salary.overhead: a share needs its per cent sign",
        ),
        ({"components.extra.per": "mandats"}, "1:22-29 unknown-name components.extra.per: mandats is not known"),
        ({"valid.from": "2024"}, "1:12-16 date valid.from: '2024' is not a date"),
    ],
)
def test_a_wrong_figure_is_a_problem_of_the_command_line(given: dict[str, str], problem: str) -> None:
    problems = finished(TEXT, FEE, given)[1]
    assert {each.place.file for each in problems} == {"--set"}
    assert problem in told(problems)
    (name,) = given
    assert {each.place.excerpt for each in problems} == {f"{name}={given[name]}"}


def test_a_count_of_the_assembly_is_given_with_its_unit() -> None:
    text = rule_text(
        """
        figures: {inhabitants: {2024-01-01: 500 inhabitants}}
        components: {c: {amount: 2 kr/year, per: inhabitant}}
        """
    )
    assert column(support_of(text, SEATS), "c") == {"A": "1000", "B": "1000"}
    assert column(support_of(text, SEATS, given={"inhabitants": "700 inhabitants"}), "c") == {"A": "1400", "B": "1400"}
    assert column(support_of(text, SEATS, given={"inhabitants": "700"}), "c") == {"A": "1400", "B": "1400"}


@pytest.mark.parametrize(
    "old",
    [
        "100 kr/month",
        "unknown kr/month",
        "{2020-01-01: 100 kr/month, 2023-01-01: 200 kr/month}",
        "{value: 100 kr/month, source: x}",
        "{1-4: 100 kr/month, 5-: 300 kr/month}",
        "{2020-01-01: {1-4: 100 kr/month, 5-: {value: 300 kr/month, source: x}}}",
    ],
)
def test_a_figure_keeps_the_unit_that_the_rule_declares(old: str) -> None:
    text, name = component(f"amount: {old}\nper: party"), "components.c.amount"
    for value in ("1000", "1000 kr/month"):
        assert column(support_of(text, SEATS, given={name: value}), "c") == {"A": "12000", "B": "12000"}
    for value in ("1000 kr/year", "5 %", "1000 mandates", "57.300"):
        with pytest.raises(PolsekError) as caught:
            finished(text, {}, {name: value})
        (problem,) = caught.value.problems
        assert problem.place.file == "--set"
        assert problem.hint is not None
        assert "kr/month" in problem.hint.en or value == "57.300"


def test_a_figure_may_be_given_from_a_day_on() -> None:
    text = component("amount: {2020-01-01: 100 kr/month, 2026-01-01: 150 kr/month}\nper: party")
    amount = "components.c.amount"
    given = {f"{amount}@2027": "200", f"{amount}@2028-07-01": "300 kr/month"}
    years = {year: row(support_of(text, SEATS, year, given=given), "A").total for year in range(2025, 2030)}
    assert {year: each.value for year, each in years.items()} == {
        2025: 1200,
        2026: 1800,
        2027: 2400,
        2028: 3000,
        2029: 3600,
    }
    assert {year: {mark.kind for mark in each.marks} for year, each in years.items()} == {
        2025: set(),
        2026: set(),
        **{year: {MarkKind.GIVEN} for year in (2027, 2028, 2029)},
    }
    plain = component("amount: 100 kr/month\nper: party")
    assert [
        row(support_of(plain, SEATS, year, given={f"{amount}@2027-07": "300"}), "A").total.value
        for year in (2026, 2027, 2028)
    ] == [1200, 2400, 3600]


@pytest.mark.parametrize(
    "old", ["1000 kr/year", "{2024-01-01: 1000 kr/year}", "{2020-01-01: 500 kr/year, 2024-01-01: 1000 kr/year}"]
)
def test_a_figure_may_be_raised_each_year(old: str) -> None:
    text = component(f"amount: {old}\nper: party").replace("from: 2000-01-01", "from: 2024-01-01")
    given = {"components.c.amount": "+10 %/year"}
    assert [row(support_of(text, SEATS, year, given=given), "A").total.value for year in (2024, 2025, 2026)] == [
        1000,
        1100,
        1210,
    ]


@pytest.mark.parametrize("old", ["40 % of fee", "{1-4: 10 kr/year, 5-: 20 kr/year}", "{value: 10 kr/year, source: x}"])
def test_what_is_no_plain_figure_cannot_be_raised(old: str) -> None:
    with pytest.raises(PolsekError) as caught:
        finished(component(f"amount: {old}\nper: party"), FEE, {"components.c.amount": "+10 %/year"})
    assert [each.id for each in caught.value.problems] == ["index"]


def test_nothing_is_changed_by_what_is_not_found() -> None:
    assert column(support_of(component("amount: 5 kr/year\nper: mandate"), SEATS, given={"x": "y"}), "c") == {
        "A": "30",
        "B": "10",
    }
