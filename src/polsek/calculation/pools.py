"""Pools: from which a component is taken, what has been drawn, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import Amount, made
from polsek.notation.figure import parts
from polsek.notation.formula import Of, Rest
from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.mandates import Party
    from polsek.rules.rule import Rule


def rest_of(evaluation: Evaluation, figure: Rest, title: Words, moment: Moment) -> Amount:
    """Give what is left of a pool after the components calculated so far; a negative rest is a problem."""
    pool = moment.pools[figure.name]
    taken = tuple(
        drawn(evaluation, figure.name, name, moment)
        for name in moment.components
        if figure.name in pools_of(evaluation.rule, name)
    )
    found = made(
        "rest of pool",
        title,
        pool.unit,
        (pool, *taken),
        text=figure.text,
        place=evaluation.file.places.value(figure.address),
    )
    if found.value is not None and found.value < 0:
        evaluation.report(
            "negative-rest",
            evaluation.file.places.value(figure.address),
            figure.address,
            Words(
                f"nothing is left of {figure.name}: more has been drawn than there is",
                f"inget är kvar av {figure.name}: mer har tagits än vad som finns",
            ),
        )
    return found


def pools_of(rule: Rule, name: str) -> frozenset[str]:
    """Give the pools that a component is taken from."""
    component = rule.components[name]
    named = {each.name for each in parts(component.amount) if isinstance(each, Of | Rest)}
    return frozenset((named | {component.out_of}) & rule.pools.keys())


def drawn(evaluation: Evaluation, pool: str, name: str, moment: Moment) -> Amount:
    """Add up what a component has drawn from a pool: what parties receive or could."""
    component = evaluation.rule.components[name]
    fixed = component.among == "the assembly"
    gone = {each.party for each in moment.sitting.standings if each.gone(moment.day)} if fixed else set()
    if component.among == "those paid":
        gone = {party for party in moment.components[name] if _is_withheld(evaluation, name, party, moment.year)}
    taken = tuple(amount for party, amount in moment.components[name].items() if party not in gone)
    return made("sum", component.called(name), moment.pools[pool].unit, taken)


def _is_withheld(evaluation: Evaluation, name: str, party: Party, year: int) -> bool:
    rows = (each for each in evaluation.rule.withheld if each.year == year and {"all", name} & set(each.what))
    return any(party.is_called(each.party) for each in rows)
