"""An expression of a spreadsheet beside its exact value, so that each can be checked against the other."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import decimals_of
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.money import Rounding

ATOM, PRODUCT, SUM, COMPARISON = 3, 2, 1, 0
"""How tightly the parts of an expression hold together."""
GUARD = 6
"""To how many decimals a quotient is taken before it is rounded: a spreadsheet calculates in binary, and would else see
9 437.499999999998 where there is a tie."""


class NoFormulaError(Exception):
    """Raised by what cannot be said as a formula; the amounts stand as values then."""

    def __init__(self, why: Words) -> None:
        """Keep the reason."""
        self.why = why
        super().__init__(why.en)


OTHERWISE = Words("the formulas would give another amount", "formlerna skulle ge ett annat belopp")


class Expression(NamedTuple):
    """What a cell calculates, and what comes out of it."""

    text: str
    """A formula without its `=`; a cell is a token that `Sheet` replaces by its place."""
    value: Fraction
    unit: str = ""
    own: bool = False
    """Whether it is of one party: it refers to a cell in that party's column."""
    level: int = ATOM

    def within(self, level: int) -> str:
        """Give its text as a part of something that holds together more tightly."""
        return self.text if self.level >= level else f"({self.text})"


def number(value: Fraction, unit: str = "") -> Expression:
    """Give a number that stands in a formula itself."""
    digits = decimals_of(value)
    if digits is None:
        return Expression(f"{value.numerator}/{value.denominator}", value, unit, level=PRODUCT)
    text = str(value.numerator) if value.denominator == 1 else f"{value.numerator * 10**digits // value.denominator}"
    if digits:
        sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
        text = text.rjust(digits + 1, "0")
        text = f"{sign}{text[:-digits]}.{text[-digits:]}"
    return Expression(text, value, unit, level=ATOM if value >= 0 else SUM)


ZERO, ONE = number(Fraction()), number(Fraction(1))
YES, NO = Expression("TRUE", Fraction(1)), Expression("FALSE", Fraction())


def check(wanted: Sequence[Fraction | None], parts: Sequence[Expression]) -> None:
    """See that expressions give what has been calculated; raises NoFormulaError."""
    if [each.value for each in parts] != list(wanted):
        raise NoFormulaError(OTHERWISE)


def _own(parts: Sequence[Expression]) -> bool:
    return any(each.own for each in parts)


def times(first: Expression, *others: Expression) -> Expression:
    """Multiply; the unit is that of the first."""
    parts = [each for each in (first, *others) if each.text != ONE.text]
    if len(parts) < 2:
        return (parts[0] if parts else first)._replace(unit=first.unit)
    text = "*".join(each.within(PRODUCT if not at else ATOM) for at, each in enumerate(parts))
    return Expression(text, prod((each.value for each in parts), start=Fraction(1)), first.unit, _own(parts), PRODUCT)


def over(first: Expression, second: Expression) -> Expression:
    """Divide."""
    value = first.value / second.value if second.value else Fraction()  # nobody gets any of it, else it is refused
    text = f"{first.within(PRODUCT)}/{second.within(ATOM)}"
    return Expression(text, value, first.unit, _own((first, second)), PRODUCT)


def plus(parts: Sequence[Expression]) -> Expression:
    """Add."""
    if not parts:
        return ZERO
    if len(parts) == 1:
        return parts[0]
    text = "+".join(each.within(SUM) for each in parts)
    return Expression(text, sum((each.value for each in parts), Fraction()), parts[0].unit, _own(parts), SUM)


def minus(first: Expression, *others: Expression) -> Expression:
    """Subtract."""
    if not others:
        return first
    text = "-".join((first.within(SUM), *(each.within(PRODUCT) for each in others)))
    value = first.value - sum((each.value for each in others), Fraction())
    return Expression(text, value, first.unit, _own((first, *others)), SUM)


