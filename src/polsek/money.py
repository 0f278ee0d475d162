"""Exact amounts: rounding that the rule names, and the tree that says how an amount was made."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from polsek.problem import UNSAID, Place, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Rounding(NamedTuple):
    """A rounding as the rule names it: to a multiple of `step`; ties and directions count away from zero."""

    step: Fraction
    mode: str
    """`half up`, `half even`, `half down`, `up` or `down`."""
    text: str
    """The words of the rule: `5 kr up`."""

    def apply(self, value: Fraction) -> Fraction:
        """Round one value."""
        if value < 0:
            return -self.apply(-value)
        unit = value.denominator * self.step.numerator
        whole, rest = divmod(value.numerator * self.step.denominator, unit)
        if rest and self._goes_up(whole, 2 * rest - unit):
            whole += 1
        return Fraction(whole * self.step.numerator, self.step.denominator)

    def _goes_up(self, whole: int, past_half: int) -> bool:
        if self.mode in ("up", "down"):
            return self.mode == "up"
        at_half = self.mode == "half up" or (self.mode == "half even" and whole % 2 == 1)
        return past_half > 0 or (past_half == 0 and at_half)


TENTH = Rounding(Fraction(1, 10), "half up", "0.1 half up")
"""For shares in per cent, and for numbers of posts."""


class MarkKind(StrEnum):
    """Why a figure is to be read with care."""

    PRELIMINARY = "preliminary"
    GIVEN = "given"
    INFERRED = "inferred"
    INTERPRETED = "interpreted"
    UNCERTAIN = "uncertain"
    UNKNOWN = "unknown"


class Mark(NamedTuple):
    """A warning that follows a figure into every amount made from it."""

    kind: MarkKind
    name: Words
    """What the figure is called."""
    because: Words
    address: str = ""


class Amount(NamedTuple):
    """A calculated amount: its exact value, how it was made and from what."""

    title: Words
    value: Fraction | None
    """None when a figure that it needs is unknown."""
    unit: str
    """`kr/month`, `kr/year`, `kr`, `share`, `mandates`, `months` ...; empty for a pure number."""
    operation: str
    """`given`, `series`, `product`, `sum` ...; see `made`."""
    parts: tuple[Amount, ...] = ()
    text: str = ""
    """The words of the file, or the rule by which a number was rounded."""
    source: Words = UNSAID
    place: Place | None = None
    marks: frozenset[Mark] = frozenset()
    rounding: Rounding | None = None
    note: Words | None = None
    """What else the reader must know: from when a figure holds, the parties of a divisor, the condition that failed."""

    def called(self, title: Words) -> Amount:
        """Give the same amount under another title."""
        return self if self.title is title else self._replace(title=title)


MOST_DECIMALS = 12


def decimals_of(value: Fraction) -> int | None:
    """Give how many decimals write a number exactly; None when no number of them does."""
    return next((digits for digits in range(MOST_DECIMALS + 1) if 10**digits % value.denominator == 0), None)


def decimal_text(value: Fraction, *, space: str = "", point: str = ".", minus: str = "-") -> str:
    """Write a number exactly: digits, or a fraction when it has no end."""
    digits = decimals_of(value)
    if digits is None:
        return f"{value.numerator}/{value.denominator}"
    whole, decimals = divmod(abs(value.numerator) * 10**digits // value.denominator, 10**digits)
    text = f"{whole:,}".replace(",", space)
    return (minus if value < 0 else "") + text + (f"{point}{decimals:0{digits}}" if digits else "")


LEAVES = frozenset({"given", "series", "fact", "count", "months", "none", "unknown"})
_ONE = Fraction(1)
_NO_MARKS: frozenset[Mark] = frozenset()


def recompute(amount: Amount) -> Fraction | None:
    """Calculate an amount again from its parts alone; it equals `amount.value`."""
    if amount.operation in LEAVES:
        return amount.value
    exact = _combined(amount.operation, [recompute(part) for part in amount.parts])
    return exact if exact is None or amount.rounding is None else amount.rounding.apply(exact)


def _combined(operation: str, values: list[Fraction | None]) -> Fraction | None:
    """Calculate what an operation makes of some values; unknown when one of them is."""
    known = [value for value in values if value is not None]
    return _OPERATIONS[operation](known) if len(known) == len(values) else None


def _product(values: list[Fraction]) -> Fraction:
    return values[0] * values[1] if len(values) == 2 else prod(values, start=_ONE)


def _sum(values: list[Fraction]) -> Fraction:
    return values[0] if len(values) == 1 else sum(values[1:], values[0]) if values else Fraction()


def _raised(values: list[Fraction]) -> Fraction:
    return values[0] * (_ONE + values[1])


def _difference(values: list[Fraction]) -> Fraction:
    return values[0] - sum(values[1:], Fraction())


_OPERATIONS: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "product": _product,
    "share of": _product,
    "times": _product,
    "sum": _sum,
    "difference": _difference,
    "adjustment": _sum,
    "withheld": _difference,
    "rest of pool": _difference,
    "exceeds": lambda values: max(Fraction(), _difference(values)),
    "split": lambda values: values[0] / values[1],
    "index": _raised,
    "overhead": _raised,
    "growth": lambda values: (_ONE + values[0]) ** int(values[1]) - _ONE,
    "change": lambda values: values[0] / values[1] - _ONE,
    "at least": max,
    "at most": min,
    "rounded": _sum,
}


def made(
    operation: str,
    title: Words,
    unit: str,
    parts: tuple[Amount, ...],
    *,
    text: str = "",
    place: Place | None = None,
    note: Words | None = None,
    source: Words = UNSAID,
    marks: frozenset[Mark] = _NO_MARKS,
) -> Amount:
    """Make an amount from others by an operation; it carries the marks of all that it is made from."""
    value = _combined(operation, [part.value for part in parts])
    for part in parts:
        if part.marks:
            marks = marks | part.marks if marks else part.marks
    return Amount(title, value, unit, operation, parts, text, source, place, marks, None, note)


def added_known(title: Words, unit: str, amounts: tuple[Amount, ...]) -> Amount:
    """Add amounts; those that are unknown are left out, and say so by their marks."""
    known = tuple(amount for amount in amounts if amount.value is not None)
    found = made("sum", title, unit, known)
    if len(known) == len(amounts):
        return found
    return found._replace(marks=found.marks.union(*(amount.marks for amount in amounts)))


def rounded(
    amount: Amount, rounding: Rounding | None, place: Place | None = None, title: Words | None = None
) -> Amount:
    """Round an amount as a step of its own; it stays without a rounding, and where nothing changes and no title is."""
    if rounding is None or amount.value is None:
        return amount
    value = rounding.apply(amount.value)
    if value == amount.value and title is None:
        return amount
    name = amount.title if title is None else title
    return Amount(name, value, amount.unit, "rounded", (amount,), rounding.text, UNSAID, place, amount.marks, rounding)
