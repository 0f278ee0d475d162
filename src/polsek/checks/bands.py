"""Bands that are read without trouble and may still be wrong: a larger party gets less, nobody can reach them."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from polsek.checks.figures import plain, warning
from polsek.notation.figure import Banded, parts
from polsek.notation.formula import Given, Of
from polsek.problem import Words
from polsek.rules.counted import same_word
from polsek.rules.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.mandates import Distribution
    from polsek.notation.figure import Band
    from polsek.problem import Problem
    from polsek.rules.figures import Deciding
    from polsek.rules.file import RuleFile

MOST_GROWTH = 2
"""A number in the file may grow past a band that is written for later, but not to twice itself."""


# --- falling ----------------------------------------------------------------------------------------------------------


def falling_band(file: RuleFile) -> Iterator[Problem]:
    """Find bands in which a larger party gets less than a smaller one."""
    for each in figures_of(file.rule):
        for banded in parts(each.figure):
            if isinstance(banded, Banded) and not each.is_by_term:
                counts = _counts(file, each, banded)
                if counts != "each":
                    yield from _falling(file, banded, whole=counts == "whole")


def _counts(file: RuleFile, each: Deciding, banded: Banded) -> str:
    """Give how an amount of bands is multiplied by what the bands go by: `whole`, `each`, or empty for not at all."""
    if each.owner[0] != "components" or each.key != "amount":
        return ""
    component = file.rule.components[str(each.owner[1])]
    counted = any(same_word(banded.unit, word) for word in component.per)
    return (component.banding or "each") if counted else ""


def _falling(file: RuleFile, banded: Banded, *, whole: bool) -> Iterator[Problem]:
    """Compare each band with the one before; with `whole`, the last number of the one with the first of the other.

    A lower amount for each mandate of a larger party is common, and gives it less only if the whole is less.
    """
    for one, two in pairwise(banded.bands):
        before, after = _number(one), _number(two)
        if before is None or after is None or before[0] != after[0]:
            continue
        times = (one.last or 1, two.first) if whole else (1, 1)
        if after[1] * times[1] < before[1] * times[0]:
            gives = plain(two.figure)
            text = gives.text if gives is not None else ""
            message = Words(
                f"{two.text} gives {text}, less than {one.text} before it",
                f"{two.text} ger {text}, mindre än {one.text} före det",
            )
            yield warning(
                file, "falling-band", two.address, message, Words("is a digit wrong?", "kontrollera beloppen")
            )


def _number(band: Band) -> tuple[tuple[object, ...], Fraction] | None:
    """Give what the figure of a band is measured in, and its number; None when it is not one known number."""
    figure = plain(band.figure)
    if isinstance(figure, Given) and figure.number is not None:
        return (figure.unit,), figure.number
    if isinstance(figure, Of) and figure.factor is not None:
        return (figure.name, figure.when, figure.per), figure.factor
    return None


# --- out of reach -----------------------------------------------------------------------------------------------------


class _Reach(NamedTuple):
    """The least and the most that a party or the assembly can have of something, and why."""

    least: int
    most: int | None
    why_least: Words
    why_most: Words


_NO_REASON = Words("", "")


def unreachable_band(file: RuleFile, distributions: Sequence[Distribution]) -> Iterator[Problem]:
    """Find bands that begin above, or tables that end below, whatever a party that they are for can have."""
    for each in figures_of(file.rule):
        for banded in parts(each.figure):
            if isinstance(banded, Banded) and banded.bands and not each.is_by_term:
                reach = _asked_for(file, each, banded.unit, _known(file, banded.unit, distributions))
                yield from _beyond(file, banded, reach)


def _known(file: RuleFile, unit: str, distributions: Sequence[Distribution]) -> _Reach:
    """Give how many there are: the seats of the largest assembly, or what the file itself says of a count."""
    most = max((each.seats for each in distributions), default=0) if unit == "mandates" else 0
    if most:
        why = Words(f"the assembly has {most} seats", f"fullmäktige har {most} platser")
        return _Reach(0, most, _NO_REASON, why)
    told = [each.number for each in parts(file.rule.figures.get(unit)) if isinstance(each, Given)]
    numbers = [each for each in told if each is not None]
    if not numbers or len(numbers) < len(told):
        return _Reach(0, None, _NO_REASON, _NO_REASON)
    why = Words(f"{unit} is at most {max(numbers)}", f"{unit} är högst {max(numbers)}")
    return _Reach(0, int(max(numbers) * MOST_GROWTH), _NO_REASON, why)


def _asked_for(file: RuleFile, each: Deciding, unit: str, reach: _Reach) -> _Reach:
    """Narrow what is known by the conditions of the component."""
    conditions = file.rule.components[str(each.owner[1])].for_ if each.owner[0] == "components" else ()
    for condition in conditions:
        number = condition.figure.number if condition.figure is not None else None
        if number is None or not same_word(condition.name, unit):
            continue
        why = Words(f"it is only for {condition.text}", f"stödet ges bara vid villkoret {condition.text}")
        most = int(number) - (condition.comparison == "below")
        if condition.comparison in ("at most", "below") and (reach.most is None or most < reach.most):
            reach = reach._replace(most=most, why_most=why)
        least = int(number) + (condition.comparison == "above")
        if condition.comparison in ("at least", "above") and least > reach.least:
            reach = reach._replace(least=least, why_least=why)
    return reach


def _beyond(file: RuleFile, banded: Banded, reach: _Reach) -> Iterator[Problem]:
    for band in banded.bands:
        if reach.most is not None and band.first > reach.most:
            hint = Words("no party can reach this band", "inget parti kan nå det här intervallet")
            yield warning(file, "unreachable-band", band.address, reach.why_most, hint, key=True)
    last = banded.bands[-1]
    if last.last is not None and last.last < reach.least:
        hint = Words(
            "no party that it is for falls in a band; go on with the table",
            "inget parti som stödet gäller hamnar i ett intervall; fortsätt tabellen",
        )
        yield warning(file, "unreachable-band", last.address, reach.why_least, hint, key=True)
