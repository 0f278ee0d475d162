"""What is said of a settlement around its tables: its terms, who is missing, whose money was retained."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.employment import latest_employment
from polsek.period import ordinary_election
from polsek.problem import Words
from polsek.show.settlement.columns import REST_OF, money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.settlement import Settlement


def settlement_remarks(found: Settlement, language: Language) -> Iterator[tuple[str, bool]]:
    """Give what is to be said under the table, and whether it is a warning."""
    for texts, warns in (
        (_missing, True),
        (_granted, False),
        (_employers, False),
        (_corrected, False),
        (_other, False),
    ):
        for words in texts(found):
            yield words.get(language), warns


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _both(found: Settlement, value: Fraction) -> Words:
    return Words(money(found, value, "en"), money(found, value, "sv"))


def _missing(found: Settlement) -> Iterator[Words]:
    if found.missing:
        names, open_ = _names(found.missing), _both(found, found.total.not_reported)
        yield Words(
            f"Not reported, nothing to repay yet: {names} ({open_.en} granted).",
            f"Ej redovisat, inget att betala tillbaka ännu: {names} ({open_.sv} beviljat).",
        )
    if lacking := [each.party for each in found.parties if each.lacks_payment]:
        names = _names(lacking)
        yield Words(f"It is not stated what was paid to: {names}.", f"Utbetalt belopp är inte angivet för: {names}.")
    if found.without_certificate:
        names = _names(found.without_certificate)
        yield Words(
            f"No certificate of employment handed in: {names}.", f"Anställningsintyg har inte lämnats: {names}."
        )


def _granted(found: Settlement) -> Iterator[Words]:
    """Say when the sum of what parties are granted is not the sum that calculate rounds."""
    support = found.support
    exact = [(each.total.value or Fraction()) - (each.in_kind.value or Fraction()) for each in support.parties]
    once = support.shown(sum(exact, Fraction())) or Fraction()
    if not support.adds_shown and once != found.total.granted:
        sum_, whole = _both(found, found.total.granted), _both(found, once)
        yield Words(
            f"Granted adds up what each party gets: {sum_.en}; rounded as one sum it is {whole.en}.",
            f"Beviljat summerar vad varje parti får: {sum_.sv}; avrundat som en summa är det {whole.sv}.",
        )
    if kinds := [column.title for column in support.columns if column.in_kind]:
        en, sv = (", ".join(title.get(language) for title in kinds) for language in ("en", "sv"))
        yield Words(f"In kind, not settled: {en}.", f"I natura, avräknas inte: {sv}.")


def _employers(found: Settlement) -> Iterator[Words]:
    """Say whose support the authority retained, and what the parties themselves repay."""
    if own := [each.party for each in found.parties if each.is_retained]:
        names = _names(own)
        rest = REST_OF[found.terms.unspent][0]
        stays, theirs = (_both(found, getattr(fate, rest)) for fate in (found.retained, found.paid_out))
        yield Words(
            f"Retained by the authority, which employs: {names}; {stays.en} of it is not used.",
            f"Behålls av myndigheten, som anställer: {names}; {stays.sv} av det är inte förbrukat.",
        )
        if found.terms.unspent == "repaid":
            yield Words(f"The parties repay {theirs.en}.", f"Partierna betalar tillbaka {theirs.sv}.")
    if unsaid := [each.party for each in found.parties if not each.employer]:
        names = _names(unsaid)
        yield Words(
            f"It is not said who employs for: {names} (settled as paid out).",
            f"Det är inte sagt vem som anställer för: {names} (avräknas som utbetalt).",
        )


def _corrected(found: Settlement) -> Iterator[Words]:
    if found.corrects:
        yield Words(
            "Balance: what the party gets, or with a minus sign pays, when it is all settled.",
            "Saldo: vad partiet får, eller med minustecken betalar, när allt är reglerat.",
        )


def _other(found: Settlement) -> Iterator[Words]:
    last = latest(found)
    if last is not None:
        election = ordinary_election(last.year)
        yield Words(
            f"A political secretary whom the authority employs before the election on {election} may be employed"
            f" until {last} at the latest (kommunallagen 4:34).",
            f"En politisk sekreterare som myndigheten anställer före valet {election} får vara anställd längst till"
            f" och med {last} (kommunallagen 4:34).",
        )


def latest(found: Settlement) -> date | None:
    """Give the last day for which a secretary of the year may be employed; None for other support."""
    if found.support.file.rule.support != "political_secretary":
        return None
    return latest_employment(found.support.period.start)
