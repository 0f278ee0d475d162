"""The answer of settle: what becomes of each party's support, what it has been paid wrongly, and on which terms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, cast

from polsek.calculation.employer import authority_word, money
from polsek.money import decimals_of
from polsek.notation.sorts import unit_words
from polsek.period import latest_employment, ordinary_election
from polsek.problem import Words
from polsek.settlement import NOT_REPORTED, added_known, missing_names
from polsek.show.columns import party_table, picked, preliminary
from polsek.show.explanation import explanations
from polsek.show.head import head
from polsek.show.listing import EMPLOYERS, LABELS
from polsek.show.numbers import SPACE, money_number
from polsek.show.page import Chart, Column, Line, Lines, Records, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.settlement import PartySettlement, Settlement
    from polsek.show.contracts.differences import Settled, SettledParty, SettledTotal
    from polsek.show.page import Page


REST_OF = {
    "repaid": ("repay", Words("To repay", "Återbetalas")),
    "kept": ("kept", Words("Kept", "Behålls av partiet")),
    "carried over": ("carried_over", Words("Carried over", "Överförs")),
}
"""Which amount the rest is, and its column, by the rule's word for what becomes of it."""


def settlement_terms(found: Settlement) -> Words:
    """Say what the rule decides about unspent support and about costs above it."""
    by = found.repay_by
    unspent = {
        "repaid": Words("What is not used is repaid", "Oförbrukat stöd ska betalas tillbaka"),
        "kept": Words("What is not used is kept by the party", "Oförbrukat stöd behålls av partiet"),
        "carried over": Words(
            "What is not used is carried over to the next year", "Oförbrukat stöd förs över till nästa år"
        ),
    }[found.terms.unspent]
    when = Words("", "") if by is None else Words(f", by {by} at the latest", f" senast {by}")
    overspent = {
        "borne by the party": Words(
            "A cost above the support is borne by the party.", "Kostnader utöver stödet står partiet för."
        ),
        "paid": Words("A cost above the support is paid, too.", "Även kostnader utöver stödet ersätts."),
    }[found.terms.overspent]
    return Words(f"{unspent.en}{when.en}. {overspent.en}", f"{unspent.sv}{when.sv}. {overspent.sv}")


def settlement_remarks(found: Settlement) -> Iterator[Line]:
    """Give what is to be said under the tables; what is missing is a warning."""
    for words in _missing(found):
        yield Line(words, "warning")
    for texts in (_granted, _employers_said, _corrected_later, _other):
        yield from map(Line, texts(found))


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _both(found: Settlement, value: Fraction) -> Words:
    """Write an amount with its unit; one with decimals has two."""
    unit = unit_words(found.support.file.rule.unit)
    return Words(f"{money_number(value, 'en')}{SPACE}{unit.en}", f"{money_number(value, 'sv')}{SPACE}{unit.sv}")


