"""Parties that are made up, to see what a rule gives by the number of mandates."""

from fractions import Fraction

import pytest

from polsek.calculation.typical import typical_parties, typical_party
from polsek.calculation.year import Question, calculate
from tests.making import component, rule_file


@pytest.mark.parametrize("counted", ["counted", "not counted"])
def test_no_seat_of_theirs_is_empty(counted: str) -> None:
    file = rule_file(component("amount: 10 kr/year\nper: mandate") + f"mandates: {{empty_seats: {counted}}}\n")
    (alone,) = calculate(file, [], {}, 2024, Question(only=typical_party(file, 3))).parties
    assert alone.total.value == 30
    several = calculate(file, [], {}, 2024, Question(only=typical_parties(file, {1, 4}))).parties
    assert [party.total.value for party in several] == [Fraction(10), Fraction(40)]


def test_what_concerns_a_party_by_name_is_not_missed_where_nobody_is_named() -> None:
    withheld = "withheld: [{year: 2024, party: Zz, what: all, because: x}]\n"
    file = rule_file(component("amount: 10 kr/year\nper: mandate") + withheld)
    (alone,) = calculate(file, [], {}, 2024, Question(only=typical_party(file, 3))).parties
    assert alone.total.value == 30