def raised(first: Expression, share: Expression) -> Expression:
    """Add a share."""
    text = f"{first.within(PRODUCT)}*(1+{share.within(PRODUCT)})"
    return Expression(text, first.value * (1 + share.value), first.unit, _own((first, share)), PRODUCT)


def powered(base: Expression, times_: int) -> Expression:
    """Give what a yearly rise comes to after some rises."""
    value = (1 + base.value) ** times_ - 1
    return Expression(f"(1+{base.within(PRODUCT)})^{times_}-1", value, "share", base.own, SUM)


def call(name: str, parts: Sequence[Expression], value: Fraction, unit: str) -> Expression:
    """Call a function of the spreadsheet."""
    return Expression(f"{name}({','.join(each.text for each in parts)})", value, unit, _own(parts))


def least(first: Expression, second: Expression) -> Expression:
    """Give the lesser of two."""
    return call("MIN", (first, second), min(first.value, second.value), first.unit)


def most(first: Expression, second: Expression) -> Expression:
    """Give the larger of two."""
    return call("MAX", (first, second), max(first.value, second.value), first.unit)


# --- conditions -------------------------------------------------------------------------------------------------------


def compared(first: Expression, sign: str, second: Expression) -> Expression:
    """Compare two numbers."""
    one, other = first.value, second.value
    met = {
        ">": one > other,
        ">=": one >= other,
        "<": one < other,
        "<=": one <= other,
        "=": one == other,
        "<>": one != other,
    }
    text = f"{first.within(SUM)}{sign}{second.within(SUM)}"
    return Expression(text, Fraction(met[sign]), "", _own((first, second)), COMPARISON)


def all_of(conditions: Sequence[Expression]) -> Expression:
    """Tell whether all conditions hold."""
    asked = [each for each in conditions if each != YES]
    if NO in asked:
        return NO
    if len(asked) < 2:
        return asked[0] if asked else YES
    return call("AND", asked, Fraction(all(each.value for each in asked)), "")


def any_of(conditions: Sequence[Expression]) -> Expression:
    """Tell whether one condition holds."""
    asked = [each for each in conditions if each != NO]
    if YES in asked:
        return YES
    if len(asked) < 2:
        return asked[0] if asked else NO
    return call("OR", asked, Fraction(any(each.value for each in asked)), "")


def chosen(condition: Expression, then: Expression, otherwise: Expression = ZERO) -> Expression:
    """Choose by a condition."""
    if condition == YES:
        return then
    if condition == NO:
        return otherwise._replace(unit=then.unit)
    value = then.value if condition.value else otherwise.value
    return call("IF", (condition, then, otherwise), value, then.unit or otherwise.unit)


# --- rounding ---------------------------------------------------------------------------------------------------------


def rounded(inner: Expression, rounding: Rounding | None) -> Expression:
    """Round as a rule names it: to a multiple of a step, ties and directions away from zero."""
    if rounding is None:
        return inner
    value, step = rounding.apply(inner.value), rounding.step
    digits = decimals_of(step)
    if rounding.mode == "half up" and digits is not None and step * 10**digits == 1:
        text = f"ROUND(ROUND({inner.text},{digits + GUARD}),{digits})"
        return Expression(text, value, inner.unit, inner.own)
    size = number(step)
    quotient = f"ROUND({inner.text if step == 1 else f'{inner.within(PRODUCT)}/{size.within(ATOM)}'},{GUARD})"
    tie = f"MOD(ABS({quotient}),1)=0.5"
    text = {
        "half up": f"ROUND({quotient},0)",
        "half even": f"IF({tie},2*ROUND({quotient}/2,0),ROUND({quotient},0))",
        "half down": f"IF({tie},TRUNC({quotient}),ROUND({quotient},0))",
        "up": f"ROUNDUP({quotient},0)",
        "down": f"ROUNDDOWN({quotient},0)",
    }[rounding.mode]
    if step == 1:
        return Expression(text, value, inner.unit, inner.own)
    return Expression(f"{text}*{size.within(ATOM)}", value, inner.unit, inner.own, PRODUCT)
