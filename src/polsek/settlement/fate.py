"""What becomes of an amount that was granted."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.rules.rule import Settlement as Terms

NOTHING = Fraction()


class Fate(NamedTuple):
    """What becomes of an amount: granted = used + repay + kept + carried_over + not_reported, exactly.

    None is not known yet; what is not known of `granted` is in `not_reported`.
    """

    granted: Fraction
    """The part in money, as it is shown; 0 when it is below 0: see `recover`."""
    spent: Fraction | None
    """The cost; None when it has not been reported."""
    used: Fraction | None
    """The lesser of spent and granted."""
    repay: Fraction | None = NOTHING
    """Repaid; when the authority employs, what stays with it."""
    kept: Fraction | None = NOTHING
    carried_over: Fraction | None = NOTHING
    to_pay: Fraction | None = NOTHING
    """What the authority pays of a cost above the support."""
    not_reported: Fraction = NOTHING
    """What was granted to a party that has not reported: nobody knows yet what becomes of it."""
    recover: Fraction = NOTHING
    """What the party owes because corrections are larger than its support in money; nothing is granted then."""


def fate(granted: Fraction, spent: Fraction | None, terms: Terms) -> Fate:
    """Tell what becomes of an amount by the rule's terms; what is below 0 is recovered, and nothing is granted."""
    owed, granted = max(-granted, NOTHING), max(granted, NOTHING)
    if spent is None and granted:
        return _open_fate(granted, terms)
    cost = spent or NOTHING
    used = min(cost, granted)
    rest = granted - used
    return Fate(
        granted,
        spent,
        used,
        repay=rest if terms.unspent == "repaid" else NOTHING,
        kept=rest if terms.unspent == "kept" else NOTHING,
        carried_over=rest if terms.unspent == "carried over" else NOTHING,
        to_pay=cost - used if terms.overspent == "paid" else NOTHING,
        recover=owed,
    )


def _open_fate(granted: Fraction, terms: Terms) -> Fate:
    """Tell what is known of an amount whose cost has not been reported: only what the terms never give."""
    return Fate(
        granted,
        None,
        None,
        repay=None if terms.unspent == "repaid" else NOTHING,
        kept=None if terms.unspent == "kept" else NOTHING,
        carried_over=None if terms.unspent == "carried over" else NOTHING,
        to_pay=None if terms.overspent == "paid" else NOTHING,
        not_reported=granted,
    )


def added(fates: Iterable[Fate]) -> Fate:
    """Add up what is known; `not_reported` says how much of what was granted is not. None when nothing is known."""
    rows = tuple(fates)
    return Fate(
        sum((each.granted for each in rows), NOTHING),
        _added([each.spent for each in rows]),
        _added([each.used for each in rows]),
        repay=_added([each.repay for each in rows]),
        kept=_added([each.kept for each in rows]),
        carried_over=_added([each.carried_over for each in rows]),
        to_pay=_added([each.to_pay for each in rows]),
        not_reported=sum((each.not_reported for each in rows), NOTHING),
        recover=sum((each.recover for each in rows), NOTHING),
    )


def _added(column: Sequence[Fraction | None]) -> Fraction | None:
    known = [value for value in column if value is not None]
    return None if column and not known else sum(known, NOTHING)
