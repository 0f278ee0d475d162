"""Who employs: whether a party's money is paid out to it, or retained by the authority that employs for it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.instalments import payments
from polsek.money import Amount, made
from polsek.problem import Words

if TYPE_CHECKING:
    from polsek.calculation.support import PartySupport, Support
    from polsek.rules.rule import Instalment

PARTY, AUTHORITY, UNSAID = "the party", "the authority", ""
PAID_OUT = Words("Paid\u00a0out", "Betalas\u00a0ut")
RETAINED = Words("Retained", "Behålls")
UNKNOWN_EMPLOYER = Words("it is not said who employs", "det är inte sagt vem som anställer")


def employer(support: Support, party: PartySupport) -> str:
    """Tell who employs: as the party's row says, else as the rule does; UNSAID where each party chooses and has not.

    Where nothing is said at all, the money is the party's.
    """
    if said := _said(support, party):
        return said
    arrangement = support.file.rule.arrangement
    arranged = PARTY if arrangement is None else arrangement.employer
    return arranged if arranged in (PARTY, AUTHORITY) else UNSAID


def _said(support: Support, party: PartySupport) -> str:
    """Give what a party's row says of its secretaries: nothing to a rule that neither supports nor arranges them."""
    rule = support.file.rule
    about = rule.support == "political_secretary" or rule.arrangement is not None
    return party.standing.row.employer if about else UNSAID


def unsaid(support: Support) -> tuple[PartySupport, ...]:
    """Give the parties that choose who employs and whose row does not say what they chose."""
    return tuple(party for party in support.parties if not employer(support, party))


def is_divided(support: Support) -> bool:
    """Tell whether what is paid out and what is retained must be told apart: somebody says who employs."""
    return not support.file.of_posts and any(
        _said(support, party) or employer(support, party) == AUTHORITY for party in support.parties
    )


def paid_out(support: Support, party: PartySupport) -> Amount:
    """Give what of a party's money is paid out to it; what is given in kind never is."""
    return _part(support, party, PAID_OUT, PARTY)


def retained(support: Support, party: PartySupport) -> Amount:
    """Give what of a party's money the authority keeps to employ for it."""
    return _part(support, party, RETAINED, AUTHORITY)


def payouts(support: Support, party: PartySupport) -> tuple[tuple[Instalment | None, Fraction | None], ...]:
    """Give the payments to a party: nothing of what is retained; None where it is not said who employs."""
    who = employer(support, party)
    divided = payments(support, party)
    if who == PARTY or support.file.of_posts:
        return tuple((payment.instalment, payment.amount) for payment in divided)
    amount = Fraction() if who == AUTHORITY else None
    return tuple((payment.instalment, amount) for payment in divided)


def _part(support: Support, party: PartySupport, title: Words, whose: str) -> Amount:
    unit, who = support.file.rule.unit, employer(support, party)
    if who == whose:
        return made("difference", title, unit, (party.total, party.in_kind))
    if who == UNSAID:
        return Amount(title, None, unit, "unknown", note=UNKNOWN_EMPLOYER)
    return Amount(title, Fraction(), unit, "none")
