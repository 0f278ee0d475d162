"""The columns of a calculation's table: components and lines, posts, periods and payments."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.mandates import NATIONAL
from polsek.notation.formula import FULL_TIME
from polsek.notation.words import MONTHS
from polsek.problem import Words
from polsek.show.numbers import SPACE, number, quantity, share_text, unit_name
from polsek.show.remarks import amount_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.money import Amount
    from polsek.period import Period
    from polsek.problem import Language
    from polsek.rules.payments import Instalment

MANDATES = Words("Mandates", "Mandat")
POST = Words("Post", "Tjänst")
TOTAL = Words("Total", "Summa")
LINE_TITLES = {
    "limit": Words("Limit", "Gräns"),
    "rounding": Words("Rounding", "Avrundning"),
    "adjustments": Words("Adjustments", "Rättelser"),
    "withheld": Words("Withheld", "Innehållet"),
}
PAYMENT = Words("Payment", "Utbetalning")
REST = Words("the rest", "resten")
TO_RECOVER = Words(f"To{SPACE}recover", f"Att{SPACE}återkräva")
IN_KIND = Words(f"In{SPACE}kind", f"I{SPACE}natura")
MONTHS_SV = ("Jan", "Feb", "Mars", "April", "Maj", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dec")
NOT_GIVEN = "–"
"""What stands where a party does not get a component; 0 is an amount."""


class Amounts(NamedTuple):
    """A column of the table: what stands in each party's row and in the last one."""

    title: str
    cells: tuple[str, ...]
    total: str


def party_name(party: Party) -> str:
    """Give a party's name, with its abbreviation when that is one of this assembly only."""
    national = {each.name for each, _ in NATIONAL}
    return f"{party.name} ({party.abbreviation})" if party.abbreviation and party.name not in national else party.name


def mandates_column(support: Support, language: Language) -> Amounts:
    """Give the mandates of the last month."""
    cells = tuple(number(Fraction(party.mandates), language) for party in support.parties)
    return Amounts(MANDATES.get(language), cells, number(Fraction(support.mandates), language))


def total_column(support: Support, language: Language) -> Amounts:
    """Give the totals, with the unit in the title."""
    title = f"{TOTAL.get(language)}\n{unit_name(support.file.rule.unit, language)}"
    cells = tuple(amount_text(support, support.shown(party.total), language) for party in support.parties)
    return Amounts(title, cells, amount_text(support, support.total, language))


# --- components and lines ---------------------------------------------------------------------------------------------


def component_columns(support: Support, language: Language) -> list[Amounts]:
    """Give the components, then the lines that occur."""
    components = [
        _added(support, column.title.get(language), [party.components[index] for party in support.parties], language)
        for index, column in enumerate(support.columns)
    ]
    lines = [
        _added(support, LINE_TITLES[line].get(language), [party.lines[index] for party in support.parties], language)
        for index, line in enumerate(support.lines)
    ]
    return components + lines


def employer_columns(support: Support, language: Language) -> list[Amounts]:
    """Give what is paid out to the party and what the authority retains, where that must be told apart."""
    from polsek.calculation.employer import (
        PAID_OUT,
        RETAINED,
        is_divided,
        paid_out,
        retained,
        shown_parts,
        shown_totals,
    )

    if not is_divided(support):
        return []
    found = []
    columns = zip((PAID_OUT, RETAINED), (paid_out, retained), shown_totals(support), strict=True)
    for at, (title, part, total) in enumerate(columns):
        given = [applies(part(support, party)) for party in support.parties]
        amounts = [shown_parts(support, party)[at] for party in support.parties]
        cells = tuple(
            amount_text(support, amount, language) if there else NOT_GIVEN
            for amount, there in zip(amounts, given, strict=True)
        )
        found.append(
            Amounts(title.get(language), cells, amount_text(support, total, language) if any(given) else NOT_GIVEN)
        )
    return found


def _added(support: Support, title: str, amounts: list[Amount], language: Language) -> Amounts:
    given = [applies(amount) for amount in amounts]
    cells = tuple(
        amount_text(support, support.shown(amount), language) if there else NOT_GIVEN
        for amount, there in zip(amounts, given, strict=True)
    )
    return Amounts(title, cells, amount_text(support, support.added(amounts), language) if any(given) else NOT_GIVEN)


def applies(amount: Amount) -> bool:
    """Tell whether a component is given at all, be it 0."""
    if amount.operation == "sum":
        return any(applies(part) for part in amount.parts)
    return amount.operation != "none" or amount.value is None


