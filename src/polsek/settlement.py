"""The settlement of a year: what of each party's money was used, and what becomes of the rest.

Parties report what they have spent; the authority's own cost is reported beside it where it employs for a while.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import AUTHORITY, PARTY, UNSAID, held, is_divided, money
from polsek.mandates import party_meant
from polsek.problem import Place, PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Party
    from polsek.rules.rule import Settlement as Terms


NOTHING = Fraction()
NOT_REPORTED = Words("not reported", "ej redovisat")
"""What is written in the place of a cost that is not reported yet."""


class Report(NamedTuple):
    """What one row of a file says about a party."""

    name: str
    amount: Fraction | None
    """The cost, or what was paid; None: it is not known yet."""
    certificate: bool | None
    """Whether a certificate of employment was handed in; None: nothing is said."""
    place: Place
    authority: Fraction | None = None
    """The authority's own cost, where it employs for a part of the year only; None: it is not known yet."""

    @property
    def is_empty(self) -> bool:
        """Whether no amount stands in the row."""
        return self.amount is None and self.authority is None

    def cost_of(self, who: str, *, alone: bool) -> Fraction | None:
        """Give the cost of a part; the authority's own where it employs."""
        return self.authority if who == AUTHORITY and (not alone or self.amount is None) else self.amount


class Outcome(NamedTuple):
    """What a file says about the parties."""

    reports: tuple[Report, ...]
    adds: bool
    """Whether several rows of one party are added, as in a table; otherwise a party stands once."""
    place: Place
    """Where the list of parties begins."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file; nothing can be settled by it."""


def by_party(support: Support, outcome: Outcome, problems: list[Problem]) -> dict[Party, Report]:
    """Find the party of each row, and add the rows of each."""
    found: dict[Party, Report] = {}
    wrong = {problem.place.line for problem in outcome.problems}  # which have no amount because it was refused
    for report in outcome.reports:
        party = next((each.party for each in support.parties if each.party.is_called(report.name)), None)
        if party is None:
            problems.append(_unknown(support, report))
        elif party in found and not outcome.adds:
            problems.append(_twice(found[party], report))
        elif party in found:
            pair = found[party], report
            problems += [_open(each) for each in pair if each.is_empty and each.place.line not in wrong]
            found[party] = _both(found[party], report)
        else:
            found[party] = report
    return found


def _open(report: Report) -> Problem:
    """Refuse a row without an amount beside others of the party: its cost may be 0, or not known yet."""
    return Problem(
        "empty-value",
        Words(
            f"no amount stands here, and {report.name} has other rows",
            f"beloppet saknas, och {report.name} har andra rader",
        ),
        report.place,
        Words(
            "write the amount (0 if there was none), or delete the row",
            "skriv beloppet (0 om det inte fanns något), eller ta bort raden",
        ),
    )


def _both(one: Report, other: Report) -> Report:
    said = [each.certificate for each in (one, other) if each.certificate is not None]
    return one._replace(
        amount=added_known([one.amount, other.amount]),
        authority=added_known([one.authority, other.authority]),
        certificate=all(said) if said else None,
    )


_REMARK = Words(
    "the row has no number: if it is a remark, delete it, or write it above the names of the columns",
    "raden saknar belopp: är det en anmärkning, ta bort den eller skriv den ovanför kolumnnamnen",
)


def _unknown(support: Support, report: Report) -> Problem:
    names = [party.party for party in support.parties]
    seated = (row.party for sitting in support.sittings for row in sitting.distribution.rows)
    listed = ", ".join(party.name for party in names)
    near = party_meant(report.name, names, seated)
    others = Words(
        f"these do: {listed}; all that another party was paid is to be recovered: leave out its row",
        f"dessa får stöd: {listed}; allt som ett annat parti har fått utbetalt återkrävs: ta bort dess rad",
    )
    return Problem(
        "unknown-party",
        Words(
            f"{report.name} gets no support for {support.year} by this rule",
            f"{report.name} får inget stöd för {support.year} enligt regeln",
        ),
        report.place,
        near or (_REMARK if report.is_empty else others),
    )


