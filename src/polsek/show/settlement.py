"""The answer of settle in every format."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from polsek.employment import latest_employment
from polsek.money import decimals_of
from polsek.period import ordinary_election
from polsek.problem import Words
from polsek.show.answers import preliminary
from polsek.show.columns import NOT_GIVEN, TOTAL, Amounts, party_name
from polsek.show.data import csv_text, markdown_table
from polsek.show.numbers import SPACE, number, unit_name
from polsek.show.remarks import REST
from polsek.show.table import BLANK, page_text, paragraph
from polsek.show.text import PARTY, head_page, party_table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.settlement import Fate, PartySettlement, Settlement
    from polsek.show.table import Page

GRANTED = Words("Granted", "Beviljat")
SPENT = Words("Spent", "Kostnad")
USED = Words("Used", "Förbrukat")
REST_OF = {
    "repaid": ("repay", Words("To repay", "Återbetalas")),
    "kept": ("kept", Words("Kept", "Behålls")),
    "carried over": ("carried_over", Words("Carried over", "Överförs")),
}
"""Which amount the rest is, and its column, by the rule's word for what becomes of it."""
TO_PAY = Words("To be paid", "Betalas ut")
EMPLOYER = Words("Employer", "Arbetsgivare")
EMPLOYERS = {
    "the party": Words("the party", "partiet"),
    "the authority": Words("the authority", "myndigheten"),
    "": Words("not said", "ej sagt"),
}
NOT_REPORTED = Words("not reported", "ej redovisat")
PAID = Words("Paid", "Utbetalt")
RIGHT = Words("Right", "Rätt belopp")
SUPPLEMENT = Words("Supplement", "Tillägg")
RECOVERY = Words("Recovery", "Återkrav")
BALANCE = Words("Balance", "Saldo")
UNWRAPPED = 10_000
FATE = ("granted", "spent", "used", "repay", "kept", "carried_over", "to_pay", "not_reported")
CORRECTION = ("paid", "right", "supplement", "recovery", "balance")


# --- for scripts ------------------------------------------------------------------------------------------------------


def settlement_json(found: Settlement, authority: str) -> dict[str, Any]:
    """Give a settlement as the keys of the JSON answer."""
    support, total = found.support, _fate(found.total)
    if found.says_employer:
        total |= {"paid_out": _fate(found.paid_out), "retained": _fate(found.retained)}
    last = _latest(found)
    return {
        "rule": support.file.id,
        "authority": {"code": support.file.code, "name": authority},
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
        "total": total,
        "not_reported": [party.name for party in found.missing],
        "without_certificate": [party.name for party in found.without_certificate],
    }


def _party(found: Settlement, each: PartySettlement) -> dict[str, Any]:
    answer = {
        "party": each.party.name,
        "abbreviation": each.party.abbreviation or None,
        "employer": each.employer or None,
        **_fate(each.fate),
        "certificate": each.certificate,
    }
    return {**answer, **_correction(each)} if found.corrects else answer


def _fate(fate: Fate) -> dict[str, Any]:
    return {name: getattr(fate, name) for name in FATE}


def _correction(each: PartySettlement) -> dict[str, Fraction | None]:
    found = each.correction
    if found is None:
        return {}
    return dict(zip(CORRECTION, (found.paid, found.right, found.supplement, found.recovery, each.balance), strict=True))


def settlement_csv(found: Settlement, *, excel: bool) -> str:
    """Give one row per party and a row `total`."""
    columns = [
        "rule",
        "year",
        "party",
        "abbreviation",
        *(["employer"] if found.says_employer else []),
        *FATE,
        *(CORRECTION if found.corrects else []),
        "certificate",
        "repay_by",
    ]
    start = {"rule": found.support.file.id, "year": found.support.year, "repay_by": found.repay_by}
    rows: list[dict[str, object]] = [{**start, **_party(found, each)} for each in found.parties]
    total: dict[str, object] = {"party": "total", **_fate(found.total)}
    if found.corrects:
        total |= {name: _sum([_correction(each)[name] for each in found.parties]) for name in CORRECTION}
    return csv_text(columns, [*rows, {**start, **total}], excel=excel)


def _sum(values: Sequence[Fraction | None]) -> Fraction:
    return sum((value for value in values if value is not None), Fraction())


# --- for people -------------------------------------------------------------------------------------------------------


def settlement_page(found: Settlement, authority: str, language: Language, width: int) -> Page:
    """Show a settlement: its terms, what becomes of each party's support, and what is to be said about it."""
    parties = [each.party for each in found.parties]
    page = (*head_page(found.support, authority, language, width), *_terms_page(found, language, width), BLANK)
    page += party_table_page(parties, fate_columns(found, language), language, width)
    if found.corrects:
        page += (BLANK, *party_table_page(parties, correction_columns(found, language), language, width))
    remarks = tuple(
        line
        for text, warns in settlement_remarks(found, language)
        for line in paragraph(text, width, "warning" if warns else "", rest=REST)
    )
    return (*page, BLANK, *remarks) if remarks else page


