"""What is written twice or against itself is asked about; what only looks so is not."""

import pytest

from polsek.checks.contradictions import CHECKS
from tests.making import rule_file, rule_text

ASKED = {
    "a: {amount: 1 kr/year, per: [mandate, mandate]}": ["counted-twice"],
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: 100 % of a, per: mandate}": ["counted-twice"],
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: {2020-01-01: 0.5 x a}, per: mandate}": ["counted-twice"],
    "a: {amount: {1-3: 1 kr/year, 4-: 1 kr/month}, per: party}": ["mixed-periods"],
    "a: {amount: {2020-01-01: 1 kr/year, 2021-01-01: 1 kr/month}, per: party}": ["mixed-periods"],
    "a: {amount: 1 kr/year, per: party, at_most: {1-3: 1 kr/year, 4-: 1 kr/month}}": ["mixed-periods"],
    "a: {amount: 1 kr/year, per: mandate, at_least: 5 mandates, at_most: 3 mandates}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, at_least: 500 kr/year, at_most: 300 kr/year}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [at least 5 mandates, below 3 mandates]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [below 5 mandates, at least 5 mandates]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [government, opposition]}": ["never-met"],
    "a: {amount: 1 kr/year, per: party, for: [has, not has]}": ["never-met"],
}
RIGHT = (
    "a: {amount: 1 kr/year, per: [mandate, member]}",
    "a: {amount: 1 kr/year, per: mandate}, b: {amount: 100 % of a, per: party}",
    "a: {amount: 1 kr/year, per: party}, b: {amount: 100 % of a, per: party}",
    "a: {amount: {1-3: 1 kr/month, 4-: 2 kr/month}, per: party}",
    "a: {amount: {2020-01-01: 1 kr/year, 2021-01-01: unknown kr/year}, per: party}",
    "a: {amount: 1 kr/year, per: mandate, at_least: 3 mandates, at_most: 3 mandates}",
    "a: {amount: 1 kr/year, per: mandate, at_least: 5 mandates, at_most: 300 kr/year}",
    "a: {amount: 1 kr/year, per: party, for: [at least 3 mandates, at most 3 mandates]}",
    "a: {amount: 1 kr/year, per: party, for: [at least 5 mandates, below 3 members]}",
    "a: {amount: 1 kr/year, per: party, for: [represented, opposition, has]}",
)


def ids(components: str) -> list[str]:
    facts = "facts: {member: number of each party, members: number of each party, has: yes/no of each party}"
    file = rule_file(rule_text(f"{facts}\ncomponents: {{{components}}}"))
    return [each.id for check in CHECKS for each in check(file)]


@pytest.mark.parametrize("components", ASKED)
def test_what_is_asked_about(components: str) -> None:
    assert ids(components) == ASKED[components]


@pytest.mark.parametrize("components", RIGHT)
def test_what_is_not(components: str) -> None:
    assert ids(components) == []
