"""A workbook described: its sheets, each a page with the formulas of its cells, and the calculations behind them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.payments import LENGTHS
from polsek.formulas.sheet import VALUE, column_letters
from polsek.formulas.shown import ABOVE, MANDATES, PARTIES, SUM_ABOVE, TOTAL
from polsek.formulas.year import calculated
from polsek.mandates import NO_PARTY
from polsek.problem import Words
from polsek.show.accounting import accounts_table
from polsek.show.calculation import CalculationAnswer, support_page
from polsek.show.comparison import ComparisonAnswer, end_names
from polsek.show.numbers import NOT_GIVEN
from polsek.show.page import Column, Table, notes
from polsek.show.rows import EMPTY, HEAD, LAST, SheetRow, sheet_rows
from polsek.show.settlement import CORRECTION, REST_OF, SettlementAnswer
from polsek.show.several import ALL, PLAN, groups, is_plan, sum_id, sum_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.formulas.shown import Key
    from polsek.formulas.year import Calculated
    from polsek.problem import Language
    from polsek.settlement import Settlement
    from polsek.show.page import Cell, Described, Page
    from polsek.show.recalculation import Recalculation

CALCULATION = Words("Calculation", "Beräkning")
SUPPORT = Words("Support", "Stöd")
ANSWER = Words("Answer", "Svar")
ALL_RULES = Words("All rules", "Alla regler")
COMPARISON = Words("Comparison", "Jämförelse")
SETTLEMENT = Words("Settlement", "Avräkning")
VALUES = Words(
    "What follows from full time and the reasons of the difference are values: they do not follow a change.",
    "Heltid och skälen till skillnaden är värden: de följer inte med när något ändras.",
)
CHANGE = Words(
    "Yellow cells can be changed, here and on the sheet {}: the amounts follow. The notes are of what was written.",
    "Gula celler kan ändras, här och på bladet {}: beloppen följer med. Anmärkningarna gäller de skrivna värdena.",
)
FOLLOWS = Words(
    "Yellow cells can be changed: what is made of them follows. The other amounts and the notes are values.",
    "Gula celler kan ändras: det som räknas ut av dem följer med. Övriga belopp och anmärkningar är värden.",
)
NO_FORMULA = Words("Values, not formulas", "Värden, inte formler")
ADDED = SUM_ABOVE.text


class Calculation(NamedTuple):
    """The sheet on which the amounts of a year are made."""

    name: str
    support: Support
    made: Calculated
    follows: Calculation | None
    """That of the year before, whose figures are this one's where they are the same."""

    def before(self, row: int, value: Fraction) -> str:
        """Refer to an input of the year before that has the same name and value; empty where there is none."""
        name = self.made.sheet.names.get(row)
        if self.follows is None or name is None:
            return ""
        sheet = self.follows.made.sheet
        same = [at for at, known in sheet.names.items() if known == name and sheet.rows[at].cells[VALUE].value == value]
        return f"'{self.follows.name}'!{column_letters(VALUE)}{same[0] + 1}" if same else ""


class Leaf(NamedTuple):
    """A sheet that shows a page."""

    name: str
    rows: tuple[SheetRow, ...]
    formulas: Mapping[Key, str] = {}
    """By table, column and row (-1 is the last); another column of the row stands in it as `⟨id⟩`."""
    inputs: frozenset[tuple[str, str]] = frozenset()
    """Columns, by table and id, that may be changed."""
    calculation: Calculation | None = None

    def place(self, table: Table, column: str, row: int) -> str:
        """Refer to a cell of a table from another sheet."""
        head = next(at for at, each in enumerate(self.rows) if each.table is table and each.at == HEAD)
        place = next(number for number, each in enumerate(table.all_columns) if each.id == column)
        below = len(table.names.cells) if row == LAST else row
        return f"'{self.name}'!{column_letters(place)}{head + 2 + below}"

    def total(self, party: Cell = None) -> str:
        """Refer to a party's total, or (None) to that of all; empty where it is no formula."""
        if self.calculation is None:
            return ""
        table = table_of(self.rows, PARTIES)
        if party is not None and party not in table.names.cells:
            return ""
        return self.place(table, TOTAL, LAST if party is None else table.names.cells.index(party))


