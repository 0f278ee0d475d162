import pytest

from polsek.calculation.known import is_given_fact, with_facts
from polsek.calculation.year import calculate
from polsek.problem import PolsekError
from tests.making import assembly, column, rule_file, rule_text, seats_text, told

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


def test_only_facts_of_the_assembly_are_given() -> None:
    assert [is_given_fact(name, FILE.rule) for name in ("inhabitants", "open", "members", "other")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("text", ["many", "5 members", "-5", "1e3"])
def test_a_fact_that_cannot_be_read_is_a_problem(text: str) -> None:
    with pytest.raises(PolsekError) as caught:
        calculated({"inhabitants": text})
    assert {problem.split()[1] for problem in told(caught.value.problems)} == {"fact-value"}
