"""The payment list of a year: what is paid to each party when, and what of its total is not paid."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import paid_out, shown_parts, shown_totals
from polsek.calculation.instalments import divided, instalments_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.rules.payments import Instalment

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
