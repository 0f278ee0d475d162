"""What a full-time secretary costs a year: the measure of what each party's money can pay."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.typical import typical_party
from polsek.calculation.year import Question, calculate
from polsek.notation.formula import FULL_TIME, Given
from polsek.problem import PolsekError
from polsek.rules.counted import depends_on_party

if TYPE_CHECKING:
    from polsek.causes.side import Side
    from polsek.problem import Words
    from polsek.rules.rule import Component, Rule

WHOLE = Fraction(1)


class FullTime(NamedTuple):
    """The yearly cost of a full-time secretary."""

    cost: Fraction
    rule: str = ""
    """The id of the rule that tells it; empty when it was given."""
    component: Words | None = None
    """What the rule calls the component that tells it."""
    year: int | None = None


def full_time(side: Side) -> FullTime | None:
    """Give what full time costs by a rule in its year: its one component `per: full time`, at 100 % and with overhead.

    None when there is no such component, when several differ, or when it depends on the party.
    """
    found = {}
    for name, component in side.file.rule.components.items():
        cost = _cost(side, name, component) if FULL_TIME in component.per else None
        if cost:
            found[cost] = FullTime(cost, side.file.id, component.called(name), side.year)
    return next(iter(found.values())) if len(found) == 1 else None


def _cost(side: Side, name: str, component: Component) -> Fraction | None:
    rule = side.file.rule
    depends = any(depends_on_party(each, rule) for each in (component.amount, component.indexed, component.overhead))
    if side.file.of_posts or depends or not {*component.per} <= {FULL_TIME, "party"}:
        return None
    alone = _at_full_time(rule, name, component)
    file = side.file._replace(rule=alone)
    question = Question(typical_party(file, 1), columns=frozenset({name}))
    try:
        support = calculate(file, side.distributions, side.series, side.year, question)
    except PolsekError:
        return None
    return next((party.components[0].value for party in support.parties), None)


def _at_full_time(rule: Rule, name: str, component: Component) -> Rule:
    """Let a component be given at 100 %, whoever gets it and whatever its limits; nothing else is given."""
    employed = Given(WHOLE, "share", "100 %", ("components", name, "employment"))
    free = component.but(employment=employed, for_=(), term_years=None, valid=(), at_least=(), at_most=(), above=None)
    return rule.but(components={**rule.components, name: free}, party_total=None, adjustments=(), withheld=())