def _twice(first: Report, report: Report) -> Problem:
    return Problem(
        "duplicate-party",
        Words(f"{report.name} is the same party as {first.name}", f"{report.name} är samma parti som {first.name}"),
        report.place,
        Words(
            "write each party once, with a list of its costs", "skriv varje parti en gång, med en lista av kostnader"
        ),
    )


def _below_nothing(report: Report) -> Problem:
    """Refuse payments that are below 0 together: a ledger writes what was paid out with a minus, and so doubles it."""
    return Problem(
        "negative-cost",
        Words(f"what was paid to {report.name} is below 0", f"det som betalats ut till {report.name} är mindre än 0"),
        report.place,
        Words(
            "write payments without a minus sign, and only what was paid back with one",
            "skriv utbetalningar utan minustecken, och bara det som betalats tillbaka med minus",
        ),
    )


# --- by who employs -------------------------------------------------------------------------------------------------


def granted(support: Support, party: PartySupport) -> dict[str, Fraction]:
    """Give a party's support in money by who employs, as it is shown; what is given in kind is not settled.

    Months of which it is not said who employs are settled as paid out.
    """
    whole, shares = support.shown(money(party)) or Fraction(), held(support, party)
    if AUTHORITY not in shares:
        return {UNSAID if UNSAID in shares else PARTY: whole}
    if len(shares) == 1:
        return {AUTHORITY: whole}
    paid = support.shown(money(party) * (1 - shares[AUTHORITY])) or Fraction()
    return {UNSAID if UNSAID in shares else PARTY: paid, AUTHORITY: whole - paid}


def own_costs(support: Support, party: PartySupport, spent: Mapping[Party, Report]) -> Iterator[Problem]:
    """Refuse a cost of the authority's own where it employs nobody, or one besides the cost where it always does."""
    report, parts = spent.get(party.party), granted(support, party)
    if report is None or report.authority is None or (AUTHORITY in parts and (len(parts) > 1 or report.amount is None)):
        return
    name, year = party.party.name, support.year
    if AUTHORITY in parts:
        message = Words(
            f"the authority employs for {name} all {year}",
            f"{name} har kommunen eller regionen som arbetsgivare hela {year}",
        )
        hint = Words("write its whole cost once, in spent", "ange hela kostnaden en gång, i spent")
    else:
        message = Words(
            f"the authority employs nobody for {name} in {year}",
            f"kommunen eller regionen anställer ingen för {name} {year}",
        )
        hint = Words(
            "add the cost to the party's own, or say in the mandate file that the authority employs",
            "lägg kostnaden till partiets egen, eller ange i mandatfilen att kommunen eller regionen anställer",
        )
    yield Problem("authority-cost", message, report.place, hint)


# --- what becomes of an amount ----------------------------------------------------------------------------------------


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
    """Tell what becomes of an amount by the rule's terms; what is below 0 is recovered, and nothing is granted.

    Of an amount whose cost has not been reported only what the terms never give is known.
    """
    owed, granted = max(-granted, NOTHING), max(granted, NOTHING)
    is_open, cost = spent is None and granted > 0, spent or NOTHING
    used = min(cost, granted)
    rest, above = (None, None) if is_open else (granted - used, cost - used)
    return Fate(
        granted,
        spent,
        None if is_open else used,
        repay=rest if terms.unspent == "repaid" else NOTHING,
        kept=rest if terms.unspent == "kept" else NOTHING,
        carried_over=rest if terms.unspent == "carried over" else NOTHING,
        to_pay=above if terms.overspent == "paid" else NOTHING,
        not_reported=granted if is_open else NOTHING,
        recover=owed,
    )