class Book(NamedTuple):
    """The sheets of a workbook, in order."""

    leaves: tuple[Leaf, ...]
    receipt: Receipt | None = None


def book_of(answer: Described, language: Language) -> Book:
    """Bind an answer: a calculation, a comparison and a settlement as formulas, another on one sheet."""
    match answer:
        case CalculationAnswer():
            return _calculated_book(answer, language)
        case ComparisonAnswer():
            return _compared_book(answer, language)
        case SettlementAnswer():
            return _settled_book(answer, language)
    return Book((Leaf(ANSWER.get(language), sheet_rows(answer.page(language), language)),))


def sheet_name(text: str, taken: Sequence[str] = ()) -> str:
    """Give a text as the name of a sheet: at most 31 characters, and each only once."""
    said = "".join(" " if each in "[]:*?/\\'" else each for each in text).strip() or "1"
    name, number = said[:_LONGEST], 1
    while name.lower() in (each.lower() for each in taken):
        number += 1
        end = f" {number}"
        name = said[: _LONGEST - len(end)] + end
    return name


EMPTY_SEATS = Words("Empty seats", "Tomma stolar")
_LONGEST = 31
"""How long the name of a sheet may be."""


def table_of(rows: Sequence[SheetRow], id_: str) -> Table:
    """Give the first table of an id among some rows."""
    return next(each.table for each in rows if each.table is not None and each.table.id == id_)


def _column(table: Table, column: str, row: str, last: str) -> dict[Key, str]:
    """Calculate a column from others of its row, and its last cell; an empty formula is none."""
    found = {(table.id, column, at): row for at in range(len(table.names.cells))} | {(table.id, column, LAST): last}
    return {key: formula for key, formula in found.items() if formula}


# --- a year -----------------------------------------------------------------------------------------------------------


def _year_leaf(
    names: tuple[str, str], page: Page, support: Support, by: str | None, language: Language, before: Leaf | None = None
) -> Leaf:
    """Give the sheet of a year, whose amounts refer to its sheet of calculation; `names` of both.

    Of a plan, what stands on the sheet of the year before is changed there.
    """
    rows, (name, calculation) = sheet_rows(_with_empty_seats(page, support), language), names
    tables = [each.table for each in rows if each.table is not None and each.at == HEAD and each.table.id == PARTIES]
    if not support.parties or not tables or not any(each.id == MANDATES for each in tables[0].all_columns):
        return Leaf(name, rows)
    seats = [Leaf(name, rows).place(tables[0], MANDATES, at) for at in range(len(support.parties))]
    made = calculated(support, seats, by)
    formulas = {key: made.sheet.formula(each.text, calculation) for key, each in made.shown.items()}
    follows = None if before is None else before.calculation
    if before is not None and follows is not None:
        formulas |= _mandates_before(tables[0], support, before, follows.support)
    said = [*_of_no_party(support, language), CHANGE.get(language).format(calculation)]
    said += [f"{NO_FORMULA.get(language)}: {each.get(language)}" for each in made.refused]
    rows += () if rows[-1].table is None else (EMPTY,)
    rows += tuple(SheetRow("text", (each,), "warning" if at else "") for at, each in enumerate(said))
    inputs = frozenset({(PARTIES, MANDATES)})
    return Leaf(name, rows, formulas, inputs, Calculation(calculation, support, made, follows))


def _of_no_party(support: Support, language: Language) -> list[str]:
    """Say how many seats no party of the table has, where some are so: the seats of a workbook are read again."""
    rest = support.sittings[-1].distribution.seats - sum(each.mandates for each in support.parties)
    return [f"{NO_PARTY.get(language)}: {rest}"] if rest > 0 else []


def _with_empty_seats(page: Page, support: Support) -> Page:
    """Say beside the mandates how many are empty, where some are: the seats of a workbook are read again."""
    empty = tuple(max(each.mandates - each.standing.seated, 0) for each in support.parties)
    if not any(empty):
        return page
    column = Column("empty", EMPTY_SEATS, "count", empty, sum(empty))
    return tuple(
        block._replace(columns=(block.columns[0], column, *block.columns[1:]))
        if isinstance(block, Table) and block.id == PARTIES and block.columns[:1] and block.columns[0].id == MANDATES
        else block
        for block in page
    )


