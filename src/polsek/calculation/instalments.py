"""The payments of a year, as the rule divides and rounds them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import Rounding

if TYPE_CHECKING:
    from polsek.calculation.support import PartySupport, Support
    from polsek.rules.rule import Instalment


class Payment(NamedTuple):
    """One payment to a party."""

    instalment: Instalment | None
    """None when the rule has no instalments: the whole at once."""
    amount: Fraction


def instalments_of(support: Support) -> tuple[Instalment, ...]:
    """Give the instalments that hold in the support year; none: the whole is paid at once."""
    dated = support.file.rule.instalments
    found: tuple[Instalment, ...] | None = None if dated is None else dated.on(support.period.start)
    return found or ()


def payments(support: Support, party: PartySupport, *, before_withheld: bool = False) -> tuple[Payment, ...]:
    """Divide a party's money: each share is rounded on its own, `rest` is the shown money less the payments before."""
    money = (party.total.value or Fraction()) - (party.in_kind.value or Fraction())
    if before_withheld:
        money = before_withholding(support, party) - (party.in_kind.value or Fraction())
    whole = support.shown(money) or Fraction()
    found: list[Payment] = []
    for instalment in instalments_of(support):
        if instalment.share is None:
            amount = whole - sum((payment.amount for payment in found), Fraction())
        else:
            amount = _rounding(support).apply(money * instalment.share)
        found.append(Payment(instalment, amount))
    return tuple(found) or (Payment(None, whole),)


def before_withholding(support: Support, party: PartySupport) -> Fraction:
    """Give a party's exact total before anything is withheld."""
    taken = next(
        (line.value for name, line in zip(support.lines, party.lines, strict=True) if name == "withheld"), None
    )
    return (party.total.value or Fraction()) - (taken or Fraction())


def _rounding(support: Support) -> Rounding:
    from polsek.calculation.evaluation import rounding_on

    figure = support.file.rule.rounding.instalment
    found = None if figure is None else rounding_on(figure, support.period.start)
    return found or Rounding(Fraction(1), "half up", f"1 {support.file.rule.unit} half up")