def _missing(found: Settlement) -> Iterator[Words]:
    if found.missing:
        who, open_ = missing_names(found), _both(found, found.total.not_reported)
        yield Words(
            f"Not reported, nothing to repay yet: {who.en} ({open_.en} granted).",
            f"Har inte redovisat, återbetalning kan inte beräknas: {who.sv} (beviljat {open_.sv}).",
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
    once = support.shown(sum(map(money, support.parties), Fraction())) or Fraction()
    net = found.total.granted - found.total.recover
    if not support.adds_shown and once != net:
        sum_, whole = _both(found, net), _both(found, once)
        yield Words(
            f"Granted adds up what each party gets: {sum_.en}; rounded as one sum it is {whole.en}.",
            f"Partiernas avrundade belopp blir tillsammans {sum_.sv}; "
            f"avrundas i stället totalsumman blir den {whole.sv}.",
        )
    if owing := [each.party for each in found.parties if each.fate.recover]:
        names = _names(owing)
        yield Words(
            f"To recover, as corrections are larger than the support in money: {names}.",
            f"Återkrävs, eftersom korrigeringarna är större än stödet i pengar: {names}.",
        )
    if kinds := [column.title for column in support.columns if column.in_kind]:
        en, sv = (", ".join(title.get(language) for title in kinds) for language in ("en", "sv"))
        yield Words(f"In kind, not settled: {en}.", f"Avräknas inte (in natura): {sv}.")


def _employers_said(found: Settlement) -> Iterator[Words]:
    """Say whose support the authority retained, and what the parties themselves repay."""
    own, payer = [each for each in found.parties if each.is_retained], authority_word(found.support.file.code).sv
    if own:
        names, unused = _names([each.party for each in own]), _unused(found)
        yield Words(
            f"Retained by the authority, which employs: {names}; {unused.en}.",
            f"Kvar hos {payer}, som är arbetsgivare: {names}; {unused.sv}.",
        )
        theirs = found.paid_out.repay
        if found.terms.unspent == "repaid" and theirs is not None:
            repaid = _both(found, theirs)
            yield Words(f"The parties repay {repaid.en}.", f"Partierna betalar tillbaka {repaid.sv}.")
    if parted := list(dict.fromkeys(each.party for each in found.parties if each.is_part)):
        names = _names(parted)
        yield Words(
            f"Two rows, as the employer changes inside the year: {names}. What falls on each month is the party's or"
            " the authority's by who employs in it.",
            f"Två rader, eftersom arbetsgivaren byts under året: {names}. Varje månads stöd räknas till partiet eller"
            f" till {payer}, beroende på vem som är arbetsgivare den månaden.",
        )
    if unsaid := [each.party for each in found.parties if not each.employer]:
        names = _names(unsaid)
        yield Words(
            f"It is not said who employs for: {names} (settled as paid out).",
            f"Arbetsgivare saknas för: {names} (avräknas som utbetalt).",
        )


def _unused(found: Settlement) -> Words:
    """Say how much of what was retained is not used, as far as its cost has been reported."""
    rest = getattr(found.retained, REST_OF[found.terms.unspent][0])
    open_ = [each.party for each in found.parties if each.is_retained and each.is_missing]
    if rest is None or (open_ and len(open_) == sum(each.is_retained for each in found.parties)):
        return Words(
            "how much of it is not used is not known, as the authority's own cost has not been reported",
            "hur mycket av det som är oförbrukat är okänt, eftersom arbetsgivarens egen kostnad inte är redovisad",
        )
    stays = _both(found, rest)
    without = _names(open_)
    if open_:
        return Words(
            f"{stays.en} of it is not used, without {without}, for which the own cost has not been reported",
            f"{stays.sv} av det är oförbrukat, utöver {without}, där den egna kostnaden inte är redovisad",
        )
    return Words(f"{stays.en} of it is not used", f"{stays.sv} av det är oförbrukat")


def _corrected_later(found: Settlement) -> Iterator[Words]:
    if found.corrects:
        yield Words(
            "Balance: what the party gets, or with a minus sign pays, when it is all settled.",
            "Saldo: plus betalas till partiet, minus betalas av partiet.",
        )


def _other(found: Settlement) -> Iterator[Words]:
    last = latest(found)
    arrangement = found.support.file.rule.arrangement
    if last is not None and (arrangement is None or arrangement.employer != "the party"):
        election, payer = ordinary_election(last.year), authority_word(found.support.file.code).sv
        yield Words(
            f"A political secretary whom the authority employs before the election on {election} may be employed"
            f" until {last} at the latest (4 kap. 34 § kommunallagen).",
            f"En politisk sekreterare som {payer} anställer före valet {election} får vara "
            f"anställd längst till och med {last} (4 kap. 34 § kommunallagen).",
        )


def latest(found: Settlement) -> date | None:
    """Give the last day for which a secretary of the year may be employed; None for other support."""
    if found.support.file.rule.support != "political_secretary":
        return None
    return latest_employment(found.support.period.start)


# --- the answer -----------------------------------------------------------------------------------------------------


BECOMES = Words("What becomes of each party's support", "Vad som blir av varje partis stöd")
SETTLED = Words("Settlement per party", "Avräkning per parti")
CORRECTED = Words("What was paid, and the right amount", "Utbetalt och rätt belopp")
FATES = {
    "granted": Words("Granted", "Beviljat"),
    "spent": Words("Spent", "Kostnad"),
    "used": Words("Used", "Förbrukat"),
    **dict(REST_OF.values()),
    "to_pay": Words("To be paid", "Att betala"),
    "not_reported": Words("Not reported", "Ej redovisat"),
    "recover": Words("To recover", "Återkrävs"),
}
"""What becomes of an amount, in the order of a table and of the keys."""
CORRECTION = {
    "paid": Words("Paid", "Utbetalt"),
    "right": Words("Right", "Rätt belopp"),
    "supplement": Words("Supplement", "Efterbetalning"),
    "recovery": Words("Recovery", "Återkrav"),
    "balance": Words("Balance", "Saldo"),
}
NOT_SAID = Words("not said", "ej angiven")
Amounts = dict[str, Fraction | None]


class SettlementAnswer(NamedTuple):
    """A year of a rule, settled."""

    found: Settlement
    authority: str
    """What it is called."""

    def page(self, language: Language) -> Page:
        """Describe the terms, what becomes of each party's support, and what is to be said about it."""
        found, parties = self.found, [each.party for each in self.found.parties]
        fates = party_table("fates", parties, _fates(found), found.support)
        drawn = Chart(BECOMES, ("used", REST_OF[found.terms.unspent][0], "not_reported"), "granted")
        tables = [fates._replace(caption=SETTLED, charts=(drawn,))]
        if found.corrects:
            corrections = party_table("corrections", parties, _corrections(found), found.support)
            tables.append(corrections._replace(caption=CORRECTED))
        return (
            head(found.support, self.authority, language),
            Lines((Line(settlement_terms(found)),)),
            *tables,
            *notes(list(settlement_remarks(found))),
        )

    def document(self, language: Language) -> Page:
        """Describe it, and how the support that is settled is made."""
        return (*self.page(language), *explanations((self.found.support,), (self.authority,), language))

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
            *(*FATES, *(CORRECTION if found.corrects else []), "certificate", "repay_by", "preliminary"),
        )
        start = {
            "rule": found.support.file.id,
            "year": found.support.year,
            "repay_by": found.repay_by,
            "preliminary": preliminary(found.support),
        }
        rows: list[dict[str, object]] = [{**start, **_party(found, each)} for each in found.parties]
        return Records(columns, [*rows, {**start, "party": "total", **_added(found)}])


