"""The columns of a calculation: components and lines, periods, payments; and how columns are filled from rows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

from polsek.calculation.employer import (
    PAID_OUT,
    is_divided,
    paid_out,
    retained,
    retained_title,
    shown_parts,
    shown_totals,
)
from polsek.calculation.payments import added_by_number, due_in, instalments, parts, payout, payout_total, periods
from polsek.calculation.support import LINE_NAMES, TOTAL
from polsek.money import MarkKind, decimals_of
from polsek.notation.formula import FULL_TIME
from polsek.period import MONTHS
from polsek.problem import Words
from polsek.show.numbers import SPACE, quantity
from polsek.show.page import Column, NotGiven, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.money import Amount
    from polsek.period import Period
    from polsek.problem import Language
    from polsek.rules.words import Instalment
    from polsek.show.page import Cell


PARTY = Words("Party", "Parti")
BY_PARTY = Words("Support per party", "Stöd per parti")
MANDATES = Words("Mandates", "Mandat")
POST = Words("Post", "Tjänst")
LINE_TITLES = {line: Words(*(text.capitalize() for text in name)) for line, name in LINE_NAMES.items()}
DIFFERENCE = Words("Difference", "Skillnad")
PAYMENT = Words("Payment", "Utbetalning")
REST = Words("the rest", "resten")
TO_RECOVER = Words(f"To{SPACE}recover", f"Att{SPACE}återkräva")
OVER_LIMIT = Words(f"Above the{SPACE}limit", f"Över{SPACE}gränsen")
IN_KIND = Words(f"In{SPACE}kind", f"In{SPACE}natura")
DUE = Words("Due", "Förfaller")
ROUNDING = Words("Rounding difference", "Avrundningsdifferens")
SHORT_MONTHS_SV = ("Jan", "Feb", "Mars", "April", "Maj", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dec")
LEAST_NAME = 20
"""Down to how many characters a party's name may be squeezed."""


def party_column(parties: Sequence[Party]) -> Column:
    """Give the row headings of a table with a row per party."""
    return Column("party", PARTY, "party", tuple(parties), TOTAL, least=LEAST_NAME)


def party_table(id_: str, parties: Sequence[Party], columns: Sequence[Column], support: Support) -> Table:
    """Give a table with a row per party, in the unit of a support."""
    return Table(id_, BY_PARTY, party_column(parties), tuple(columns), unit=support.file.rule.unit)


DASH = NotGiven()


def picked(
    rows: Sequence[Mapping[str, object]], total: Mapping[str, object], columns: Iterable[Column], null: Cell = DASH
) -> tuple[Column, ...]:
    """Fill columns from rows as scripts get them: each takes what stands under its id; `null` is shown for null."""

    def cell(value: object) -> Cell:
        return null if value is None else cast("Cell", value)

    return tuple(
        column._replace(cells=tuple(cell(row[column.id]) for row in rows), total=cell(total.get(column.id, "")))
        for column in columns
    )


def preliminary(support: Support) -> bool:
    """Tell whether anything of a year rests on a preliminary figure."""
    return any(mark.kind is MarkKind.PRELIMINARY for mark in support.all_marks)


def mandates_column(support: Support) -> Column:
    """Give the mandates of the last month."""
    return Column("mandates", MANDATES, "count", tuple(each.mandates for each in support.parties), support.mandates)


def total_column(support: Support) -> Column:
    """Give the totals, with the unit in the title."""
    cells = tuple(support.shown(party.total) for party in support.parties)
    return money_column(support, "total", TOTAL, cells, support.total)._replace(unit=support.file.rule.unit)


def money_column(support: Support, id_: str, title: Words, cells: Sequence[Cell] = (), total: Cell = "") -> Column:
    """Give a column of amounts, with as many decimals as the rule's rounding shows: 250.50 to the cent."""
    return Column(id_, title, "money", tuple(cells), total, decimals=shown_decimals(support))


def shown_decimals(support: Support) -> int:
    """Tell with how many decimals a rule's amounts are shown."""
    return 0 if support.rounding is None else decimals_of(support.rounding.step) or 0


# --- the sections of a table ------------------------------------------------------------------------------------------


def sections(support: Support, by: str | None) -> tuple[tuple[Column, ...], ...]:
    """Give the columns between the mandates and the total: by components, by periods, or by payments."""
    if by is None:
        divided = tuple(employed(support)) if is_divided(support) else ()
        return tuple(components(support)), tuple(lines(support)), divided
    if by == "instalment":
        return tuple(payments(support)), tuple(each for each in unpaid(support) if is_needed(support, each))
    return (tuple(spread(support, by)),)


def components(support: Support) -> Iterator[Column]:
    """Give what each component gives."""
    for at, column in enumerate(support.columns):
        yield _added(support, column.id, column.title, [party.components[at] for party in support.parties])


def lines(support: Support) -> Iterator[Column]:
    """Give the lines that occur: limits, rounding, what is corrected and withheld."""
    for at, line in enumerate(support.lines):
        yield _added(support, line, LINE_TITLES[line], [party.lines[at] for party in support.parties])


def employed(support: Support) -> Iterator[Column]:
    """Give what is paid out to the party and what the authority, which employs for it, retains."""
    shown, totals = [shown_parts(support, party) for party in support.parties], shown_totals(support)
    parts_of_it = (("paid_out", PAID_OUT, paid_out), ("retained", retained_title(support), retained))
    for at, (id_, title, part) in enumerate(parts_of_it):
        given = [applies(part(support, party)) for party in support.parties]
        cells = [row[at] if there else NotGiven(row[at]) for row, there in zip(shown, given, strict=True)]
        yield money_column(support, id_, title, cells, totals[at] if any(given) else NotGiven(totals[at]))


