"""One piece of a year: its pools, then its components in the file's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.component import LIMITS, ComponentCalculation, Steps, per_year
from polsek.calculation.counting import count_of
from polsek.calculation.moment import Moment
from polsek.calculation.pools import draw_component, draw_pool
from polsek.money import Amount, made
from polsek.notation.figure import on_day
from polsek.problem import Words
from polsek.rules.figures import is_money_limit
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.setting import Setting
    from polsek.mandates import Party
    from polsek.period import Piece


class Done(NamedTuple):
    """One piece calculated."""

    moment: Moment
    steps: Mapping[str, Mapping[Party, Steps]]


def calculate_piece(setting: Setting, piece: Piece) -> Done | None:
    """Calculate one piece; None when the rule does not hold or no mandates count then."""
    if not setting.rule.valid.holds(piece.day):
        return None
    sitting = setting.seats.on(piece.day)
    if sitting is None:
        setting.evaluation.report(
            "no-mandates",
            setting.file.places.value(("authority",)),
            ("authority",),
            Words(
                f"no distribution of mandates of {setting.file.assembly} counts on {piece.day}",
                f"ingen mandatfördelning för {setting.file.assembly} gäller {piece.day}",
            ),
            Words(
                "add the assembly of that time to mandates/, or give --mandates FILE",
                "lägg till mandatfördelningen för den tiden i mandates/, eller ange --mandates FIL",
            ),
        )
        return None
    moment = Moment(setting.year, setting.rule.time.year_starts, piece.day, setting.term_year, sitting, {}, {}, {})
    for name, pool in setting.rule.pools.items():
        if on_day(pool.amount, piece.day) is not None:
            moment.pools[name] = _pool(setting, name, moment)
            draw_pool(setting.evaluation, name, moment)
    found: dict[str, Mapping[Party, Steps]] = {}
    for name in setting.names:
        shares = ComponentCalculation(setting.evaluation, name, moment, setting.withheld).shares()
        found[name] = shares
        moment.components[name] = {party: steps.yearly for party, steps in shares.items()}
        draw_component(setting.evaluation, name, moment)
    return Done(moment, found)


def _pool(setting: Setting, name: str, moment: Moment) -> Amount:
    evaluation, pool = setting.evaluation, setting.rule.pools[name]
    title, at = pool.called(name), ("pools", name)
    unit = f"{setting.rule.unit}/year"
    amount = evaluation.value(pool.amount, Words("amount", "belopp"), moment)
    if pool.indexed is not None:
        amount = evaluation.indexed(amount, pool.indexed, moment, None)
    if pool.per:
        counts = tuple(count_of(evaluation, each, (*at, "per"), moment, None) for each in pool.per)
        amount = made("product", title, amount.unit, (amount, *counts))
    amount = evaluation.rounded(per_year(amount, unit).called(title), pool.rounding, moment.day)
    for operation, limits in (("at least", pool.at_least), ("at most", pool.at_most)):
        for limit in limits:
            if is_money_limit(limit):
                amount = made(
                    operation, title, unit, (amount, per_year(evaluation.value(limit, LIMITS[operation], moment), unit))
                )
    return amount