def settlement_markdown(found: Settlement, authority: str, language: Language) -> str:
    """Write a settlement for a memo."""
    title, *rest = _paragraphs(head_page(found.support, authority, language, UNWRAPPED))
    blocks = [f"## {title}", *rest, *_paragraphs(_terms_page(found, language, UNWRAPPED))]
    blocks.append(_markdown(found, fate_columns(found, language), language))
    if found.corrects:
        blocks.append(_markdown(found, correction_columns(found, language), language))
    return "\n\n".join([*blocks, *(text for text, _ in settlement_remarks(found, language))]) + "\n"


def _markdown(found: Settlement, columns: Sequence[Amounts], language: Language) -> str:
    titles = [PARTY.get(language), *(column.title.replace("\n", " ") for column in columns)]
    rows = [
        [party_name(each.party), *(column.cells[at] for column in columns)] for at, each in enumerate(found.parties)
    ]
    total = [TOTAL.get(language), *(column.total for column in columns)]
    return markdown_table(titles, [*rows, total], language, right=True).rstrip("\n")


def _paragraphs(page: Page) -> list[str]:
    return [line.strip() for line in page_text(page).splitlines() if line.strip()]


def _terms_page(found: Settlement, language: Language, width: int) -> Page:
    by = found.repay_by
    unspent = {
        "repaid": Words("What is not used is repaid", "Det som inte förbrukats betalas tillbaka"),
        "kept": Words("What is not used is kept by the party", "Det som inte förbrukats behålls av partiet"),
        "carried over": Words(
            "What is not used is carried over to the next year", "Det som inte förbrukats förs över till nästa år"
        ),
    }[found.terms.unspent]
    when = Words("", "") if by is None else Words(f", by {by} at the latest", f", senast {by}")
    overspent = {
        "borne by the party": Words(
            "A cost above the support is borne by the party.", "Kostnader över stödet bär partiet."
        ),
        "paid": Words("A cost above the support is paid, too.", "Även kostnader över stödet betalas."),
    }[found.terms.overspent]
    return paragraph(f"{unspent.get(language)}{when.get(language)}. {overspent.get(language)}", width)


# --- columns ----------------------------------------------------------------------------------------------------------


def fate_columns(found: Settlement, language: Language) -> list[Amounts]:
    """Give what was granted, spent and used, and what becomes of the rest."""
    rest, title = REST_OF[found.terms.unspent]
    shown = [("granted", GRANTED), ("spent", SPENT), ("used", USED), (rest, title)]
    if found.terms.overspent == "paid":
        shown.append(("to_pay", TO_PAY))
    columns = [_fates(found, name, words, language) for name, words in shown]
    if not found.says_employer:
        return columns
    cells = tuple(EMPLOYERS[each.employer].get(language) for each in found.parties)
    return [Amounts(EMPLOYER.get(language), cells, ""), *columns]


def _fates(found: Settlement, name: str, title: Words, language: Language) -> Amounts:
    values = [getattr(each.fate, name) for each in found.parties]
    column = _column(found, title, values, getattr(found.total, name), language)
    if name != "spent":
        return column
    missing = NOT_REPORTED.get(language)
    cells = (missing if each.is_missing else cell for each, cell in zip(found.parties, column.cells, strict=True))
    return column._replace(cells=tuple(cells))


def correction_columns(found: Settlement, language: Language) -> list[Amounts]:
    """Give what was paid, what is right, and how that is put right together with the settlement."""
    rows = [_correction(each) for each in found.parties]
    titles = (PAID, RIGHT, SUPPLEMENT, RECOVERY, BALANCE)
    return [
        _column(found, title, values, _sum(values), language)
        for title, values in zip(titles, ([row[name] for row in rows] for name in CORRECTION), strict=True)
    ]


def _column(
    found: Settlement, title: Words, values: Sequence[Fraction | None], total: Fraction, language: Language
) -> Amounts:
    """Write amounts with equally many decimals."""
    places = max((decimals_of(value) or 0 for value in (*values, total) if value is not None), default=0)
    unit = unit_name(found.support.file.rule.unit, language)
    cells = tuple(NOT_GIVEN if value is None else _amount(value, places, language) for value in values)
    return Amounts(f"{title.get(language)}\n{unit}", cells, _amount(total, places, language))


def _amount(value: Fraction, places: int, language: Language) -> str:
    """Write an amount with two decimals when any has some."""
    text = number(value, language)
    if not places or decimals_of(value) is None:
        return text
    point = "," if language == "sv" else "."
    whole, _, decimals = text.partition(point)
    return f"{whole}{point}{decimals.ljust(2, '0')}"


def _money(found: Settlement, value: Fraction, language: Language) -> str:
    text = _amount(value, decimals_of(value) or 0, language)
    return f"{text}{SPACE}{unit_name(found.support.file.rule.unit, language)}"


# --- under the table --------------------------------------------------------------------------------------------------


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
    return Words(_money(found, value, "en"), _money(found, value, "sv"))


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
    last = _latest(found)
    if last is not None:
        election = ordinary_election(last.year)
        yield Words(
            f"A political secretary whom the authority employs before the election on {election} may be employed"
            f" until {last} at the latest (kommunallagen 4:34).",
            f"En politisk sekreterare som myndigheten anställer före valet {election} får vara anställd längst till"
            f" och med {last} (kommunallagen 4:34).",
        )


def _latest(found: Settlement) -> date | None:
    if found.support.file.rule.support != "political_secretary":
        return None
    return latest_employment(found.support.period.start)
