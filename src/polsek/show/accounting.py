"""What falls on each period, component by component, as accounting books it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.payments import periods, spread_over
from polsek.calculation.support import TOTAL
from polsek.formulas.shown import ACCOUNTS
from polsek.problem import Words
from polsek.show.columns import LINE_TITLES, money_column, party_column, period_title
from polsek.show.page import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.money import Amount
    from polsek.show.page import Cell

CAPTION = Words("Per component and party", "Per del och parti")
COMPONENT, ACCOUNT = Words("Component", "Del"), Words("Account", "Konto")


def parts_of(support: Support) -> list[tuple[str, Words, str]]:
    """Give what a total is made of, in order: the id of a component or line, its title and its account."""
    components = support.file.rule.components
    found = [(each.id, each.title, components[each.id].account) for each in support.columns]
    return [*found, *((line, LINE_TITLES[line], "") for line in support.lines)]


def accounts_table(support: Support, by: str) -> Table:
    """Give a row per component and party, with a column for each period."""
    cut, parties = periods(support, by), support.parties
    made = parts_of(support)
    rows = [
        [part.amount for part in spread_over(support, amount.value or Fraction(), pieces, cut)]
        for at in range(len(made))
        for amount, pieces in (_amount(party, at) for party in parties)
    ]
    year = support.period.start.year if support.period.start.year == support.period.last.year else None
    columns = list(_names(made, len(parties)))
    for number, period in enumerate(cut):
        title = Words(period_title(period, year, "en"), period_title(period, year, "sv"))
        cells = [row[number] for row in rows]
        columns.append(money_column(support, str(period.start), title, cells, _added(cells)))
    totals: list[Cell] = [support.shown(_amount(party, at)[0]) for at in range(len(made)) for party in parties]
    columns.append(money_column(support, "total", TOTAL, totals, _added(totals))._replace(unit=support.file.rule.unit))
    names = party_column([party.party for _ in made for party in parties])
    return Table(ACCOUNTS, CAPTION, names, tuple(columns), unit=support.file.rule.unit)


def _amount(party: PartySupport, at: int) -> tuple[Amount, tuple[Amount, ...]]:
    """Give a component of the year and what falls on each piece; of a line what of all components does."""
    if at < len(party.components):
        return party.components[at], party.falling[at]
    return party.lines[at - len(party.components)], party.pieces


def _names(made: list[tuple[str, Words, str]], parties: int) -> Iterator[Column]:
    yield Column("component", COMPONENT, "text", tuple(title for _, title, _ in made for _ in range(parties)))
    if any(account for _, _, account in made):
        yield Column("account", ACCOUNT, "text", tuple(account for _, _, account in made for _ in range(parties)))


def _added(cells: Sequence[Cell]) -> Fraction:
    return sum((Fraction(each) for each in cells if isinstance(each, Fraction | int)), Fraction())
