"""The settlement of a year: what of each party's money was used, and what becomes of the rest."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import AUTHORITY, employer, is_divided
from polsek.period import Day
from polsek.problem import PolsekError, Problem, Words
from polsek.settlement.outcome import by_party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Party
    from polsek.period import Period
    from polsek.rules.rule import Settlement as Terms
    from polsek.rules.words import Due
    from polsek.settlement.outcome import Outcome, Report

NOTHING = Fraction()
LAST_OF_MONTH = 31
"""Of every month it gives the last day."""


class Fate(NamedTuple):
    """What becomes of an amount; granted = used + repay + kept + carried_over + not_reported, exactly."""

    granted: Fraction
    """The part in money, as it is shown."""
    spent: Fraction | None
    """The cost; None when it has not been reported."""
    used: Fraction | None
    """The lesser of spent and granted."""
    repay: Fraction = NOTHING
    """Repaid; when the authority employs, what stays with it."""
    kept: Fraction = NOTHING
    carried_over: Fraction = NOTHING
    to_pay: Fraction = NOTHING
    """What the authority pays of a cost above the support."""
    not_reported: Fraction = NOTHING
    """What was granted to a party that has not reported: nobody knows yet what becomes of it."""


class Correction(NamedTuple):
    """What was paid to a party against what is right."""

    paid: Fraction | None
    """None when it is not stated."""
    right: Fraction

    @property
    def supplement(self) -> Fraction:
        """What is still to be paid."""
        return NOTHING if self.paid is None else max(self.right - self.paid, NOTHING)

    @property
    def recovery(self) -> Fraction:
        """What was paid too much."""
        return NOTHING if self.paid is None else max(self.paid - self.right, NOTHING)


class PartySettlement(NamedTuple):
    """The settlement of one party."""

    party: Party
    employer: str
    """`the party` or `the authority`; empty where the rule leaves it to a choice that is not known."""
    certificate: bool | None
    fate: Fate
    correction: Correction | None
    """None when nothing was asked about what was paid."""

    @property
    def is_retained(self) -> bool:
        """Whether the authority keeps the money and employs."""
        return self.employer == AUTHORITY

    @property
    def is_missing(self) -> bool:
        """Whether there is something to report and it has not been."""
        return self.fate.spent is None and self.fate.granted > 0

    @property
    def lacks_payment(self) -> bool:
        """Whether something should have been paid and it is not stated how much was."""
        return self.correction is not None and self.correction.paid is None and self.correction.right > 0

    @property
    def balance(self) -> Fraction | None:
        """What the party gets (above 0) or pays (below 0) when all is settled; None while something is not known."""
        if self.correction is None or self.lacks_payment or self.is_missing:
            return None
        settled = NOTHING if self.is_retained else self.fate.to_pay - self.fate.repay
        return settled + self.correction.supplement - self.correction.recovery


class Settlement(NamedTuple):
    """The settlement of a support year."""

    support: Support
    terms: Terms
    repay_by: date | None
    """The last day of repayment; None when the rule names none."""
    parties: tuple[PartySettlement, ...]
    says_employer: bool
    """Whether what is paid out and what is retained must be told apart."""
    corrects: bool
    """Whether what was paid is compared with what is right."""
    problems: tuple[Problem, ...]
    """What has not been reported; the rest is settled nevertheless."""

    @property
    def total(self) -> Fate:
        """All parties added."""
        return added(each.fate for each in self.parties)

    @property
    def paid_out(self) -> Fate:
        """The parties added whose money was paid out."""
        return added(each.fate for each in self.parties if not each.is_retained)

    @property
    def retained(self) -> Fate:
        """The parties added whose money the authority retained."""
        return added(each.fate for each in self.parties if each.is_retained)

    @property
    def missing(self) -> tuple[Party, ...]:
        """The parties that have not reported."""
        return tuple(each.party for each in self.parties if each.is_missing)

    @property
    def without_certificate(self) -> tuple[Party, ...]:
        """The parties of which it is said that no certificate of employment was handed in."""
        return tuple(each.party for each in self.parties if each.certificate is False)


def settle(support: Support, terms: Terms, outcome: Outcome, paid: Outcome | None = None) -> Settlement:
    """Settle a year by what the parties have reported, and by what was paid when that may have been wrong.

    Raises:
        PolsekError: what is wrong with the files; a party that gets nothing, or stands twice where it may not.

    """
    problems = [*outcome.problems, *(paid.problems if paid is not None else ())]
    spent = by_party(support, outcome, problems)
    payments = None if paid is None else by_party(support, paid, problems)
    if problems:
        raise PolsekError(problems)
    parties = tuple(_settled(support, terms, party, spent, payments) for party in support.parties)
    found = Settlement(
        support, terms, _last_day(terms.by, support.period), parties, is_divided(support), paid is not None, ()
    )
    return found._replace(problems=tuple(_unreported(found, outcome, paid)))


def fate(granted: Fraction, spent: Fraction | None, terms: Terms) -> Fate:
    """Tell what becomes of an amount by the rule's terms."""
    if spent is None:
        return Fate(granted, None, None, not_reported=granted)
    used = min(spent, granted)
    rest = granted - used
    return Fate(
        granted,
        spent,
        used,
        repay=rest if terms.unspent == "repaid" else NOTHING,
        kept=rest if terms.unspent == "kept" else NOTHING,
        carried_over=rest if terms.unspent == "carried over" else NOTHING,
        to_pay=spent - used if terms.overspent == "paid" else NOTHING,
    )


