"""The answer of settle: what becomes of each party's support, and what it has been paid wrongly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from polsek.money import decimals_of
from polsek.problem import Words
from polsek.show.arrangements import EMPLOYERS
from polsek.show.calculation import party_table, preliminary
from polsek.show.head import head
from polsek.show.page import Column, Line, Lines, NotGiven, Records, notes
from polsek.show.settled import REST_OF, latest, settlement_remarks, settlement_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.problem import Language
    from polsek.settlement import Fate, PartySettlement, Settlement
    from polsek.show.contracts import Correction, Fated, Number, Settled, SettledParty, SettledTotal
    from polsek.show.page import Cell, Page

GRANTED = Words("Granted", "Beviljat")
SPENT = Words("Spent", "Kostnad")
USED = Words("Used", "Förbrukat")
OPEN = Words("Not reported", "Ej redovisat")
RECOVER = Words("To recover", "Återkrävs")
TO_PAY = Words("To be paid", "Att betala")
EMPLOYER = Words("Employer", "Arbetsgivare")
NOT_SAID = Words("not said", "ej sagt")
NOT_REPORTED = Words("not reported", "ej redovisat")
CorrectionName = Literal["paid", "right", "supplement", "recovery", "balance"]
CORRECTION: dict[CorrectionName, Words] = {
    "paid": Words("Paid", "Utbetalt"),
    "right": Words("Right", "Rätt belopp"),
    "supplement": Words("Supplement", "Tillägg"),
    "recovery": Words("Recovery", "Återkrav"),
    "balance": Words("Balance", "Saldo"),
}
FATE = ("granted", "spent", "used", "repay", "kept", "carried_over", "to_pay", "not_reported", "recover")


class SettlementAnswer(NamedTuple):
    """A year of a rule, settled."""

    found: Settlement
    authority: str
    """What it is called."""

    def page(self, language: Language) -> Page:
        """Describe the terms, what becomes of each party's support, and what is to be said about it."""
        found, parties = self.found, [each.party for each in self.found.parties]
        tables = [party_table("fates", parties, list(_fates(found)), found.support)]
        if found.corrects:
            tables.append(party_table("corrections", parties, list(_corrections(found)), found.support))
        return (
            head(found.support, self.authority, language),
            Lines((Line(settlement_terms(found)),)),
            *tables,
            *notes(list(settlement_remarks(found))),
        )

    def data(self, language: Language) -> Settled:
        """Give the keys of the JSON answer."""
        found = self.found
        support, last = found.support, latest(found)
        return {
            "rule": support.file.id,
            "authority": {"code": support.file.code, "name": self.authority},
            "support": support.file.rule.support,
            "unit": support.file.rule.unit,
            "year": support.year,
            "from": str(support.period.start),
            "to": str(support.period.last),
            "preliminary": preliminary(support),
            "unspent": found.terms.unspent,
            "overspent": found.terms.overspent,
            "repay_by": None if found.repay_by is None else str(found.repay_by),
            "latest_employment": None if last is None else str(last),
            "parties": [_party(found, each) for each in found.parties],
            "total": _total(found),
            "not_reported": list(dict.fromkeys(each.party.name for each in found.missing)),
            "without_certificate": [party.name for party in found.without_certificate],
        }

    def records(self, language: Language) -> Records:
        """Give one row per party and a row `total`."""
        found = self.found
        columns = (
            *("rule", "year", "party", "abbreviation", *(["employer"] if found.says_employer else [])),
            *(*FATE, *(CORRECTION if found.corrects else []), "certificate", "repay_by", "preliminary"),
        )
        start = {
            "rule": found.support.file.id,
            "year": found.support.year,
            "repay_by": found.repay_by,
            "preliminary": preliminary(found.support),
        }
        rows: list[dict[str, object]] = [{**start, **_party(found, each)} for each in found.parties]
        return Records(columns, [*rows, {**start, "party": "total", **_fate(found.total), **_corrected(found)}])


# --- columns ----------------------------------------------------------------------------------------------------------


