"""The sheets of a calculation: one for each rule and year with its sheet of calculation, the sums before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.payments import LENGTHS
from polsek.formulas.shown import PARTIES
from polsek.problem import Words
from polsek.show.accounting import accounts_table
from polsek.show.book import ADDED, CALCULATION, SUPPORT, Beside, Book, Leaf, sheet_name
from polsek.show.calculation import CalculationAnswer, support_page
from polsek.show.columns import end_names
from polsek.show.comparison import ComparisonAnswer
from polsek.show.page import Table, notes
from polsek.show.settlement import REST_OF, SettlementAnswer
from polsek.show.several import ALL, PLAN, groups, is_plan, sum_id, sum_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.show.page import Described, Page
    from polsek.show.recalculation import Recalculation


ANSWER = Words("Answer", "Svar")


def book_of(answer: Described, language: Language) -> Book:
    """Bind an answer: a calculation, a comparison and a settlement as formulas, another on one sheet."""
    match answer:
        case CalculationAnswer():
            pages = tuple(answer.pages(language))
            return bound(answer.supports, pages, answer.names[0], answer.by, language, answer.receipt)
        case ComparisonAnswer():
            return compared_book(answer, language)
        case SettlementAnswer():
            return settled_book(answer, language)
    return Book((Leaf(ANSWER.get(language), answer.page(language)),))


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
        follows = leaves[-1].calculation if leaves and is_plan(supports) else ""
        leaves.append(Leaf(name, _with_accounts(page, support, by), support, calculation, follows, by))
    return Book((*_sums(supports, leaves, authority, by, language), *leaves), receipt)


def _with_accounts(page: Page, support: Support, by: str | None) -> Page:
    """Put below the table of a year, where periods are its columns, what each component gives in each of them."""
    if (by not in LENGTHS and "/" not in (by or "")) or support.file.of_posts or not support.parties or by is None:
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
            ("sum", sum_id(support, several=not alone)): leaf.name
            for support, leaf in zip(supports, leaves, strict=True)
            if any(each is support for each in added)
        }
        name = sheet_name((PLAN if alone else ALL).get(language), taken)
        taken.append(name)
        columns = [column for _, column in shown]
        total = f"SUM(⟨{columns[0]}⟩:⟨{columns[-1]}⟩)"
        page = sum_page(added, left_out, authority, by, language)
        yield Leaf(name, page, links=shown, beside={("sum", "total"): Beside(total, total)})


# --- every rule of a year ---------------------------------------------------------------------------------------------

ALL_RULES = Words("All rules", "Alla regler")


def year_book(
    answer: Recalculation, found: Sequence[tuple[Support, str]], language: Language, receipt: Receipt
) -> Book:
    """Bind a recalculation: an overview of all rules, and a sheet for each with what its authority is called."""
    names: list[str] = [ALL_RULES.get(language)]
    leaves: list[Leaf] = []
    for support, authority in found:
        for text in (authority, f"{CALCULATION.get(language)} {authority}"):
            names.append(sheet_name(text, names))
        page = support_page(support, authority, language, None, (support.file.id,))
        leaves.append(Leaf(names[-2], page, support, names[-1]))
    by_rule = {leaf.support.file.id: leaf.name for leaf in leaves if leaf.support is not None}
    rules = [each.rule for each in answer.outcomes if each.total is not None]
    totals = {("rules", at): by_rule[rule] for at, rule in enumerate(rules) if rule in by_rule}
    more = "⟨total⟩-⟨previous⟩"
    beside = {("rules", "difference"): Beside(more, more)}
    return Book((Leaf(names[0], answer.page(language), totals=totals, beside=beside), *leaves), receipt)


# --- two sides, and a settlement --------------------------------------------------------------------------------------

COMPARISON = Words("Comparison", "Jämförelse")
SETTLEMENT = Words("Settlement", "Avräkning")
VALUES = Words(
    "What follows from full time and the reasons of the difference are values: they do not follow a change.",
    "Heltid och skälen till skillnaden är värden: de följer inte med när något ändras.",
)


def compared_book(answer: ComparisonAnswer, language: Language) -> Book:
    """Bind a comparison: the amounts before and after are those of the two sheets that follow."""
    found = answer.found
    sides, titles = (found.before, found.after), end_names(found)
    names: list[str] = [COMPARISON.get(language)]
    leaves: list[Leaf] = []
    for support, authority, title in zip(sides, answer.names, titles, strict=True):
        for text in (title.get(language), f"{CALCULATION.get(language)} {title.get(language)}"):
            names.append(sheet_name(text, names))
        page = support_page(support, authority, language, None, (support.file.id,))
        leaves.append(Leaf(names[-2], page, support, names[-1]))
    more = "⟨after⟩-⟨before⟩"
    links = {(PARTIES, id_): leaf.name for id_, leaf in zip(("before", "after"), leaves, strict=True)}
    page = (*answer.page(language), *notes([VALUES]))
    first = Leaf(names[0], page, links=links, beside={(PARTIES, "difference"): Beside(more, more)})
    return Book((first, *leaves))


def settled_book(answer: SettlementAnswer, language: Language) -> Book:
    """Bind a settlement: what each party has spent may be changed, and what becomes of the rest follows."""
    rest, _ = REST_OF[answer.found.terms.unspent]
    beside = {("fates", "used"): Beside("MIN(⟨spent⟩,⟨granted⟩)", ADDED)}
    beside["fates", rest] = Beside("⟨granted⟩-⟨used⟩", ADDED)
    beside["fates", "to_pay"] = Beside("⟨spent⟩-⟨used⟩", ADDED)
    beside["fates", "spent"] = Beside("", ADDED)
    beside["fates", "granted"] = Beside("", ADDED)
    return Book(
        (Leaf(SETTLEMENT.get(language), answer.page(language), beside=beside, inputs=frozenset({("fates", "spent")})),)
    )
