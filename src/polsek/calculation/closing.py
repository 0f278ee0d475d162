"""From a party's components to its total: limits, rounding, corrections and what is withheld, each a line of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.support import PartySupport
from polsek.money import Amount, made, rounded
from polsek.problem import Words, same

if TYPE_CHECKING:
    from polsek.calculation.component import Steps
    from polsek.calculation.evaluation import Evaluation, Moment
    from polsek.calculation.support import Column
    from polsek.calculation.timeline import Standing
    from polsek.rules.rule import Withheld

TOTAL = Words("Total", "Summa")
_SUM = Words("sum of the components", "delarna tillsammans")
LINE_TITLES = {
    "limit": Words("limit", "gräns"),
    "rounding": Words("rounding", "avrundning"),
    "adjustments": Words("adjustments", "rättelser"),
    "withheld": Words("withheld", "innehållet"),
}

Year = tuple[Amount, tuple["Steps", ...], tuple[Amount, ...]]
"""One component: the amount of the year, the steps in each piece, what falls on each piece."""


def close(
    evaluation: Evaluation,
    start: Moment,
    columns: tuple[Column, ...],
    standing: Standing,
    years: tuple[Year, ...],
    withheld: tuple[Withheld, ...],
) -> PartySupport:
    """Add up what a party gets; every line is there, also those that are 0."""
    unit = evaluation.rule.unit
    components = tuple(year for year, _, _ in years)
    raw = _added(_SUM, unit, components)
    limited = _limited(evaluation, start, standing, raw)
    figure = evaluation.rule.rounding.party
    place = None if figure is None else evaluation.file.places.value(figure.address)
    whole = rounded(limited, evaluation.rounding(figure, start), place)
    adjusted = _adjustments(evaluation, start, standing, whole)
    kept_back = _withheld(evaluation, columns, standing, components, made("sum", TOTAL, unit, (whole, adjusted)), withheld)
    in_kind = tuple(amount for column, amount in zip(columns, components, strict=True) if column.in_kind and amount.value is not None)
    lines = (
        made("difference", LINE_TITLES["limit"], unit, (limited, raw)),
        made("difference", LINE_TITLES["rounding"], unit, (whole, limited)),
        adjusted,
        kept_back,
    )
    total = whole._replace(title=TOTAL)
    if adjusted.value or kept_back.value:
        total = made("sum", TOTAL, unit, tuple(each for each in (whole, adjusted, kept_back) if each.value))
    return PartySupport(
        standing,
        components,
        lines,
        total,
        _in_kind(unit, in_kind, columns, standing, withheld),
        tuple(_added(TOTAL, unit, tuple(falling[index] for _, _, falling in years)) for index in range(len(years[0][2]) if years else 0)),
        tuple(steps for _, steps, _ in years),
    )


def _added(title: Words, unit: str, amounts: tuple[Amount, ...]) -> Amount:
    """Add amounts; those that are unknown are left out, and say so by their marks."""
    known = tuple(amount for amount in amounts if amount.value is not None)
    found = made("sum", title, unit, known)
    return found._replace(marks=found.marks.union(*(amount.marks for amount in amounts)))


def _limited(evaluation: Evaluation, start: Moment, standing: Standing, raw: Amount) -> Amount:
    limits = evaluation.rule.party_total
    if limits is None or not raw.value:
        return raw
    for operation, figure in (("at least", limits.at_least), ("at most", limits.at_most)):
        if figure is not None:
            title = Words(operation, {"at least": "minst", "at most": "högst"}[operation])
            limit = evaluation.value(figure, title, start, standing)
            if limit.unit.endswith("/month"):
                limit = made("product", title, raw.unit, (limit, Amount(Words("months", "månader"), Fraction(12), "months", "months")))
            raw = made(operation, raw.title, raw.unit, (raw, limit))
    return raw


def _concerns(party: str, standing: Standing) -> bool:
    from polsek.mandates import party_called

    return not party or party == standing.party.abbreviation or party_called(party).name.casefold() == standing.party.name.casefold()


def _adjustments(evaluation: Evaluation, start: Moment, standing: Standing, whole: Amount) -> Amount:
    parts = []
    for each in evaluation.rule.adjustments:
        if each.year == start.year and _concerns(each.party, standing):
            amount = evaluation.value(each.amount, same(each.because), start, standing)
            if amount.unit == "share":
                amount = made("share of", same(each.because), whole.unit, (whole, amount))
            parts.append(amount)
    return made("sum", LINE_TITLES["adjustments"], whole.unit, tuple(parts))


def _withheld(
    evaluation: Evaluation,
    columns: tuple[Column, ...],
    standing: Standing,
    components: tuple[Amount, ...],
    total: Amount,
    withheld: tuple[Withheld, ...],
) -> Amount:
    parts: list[Amount] = []
    for each in withheld:
        if _concerns(each.party, standing):
            nothing = Amount(same(each.because), Fraction(), total.unit, "given")
            taken = (total,) if "all" in each.what else tuple(amount for column, amount in zip(columns, components, strict=True) if column.id in each.what and amount.value is not None)
            parts.append(made("difference", same(each.because), total.unit, (nothing, *taken)))
    return made("sum", LINE_TITLES["withheld"], total.unit, tuple(parts))


def _in_kind(unit: str, amounts: tuple[Amount, ...], columns: tuple[Column, ...], standing: Standing, withheld: tuple[Withheld, ...]) -> Amount:
    title = Words("in kind", "i natura")
    gone = any("all" in each.what and _concerns(each.party, standing) for each in withheld)
    return made("sum", title, unit, () if gone else amounts)
