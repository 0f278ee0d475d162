"""One piece of a year: its pools, then its components in the file's order."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import LIMITS, ComponentCalculation, Steps, per_year
from polsek.calculation.counting import count_of
from polsek.calculation.evaluation import Moment
from polsek.calculation.pools import drawn, pools_of
from polsek.money import Amount, Rounding, decimal_text, made
from polsek.problem import Words
from polsek.rules.counted import is_money_limit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.setting import Setting
    from polsek.mandates import Party
    from polsek.period import Piece

_ORE = Rounding(Fraction(1, 100), "up", "0.01 kr up")


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
                "lägg till den tidens fullmäktige i mandates/, eller ange --mandates FIL",
            ),
        )
        return None
    moment = Moment(setting.year, setting.period.start, piece.day, setting.term_year, sitting, {}, {})
    for name in setting.rule.pools:
        moment.pools[name] = _pool(setting, name, moment)
    found: dict[str, Mapping[Party, Steps]] = {}
    for name in setting.names:
        shares = ComponentCalculation(setting.evaluation, name, moment, setting.withheld).shares()
        found[name] = shares
        moment.components[name] = {party: steps.yearly for party, steps in shares.items()}
        _check_drawn(setting, name, moment)
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


def _check_drawn(setting: Setting, name: str, moment: Moment) -> None:
    for pool in pools_of(setting.rule, name):
        total = Fraction()
        for other in moment.components:
            if pool in pools_of(setting.rule, other):
                total += drawn(setting.evaluation, pool, other, moment).value or Fraction()
        whole = moment.pools[pool].value
        if whole is not None and total > whole:
            at = ("components", name)
            over = decimal_text(_ORE.apply(total - whole))
            setting.evaluation.report(
                "overdrawn",
                setting.file.places.key(at),
                at,
                Words(
                    f"more is taken from {pool} than there is: {over} {setting.rule.unit} too much",
                    f"mer tas ur {pool} än vad som finns: {over} {setting.rule.unit} för mycket",
                ),
                Words("the parts of a pool are at most 100 % of it", "delarna av en pott är högst 100 % av den"),
            )