def post_columns(support: Support, language: Language) -> list[Amounts]:
    """Give the shares of full time by which components are counted, those of the last month."""
    rule = support.file.rule
    counted = [index for index, column in enumerate(support.columns) if FULL_TIME in rule.components[column.id].per]
    found = []
    for index in counted:
        shares = [party.steps[index][-1].steps.get("employment") for party in support.parties]
        cells = tuple(NOT_GIVEN if share is None else quantity(share.value, "share", language) for share in shares)
        total = sum((share.value or Fraction() for share in shares if share is not None), Fraction())
        own = support.columns[index].title.get(language)
        title = POST.get(language) if len(counted) == 1 else f"{POST.get(language)}, {own}"
        found.append(Amounts(title, cells, quantity(total, "share", language)))
    return found


# --- periods ----------------------------------------------------------------------------------------------------------


def period_columns(support: Support, by: str, language: Language) -> list[Amounts]:
    """Give what falls on each month, quarter ... of the year."""
    from polsek.calculation.periods import parts, periods

    cut = periods(support, by)
    rows = [[part.amount for part in parts(support, party, cut)] for party in support.parties]
    year = support.period.start.year if support.period.start.year == support.period.last.year else None
    titles = [period_title(period, year, language) for period in cut]
    return _spread(support, titles, rows, language)


def period_title(period: Period, year: int | None, language: Language) -> str:
    """Name a period: `Jan`, `Jan–Mar`, `Oct 2013`, else its first and last day."""
    if period.start.day != 1 or period.end.day != 1:
        return f"{period.start} – {period.last}"
    months = [month_name(day.month, language) for day in (period.start, period.last)]
    if year is not None:
        return "–".join(dict.fromkeys(months))
    dated = [f"{month} {day.year}" for month, day in zip(months, (period.start, period.last), strict=True)]
    return " – ".join(dict.fromkeys(dated))


def month_name(month: int, language: Language) -> str:
    """Give the short name of a month."""
    return MONTHS_SV[month - 1] if language == "sv" else MONTHS[month - 1][:3]


def _spread(
    support: Support, titles: Sequence[str], rows: Sequence[Sequence[Fraction | None]], language: Language
) -> list[Amounts]:
    from polsek.calculation.payouts import added_by_number

    columns = zip(titles, zip(*rows, strict=True), added_by_number(rows), strict=True) if rows else ()
    return [
        Amounts(
            title,
            tuple(amount_text(support, amount, language) for amount in amounts),
            amount_text(support, whole, language),
        )
        for title, amounts, whole in columns
    ]


# --- payments ---------------------------------------------------------------------------------------------------------


def payment_columns(support: Support, language: Language) -> list[Amounts]:
    """Give the payments as the rule divides and rounds them, and what is not paid: retained, or given in kind."""
    from polsek.calculation.payouts import instalments, payout, payout_total

    if not support.parties:
        return []
    rows, total = [payout(support, party) for party in support.parties], payout_total(support)
    titles = [
        payment_title(number, each, support.period, language) for number, each in enumerate(instalments(support), 1)
    ]
    found = _spread(support, titles, [row.payments for row in rows], language)
    found += employer_columns(support, language)[1:]
    if any(party.in_kind.value for party in support.parties):
        found.append(_added(support, IN_KIND.get(language), [party.in_kind for party in support.parties], language))
    if total.to_recover:
        cells = tuple(amount_text(support, row.to_recover, language) if row.to_recover else NOT_GIVEN for row in rows)
        found.append(Amounts(TO_RECOVER.get(language), cells, amount_text(support, total.to_recover, language)))
    return found


def payment_title(number_: int, instalment: Instalment | None, year: Period, language: Language) -> str:
    """Name a payment by its day, else by its number, with its share; the year is said where the support has two."""
    from polsek.calculation.instalments import due_in

    if instalment is None:
        return PAYMENT.get(language)
    due = instalment.due
    if due is None:
        name = f"{PAYMENT.get(language)}{SPACE}{number_}"
    else:
        name = month_name(due.month, language)
        name = name if due.day is None else f"{due.day}{SPACE}{name.lower() if language == 'sv' else name}"
        if year.start.year != year.last.year:
            name = f"{name}{SPACE}{due_in(due, year)[:4]}"
    share = REST.get(language) if instalment.share is None else share_text(instalment.share, language)
    return f"{name}\n{share}"