def _mandates_before(table: Table, support: Support, before: Leaf, earlier: Support) -> dict[Key, str]:
    """Refer to the parties' mandates in the year before, where the same assembly sits."""
    if support.sittings[-1].distribution.id != earlier.sittings[-1].distribution.id:
        return {}
    old = table_of(before.rows, PARTIES)
    now, then = (next(each for each in one.all_columns if each.id == MANDATES).cells for one in (table, old))
    rows = {party: at for at, party in enumerate(old.names.cells)}
    return {
        (PARTIES, MANDATES, at): before.place(old, MANDATES, rows[party])
        for at, party in enumerate(table.names.cells)
        if party in rows and then[rows[party]] == now[at]
    }


# --- a calculation ----------------------------------------------------------------------------------------------------


def _calculated_book(answer: CalculationAnswer, language: Language) -> Book:
    """Bind some rules or years: the sums before them, and the calculation of each behind all."""
    supports, by, leaves = answer.supports, answer.by, list[Leaf]()
    names, taken = _names(supports, language), list[str]()
    for support, page, name in zip(supports, answer.pages(language), names, strict=True):
        calculation = CALCULATION.get(language)
        if len(supports) > 1:
            calculation = sheet_name(f"{calculation} {name}", (*names, *taken))
        taken.append(calculation)
        before = leaves[-1] if leaves and is_plan(supports) else None
        leaves.append(_year_leaf((name, calculation), _with_accounts(page, support, by), support, by, language, before))
    sums = _sums(answer, leaves, (*names, *taken), language)
    return Book((*sums, *leaves), answer.receipt)


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
    answer: CalculationAnswer, leaves: Sequence[Leaf], names: Sequence[str], language: Language
) -> Iterator[Leaf]:
    """Give a sheet for each sum: the plan of a rule, or all rules of a year."""
    supports, taken = answer.supports, list(names)
    alone = len({support.file.id for support in supports}) == 1
    for added, left_out in groups(supports):
        taken.append(sheet_name((PLAN if alone else ALL).get(language), taken))
        rows = sheet_rows(sum_page(added, left_out, answer.names[0], answer.by, language), language)
        table, columns = table_of(rows, "sum"), []
        formulas: dict[Key, str] = {}
        for support, leaf in zip(supports, leaves, strict=True):
            if any(each is support for each in added):
                columns.append(sum_id(support, several=not alone))
                formulas |= _totals(table, columns[-1], leaf)
        total = f"SUM(⟨{columns[0]}⟩:⟨{columns[-1]}⟩)"
        yield Leaf(taken[-1], rows, formulas | _column(table, TOTAL, total, total))


def _totals(table: Table, column: str, leaf: Leaf) -> dict[Key, str]:
    """Show the totals of a year in a column."""
    found = {(table.id, column, at): leaf.total(party) for at, party in enumerate(table.names.cells)}
    return {key: formula for key, formula in (found | {(table.id, column, LAST): leaf.total()}).items() if formula}


# --- every rule of a year, two sides, a settlement --------------------------------------------------------------------


def year_book(
    answer: Recalculation, found: Sequence[tuple[Support, str]], language: Language, receipt: Receipt
) -> Book:
    """Bind a recalculation: an overview of all rules, and a sheet for each with what its authority is called."""
    leaves = _leaves([(support, authority, authority) for support, authority in found], ALL_RULES, language)
    rows = sheet_rows(answer.page(language), language)
    totals = {support.file.id: leaf.total() for (support, _), leaf in zip(found, leaves, strict=True)}
    rules = [each.rule for each in answer.outcomes if each.total is not None]
    formulas: dict[Key, str] = {("rules", TOTAL, at): totals[rule] for at, rule in enumerate(rules) if totals.get(rule)}
    tables = [each.table for each in rows if each.table is not None and each.table.id == "rules"]
    if tables:
        formulas |= _column(tables[0], "difference", "⟨total⟩-⟨previous⟩", "⟨total⟩-⟨previous⟩")
    return Book((Leaf(ALL_RULES.get(language), rows, formulas), *leaves), receipt)


