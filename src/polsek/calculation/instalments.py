"""The payments of a year as the rule divides and rounds them, and the list of what each party is paid when."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.employer import paid_out, shown_parts, shown_totals
from polsek.calculation.evaluation import rounding_on
from polsek.money import Rounding
from polsek.period import Day
from polsek.problem import PolsekError, Problem, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.period import Period
    from polsek.rules.words import Due, Instalment


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
        hint = Words("add those that held then", "lägg till de utbetalningar som gällde då")
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


# --- the payment list -------------------------------------------------------------------------------------------------

NOTHING = Fraction()


class Payout(NamedTuple):
    """A row of the payment list, each amount as it is shown; None: it is not known who employs."""

    payments: tuple[Fraction | None, ...]
    """One for each instalment; one when the whole is paid at once; none of posts."""
    retained: Fraction | None
    """What the authority keeps to employ for the party."""
    in_kind: Fraction | None
    to_recover: Fraction
    """What the party owes, below 0, when corrections are larger than its money; nothing is paid to it then."""
    total: Fraction | None

    @property
    def gap(self) -> Fraction | None:
        """What the amounts shown lack of the total, or have too much (below 0), as each is rounded on its own."""
        if not self.payments:
            return NOTHING
        parts = (*self.payments, self.retained, self.in_kind, self.to_recover)
        known = [part for part in parts if part is not None]
        unknown = len(known) < len(parts) or self.total is None
        return None if unknown else (self.total or NOTHING) - sum(known, NOTHING)


def payout(support: Support, party: PartySupport) -> Payout:
    """Give a party's row: nothing is paid of what is retained, and posts are not paid out at all."""
    in_kind, total = support.shown(party.in_kind), support.shown(party.total)
    if support.file.of_posts:
        return Payout((), NOTHING, in_kind, NOTHING, total)
    exact, kept = paid_out(support, party).value, shown_parts(support, party)[1]
    if exact is None or exact < 0:
        payments = (None if exact is None else NOTHING,) * len(instalments(support))
    else:
        payments = tuple(payment.amount for payment in divided(support, exact))
    return Payout(payments, kept, in_kind, min(support.shown(exact) or NOTHING, NOTHING), total)


def payout_total(support: Support) -> Payout:
    """Add the payments of all parties; what is not paid is added as the rule adds a column."""
    rows = [payout(support, party) for party in support.parties]
    return Payout(
        added_by_number([row.payments for row in rows]),
        NOTHING if support.file.of_posts else shown_totals(support)[1],
        support.added([party.in_kind for party in support.parties]),
        sum((row.to_recover for row in rows), NOTHING),
        support.total,
    )


def instalments(support: Support) -> tuple[Instalment | None, ...]:
    """Give the instalments of the year; None: the whole is paid at once. Posts have none."""
    return () if support.file.of_posts else instalments_of(support) or (None,)


def added_by_number(rows: Iterable[Sequence[Fraction | None]]) -> tuple[Fraction | None, ...]:
    """Add amounts column by column; a column is unknown when one of its amounts is."""
    return tuple(
        None if None in column else sum((amount for amount in column if amount is not None), NOTHING)
        for column in zip(*rows, strict=True)
    )
