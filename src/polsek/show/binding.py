"""The sheets of a calculation: one for each rule and year with its sheet of calculation, the sums before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.periods import MONTHS
from polsek.show.accounting import accounts_table
from polsek.show.book import CALCULATION, SUPPORT, Book, Leaf, sheet_name
from polsek.show.page import Table
from polsek.show.sums import ALL, PLAN, groups, sum_id, sum_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.show.page import Page


def bound(
    supports: Sequence[Support],
    pages: Sequence[Page],
    authority: str,
    by: str | None,
    language: Language,
    receipt: Receipt | None = None,
) -> Book:
    """Bind the pages of some rules or years."""
    leaves: list[Leaf] = []
    names = _names(supports, language)
    for support, page, name in zip(supports, pages, names, strict=True):
        calculation = CALCULATION.get(language)
        if len(supports) > 1:
            taken = (*names, *(leaf.calculation for leaf in leaves))
            calculation = sheet_name(f"{calculation} {name}", taken)
        leaves.append(Leaf(name, _with_accounts(page, support, by), support, calculation, by))
    return Book((*_sums(supports, leaves, authority, by, language), *leaves), receipt)


def _with_accounts(page: Page, support: Support, by: str | None) -> Page:
    """Put below the table of a year, where periods are its columns, what each component gives in each of them."""
    if (by not in MONTHS and "/" not in (by or "")) or support.file.of_posts or not support.parties or by is None:
        return page
    at = next(number for number, block in enumerate(page) if isinstance(block, Table))
    return (*page[: at + 1], accounts_table(support, by), *page[at + 1 :])


def _names(supports: Sequence[Support], language: Language) -> list[str]:
    """Name the sheets by what differs: the rule, the year, or nothing where it is the only one."""
    rules, years = {each.file.id for each in supports}, {each.year for each in supports}
    if len(supports) == 1:
        return [SUPPORT.get(language)]
    found: list[str] = []
    for support in supports:
        rule = (support.file.rule.title.get(language),) if len(rules) > 1 else ()
        found.append(sheet_name(" ".join((*rule, *([str(support.year)] if len(years) > 1 else []))), found))
    return found


def _sums(
    supports: Sequence[Support], leaves: Sequence[Leaf], authority: str, by: str | None, language: Language
) -> Iterator[Leaf]:
    """Give a sheet for each sum: the plan of a rule, or all rules of a year."""
    alone = len({support.file.id for support in supports}) == 1
    taken = [name for leaf in leaves for name in (leaf.name, leaf.calculation)]
    for added, left_out in groups(supports):
        shown = {
            sum_id(support, several=not alone): leaf.name
            for support, leaf in zip(supports, leaves, strict=True)
            if any(each is support for each in added)
        }
        name = sheet_name((PLAN if alone else ALL).get(language), taken)
        taken.append(name)
        yield Leaf(name, sum_page(added, left_out, authority, by, language), sums=shown)
