"""What the parties have reported, which party each report is about, and the cost by who employs."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import AUTHORITY, PARTY, UNSAID, held, money
from polsek.notation.words import did_you_mean
from polsek.problem import Place, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Party


_SHORT = 4
"""An abbreviation so short is near any other, and so never what was meant."""


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
    wrong = {problem.place.line for problem in outcome.problems}
    for report in outcome.reports:
        party = next((each.party for each in support.parties if each.party.is_called(report.name)), None)
        if party is None:
            problems.append(_unknown(support, report))
        elif party in found and not outcome.adds:
            problems.append(_twice(found[party], report))
        elif party in found:
            problems += [_open(each) for each in (found[party], report) if _says_nothing(each, wrong)]
            found[party] = _both(found[party], report)
        else:
            found[party] = report
    return found


def _says_nothing(report: Report, wrong: Collection[int]) -> bool:
    """Tell whether a row has no amount, and not because it was refused."""
    return report.amount is None and report.authority is None and report.place.line not in wrong


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
        amount=_added(one.amount, other.amount),
        authority=_added(one.authority, other.authority),
        certificate=all(said) if said else None,
    )


def _added(*amounts: Fraction | None) -> Fraction | None:
    known = [each for each in amounts if each is not None]
    return sum(known, Fraction()) if known else None


def _unknown(support: Support, report: Report) -> Problem:
    names = [party.party for party in support.parties]
    listed = ", ".join(party.name for party in names)
    return Problem(
        "unknown-party",
        Words(
            f"{report.name} gets no support for {support.year} by this rule",
            f"{report.name} får inget stöd för {support.year} enligt regeln",
        ),
        report.place,
        did_you_mean(report.name, [name for party in names for name in party if len(name) > _SHORT])
        or Words(f"these do: {listed}", f"dessa får stöd: {listed}"),
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
    yield Problem(
        "authority-cost",
        Words(
            f"the authority employs for {name} all {year}",
            f"{name} har kommunen eller regionen som arbetsgivare hela {year}",
        )
        if AUTHORITY in parts
        else Words(
            f"the authority employs nobody for {name} in {year}",
            f"kommunen eller regionen anställer ingen för {name} {year}",
        ),
        report.place,
        Words("write its whole cost once, in spent", "ange hela kostnaden en gång, i spent")
        if AUTHORITY in parts
        else Words(
            "add the cost to the party's own, or say in the mandate file that the authority employs",
            "lägg kostnaden till partiets egen, eller ange i mandatfilen att kommunen eller regionen anställer",
        ),
    )


def cost_of(report: Report | None, who: str, *, alone: bool) -> Fraction | None:
    """Give the reported cost of a part; the authority's own where it employs."""
    if report is None or who != AUTHORITY:
        return None if report is None else report.amount
    return report.amount if alone and report.amount is not None else report.authority
