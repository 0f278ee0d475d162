"""The settlement of a year: what of each party's money was used, and what becomes of the rest."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import AUTHORITY, is_divided
from polsek.period import Day
from polsek.problem import PolsekError, Problem, Words
from polsek.settlement.outcome import by_party, cost_of, granted, own_costs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Party
    from polsek.period import Period
    from polsek.rules.rule import Settlement as Terms
    from polsek.rules.words import Due
    from polsek.settlement.outcome import Outcome, Report


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


# --- the settlement -------------------------------------------------------------------------------------------------


LAST_OF_MONTH = 31
"""Of every month it gives the last day."""


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
    """`the party` or `the authority`; empty where the rule leaves it to a choice that is not known.

    A party for which both employ, each a part of the year, has two rows: what was paid out, and what was retained.
    """
    certificate: bool | None
    fate: Fate
    correction: Correction | None
    """None when nothing was asked about what was paid."""
    is_part: bool = False
    """Whether the party has two rows."""

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
        owed = (self.fate.repay or NOTHING) + self.fate.recover
        settled = NOTHING if self.is_retained else (self.fate.to_pay or NOTHING) - owed
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
    def missing(self) -> tuple[PartySettlement, ...]:
        """The rows of which the cost has not been reported."""
        return tuple(each for each in self.parties if each.is_missing)

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
    problems += [problem for party in support.parties for problem in own_costs(support, party, spent)]
    if problems:
        raise PolsekError(problems)
    parties = tuple(row for party in support.parties for row in _settled(support, terms, party, spent, payments))
    found = Settlement(
        support, terms, _last_day(terms.by, support.period), parties, is_divided(support), paid is not None, ()
    )
    return found._replace(problems=tuple(_unreported(found, outcome, paid)))


def _settled(
    support: Support,
    terms: Terms,
    party: PartySupport,
    spent: Mapping[Party, Report],
    payments: Mapping[Party, Report] | None,
) -> Iterator[PartySettlement]:
    """Settle what was paid out to a party by its cost, what was retained by the authority's own."""
    report, parts = spent.get(party.party), granted(support, party)
    for number, (who, right) in enumerate(parts.items()):
        yield PartySettlement(
            party.party,
            who,
            None if report is None or number else report.certificate,
            fate(right, cost_of(report, who, alone=len(parts) == 1), terms),
            None if payments is None else _correction(payments.get(party.party), right, who, is_part=len(parts) > 1),
            is_part=len(parts) > 1,
        )


def _correction(payment: Report | None, right: Fraction, who: str, *, is_part: bool) -> Correction:
    """Compare what was paid with what is right: to a party with two rows all of it belongs to the first."""
    kept = who == AUTHORITY
    paid = None if payment is None or (kept and is_part) else payment.amount
    return Correction(paid, NOTHING if kept else max(right, NOTHING))


def _last_day(by: Due | None, period: Period) -> date | None:
    """Give the last day of repayment, in the year after the one in which the support year ends."""
    if by is None:
        return None
    return Day(by.month, by.day or LAST_OF_MONTH).of(period.last.year + 1)


def _unreported(found: Settlement, outcome: Outcome, paid: Outcome | None) -> Iterator[Problem]:
    """Name those that have not reported, and those of which nobody has said what they were paid."""
    if found.missing:
        names = missing_names(found)
        yield Problem(
            "not-reported",
            Words(f"not reported: {names.en}", f"redovisning saknas från: {names.sv}"),
            outcome.place,
            Words(
                "give the authority's own cost in authority_spent; write 0 where there was none",
                "ange kommunens eller regionens egen kostnad i authority_spent; skriv 0 där det inte fanns någon",
            )
            if all(each.is_part and each.is_retained for each in found.missing)
            else Words(
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


def missing_names(found: Settlement) -> Words:
    """Name the parties that have not reported; of a party with two rows, which cost is missing."""
    en, sv = [], []
    for each in found.missing:
        own = each.is_part and each.is_retained
        en.append(f"{each.party.name} (the employer's own cost)" if own else each.party.name)
        sv.append(f"{each.party.name} (arbetsgivarens egen kostnad)" if own else each.party.name)
    return Words(", ".join(en), ", ".join(sv))
