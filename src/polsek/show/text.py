"""The pages of calculate: who decided what, what each party gets, and what is to be said about it."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.columns import (
    NOT_GIVEN,
    TOTAL,
    Amounts,
    component_columns,
    employer_columns,
    mandates_column,
    party_name,
    payment_columns,
    period_columns,
    post_columns,
    total_column,
)
from polsek.show.marks import KINDS, figures, figures_text
from polsek.show.numbers import SPACE, unit_name
from polsek.show.payments import cut_remarks
from polsek.show.remarks import REST, amount_text, difference_remark, remarks
from polsek.show.table import BLANK, Column, Page, Row, Table, fits, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.period import Period
    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Decision

PARTY = Words("Party", "Parti")
PROPOSAL = Words("proposal", "förslag")
LEAST_NAME = 20
"""Down to how many characters a party's name may be squeezed."""


# --- head -------------------------------------------------------------------------------------------------------------


def head_page(support: Support, authority: str, language: Language, width: int, stretch: str = "") -> Page:
    """Say which support of which authority for when, who decided it, and what of it is preliminary."""
    when = year_text(support.period, support.year)
    page = title_page(support.file, authority, f"{when} · {stretch}" if stretch else when, language, width)
    for mark, leaves in figures(support, MarkKind.PRELIMINARY).items():
        figure, because = figures_text(mark, leaves, language), mark.because.get(language)
        page += paragraph(f"{KINDS[mark.kind].get(language)}: {figure} ({because})", width, "warning", rest=REST)
    return page


def title_page(file: RuleFile, authority: str, when: str, language: Language, width: int) -> Page:
    """Give the title and the decision of a rule."""
    proposal = (PROPOSAL.get(language),) if file.rule.status == "proposed" else ()
    page = paragraph(" · ".join((file.rule.title.get(language), authority, when, *proposal)), width, "title")
    for decision in file.rule.decided:
        page += paragraph(decision_text(decision), width)
    return page


def decision_text(decision: Decision) -> str:
    """Write a decision: `kommunfullmäktige 2022-10-20 § 227 (KS:00478-2022)`."""
    by, on = decision.by, str(decision.on or "")
    if on and on not in by:
        body, sign, number = by.partition(" § ")
        by = f"{body} {on}{sign}{number}"
    return f"{by} ({decision.ref})" if decision.ref else by


def year_text(period: Period, year: int) -> str:
    """Write a support year: the year when it is the calendar's, else its first and last day."""
    calendar = period.start.month == period.start.day == period.end.month == period.end.day == 1
    return str(year) if calendar and period.end.year == year + 1 else f"{period.start} – {period.last}"


def stretch_text(by: str | None) -> str:
    """Write the part of a support year that is asked for (`2024-03-01/2024-05-31`); nothing when it is whole."""
    return f"{SPACE}–{SPACE}".join(by.split("/")) if by and "/" in by else ""


# --- one rule ---------------------------------------------------------------------------------------------------------


def calculation_page(
    support: Support, authority: str, language: Language, width: int, *, by: str | None = None, target: str = ""
) -> Page:
    """Show what a rule gives in a year; `by` a period or `instalment`; `target` is how the user named the rule."""
    head = head_page(support, authority, language, width, stretch_text(by))
    columns = [mandates_column(support, language), *calculation_columns(support, by, language)]
    under = cut_remarks(support, by, language, width) + remarks(support, language, width, target or support.file.id)
    table = party_table_page([party.party for party in support.parties], columns, language, width)
    return (*head, BLANK, *table, *((BLANK, *under) if under else ()))


def calculation_columns(support: Support, by: str | None, language: Language) -> list[Amounts]:
    """Give the columns after the mandates: posts and components, periods or payments, and the total."""
    if by is None:
        columns = [*post_columns(support, language), *component_columns(support, language)]
        columns += employer_columns(support, language)
    elif by == "instalment":
        columns = payment_columns(support, language)
    else:
        columns = period_columns(support, by, language)
    return [*columns, total_column(support, language)]


def party_table_page(parties: Sequence[Party], columns: Sequence[Amounts], language: Language, width: int) -> Page:
    """Lay out a table of one row per party; by abbreviations where that saves cutting it in two."""
    named = _party_table([party_name(party) for party in parties], columns, language)
    if fits(named, width):
        return table_page(named, width)
    short = _party_table([party.abbreviation or party.name for party in parties], columns, language)
    if not fits(short, width):
        return table_page(named, width)
    local = dict.fromkeys(
        f"{party.abbreviation} = {party.name}" for party in parties if party_name(party) != party.name
    )
    return table_page(short, width) + (paragraph(", ".join(local), width, rest=REST) if local else ())


