"""An expression of a spreadsheet beside its exact value, so that each can be checked against the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from polsek.money import decimals_of
from polsek.period import MONTHS_OF_A_YEAR
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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


@dataclass(frozen=True, slots=True)
class Expression:
    """What a cell calculates, and what comes out of it: reckoned with as a number is, in the unit of the first."""

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

    def to(self, unit: str) -> Expression:
        """Give it in another unit."""
        return replace(self, unit=unit)

    def of_all(self) -> Expression:
        """Give it as what is not of one party, though made of what is."""
        return replace(self, own=False)

    def __add__(self, other: Expression) -> Expression:
        """Add."""
        text = f"{self.within(SUM)}+{other.within(SUM)}"
        return Expression(text, self.value + other.value, self.unit, self.own or other.own, SUM)

    def __sub__(self, other: Expression) -> Expression:
        """Subtract."""
        text = f"{self.within(SUM)}-{other.within(PRODUCT)}"
        return Expression(text, self.value - other.value, self.unit, self.own or other.own, SUM)

    def __mul__(self, other: Expression) -> Expression:
        """Multiply; once is not said."""
        if ONE.text in (self.text, other.text):
            return (self if other.text == ONE.text else other).to(self.unit)
        text = f"{self.within(PRODUCT)}*{other.within(ATOM)}"
        return Expression(text, self.value * other.value, self.unit, self.own or other.own, PRODUCT)

    def __truediv__(self, other: Expression) -> Expression:
        """Divide; by 0 where nobody gets any of it, else it is refused."""
        value = self.value / other.value if other.value else Fraction()
        text = f"{self.within(PRODUCT)}/{other.within(ATOM)}"
        return Expression(text, value, self.unit, self.own or other.own, PRODUCT)

    def _compared(self, sign: str, other: Expression, *, met: bool) -> Expression:
        text = f"{self.within(SUM)}{sign}{other.within(SUM)}"
        return Expression(text, Fraction(met), "", self.own or other.own, COMPARISON)

    def __gt__(self, other: Expression) -> Expression:
        """Ask whether it is more."""
        return self._compared(">", other, met=self.value > other.value)

    def __ge__(self, other: Expression) -> Expression:
        """Ask whether it is as much or more."""
        return self._compared(">=", other, met=self.value >= other.value)

    def __lt__(self, other: Expression) -> Expression:
        """Ask whether it is less."""
        return self._compared("<", other, met=self.value < other.value)

    def __le__(self, other: Expression) -> Expression:
        """Ask whether it is as much or less."""
        return self._compared("<=", other, met=self.value <= other.value)

    def equals(self, other: Expression) -> Expression:
        """Ask whether it is as much."""
        return self._compared("=", other, met=self.value == other.value)

    def differs(self, other: Expression) -> Expression:
        """Ask whether it is more or less."""
        return self._compared("<>", other, met=self.value != other.value)


Cells = tuple[Expression, ...]
"""What stands in a row: a cell for each party."""


@lru_cache(1000)
def number(value: Fraction | int, unit: str = "") -> Expression:
    """Give a number that stands in a formula itself."""
    exact = Fraction(value)
    digits = decimals_of(exact)
    if digits is None:
        return Expression(f"{exact.numerator}/{exact.denominator}", exact, unit, level=PRODUCT)
    whole, rest = divmod(abs(exact.numerator) * 10**digits // exact.denominator, 10**digits)
    text = f"{'-' if exact < 0 else ''}{whole}" + (f".{rest:0{digits}}" if digits else "")
    return Expression(text, exact, unit, level=ATOM if exact >= 0 else SUM)


ZERO, ONE = number(0), number(1)
YES, NO = Expression("TRUE", Fraction(1)), Expression("FALSE", Fraction())


def check(wanted: Iterable[Fraction | None], parts: Cells) -> None:
    """See that expressions give what has been calculated; raises NoFormulaError."""
    if [each.value for each in parts] != list(wanted):
        raise NoFormulaError(OTHERWISE)


def across(make: Callable[..., Expression], *rows: Iterable[Expression]) -> Cells:
    """Make a row of others, cell by cell."""
    return tuple(make(*cells) for cells in zip(*rows, strict=True))


def plus(parts: Sequence[Expression]) -> Expression:
    """Add up; nothing is 0."""
    total = parts[0] if parts else ZERO
    for part in parts[1:]:
        total += part
    return total


def raised(first: Expression, share: Expression) -> Expression:
    """Add a share."""
    text = f"{first.within(PRODUCT)}*(1+{share.within(PRODUCT)})"
    return Expression(text, first.value * (1 + share.value), first.unit, first.own or share.own, PRODUCT)


def powered(base: Expression, rises: int) -> Expression:
    """Give what a yearly rise comes to after some rises."""
    value = (1 + base.value) ** rises - 1
    return Expression(f"(1+{base.within(PRODUCT)})^{rises}-1", value, "share", base.own, SUM)


def per_year(amount: Expression, unit: str) -> Expression:
    """Give an amount for a year; one per month is taken twelve times."""
    return (amount * number(MONTHS_OF_A_YEAR) if amount.unit.endswith("/month") else amount).to(unit)


def part_of_year(yearly: Expression, units: int, of: int) -> Expression:
    """Give what of a yearly amount falls on some months or days of the year."""
    if units == of or yearly.text == ZERO.text:
        return yearly
    return yearly * Expression(f"{units}/{of}", Fraction(units, of), level=SUM)


def call(name: str, parts: Sequence[Expression], value: Fraction, unit: str = "") -> Expression:
    """Call a function of the spreadsheet."""
    return Expression(f"{name}({','.join(each.text for each in parts)})", value, unit, any(each.own for each in parts))


def least(first: Expression, second: Expression) -> Expression:
    """Give the lesser of two."""
    return call("MIN", (first, second), min(first.value, second.value), first.unit)


def most(first: Expression, second: Expression) -> Expression:
    """Give the larger of two, in the unit of the first that has one."""
    return call("MAX", (first, second), max(first.value, second.value), first.unit or second.unit)


# --- conditions -------------------------------------------------------------------------------------------------------


def all_of(conditions: Sequence[Expression]) -> Expression:
    """Tell whether all conditions hold."""
    return _joined("AND", conditions, YES, NO, all)


def any_of(conditions: Sequence[Expression]) -> Expression:
    """Tell whether one condition holds."""
    return _joined("OR", conditions, NO, YES, any)


def _joined(
    name: str,
    conditions: Sequence[Expression],
    usual: Expression,
    deciding: Expression,
    together: Callable[[Iterable[Fraction]], bool],
) -> Expression:
    asked = [each for each in conditions if each != usual]
    if deciding in asked:
        return deciding
    if len(asked) < 2:
        return asked[0] if asked else usual
    return call(name, asked, Fraction(together(each.value for each in asked)))


def chosen(condition: Expression, then: Expression, otherwise: Expression = ZERO) -> Expression:
    """Choose by a condition."""
    if condition in (YES, NO):
        return then if condition == YES else otherwise.to(then.unit)
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