def added(fates: Iterable[Fate]) -> Fate:
    """Add up; what is not known is left out, and `not_reported` says how much of what was granted that is."""
    columns = tuple(zip(*fates, strict=True)) or ((),) * len(Fate._fields)
    return Fate(*(sum((value for value in column if value is not None), NOTHING) for column in columns))


def granted(support: Support, party: PartySupport) -> Fraction:
    """Give a party's support in money, as it is shown; what is given in kind is not settled."""
    return support.shown((party.total.value or NOTHING) - (party.in_kind.value or NOTHING)) or NOTHING


def _settled(
    support: Support,
    terms: Terms,
    party: PartySupport,
    spent: dict[Party, Report],
    payments: dict[Party, Report] | None,
) -> PartySettlement:
    report, who = spent.get(party.party), employer(support, party)
    right = granted(support, party)
    correction = None
    if payments is not None:
        payment = payments.get(party.party)
        correction = Correction(None if payment is None else payment.amount, NOTHING if who == AUTHORITY else right)
    return PartySettlement(
        party.party,
        who,
        None if report is None else report.certificate,
        fate(right, None if report is None else report.amount, terms),
        correction,
    )


def _last_day(by: Due | None, period: Period) -> date | None:
    """Give the last day of repayment, in the year after the one in which the support year ends."""
    if by is None:
        return None
    return Day(by.month, by.day or LAST_OF_MONTH).of(period.last.year + 1)


def _unreported(found: Settlement, outcome: Outcome, paid: Outcome | None) -> Iterator[Problem]:
    """Name those that have not reported, and those of which nobody has said what they were paid."""
    if found.missing:
        names = ", ".join(party.name for party in found.missing)
        yield Problem(
            "not-reported",
            Words(f"not reported: {names}", f"har inte redovisat: {names}"),
            outcome.place,
            Words(
                "add their costs; write 0 for a party that had none",
                "lägg till deras kostnader; skriv 0 om de inte haft några",
            ),
        )
    lacking = ", ".join(each.party.name for each in found.parties if each.lacks_payment)
    if lacking and paid is not None:
        yield Problem(
            "not-reported",
            Words(f"it is not stated what was paid to: {lacking}", f"utbetalt belopp är inte angivet för: {lacking}"),
            paid.place,
            Words(
                "add the payments; write 0 where nothing was paid",
                "lägg till utbetalningarna; skriv 0 där inget betalats",
            ),
        )
