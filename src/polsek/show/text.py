"""The pages of calculate: who decided what, what each party gets, and what is to be said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import Words
from polsek.show.columns import (
    TOTAL,
    Amounts,
    party_name,
)
from polsek.show.marks import KINDS, figures, figures_text
from polsek.show.numbers import SPACE
from polsek.show.table import REST, Column, Page, Row, Table, fits, paragraph, table_page

if TYPE_CHECKING:
    from collections.abc import Sequence

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
