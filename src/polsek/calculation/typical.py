"""Parties that sit nowhere: what a rule gives any party with so many mandates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.mandates import Distribution, Party, Seats
from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Rest
from polsek.problem import UNSAID
from polsek.rules.figures import figures_of
from polsek.rules.words import SIDES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from polsek.notation.figure import Figure
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component, Rule

TYPICAL = Party("*")
NOWHERE = "*"
"""The id of a distribution that is made up."""


def typical_party(file: RuleFile, mandates: int) -> Distribution:
    """Make a distribution of one party with so many mandates."""
    return seated(file, [(TYPICAL, mandates)])


def typical_parties(file: RuleFile, numbers: Collection[int]) -> Distribution:
    """Make a distribution of a party with each of some numbers of mandates, for a rule that gives each its own."""
    return seated(file, [(Party(f"* {mandates}"), mandates) for mandates in sorted(numbers)])


def seated(file: RuleFile, parties: Sequence[tuple[Party, int]]) -> Distribution:
    """Make a distribution of parties with so many mandates each."""
    rows = tuple(
        Seats(party, mandates, 0, "", None, None, "", {}, 1, file.places, ("authority",)) for party, mandates in parties
    )
    return Distribution(
        NOWHERE,
        file.assembly,
        date.min,
        elected=False,
        seats=sum(row.mandates for row in rows),
        rows=rows,
        facts={},
        source=UNSAID,
        first_year=None,
        only_published=True,
        shipped=False,
        places=file.places,
    )


def depends_on_mandates_alone(rule: Rule, names: Collection[str]) -> bool:
    """Tell whether what a party gets of some components follows from its own mandates, whoever sits beside it."""
    components = [rule.components[name] for name in names]
    figures = (*rule.figures.values(), *(figure for component in components for figure in asked_of(component)))
    return not (rule.pools or rule.facts or any(map(_counts_others, components))) and not any(
        isinstance(part, Banded) and part.unit != "mandates" for figure in figures for part in parts(figure)
    )


def depends_on_number_of_parties(rule: Rule) -> bool:
    """Tell whether what a party gets follows from its own mandates, the number of parties and that of all seats."""
    figures = [figure for component in rule.components.values() for figure in asked_of(component)]
    figures += [*rule.figures.values(), *(pool.amount for pool in rule.pools.values())]
    return (
        not rule.facts
        and not any(
            (component.split and (component.for_ or component.at_least or component.at_most or component.above))
            or any(condition.sort in SIDES for condition in component.conditions)
            or set(component.per) - {"party", "mandate", "seat", FULL_TIME}
            for component in rule.components.values()
        )
        and not any(isinstance(part, Rest) for figure in figures for part in parts(figure))
    )


def _counts_others(component: Component) -> bool:
    return bool(
        component.split
        or set(component.per) - {"party", "mandate", FULL_TIME}
        or any(condition.sort in SIDES for condition in component.conditions)
    )


def asked_of(component: Component) -> Iterator[Figure]:
    """Give the figures of a component that money or a count depends on, with those of its conditions."""
    yield from (each.figure for each in figures_of(component))
    yield from (each.figure for each in component.conditions if each.figure is not None)
