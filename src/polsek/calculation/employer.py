"""Who employs: whether a party's money is paid out to it, or retained by the authority that employs for it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.money import Amount, made, rounded
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from polsek.calculation.support import PartySupport, Support
    from polsek.period import Piece

PARTY, AUTHORITY, UNSAID = "the party", "the authority", ""
PAID_OUT = Words("Paid\u00a0out", "Betalas\u00a0ut")
UNKNOWN_EMPLOYER = Words("it is not said who employs", "arbetsgivaren är inte angiven")
MONEY = Words("In money", "I pengar")


class NewEmployer(NamedTuple):
    """Another employer from a day on."""

    party: PartySupport
    since: date
    before: str
    after: str


# --- who --------------------------------------------------------------------------------------------------------------


def authority_word(code: str) -> Words:
    """Give what an authority is called in a sentence, by the sort of its code."""
    return Words("the authority", {4: "kommunen", 2: "regionen"}.get(len(code), "utbetalaren"))


def retained_title(support: Support) -> Words:
    """Give what is retained its title: it stays with the municipality, or with the region."""
    return Words("Retained", f"Kvar hos {authority_word(support.file.code).sv}")


def employers(support: Support, party: PartySupport) -> tuple[tuple[Piece, str], ...]:
    """Tell who employs in each piece of the year: as the party's row says, else as the rule does.

    UNSAID where each party chooses and has not. Where nothing is said at all, the money is the party's.
    """
    arranged = _arranged(support)
    if not _is_about_secretaries(support):
        return tuple((piece, arranged) for piece in support.pieces)
    rows = zip(support.pieces, party.employers, strict=True)
    return tuple((piece, said or arranged) for piece, said in rows if said is not None)


def _arranged(support: Support) -> str:
    arrangement = support.file.rule.arrangement
    said = PARTY if arrangement is None else arrangement.employer
    return said if said in (PARTY, AUTHORITY) else UNSAID


def _is_about_secretaries(support: Support) -> bool:
    """Tell whether a party's row says anything to the rule: it supports secretaries, or arranges who employs them."""
    return support.file.rule.support == "political_secretary" or support.file.rule.arrangement is not None


def changes(support: Support) -> Iterator[NewEmployer]:
    """Give every change of employer inside the year; posts are nobody's money."""
    for party in () if support.file.of_posts else support.parties:
        for (_, before), (piece, after) in pairwise(employers(support, party)):
            if before != after:
                yield NewEmployer(party, piece.period.start, before, after)


def unsaid(support: Support) -> tuple[PartySupport, ...]:
    """Give the parties that choose who employs and whose row does not say what they chose, be it for a part."""
    return tuple(party for party in support.parties if UNSAID in held(support, party))


def is_divided(support: Support) -> bool:
    """Tell whether what is paid out and what is retained must be told apart: somebody says who employs."""
    if support.file.of_posts:
        return False
    if _arranged(support) == AUTHORITY:
        return bool(support.parties)
    return _is_about_secretaries(support) and any(any(party.employers) for party in support.parties)


# --- how much ---------------------------------------------------------------------------------------------------------


def held(support: Support, party: PartySupport) -> dict[str, Fraction]:
    """Give by who employs the share of a party's money that falls on its months; together 1.

    What no month has (limits, rounding, corrections) is shared as the months are; a year without money by its months.
    """
    pieces = employers(support, party)
    falling = dict(zip(support.pieces, _money_by_piece(support, party), strict=True))
    weights = [falling[piece] for piece, _ in pieces]
    if not sum(weights):
        weights = [piece.weight for piece, _ in pieces]
    found: dict[str, Fraction] = {}
    for (_, who), weight in zip(pieces, weights, strict=True):
        found[who] = found.get(who, Fraction()) + weight / sum(weights)
    return found


def _money_by_piece(support: Support, party: PartySupport) -> list[Fraction]:
    """Give what falls on each piece of what is given in money and not withheld."""
    rows = [each for each in support.file.rule.withheld if each.year == support.year]
    withheld = {what for each in rows if party.party.is_called(each.party) for what in each.what}
    given = [
        falling
        for column, falling in zip(support.columns, party.falling, strict=True)
        if not column.in_kind and column.id not in withheld
    ]
    return [
        sum((amount.value or Fraction() for amount in piece), Fraction()) for piece in zip(*given, strict=True)
    ] or [Fraction() for _ in support.pieces]


def paid_out(support: Support, party: PartySupport) -> Amount:
    """Give what of a party's money is paid out to it; what is given in kind never is."""
    shares = held(support, party)
    if not _is_shared(shares):
        return _whole_or_none(support, party, PAID_OUT, PARTY)
    share = Amount(Words("part of the year", "del av året"), shares[PARTY], "", "months")
    return made("share of", PAID_OUT, support.file.rule.unit, (_money(support, party), share))


def retained(support: Support, party: PartySupport) -> Amount:
    """Give what of a party's money the authority keeps to employ for it.

    Where both employ, each a part of the year, it is what the part paid out leaves of the money, both as shown.
    """
    if not _is_shared(held(support, party)):
        return _whole_or_none(support, party, retained_title(support), AUTHORITY)
    both = (_money(support, party), paid_out(support, party))
    shown = tuple(rounded(amount, support.rounding) for amount in both)
    return made("difference", retained_title(support), support.file.rule.unit, shown)


def _is_shared(shares: Mapping[str, Fraction]) -> bool:
    return PARTY in shares and AUTHORITY in shares and UNSAID not in shares


def _whole_or_none(support: Support, party: PartySupport, title: Words, whose: str) -> Amount:
    shares, unit = held(support, party), support.file.rule.unit
    if UNSAID in shares:
        return Amount(title, None, unit, "unknown", note=UNKNOWN_EMPLOYER)
    return _money(support, party).called(title) if whose in shares else Amount(title, Fraction(), unit, "none")


def _money(support: Support, party: PartySupport) -> Amount:
    unit = support.file.rule.unit
    whole = made("difference", MONEY, unit, (party.total, party.in_kind))
    return made("sum", MONEY, unit, (whole, party.over_limit)) if party.over_limit.value else whole


def money(party: PartySupport) -> Fraction:
    """Give a party's exact support in money: what is given in kind is neither paid nor settled.

    A limit lowers it to 0 at most: what is given in kind above the limit is not taken back.
    """
    total, in_kind, over = (each.value or Fraction() for each in (party.total, party.in_kind, party.over_limit))
    return total - in_kind + over


def shown_parts(support: Support, party: PartySupport) -> tuple[Fraction | None, Fraction | None]:
    """Give what is paid out and what is retained as they are shown: they add up to the party's shown money."""
    return support.shown(paid_out(support, party)), support.shown(retained(support, party))


def shown_totals(support: Support) -> tuple[Fraction | None, Fraction | None]:
    """Give what is paid out and what is retained of all parties; unknown when it is of one."""
    rows = [(paid_out(support, party), retained(support, party)) for party in support.parties]
    columns = [[row[at] for row in rows] for at in (0, 1)]
    paid, kept = (None if any(each.value is None for each in column) else support.added(column) for column in columns)
    return paid, kept