def _added(support: Support, id_: str, title: Words, amounts: list[Amount]) -> Column:
    cells = [_cell(support.shown(amount), applies(amount)) for amount in amounts]
    total = _cell(support.added(amounts), any(map(applies, amounts)))
    return money_column(support, id_, title, cells, total)


def _cell(value: Fraction | None, given: bool) -> Cell:  # noqa: FBT001 - what a cell is
    return value if given else NotGiven(value)


def applies(amount: Amount) -> bool:
    """Tell whether a component is given at all, be it 0."""
    if amount.operation == "sum":
        return any(applies(part) for part in amount.parts)
    return amount.operation != "none" or amount.value is None


def posts(support: Support) -> Iterator[Column]:
    """Give the shares of full time by which components are counted, those of the last month."""
    rule = support.file.rule
    counted = [at for at, column in enumerate(support.columns) if FULL_TIME in rule.components[column.id].per]
    for at in counted:
        shares = [party.steps[at][-1].steps.get("employment") for party in support.parties]
        cells = tuple(NotGiven() if share is None else share.value for share in shares)
        total = sum((share.value or Fraction() for share in shares if share is not None), Fraction())
        column = support.columns[at]
        title = Words(f"{POST.en}, {column.title.en}", f"{POST.sv}, {column.title.sv}")
        yield Column(f"{column.id}.post", POST if len(counted) == 1 else title, "share", cells, total)


# --- periods ----------------------------------------------------------------------------------------------------------


def spread(support: Support, by: str) -> Iterator[Column]:
    """Give what falls on each month, quarter ... of the year."""
    cut = periods(support, by)
    rows = [[part.amount for part in parts(support, party, cut)] for party in support.parties]
    year = support.period.start.year if support.period.start.year == support.period.last.year else None
    columns = zip(*rows, strict=True) if rows else ((),) * len(cut)
    totals = added_by_number(rows) if rows else ("",) * len(cut)
    for period, cells, total in zip(cut, columns, totals, strict=True):
        title = Words(period_title(period, year, "en"), period_title(period, year, "sv"))
        yield money_column(support, str(period.start), title, cells, total)


def period_title(period: Period, year: int | None, language: Language) -> str:
    """Name a period: `Jan`, `Jan–Mar`, `Oct 2013`, else its first and last day."""
    if period.start.day != 1 or period.end.day != 1:
        return f"{period.start} – {period.last}"
    first, last = (month_name(day.month, language) for day in (period.start, period.last))
    if language == "sv" and (period.start.month, period.start.year) != (period.last.month, period.last.year):
        last = last.lower()
    if year is not None:
        return "–".join(dict.fromkeys((first, last)))
    return " – ".join(dict.fromkeys((f"{first} {period.start.year}", f"{last} {period.last.year}")))


def month_name(month: int, language: Language) -> str:
    """Give the short name of a month."""
    return SHORT_MONTHS_SV[month - 1] if language == "sv" else MONTHS[month - 1][:3]


# --- payments ---------------------------------------------------------------------------------------------------------


def payments(support: Support) -> Iterator[Column]:
    """Give the payments as the rule divides and rounds them, each with its day for scripts."""
    if not support.parties:
        return
    rows, total = [payout(support, party) for party in support.parties], payout_total(support)
    for at, each in enumerate(instalments(support)):
        due = NotGiven() if (day := due_date(support, each)) is None else day
        yield Column(f"due_{at + 1}", DUE, "date", (due,) * len(rows), due, scripts_only=True)
        title = Words(*(payment_title(at + 1, each, support.period, language) for language in ("en", "sv")))
        cells = [row.payments[at] for row in rows]
        yield money_column(support, f"instalment_{at + 1}", title, cells, total.payments[at])


def unpaid(support: Support) -> Iterator[Column]:
    """Give what of the total is not paid: retained, given in kind, to recover, lost in rounding."""
    if not support.parties or support.file.of_posts:
        return
    rows, total = [payout(support, party) for party in support.parties], payout_total(support)
    yield list(employed(support))[1]
    yield _added(support, "in_kind", IN_KIND, [party.in_kind for party in support.parties])
    over = [row.over_limit or NotGiven(row.over_limit) for row in rows]
    yield money_column(support, "over_limit", OVER_LIMIT, over, total.over_limit)
    owed = [row.to_recover or NotGiven(row.to_recover) for row in rows]
    yield money_column(support, "to_recover", TO_RECOVER, owed, total.to_recover)
    gaps = tuple(row.gap for row in rows)
    yield Column("rounding_difference", ROUNDING, "money", gaps, total.gap, scripts_only=True)


def is_needed(support: Support, column: Column) -> bool:
    """Tell whether a column of what is not paid says anything."""
    if column.id == "retained":
        return is_divided(support)
    return any(column.value(row) for row in range(-1, len(column.cells)))


def due_date(support: Support, instalment: Instalment | None) -> str | None:
    """Give when a payment is due: `2024-01-31`, `2024-01` where only the month is decided, None where nothing is."""
    return None if instalment is None or instalment.due is None else due_in(instalment.due, support.period)


def payment_title(number: int, instalment: Instalment | None, year: Period, language: Language) -> str:
    """Name a payment by its day, else by its number, with its share; the year is said where the support has two."""
    if instalment is None:
        return PAYMENT.get(language)
    due = instalment.due
    if due is None:
        name = f"{PAYMENT.get(language)}{SPACE}{number}"
    else:
        name = month_name(due.month, language)
        name = name if due.day is None else f"{due.day}{SPACE}{name.lower() if language == 'sv' else name}"
        if year.start.year != year.last.year:
            name = f"{name}{SPACE}{due_in(due, year)[:4]}"
    share = REST.get(language) if instalment.share is None else quantity(instalment.share, "share", language)
    return f"{name}\n{share}"