def _leaves(found: Sequence[tuple[Support, str, str]], first: Words, language: Language) -> list[Leaf]:
    """Give the sheets of some years, each with its authority and what it is called beside the first sheet."""
    names, leaves = [first.get(language)], []
    for support, authority, title in found:
        for text in (title, f"{CALCULATION.get(language)} {title}"):
            names.append(sheet_name(text, names))
        page = support_page(support, authority, language, None, (support.file.id,))
        leaves.append(_year_leaf((names[-2], names[-1]), page, support, None, language))
    return leaves


def _compared_book(answer: ComparisonAnswer, language: Language) -> Book:
    """Bind a comparison: the amounts before and after are those of the two sheets that follow."""
    sides, titles = (answer.found.before, answer.found.after), end_names(answer.found)
    named = [title.get(language) for title in titles]
    leaves = _leaves(list(zip(sides, answer.names, named, strict=True)), COMPARISON, language)
    rows = sheet_rows((*answer.page(language), *notes([VALUES])), language)
    table = table_of(rows, PARTIES)
    formulas = _totals(table, "before", leaves[0]) | _totals(table, "after", leaves[1])
    formulas |= _column(table, "difference", "⟨after⟩-⟨before⟩", "⟨after⟩-⟨before⟩")
    return Book((Leaf(COMPARISON.get(language), rows, formulas), *leaves))


def _settled_book(answer: SettlementAnswer, language: Language) -> Book:
    """Bind a settlement: what each party has spent, and was paid, may be changed, and what becomes of it follows."""
    found, name = answer.found, SETTLEMENT.get(language)
    rest, _ = REST_OF[found.terms.unspent]
    rows = sheet_rows((*answer.page(language), *notes([FOLLOWS])), language)
    table = table_of(rows, "fates")
    formulas: dict[Key, str] = {}
    for column, formula in (
        ("used", "MIN(⟨spent⟩,⟨granted⟩)"),
        (rest, "⟨granted⟩-⟨used⟩"),
        ("to_pay", "⟨spent⟩-⟨used⟩"),
        ("spent", ""),
        ("granted", ""),
    ):
        formulas |= _column(table, column, formula, ADDED)
    if found.corrects:
        formulas |= dict(_corrected(found, Leaf(name, rows), table))
    return Book((Leaf(name, rows, formulas, frozenset({("fates", "spent"), ("corrections", "paid")})),))


def _corrected(found: Settlement, leaf: Leaf, fates: Table) -> Iterator[tuple[Key, str]]:
    """Calculate what corrects a payment, and the balance, which takes in what becomes of the support."""
    there, table = {each.id for each in fates.all_columns}, table_of(leaf.rows, "corrections")
    for at, party in enumerate(found.parties):
        once = _ONCE_PAID if party.lacks_payment else "{}"
        is_nothing = party.correction is not None and party.correction.paid is None and not party.lacks_payment
        paid = "N(⟨paid⟩)" if is_nothing else "⟨paid⟩"
        yield (table.id, "supplement", at), once.format(f"MAX(⟨right⟩-{paid},0)")
        yield (table.id, "recovery", at), once.format(f"MAX({paid}-⟨right⟩,0)")
        owed = [] if party.is_retained else [("to_pay", "+"), ("repay", "-"), ("recover", "-")]
        said = "".join(f"{sign}{leaf.place(fates, column, at)}" for column, sign in owed if column in there)
        if not party.is_missing:
            yield (table.id, "balance", at), once.format(f"⟨supplement⟩-⟨recovery⟩{said}")
    added = {each.id: _ONCE_KNOWN if each.value(LAST) is None else ADDED for each in table.columns}
    yield from (((table.id, column, LAST), added[column]) for column in CORRECTION)


_ONCE_PAID = f'IF(ISNUMBER(⟨paid⟩),{{}},"{NOT_GIVEN}")'
_ONCE_KNOWN = f'IF(COUNT({ABOVE}),{ADDED},"{NOT_GIVEN}")'
