"""From a party's components to its total: limits, rounding, corrections, what is withheld, each a line of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.component import LIMITS, per_year
from polsek.calculation.support import PartySupport
from polsek.money import Amount, added_known, made
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from polsek.calculation.component import Steps
    from polsek.calculation.evaluation import Evaluation
    from polsek.calculation.support import Column
    from polsek.calculation.timeline import Moment, Standing
    from polsek.notation.figure import Figure
    from polsek.rules.rule import Withheld

TOTAL = Words("Total", "Summa")
LINE_NAMES = {
    "limit": Words("limit", "gräns"),
    "rounding": Words("rounding", "avrundning"),
    "adjustments": Words("adjustments", "korrigeringar"),
    "withheld": Words("withheld", "innehållet"),
}

_ZERO = Fraction()

Year = tuple[Amount, tuple["Steps", ...], tuple[Amount, ...]]
"""One component: the amount of the year, the steps in each piece, what falls on each piece."""


class Weighed(NamedTuple):
    """A moment that stands for a piece of the year."""

    moment: Moment
    weight: Fraction
    piece: int
    """The number of the piece."""


def close(
    evaluation: Evaluation,
    start: Moment,
    moments: tuple[Weighed, ...],
    columns: tuple[Column, ...],
    standing: Standing,
    years: tuple[Year, ...],
) -> PartySupport:
    """Add up what a party gets; every line is there, also those that are 0. `start` is the first day of the year."""
    unit, year = evaluation.rule.unit, start.year
    components = tuple(amount for amount, _, _ in years)
    raw = added_known(Words("sum of the components", "Delsumma"), unit, components)
    limited = _limited(evaluation, moments, standing, years, raw)
    whole = _rounded(evaluation, start, limited)
    adjusted = _adjustments(evaluation, start, standing, whole)
    before = made("sum", TOTAL, unit, (whole, adjusted)) if adjusted.parts else whole
    withheld = _withheld_of(evaluation.rule.withheld, year, standing)
    kept_back = _withheld(columns, components, before, withheld)
    lines = (_change("limit", raw, limited), _change("rounding", limited, whole), adjusted, kept_back)
    occurring = tuple(each for each in (adjusted, kept_back) if each.value)
    return PartySupport(
        standing=standing,
        components=components,
        lines=lines,
        total=made("sum", TOTAL, unit, (whole, *occurring)) if occurring else whole._replace(title=TOTAL),
        in_kind=_in_kind(unit, columns, components, withheld),
        falling=tuple(falling for _, _, falling in years),
        steps=tuple(steps for _, steps, _ in years),
    )


def _withheld_of(rows: tuple[Withheld, ...], year: int, standing: Standing) -> tuple[Withheld, ...]:
    return tuple(each for each in rows if each.year == year and standing.party.is_called(each.party))


def _change(line: str, before: Amount, after: Amount) -> Amount:
    if after is before:
        return Amount(LINE_NAMES[line], _ZERO, before.unit, "none")
    return made("difference", LINE_NAMES[line], before.unit, (after, before))


def _rounded(evaluation: Evaluation, start: Moment, amount: Amount) -> Amount:
    return evaluation.rounded(amount, evaluation.rule.rounding.party, start.day)


def _limited(
    evaluation: Evaluation, moments: tuple[Weighed, ...], standing: Standing, years: tuple[Year, ...], raw: Amount
) -> Amount:
    limits = evaluation.rule.party_total
    if limits is None or not raw.value:
        return raw
    supported = [each for each in moments if any(falling[each.piece].value for _, _, falling in years)]
    for operation, figure in (("at least", limits.at_least), ("at most", limits.at_most)):
        if figure is not None:
            parts = tuple(_part_of_limit(evaluation, each, figure, standing, raw.unit) for each in supported)
            limit = parts[0] if len(parts) == 1 else made("sum", LIMITS[operation], raw.unit, parts)
            raw = made(operation, raw.title, raw.unit, (raw, limit._replace(title=LIMITS[operation])))
    return raw


def _part_of_limit(evaluation: Evaluation, weighed: Weighed, figure: Figure, standing: Standing, unit: str) -> Amount:
    limit = per_year(evaluation.value(figure, Words("limit", "gräns"), weighed.moment, standing), unit)
    if weighed.weight == 1:
        return limit
    part = Amount(Words("part of the year", "del av året"), weighed.weight, "", "months")
    return made("product", limit.title, unit, (limit, part))


def _adjustments(evaluation: Evaluation, start: Moment, standing: Standing, whole: Amount) -> Amount:
    parts = []
    for each in evaluation.rule.adjustments:
        if each.year == start.year and (not each.party or standing.party.is_called(each.party)):
            amount = evaluation.value(each.amount, each.because, start, standing)
            if amount.unit == "share":
                amount = made("share of", each.because, whole.unit, (whole, amount))
            parts.append(amount)
    return made("adjustment", LINE_NAMES["adjustments"], whole.unit, tuple(parts))


def _withheld(
    columns: tuple[Column, ...], components: tuple[Amount, ...], total: Amount, withheld: tuple[Withheld, ...]
) -> Amount:
    parts: list[Amount] = []
    done: set[str] = set()
    everything = next((each for each in withheld if "all" in each.what), None)
    for each in withheld if everything is None else (everything,):
        chosen = _known(components, [column.id in set(each.what) - done for column in columns])
        done |= set(each.what)
        taken = (total,) if "all" in each.what else chosen
        nothing = Amount(each.because, Fraction(), total.unit, "given")
        parts.append(made("withheld", each.because, total.unit, (nothing, *taken)))
    return made("sum", LINE_NAMES["withheld"], total.unit, tuple(parts))


def _in_kind(
    unit: str, columns: tuple[Column, ...], components: tuple[Amount, ...], withheld: tuple[Withheld, ...]
) -> Amount:
    gone = {what for each in withheld for what in each.what}
    kept = [column.in_kind and "all" not in gone and column.id not in gone for column in columns]
    return made("sum", Words("in kind", "in natura"), unit, _known(components, kept))


def _known(amounts: tuple[Amount, ...], chosen: list[bool]) -> tuple[Amount, ...]:
    return tuple(amount for amount, wanted in zip(amounts, chosen, strict=True) if wanted and amount.value is not None)
