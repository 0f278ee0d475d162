"""The answer of explain --total: how what all parties get adds up to the grand total that is shown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.closing import TOTAL
from polsek.money import made, rounded
from polsek.problem import Words, same
from polsek.show.columns import LINE_TITLES
from polsek.show.explanation import SHOWN, readings, tree_of
from polsek.show.head import head
from polsek.show.numbers import counted_text, rounding_text
from polsek.show.page import Heading, Step, Steps, notes
from polsek.show.remarks import difference_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.money import Amount
    from polsek.problem import Language
    from polsek.show.contracts import Tree
    from polsek.show.page import Page

BY_PARTY = Words("What the parties get, added", "Partiernas stöd, sammanlagt")
BY_COMPONENT = Words("The same by component", "Samma summa per del")


class GrandTotalAnswer(NamedTuple):
    """Rules in a year, each with what its authority is called."""

    found: Sequence[tuple[Support, str]]

    def page(self, language: Language) -> Page:
        """Describe what is added: party by party, then by component."""
        return tuple(block for support, authority in self.found for block in _blocks(support, authority, language))

    def data(self, language: Language) -> Tree | list[Tree]:
        """Give the tree of the grand total; of several rules a list."""
        trees = [tree_of(grand_total(support), support, language) for support, _ in self.found]
        return trees[0] if len(trees) == 1 else trees


def grand_total(support: Support) -> Amount:
    """Give the grand total as an amount that is made of each party's: of exact amounts, or of shown ones."""
    parts = tuple(
        party.total.called(same(party.party.name)) for party in support.parties if party.total.value is not None
    )
    if support.adds_shown:
        return made("sum", TOTAL, support.file.rule.unit, tuple(rounded(each, support.rounding) for each in parts))
    return rounded(made("sum", TOTAL, support.file.rule.unit, parts), support.rounding, title=SHOWN)


def _blocks(support: Support, authority: str, language: Language) -> Page:
    return (
        head(support, authority, language),
        Heading(BY_PARTY.get(language), 2),
        Steps(tuple(_parties(support, language))),
        *notes(list(difference_remark(support, support.sum_of_rows, support.total, language))),
        Heading(BY_COMPONENT.get(language), 2),
        Steps(tuple(_components(support, language))),
        *readings(support.file, language),
    )


def _parties(support: Support, language: Language) -> Iterator[Step]:
    unit, shown = support.file.rule.unit, support.adds_shown
    exact = Fraction()
    for party in support.parties:
        value = support.shown(party.total) if shown else party.total.value
        exact += value or Fraction()
        mandates = counted_text(Fraction(party.mandates), "mandates", language)
        yield Step(1, f"{party.party.name}, {mandates}", value, unit, valued=True)
    yield Step(1, f"= {TOTAL.get(language)}", exact, unit, valued=True, style="total" if shown else "")
    if not shown:
        text = f"{SHOWN.get(language)}: {rounding_text(support.rounding, language)}"
        yield Step(1, text, support.total, unit, valued=True, style="total")


def _components(support: Support, language: Language) -> Iterator[Step]:
    unit = support.file.rule.unit
    for index, column in enumerate(support.columns):
        values = [party.components[index].value for party in support.parties]
        yield Step(
            1, column.title.get(language), sum((each or Fraction() for each in values), Fraction()), unit, valued=True
        )
    for index, line in enumerate(support.lines):
        values = [party.lines[index].value for party in support.parties]
        title = LINE_TITLES[line].get(language)
        yield Step(1, title, sum((each or Fraction() for each in values), Fraction()), unit, valued=True)
