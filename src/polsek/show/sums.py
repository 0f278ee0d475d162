"""The sums of a calculation: the years of a rule as a plan, or the rules of a year, per party."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from polsek.calculation.payments import parts, periods
from polsek.calculation.support import TOTAL
from polsek.money import MarkKind
from polsek.problem import Words, same
from polsek.show.columns import BY_PARTY, money_column, party_table, preliminary
from polsek.show.head import KINDS, figures, figures_text, stretch_text, year_text
from polsek.show.numbers import unit_name
from polsek.show.page import Chart, Heading, Line, NotGiven, notes
from polsek.show.remarks import difference_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.show.contracts import Plan
    from polsek.show.page import Column, Page

ALL = Words("All support", "Allt stöd")
PLAN = Words("Plan", "Plan")
BY_YEAR = Words("Support per year", "Stöd per år")
LEFT_OUT = Words("Not in the sum", "Inte i summan")


def groups(supports: Sequence[Support]) -> Iterator[tuple[list[Support], list[Support]]]:
    """Give what is added, and what is not: the years of one rule, or the rules of one year that have the same unit."""
    if len({support.file.id for support in supports}) == 1:
        if len(supports) > 1:
            yield list(supports), []
        return
    for _, group in groupby(sorted(supports, key=lambda each: each.year), key=lambda each: each.year):
        of_year = list(group)
        for unit in dict.fromkeys(support.file.rule.unit for support in of_year):
            added = [support for support in of_year if support.file.rule.unit == unit]
            if len(added) > 1:
                yield added, [support for support in of_year if support.file.rule.unit != unit]


def sum_page(
    supports: list[Support], left_out: list[Support], authority: str, by: str | None, language: Language
) -> Page:
    """Add rules or years; of a part of a year (`2024-03-01/2024-05-31`) what falls on it."""
    first, last = supports[0], supports[-1]
    several = len({support.file.id for support in supports}) > 1
    title = (ALL if several else first.file.rule.title).get(language)
    when = stretch_text(by) or (str(first.year) if several else f"{first.year}–{last.year}")
    parties = _parties(supports)
    rows = [_shown(support, by) for support in supports]
    totals = [_of_all(rows, party) for party in parties]
    whole = sum((_whole(support, by) for support in supports), Fraction())
    columns = [_sum_column(support, parties, by, several=several) for support in supports]
    columns.append(money_column(first, "total", TOTAL, totals, whole)._replace(unit=first.file.rule.unit))
    said = list(difference_remark(first, sum(totals, Fraction()), whole, language))
    for support in left_out:
        unit = unit_name(support.file.rule.unit, language)
        said.append(f"{LEFT_OUT.get(language)}: {support.file.rule.title.get(language)} ({unit})")
    added = tuple(column.id for column in columns[:-1])
    charts = (
        (Chart(BY_PARTY, added, "total"),)
        if several
        else (Chart(BY_YEAR, added, totals=True), Chart(BY_PARTY, added, "total"))
    )
    table = party_table("sum", parties, columns, first)._replace(charts=charts)
    lines = () if several else tuple(_provisional(supports, language))
    return (Heading(f"{title} · {authority} · {when}", lines=lines), table, *notes(said))


def _shown(support: Support, by: str | None) -> dict[Party, Fraction]:
    if by is None or "/" not in by:
        return {party.party: support.shown(party.total) or Fraction() for party in support.parties}
    first = by.partition("/")[0]
    cut = periods(support, by)
    return {
        party.party: next(part.amount for part in parts(support, party, cut) if str(part.period.start) == first)
        for party in support.parties
    }


def _whole(support: Support, by: str | None) -> Fraction:
    """Give the total of a year, or of a part of it, which adds its rows."""
    return sum(_shown(support, by).values(), Fraction()) if by and "/" in by else support.total


def sum_id(support: Support, *, several: bool) -> str:
    """Give the id of the column of a rule or year."""
    return support.file.id if several else str(support.year)


def _sum_column(support: Support, parties: Sequence[Party], by: str | None, *, several: bool) -> Column:
    shown = _shown(support, by)
    cells = [shown.get(party, NotGiven()) for party in parties]
    id_ = sum_id(support, several=several)
    title = support.file.rule.title if several else same(year_text(support.period, support.year))
    return money_column(support, id_, title, cells, _whole(support, by))


def _provisional(supports: Sequence[Support], language: Language) -> Iterator[Line]:
    """Say what of which years is preliminary."""
    years: dict[str, list[int]] = {}
    for support in supports:
        for mark, leaves in figures(support, MarkKind.PRELIMINARY).items():
            text = f"{figures_text(mark, leaves, language)} ({mark.because.get(language)})"
            years.setdefault(text, []).append(support.year)
    for text, when in years.items():
        listed = f"{when[0]}–{when[-1]}" if len(when) > 2 and _in_a_row(when) else ", ".join(map(str, when))
        yield Line(f"{KINDS[MarkKind.PRELIMINARY].get(language)} {listed}: {text}", "warning")


def _in_a_row(years: Sequence[int]) -> bool:
    return list(years) == list(range(years[0], years[-1] + 1))


# --- the plan for scripts ---------------------------------------------------------------------------------------------


def is_plan(supports: Sequence[Support]) -> bool:
    """Tell whether it is one rule for several years."""
    return len(supports) > 1 and len({support.file.id for support in supports}) == 1


def plan_data(supports: Sequence[Support], by: str | None) -> Plan:
    """Give the plan as a key of the JSON answer."""
    shown = [_shown(support, by) for support in supports]
    return {
        "rule": supports[0].file.id,
        "years": [support.year for support in supports],
        "preliminary": [preliminary(support) for support in supports],
        "parties": [
            {
                "party": party.name,
                "abbreviation": party.abbreviation or None,
                "amounts": [year.get(party) for year in shown],
                "total": _of_all(shown, party),
            }
            for party in _parties(supports)
        ],
        "total": {
            "amounts": [_whole(support, by) for support in supports],
            "amount": sum((_whole(support, by) for support in supports), Fraction()),
        },
    }


def plan_rows(supports: Sequence[Support], by: str | None) -> list[dict[str, object]]:
    """Give the plan as rows of CSV, whose year is `2027-2029`."""
    shown = [_shown(support, by) for support in supports]
    known: dict[str, object] = {
        "rule": supports[0].file.id,
        "year": f"{supports[0].year}-{supports[-1].year}",
        "preliminary": any(map(preliminary, supports)),
    }
    whole = sum((_whole(support, by) for support in supports), Fraction())
    rows = [
        {**known, "party": party.name, "abbreviation": party.abbreviation, "total": _of_all(shown, party)}
        for party in _parties(supports)
    ]
    return [*rows, {**known, "party": "total", "total": whole}]


def _parties(supports: Sequence[Support]) -> list[Party]:
    return list(dict.fromkeys(party.party for support in supports for party in support.parties))


def _of_all(shown: Sequence[dict[Party, Fraction]], party: Party) -> Fraction:
    return sum((year.get(party, Fraction()) for year in shown), Fraction())
