"""The columns of a settlement's tables."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimals_of
from polsek.problem import Words
from polsek.show.columns import NOT_GIVEN, Amounts
from polsek.show.numbers import SPACE, number, unit_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language
    from polsek.settlement import PartySettlement, Settlement

GRANTED = Words("Granted", "Beviljat")
SPENT = Words("Spent", "Kostnad")
USED = Words("Used", "Förbrukat")
REST_OF = {
    "repaid": ("repay", Words("To repay", "Återbetalas")),
    "kept": ("kept", Words("Kept", "Behålls")),
    "carried over": ("carried_over", Words("Carried over", "Överförs")),
}
"""Which amount the rest is, and its column, by the rule's word for what becomes of it."""
OPEN = Words("Not reported", "Ej redovisat")
RECOVER = Words("To recover", "Återkrävs")
TO_PAY = Words("To be paid", "Att betala")
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
CORRECTION = ("paid", "right", "supplement", "recovery", "balance")


def fate_columns(found: Settlement, language: Language) -> list[Amounts]:
    """Give what was granted, spent and used, and what becomes of the rest."""
    rest, title = REST_OF[found.terms.unspent]
    shown = [("granted", GRANTED), ("spent", SPENT), ("used", USED), (rest, title)]
    if found.terms.overspent == "paid":
        shown.append(("to_pay", TO_PAY))
    if found.missing:
        shown.append(("not_reported", OPEN))
    if found.total.recover:
        shown.append(("recover", RECOVER))
    columns = [_fates(found, name, words, language) for name, words in shown]
    if not found.says_employer:
        return columns
    return [_employers(found, language), *columns]


def _employers(found: Settlement, language: Language) -> Amounts:
    return Amounts(EMPLOYER.get(language), tuple(EMPLOYERS[each.employer].get(language) for each in found.parties), "")


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
    rows, total = [correction(each) for each in found.parties], correction_total(found)
    titles = (PAID, RIGHT, SUPPLEMENT, RECOVERY, BALANCE)
    parted = any(each.is_part for each in found.parties)
    return [_employers(found, language)] * parted + [
        _column(found, title, [row[name] for row in rows], total[name], language)
        for title, name in zip(titles, CORRECTION, strict=True)
    ]


def _column(
    found: Settlement, title: Words, values: Sequence[Fraction | None], total: Fraction | None, language: Language
) -> Amounts:
    """Write amounts with equally many decimals."""
    places = max((decimals_of(value) or 0 for value in (*values, total) if value is not None), default=0)
    unit = unit_name(found.support.file.rule.unit, language)
    *cells, last = (NOT_GIVEN if value is None else _amount(value, places, language) for value in (*values, total))
    return Amounts(f"{title.get(language)}\n{unit}", tuple(cells), last)


def _amount(value: Fraction, places: int, language: Language) -> str:
    """Write an amount with two decimals when any has some."""
    text = number(value, language)
    if not places or decimals_of(value) is None:
        return text
    point = "," if language == "sv" else "."
    whole, _, decimals = text.partition(point)
    return f"{whole}{point}{decimals.ljust(2, '0')}"


def correction(each: PartySettlement) -> dict[str, Fraction | None]:
    """Give the amounts of a correction by the names of CORRECTION; none when nothing was asked."""
    found = each.correction
    if found is None:
        return {}
    return dict(zip(CORRECTION, (found.paid, found.right, found.supplement, found.recovery, each.balance), strict=True))


def correction_total(found: Settlement) -> dict[str, Fraction]:
    """Add up the corrections of all parties, as far as they are known; none when nothing was asked."""
    rows = [correction(each) for each in found.parties]
    names = CORRECTION if found.corrects else ()
    return {name: sum((row[name] or Fraction() for row in rows), Fraction()) for name in names}


def money(found: Settlement, value: Fraction, language: Language) -> str:
    """Write an amount with its unit."""
    text = _amount(value, decimals_of(value) or 0, language)
    return f"{text}{SPACE}{unit_name(found.support.file.rule.unit, language)}"
