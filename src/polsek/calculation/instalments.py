"""The payments of a year, as the rule divides and rounds them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.evaluation import rounding_on
from polsek.money import Rounding
from polsek.period import Day
from polsek.problem import PolsekError, Problem, Words

if TYPE_CHECKING:
    from polsek.calculation.support import PartySupport, Support
    from polsek.period import Period
    from polsek.rules.payments import Instalment
    from polsek.rules.words import Due


class Payment(NamedTuple):
    """One payment to a party."""

    instalment: Instalment | None
    """None when the rule has no instalments: the whole at once."""
    amount: Fraction


def instalments_of(support: Support) -> tuple[Instalment, ...]:
    """Give the instalments that hold in the support year; none: the whole is paid at once.

    Raises:
        PolsekError: the list is dated, and begins after the year does.

    """
    dated = support.file.rule.instalments
    if dated is None:
        return ()
    found: tuple[Instalment, ...] | None = dated.on(support.period.start)
    if found is None:
        place = support.file.places.key(("instalments",))
        start = support.period.start
        message = Words(f"there are no instalments for {start}", f"det finns inga utbetalningar för {start}")
        hint = Words("add those that held then", "lägg till dem som gällde då")
        raise PolsekError([Problem("no-figure-yet", message, place, hint, path="instalments")])
    return found


def payments(support: Support, party: PartySupport, *, before_withheld: bool = False) -> tuple[Payment, ...]:
    """Divide a party's money: each share is rounded on its own, `rest` is the shown money less the payments before."""
    money = (party.total.value or Fraction()) - (party.in_kind.value or Fraction())
    if before_withheld:
        money = before_withholding(support, party) - _given_in_kind(support, party)
    return divided(support, money)


def divided(support: Support, money: Fraction) -> tuple[Payment, ...]:
    """Divide exact money into the payments of the year."""
    whole = support.shown(money) or Fraction()
    found: list[Payment] = []
    for instalment in instalments_of(support):
        if instalment.share is None:
            amount = whole - sum((payment.amount for payment in found), Fraction())
        else:
            amount = _rounded(support, money * instalment.share)
        found.append(Payment(instalment, amount))
    return tuple(found) or (Payment(None, whole),)


def due_in(due: Due, year: Period) -> str:
    """Give when a payment of a support year is due: `2024-01-31`, or `2024-01` where only the month is decided.

    It is the first such day from the beginning of the support year on.
    """
    if due.day is not None:
        day = Day(due.month, due.day).of(year.start.year)
        return str(day if day >= year.start else Day(due.month, due.day).of(year.start.year + 1))
    later = due.month < year.start.month
    return f"{year.start.year + later}-{due.month:02}"


def before_withholding(support: Support, party: PartySupport) -> Fraction:
    """Give a party's exact total before anything is withheld."""
    taken = next(
        (line.value for name, line in zip(support.lines, party.lines, strict=True) if name == "withheld"), None
    )
    return (party.total.value or Fraction()) - (taken or Fraction())


def _given_in_kind(support: Support, party: PartySupport) -> Fraction:
    """Give what is given in kind before anything is withheld."""
    given = (amount.value for column, amount in zip(support.columns, party.components, strict=True) if column.in_kind)
    return sum((value for value in given if value is not None), Fraction())


def _rounded(support: Support, amount: Fraction) -> Fraction:
    figure = support.file.rule.rounding.instalment
    if figure is None:
        return Rounding(Fraction(1), "half up", f"1 {support.file.rule.unit} half up").apply(amount)
    rounding = rounding_on(figure, support.period.start)
    return amount if rounding is None else rounding.apply(amount)