# --- columns ----------------------------------------------------------------------------------------------------------


def _fates(found: Settlement) -> list[Column]:
    """Give what was granted, spent and used, and what becomes of the rest."""
    left_out = {name for name, _ in REST_OF.values()} - {REST_OF[found.terms.unspent][0]}
    left_out |= set() if found.terms.overspent == "paid" else {"to_pay"}
    left_out |= set() if found.missing else {"not_reported"}
    left_out |= set() if found.total.recover else {"recover"}
    columns = _columns(found, {name: title for name, title in FATES.items() if name not in left_out})
    cells = zip(found.parties, columns[1].cells, strict=True)
    columns[1] = columns[1]._replace(cells=tuple(NOT_REPORTED if each.is_missing else cell for each, cell in cells))
    return [_employers(found), *columns] if found.says_employer else columns


def _corrections(found: Settlement) -> list[Column]:
    """Give what was paid, what is right, and how that is put right together with the settlement."""
    columns = _columns(found, CORRECTION)
    return [_employers(found), *columns] if any(each.is_part for each in found.parties) else columns


def _employers(found: Settlement) -> Column:
    called = {**EMPLOYERS, "the authority": authority_word(found.support.file.code)}
    return Column(
        "employer", LABELS["employer"], "text", tuple(called.get(each.employer, NOT_SAID) for each in found.parties)
    )


def _columns(found: Settlement, titles: Mapping[str, Words]) -> list[Column]:
    """Give columns of amounts, each with equally many decimals: two when any has some."""
    unit, rows, total = found.support.file.rule.unit, [_amounts(each) for each in found.parties], _added(found)
    columns = []
    for name, title in titles.items():
        decimals = 2 if any(decimals_of(value) for row in (*rows, total) if (value := row[name]) is not None) else 0
        columns.append(Column(name, title, "money", unit=unit, decimals=decimals))
    return list(picked(rows, total, columns))


# --- for scripts ------------------------------------------------------------------------------------------------------


def _party(found: Settlement, each: PartySettlement) -> SettledParty:
    amounts = _amounts(each)
    said = {
        "party": each.party.name,
        "abbreviation": each.party.abbreviation or None,
        "employer": each.employer or None,
        **{name: amounts[name] for name in FATES},
        "certificate": each.certificate,
        **({name: amounts[name] for name in CORRECTION} if found.corrects else {}),
    }
    return cast("SettledParty", said)


def _total(found: Settlement) -> SettledTotal:
    by_employer = {"paid_out": found.paid_out._asdict(), "retained": found.retained._asdict()}
    added = _added(found)
    fate, correction = ({name: added[name] for name in names if name in added} for names in (FATES, CORRECTION))
    return cast("SettledTotal", {**fate, **(by_employer if found.says_employer else {}), **correction})


def _amounts(each: PartySettlement) -> Amounts:
    """Give what becomes of a party's support, and what corrects what it was paid where that is asked for."""
    said = each.correction
    paid = {} if said is None else {name: getattr(said, name) for name in CORRECTION if name != "balance"}
    return {**each.fate._asdict(), **paid, **({} if said is None else {"balance": each.balance})}


def _added(found: Settlement) -> Amounts:
    """Add up all parties; the corrections as far as they are known."""
    rows = [_amounts(each) for each in found.parties]
    names = CORRECTION if found.corrects else ()
    return {**found.total._asdict(), **{name: added_known([row[name] for row in rows]) for name in names}}
