"""The answer of explain without a party: what so many mandates give, step by step, and the figures behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.typical import depends_on_mandates_alone
from polsek.money import LEAVES
from polsek.problem import Words
from polsek.show.calculated import components, lines, mandates_column, posts, total_column
from polsek.show.calculation import party_table
from polsek.show.explanation import explanation_tree, readings, sources_of
from polsek.show.head import head
from polsek.show.ladder import bands_of, ladder, typical_supports
from polsek.show.outline import Outline
from polsek.show.page import Heading, Steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.causes.side import Side
    from polsek.money import Amount
    from polsek.problem import Language
    from polsek.show.contracts import BandTree, Explained, PartyTree
    from polsek.show.page import Page, Table

BY_MANDATES = Words("A party by its number of mandates", "Ett parti efter sitt antal mandat")
OF_THE_YEAR = Words("The parties of the year", "Årets partier")
OF = Words("of", "av")
SHARED = ("share of", "times")
SIGNS = ("share", "multiple")
"""Titles of figures that are written with what they are a share of."""


class BandsAnswer(NamedTuple):
    """Rules in a year, each with what its authority is called."""

    sides: tuple[tuple[Side, str], ...]

    def page(self, language: Language) -> Page:
        """Describe what each rule gives by mandates, and the figures behind it."""
        return tuple(block for side, authority in self.sides for block in _blocks(side, authority, language))

    def data(self, language: Language) -> Explained:
        """Give a list of trees; of several rules a list for each."""
        found = [band_trees(side, language) for side, _ in self.sides]
        return found[0] if len(found) == 1 else found


def _blocks(side: Side, authority: str, language: Language) -> Page:
    """Describe what a rule gives by mandates; where that depends on the other parties, what it gives those of the year.

    Raises PolsekError.
    """
    if _by_mandates(side):
        supports = typical_supports(side)
        known = [support for support in supports if support is not None]
        title, table = BY_MANDATES, ladder(supports, known[0], language)
    else:
        known = [side.support()]
        title, table = OF_THE_YEAR, _parties(known[0])
    outline = Outline(language, sources_of(known[-1]))
    _figures(outline, known)
    return (
        head(known[-1], authority, language),
        Heading(title, 2),
        table,
        Steps(tuple(outline.steps)),
        *outline.sources.references(language),
        *readings(side.file, language),
    )


def _by_mandates(side: Side) -> bool:
    return depends_on_mandates_alone(side.file.rule, side.file.rule.components)


def supports_behind(side: Side) -> list[Support]:
    """Give what the table is made from: parties that sit nowhere, or the parties of the year."""
    if _by_mandates(side):
        return [each for each in typical_supports(side) if each is not None]
    return [side.support()]


def band_trees(side: Side, language: Language) -> list[BandTree] | list[PartyTree]:
    """Give the amount trees behind the table: one for each band of mandates, or for each party of the year."""
    return trees_of_bands(side, language) if _by_mandates(side) else trees_of_parties(side.support(), language)


def trees_of_parties(support: Support, language: Language) -> list[PartyTree]:
    """Give a tree for each party of the year."""
    return [
        {"party": party.party.name, "mandates": party.mandates, **explanation_tree(support, party, language)}
        for party in support.parties
    ]


def trees_of_bands(side: Side, language: Language) -> list[BandTree]:
    """Give a tree for each band of mandates that give the same."""
    return [
        {"mandates_from": first, "mandates_to": last, **explanation_tree(support, support.parties[0], language)}
        for first, last, support in bands_of(typical_supports(side))
        if support is not None and support.parties
    ]


def _parties(support: Support) -> Table:
    columns = (mandates_column(support), *posts(support), *components(support), *lines(support), total_column(support))
    return party_table("parties", [party.party for party in support.parties], columns, support)


# --- figures ----------------------------------------------------------------------------------------------------------


def _figures(outline: Outline, supports: Sequence[Support]) -> None:
    """Write the figures of each component; of one that is split, the steps to the amount for each that is counted."""
    for index, column in enumerate(supports[0].columns):
        if index:
            outline.heading("")
        outline.heading(outline.say(column.title), style="title")
        split = supports[0].file.rule.components[column.id].split
        rates = [rate for support in supports for rate in _rates(support, index)] if split else []
        found = rates or _leaves([party.components[index] for support in supports for party in support.parties])
        for amount in found:
            if amount.operation in SHARED:
                base, factor = amount.parts
                sign = outline.say(OF) if factor.unit else "×"
                text = f"{outline.counted(factor)} {sign} {outline.say(base.title)}"
                outline.step(1, text, amount.value, amount.unit, factor)
            else:
                outline.write(amount, 1)


def _rates(support: Support, index: int) -> Iterator[Amount]:
    """Give the different amounts for each that is counted."""
    seen = set()
    for party in support.parties:
        rate = party.steps[index][-1].steps.get("rate")
        if rate is not None and rate.value not in seen:
            seen.add(rate.value)
            yield rate


def _leaves(amounts: Sequence[Amount]) -> list[Amount]:
    """Give the figures that amounts are made from, once each, in the order of the file; series first."""
    found: dict[tuple[object, ...], Amount] = {}
    for amount in amounts:
        _collect(amount, found)
    figures = [amount for amount in found.values() if amount.operation != "none"] or list(found.values())
    return sorted(
        figures, key=lambda amount: (amount.operation != "series", 0 if amount.place is None else amount.place.line)
    )


def _collect(amount: Amount, found: dict[tuple[object, ...], Amount]) -> None:
    for part in amount.parts:
        _collect(part, found)
    figure = amount.operation in LEAVES and amount.operation not in ("count", "months") and amount.title.en not in SIGNS
    if figure or amount.operation in SHARED:
        found.setdefault((amount.title, amount.value, amount.place, amount.note), amount)
