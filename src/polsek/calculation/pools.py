"""Pools: how large each is, what has been drawn from it, what is left."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.escaping import NO_BREAK_SPACE
from polsek.money import Amount, Rounding, decimal_text, made
from polsek.notation.figure import Banded, on_day, parts
from polsek.notation.formula import Of, Rest
from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.calculation.timeline import Evaluates, Moment, Standing
    from polsek.mandates import Party
    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.rules.rule import Rule

_ORE = Rounding(Fraction(1, 100), "up", "0.01 kr up")


def rest_of(evaluation: Evaluates, figure: Rest, title: Words, moment: Moment) -> Amount:
    """Give what is left of a pool after what has been drawn so far; a negative rest is a problem."""
    pool = evaluation.pool(figure.name, moment)
    found = made(
        "rest of pool",
        title,
        pool.unit,
        (pool, *moment.drawn.get(figure.name, ())),
        text=figure.text,
        place=evaluation.file.places.value(figure.address),
    )
    if found.value is not None and found.value < 0:
        name = pool.title
        message = Words(
            f"in {moment.year} nothing is left of {name.en}: more has been drawn than there is",
            f"år {moment.year} återstår inget av ramen {name.sv}: mer har fördelats än vad som finns",
        )
        evaluation.report("negative-rest", figure.address, message)
    return found


def pools_of(rule: Rule, name: str) -> frozenset[str]:
    """Give the pools that a component is taken from, at any time and by any party."""
    component = rule.components[name]
    return (_named(component.amount) | {component.out_of}) & rule.pools.keys()


def draw_pool(evaluation: Evaluates, name: str, moment: Moment) -> None:
    """Keep what a pool, as it is now, has drawn from those that it is made of."""
    pool = evaluation.rule.pools[name]
    for other in _named(on_day(pool.amount, moment.day)) & evaluation.rule.pools.keys():
        _draw(evaluation, other, ("pools", name), moment.pools[name], moment)


def draw_component(evaluation: Evaluates, name: str, moment: Moment) -> None:
    """Keep what a component, as it is now, has drawn from pools: what parties receive or could."""
    component, at = evaluation.rule.components[name], ("components", name)
    figure = on_day(component.amount, moment.day)
    gone = _gone(evaluation, name, moment)
    for pool in (_named(figure) | {component.out_of}) & evaluation.rule.pools.keys():
        taken = tuple(
            moment.components[name][each.party].yearly
            for each in moment.sitting.standings
            if each.party not in gone and _takes(evaluation, name, pool, figure, moment, each)
        )
        amount = made("sum", component.called(name), evaluation.pool(pool, moment).unit, taken)
        _draw(evaluation, pool, at, amount, moment)


def _takes(
    evaluation: Evaluates, name: str, pool: str, figure: Figure | None, moment: Moment, standing: Standing
) -> bool:
    """Tell whether a party's part of a component is taken from a pool: its own band may name another."""
    component = evaluation.rule.components[name]
    gets = moment.components[name][standing.party].yearly.operation != "none"
    if component.out_of == pool or component.banding == "each" or not gets:
        return True
    while isinstance(figure, Banded):
        band = evaluation.band(figure, moment, None if component.split else standing)
        figure = None if band is None else on_day(band.figure, moment.day)
    return pool in _named(figure)


def _named(figure: Figure | None) -> frozenset[str]:
    """Give the names that a figure is a share or the rest of."""
    return frozenset(each.name for each in parts(figure) if isinstance(each, Of | Rest))


def _gone(evaluation: Evaluates, name: str, moment: Moment) -> set[Party]:
    """Give the parties whose part of a component takes nothing from its pool."""
    among = evaluation.rule.components[name].among
    if among == "the assembly":
        return {each.party for each in moment.sitting.standings if each.gone(moment.day)}
    if among == "those paid":
        return {party for party in moment.components[name] if _is_withheld(evaluation, name, party, moment.year)}
    return set()


def _is_withheld(evaluation: Evaluates, name: str, party: Party, year: int) -> bool:
    rows = (each for each in evaluation.rule.withheld if each.year == year and {"all", name} & set(each.what))
    return any(party.is_called(each.party) for each in rows)


def _draw(evaluation: Evaluates, pool: str, at: Address, amount: Amount, moment: Moment) -> None:
    """Keep what is drawn from a pool; more than there is is a problem."""
    drawn = moment.drawn.setdefault(pool, [])
    drawn.append(amount)
    total = sum((each.value for each in drawn if each.value is not None), Fraction())
    whole = evaluation.pool(pool, moment)
    if whole.value is None or total <= whole.value:
        return
    over, unit = _ORE.apply(total - whole.value), evaluation.rule.unit
    en, sv = (decimal_text(over, space=NO_BREAK_SPACE, point=point) for point in ".,")
    message = Words(
        f"in {moment.year} more is taken from {whole.title.en} than there is: {en} {unit} too much",
        f"år {moment.year} överskrider delarna ramen {whole.title.sv} med {sv} {unit}",
    )
    hint = Words("the parts of a pool are at most 100 % of it", "delarna av en ram får vara högst 100 %")
    evaluation.report("overdrawn", at, message, hint, place=evaluation.file.places.key(at))