def _fates(found: Settlement) -> Iterator[Column]:
    """Give what was granted, spent and used, and what becomes of the rest."""
    rest, title = REST_OF[found.terms.unspent]
    shown = [("granted", GRANTED), ("spent", SPENT), ("used", USED), (rest, title)]
    if found.terms.overspent == "paid":
        shown.append(("to_pay", TO_PAY))
    if found.missing:
        shown.append(("not_reported", OPEN))
    if found.total.recover:
        shown.append(("recover", RECOVER))
    if found.says_employer:
        yield _employers(found)
    for name, words in shown:
        yield _fated(found, name, words)


def _employers(found: Settlement) -> Column:
    return Column("employer", EMPLOYER, "text", tuple(EMPLOYERS.get(each.employer, NOT_SAID) for each in found.parties))


def _fated(found: Settlement, name: str, title: Words) -> Column:
    values = [getattr(each.fate, name) for each in found.parties]
    column = _column(found, name, title, values, getattr(found.total, name))
    if name != "spent":
        return column
    cells = zip(found.parties, column.cells, strict=True)
    return column._replace(cells=tuple(NOT_REPORTED if each.is_missing else cell for each, cell in cells))


def _corrections(found: Settlement) -> Iterator[Column]:
    """Give what was paid, what is right, and how that is put right together with the settlement."""
    rows, total = [_correction(each) for each in found.parties], _corrected(found)
    if any(each.is_part for each in found.parties):
        yield _employers(found)
    for name, title in CORRECTION.items():
        yield _column(found, name, title, [row[name] for row in rows], total[name])


def _column(found: Settlement, id_: str, title: Words, values: Sequence[Number | None], total: Number | None) -> Column:
    """Give amounts with equally many decimals: two when any has some."""
    places = max((decimals_of(Fraction(value)) or 0 for value in (*values, total) if value is not None), default=0)
    *cells, last = map(_cell, (*values, total))
    unit = found.support.file.rule.unit
    return Column(id_, title, "money", tuple(cells), last, unit=unit, decimals=2 if places else 0)


def _cell(value: Number | None) -> Cell:
    return NotGiven() if value is None else value


# --- for scripts ------------------------------------------------------------------------------------------------------


def _party(found: Settlement, each: PartySettlement) -> SettledParty:
    named = {"party": each.party.name, "abbreviation": each.party.abbreviation or None}
    amounts = {"employer": each.employer or None, **_fate(each.fate), "certificate": each.certificate}
    return cast("SettledParty", {**named, **amounts, **(_correction(each) if found.corrects else {})})


def _total(found: Settlement) -> SettledTotal:
    by_employer = {"paid_out": _fate(found.paid_out), "retained": _fate(found.retained)} if found.says_employer else {}
    return cast("SettledTotal", {**_fate(found.total), **by_employer, **_corrected(found)})


def _fate(fate: Fate) -> Fated:
    return {
        "granted": fate.granted,
        "spent": fate.spent,
        "used": fate.used,
        "repay": fate.repay,
        "kept": fate.kept,
        "carried_over": fate.carried_over,
        "to_pay": fate.to_pay,
        "not_reported": fate.not_reported,
        "recover": fate.recover,
    }


def _correction(each: PartySettlement) -> Correction:
    """Give the amounts of a correction; none when nothing was asked."""
    found = each.correction
    if found is None:
        return {}
    return {
        "paid": found.paid,
        "right": found.right,
        "supplement": found.supplement,
        "recovery": found.recovery,
        "balance": each.balance,
    }


def _corrected(found: Settlement) -> Correction:
    """Add up the corrections of all parties, as far as they are known; none when nothing was asked."""
    rows = [_correction(each) for each in found.parties]
    if not found.corrects:
        return {}

    def added(name: CorrectionName) -> Fraction:
        return sum((Fraction(row[name] or 0) for row in rows), Fraction())

    return {
        "paid": added("paid"),
        "right": added("right"),
        "supplement": added("supplement"),
        "recovery": added("recovery"),
        "balance": added("balance"),
    }