def _party_table(names: Sequence[str], columns: Sequence[Amounts], language: Language) -> Table:
    titles = (Column(PARTY.get(language), right=False, least=LEAST_NAME), *(Column(each.title) for each in columns))
    rows = (Row((name, *(each.cells[at] for each in columns))) for at, name in enumerate(names))
    return Table(titles, tuple(rows), Row((TOTAL.get(language), *(each.total for each in columns))))


# --- several rules or years -------------------------------------------------------------------------------------------


def calculations_page(
    supports: Sequence[Support],
    authority: str,
    language: Language,
    width: int,
    *,
    by: str | None = None,
    target: str = "",
) -> Page:
    """Show several rules or years one after the other, then each party's sum of them."""
    page: Page = ()
    alone = len({support.file.id for support in supports}) == 1
    for support in supports:
        name = target if alone else support.file.id
        one = calculation_page(support, authority, language, width, by=by, target=name)
        page += (BLANK, BLANK, *one) if page else one
    for group, left_out in _groups(supports):
        page += (BLANK, BLANK, *_sum_page(group, left_out, authority, by, language, width))
    return page


def _groups(supports: Sequence[Support]) -> Iterator[tuple[list[Support], list[Support]]]:
    """Give what is added, and what is not: the years of one rule, or the rules of one year that have the same unit."""
    if len({support.file.id for support in supports}) == 1:
        if len(supports) > 1:
            yield list(supports), []
        return
    for _, group in groupby(sorted(supports, key=lambda each: each.year), key=lambda each: each.year):
        of_year = list(group)
        for unit in dict.fromkeys(support.file.rule.unit for support in of_year):
            same = [support for support in of_year if support.file.rule.unit == unit]
            if len(same) > 1:
                yield same, [support for support in of_year if support.file.rule.unit != unit]


ALL = Words("All support", "Allt stöd")
LEFT_OUT = Words("Not in the sum", "Inte i summan")


def _sum_page(
    supports: list[Support], left_out: list[Support], authority: str, by: str | None, language: Language, width: int
) -> Page:
    """Add rules or years; of a part of a year (`2024-03-01/2024-05-31`) what falls on it."""
    first, last = supports[0], supports[-1]
    several = len({support.file.id for support in supports}) > 1
    title = (ALL if several else first.file.rule.title).get(language)
    when = stretch_text(by) or (str(first.year) if several else f"{first.year}–{last.year}")
    parties = list(dict.fromkeys(party.party for support in supports for party in support.parties))
    rows = [_shown(support, by) for support in supports]
    columns = [_sum_column(support, parties, by, language, several=several) for support in supports]
    totals = [sum((shown.get(party, Fraction()) for shown in rows), Fraction()) for party in parties]
    whole = sum((_whole(support, by) for support in supports), Fraction())
    heading = f"{TOTAL.get(language)}\n{unit_name(first.file.rule.unit, language)}"
    cells = tuple(amount_text(first, total, language) for total in totals)
    columns.append(Amounts(heading, cells, amount_text(first, whole, language)))
    under: Page = ()
    for text in difference_remark(first, sum(totals, Fraction()), whole, language):
        under += paragraph(text, width, rest=REST)
    for support in left_out:
        unit = unit_name(support.file.rule.unit, language)
        under += paragraph(
            f"{LEFT_OUT.get(language)}: {support.file.rule.title.get(language)} ({unit})", width, rest=REST
        )
    return (
        *paragraph(f"{title} · {authority} · {when}", width, "title"),
        BLANK,
        *party_table_page(parties, columns, language, width),
        *((BLANK, *under) if under else ()),
    )


def _shown(support: Support, by: str | None) -> dict[Party, Fraction]:
    if by is None or "/" not in by:
        return {party.party: support.shown(party.total) or Fraction() for party in support.parties}
    from polsek.calculation.periods import parts, periods

    first = by.partition("/")[0]
    cut = periods(support, by)
    return {
        party.party: next(part.amount for part in parts(support, party, cut) if str(part.period.start) == first)
        for party in support.parties
    }


def _whole(support: Support, by: str | None) -> Fraction:
    """Give the total of a year, or of a part of it, which adds its rows."""
    return sum(_shown(support, by).values(), Fraction()) if by and "/" in by else support.total


def _sum_column(
    support: Support, parties: Sequence[Party], by: str | None, language: Language, *, several: bool
) -> Amounts:
    shown = _shown(support, by)
    cells = tuple(amount_text(support, shown[party], language) if party in shown else NOT_GIVEN for party in parties)
    title = support.file.rule.title.get(language) if several else year_text(support.period, support.year)
    return Amounts(title, cells, amount_text(support, _whole(support, by), language))
