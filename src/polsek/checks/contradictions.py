"""What a rule file says twice, in two periods at once, or against itself: read aloud it sounds right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Dated, parts
from polsek.notation.formula import Given, Of
from polsek.notation.reader import path_text
from polsek.problem import Problem, Words
from polsek.rules.counted import same_word
from polsek.rules.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.rules.conditions import Condition
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component

ONCE = "party"
"""The count that multiplies nothing."""


def counted_twice(file: RuleFile) -> Iterator[Problem]:
    """Find amounts that are multiplied by the same count two times."""
    hint = Words(
        "write it once; if the square is meant, say so in accepted:",
        "skriv den en gång; om kvadraten är avsedd, ange det i accepted:",
    )
    for name, component in file.rule.components.items():
        twice = next((each for each in component.per if component.per.count(each) > 1), "")
        if twice:
            message = Words(f"{twice} is multiplied by twice", f"{twice} multipliceras två gånger")
            yield _warning("counted-twice", file, ("components", name, "per"), message, hint)
        for figure in parts(component.amount):
            other = file.rule.components.get(figure.name) if isinstance(figure, Of) else None
            word = _both(component, other)
            if other is not None and word and isinstance(figure, Of):
                message = Words(
                    f"{figure.name} is per {word} already, and is multiplied by {word} again",
                    f"{figure.name} är redan per {word} och multipliceras med {word} igen",
                )
                yield _warning("counted-twice", file, figure.address, message, hint)


def _both(component: Component, other: Component | None) -> str:
    """Give what both components are per."""
    words = () if other is None else other.per
    return next((each for each in component.per if each != ONCE and any(same_word(each, word) for word in words)), "")


def mixed_periods(file: RuleFile) -> Iterator[Problem]:
    """Find bands and dates of which some are a year's amounts and others a month's."""
    for each in figures_of(file.rule):
        for figure in parts(each.figure):
            found = _amounts(figure)
            other = next((amount for amount in found if amount.unit != found[0].unit), None)
            if other is not None:
                message = Words(
                    f"{found[0].unit} and {other.unit} stand side by side",
                    f"{found[0].unit} och {other.unit} används i samma fil",
                )
                hint = Words(
                    "a month's amount is paid twelve times a year: write all in one period, or say in accepted: "
                    "that it is so",
                    "ett månadsbelopp betalas tolv gånger om året: skriv alla i samma period, eller ange i accepted: "
                    "att det är så",
                )
                yield _warning("mixed-periods", file, other.address, message, hint)
                break


def _amounts(figure: Figure) -> list[Given]:
    """Give the amounts of money that stand beside each other in one wrapping."""
    inner: Sequence[Figure] = ()
    if isinstance(figure, Dated):
        inner = [value for _, value in figure.values]
    elif isinstance(figure, Banded):
        inner = [band.figure for band in figure.bands]
    values = (next((part for part in parts(each) if isinstance(part, Given)), None) for each in inner)
    return [each for each in values if each is not None and "/" in each.unit]


def never_met(file: RuleFile) -> Iterator[Problem]:
    """Find limits that cross and conditions that nobody meets."""
    for name, component in file.rule.components.items():
        for least in component.at_least:
            crossed = next((most for most in component.at_most if _is_more(least, most)), None)
            if isinstance(least, Given) and isinstance(crossed, Given):
                message = Words(
                    f"at_least {least.text} is more than at_most {crossed.text}",
                    f"at_least {least.text} är mer än at_most {crossed.text}",
                )
                hint = Words("correct one of the two", "rätta det ena av dem")
                yield _warning("never-met", file, least.address, message, hint)
        pair = _excluding(component.for_)
        if pair is not None:
            message = Words(
                f"nobody is both {pair[0].text} and {pair[1].text}",
                f"inget parti är både {pair[0].text} och {pair[1].text}",
            )
            hint = Words(
                "all conditions of a list must hold; write two components for two groups",
                "alla villkor i en lista ska vara uppfyllda; skriv två delar för två grupper",
            )
            yield _warning("never-met", file, ("components", name, "for"), message, hint)


def _is_more(least: Figure, most: Figure) -> bool:
    both = isinstance(least, Given) and isinstance(most, Given) and same_word(least.unit, most.unit)
    return both and (_number(least) or 0) > (_number(most) or 0) and _number(most) is not None


def _number(figure: Figure) -> Fraction | None:
    return figure.number if isinstance(figure, Given) else None


def _excluding(conditions: Sequence[Condition]) -> tuple[Condition, Condition] | None:
    """Give two conditions that no party meets together."""
    for number, first in enumerate(conditions):
        for second in conditions[number + 1 :]:
            if _are_sides(first, second) or _are_opposite(first, second) or _are_apart(first, second):
                return first, second
    return None


def _are_sides(first: Condition, second: Condition) -> bool:
    return {first.sort, second.sort} == {"government", "opposition"}


def _are_opposite(first: Condition, second: Condition) -> bool:
    return first.sort == second.sort == "fact" and first.name == second.name and first.negated != second.negated


def _are_apart(first: Condition, second: Condition) -> bool:
    """Tell whether no number is within both limits."""
    if first.sort != "compare" or second.sort != "compare" or not same_word(first.name, second.name):
        return False
    low, high = (first, second) if first.comparison in ("at least", "above") else (second, first)
    if low.comparison not in ("at least", "above") or high.comparison not in ("at most", "below"):
        return False
    least, most = _number_of(low), _number_of(high)
    if least is None or most is None:
        return False
    return least > most or (least == most and (low.comparison, high.comparison) != ("at least", "at most"))


def _number_of(condition: Condition) -> Fraction | None:
    return condition.figure.number if condition.figure is not None else None


def _warning(id: str, file: RuleFile, at: Address, message: Words, hint: Words) -> Problem:
    return Problem(id, message, file.places.value(at), hint, "warning", path_text(at, file.document.value))


CHECKS = (counted_twice, mixed_periods, never_met)