def added(fates: Iterable[Fate]) -> Fate:
    """Add up what is known; `not_reported` says how much of what was granted is not. None when nothing is known."""
    rows = tuple(fates)
    return Fate._make(added_known([row[at] for row in rows]) for at in range(len(Fate._fields)))


def added_known(amounts: Sequence[Fraction | None]) -> Fraction | None:
    """Add up what is known; None when nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else sum(known, NOTHING)


# --- the settlement -------------------------------------------------------------------------------------------------


class Correction(NamedTuple):
    """What was paid to a party against what is right."""

    paid: Fraction | None
    """None when it is not stated."""
    right: Fraction

    @property
    def lacks_payment(self) -> bool:
        """Whether something should have been paid and it is not stated how much was."""
        return self.paid is None and self.right > 0

    @property
    def supplement(self) -> Fraction | None:
        """What is still to be paid; None while it is not stated what was."""
        return None if self.lacks_payment else max(self.right - (self.paid or NOTHING), NOTHING)

    @property
    def recovery(self) -> Fraction | None:
        """What was paid too much; None while it is not stated what was paid."""
        return None if self.lacks_payment else max((self.paid or NOTHING) - self.right, NOTHING)


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
    is_part: bool
    """Whether the party has two rows."""

    @property
    def is_retained(self) -> bool:
        """Whether the authority keeps the money and employs."""
        return self.employer == AUTHORITY

    @property
    def is_own_cost(self) -> bool:
        """Whether it is settled by the authority's own cost, beside the party's."""
        return self.is_part and self.is_retained

    @property
    def is_missing(self) -> bool:
        """Whether there is something to report and it has not been."""
        return self.fate.spent is None and self.fate.granted > 0

    @property
    def lacks_payment(self) -> bool:
        """Whether something should have been paid and it is not stated how much was."""
        return self.correction is not None and self.correction.lacks_payment

    @property
    def balance(self) -> Fraction | None:
        """What the party gets (above 0) or pays (below 0) when all is settled; None while something is not known."""
        if self.correction is None or self.lacks_payment or self.is_missing:
            return None
        owed = (self.fate.repay or NOTHING) + self.fate.recover
        settled = NOTHING if self.is_retained else (self.fate.to_pay or NOTHING) - owed
        return settled + (self.correction.supplement or NOTHING) - (self.correction.recovery or NOTHING)


class Settlement(NamedTuple):
    """The settlement of a support year."""

    support: Support
    terms: Terms
    repay_by: date | None
    """The last day of repayment, in the year after that in which the support year ends; None when no day is named."""
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
    problems += [_below_nothing(report) for report in (payments or {}).values() if (report.amount or NOTHING) < 0]
    problems += [problem for party in support.parties for problem in own_costs(support, party, spent)]
    if problems:
        raise PolsekError(problems)
    parties = tuple(row for party in support.parties for row in _settled(support, terms, party, spent, payments))
    repay_by = None if terms.by is None else terms.by.last_in(support.period.last.year + 1)
    found = Settlement(support, terms, repay_by, parties, is_divided(support), paid is not None, ())
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
            fate(right, None if report is None else report.cost_of(who, alone=len(parts) == 1), terms),
            None if payments is None else _correction(payments.get(party.party), right, who, is_part=len(parts) > 1),
            is_part=len(parts) > 1,
        )


def _correction(payment: Report | None, right: Fraction, who: str, *, is_part: bool) -> Correction:
    """Compare what was paid with what is right: to a party with two rows all of it belongs to the first."""
    kept = who == AUTHORITY
    paid = None if payment is None or (kept and is_part) else payment.amount
    return Correction(paid, NOTHING if kept else max(right, NOTHING))


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
            if all(each.is_own_cost for each in found.missing)
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
    en, sv = (
        ", ".join(each.party.name + (own if each.is_own_cost else "") for each in found.missing)
        for own in (" (the employer's own cost)", " (arbetsgivarens egen kostnad)")
    )
    return Words(en, sv)
