"""The page of explain without a party: what so many mandates give, step by step, and the figures behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.calculation.typical import depends_on_mandates_alone
from polsek.calculation.year import Question, calculate
from polsek.money import LEAVES
from polsek.problem import Words
from polsek.show.columns import component_columns, mandates_column, post_columns, total_column
from polsek.show.explanation import explanation_tree, readings_page, sources_of
from polsek.show.ladder import bands_of, ladder_page, typical_supports
from polsek.show.outline import Outline
from polsek.show.steps import outline_page
from polsek.show.table import BLANK, Page, paragraph
from polsek.show.text import head_page, party_table_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.money import Amount
    from polsek.problem import Language
    from polsek.reference import Series
    from polsek.rules.file import RuleFile

BY_MANDATES = Words("A party by its number of mandates", "Ett parti efter sitt antal mandat")
OF_THE_YEAR = Words("The parties of the year", "Årets partier")
OF = Words("of", "av")
SHARED = ("share of", "times")
SIGNS = ("share", "multiple")
"""Titles of figures that are written with what they are a share of."""


def band_table_page(  # noqa: PLR0917 - what a rule is calculated with, then how it is shown
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    authority: str,
    language: Language,
    width: int,
    only: Distribution | None = None,
) -> Page:
    """Show what a rule gives by mandates; where that depends on the other parties, what it gives those of the year.

    `only` is a distribution that counts instead of those of the year.
    """
    if depends_on_mandates_alone(file.rule, file.rule.components):
        supports = typical_supports(file, distributions, series, year)
        known = [support for support in supports if support is not None]
        title, table = BY_MANDATES, ladder_page(supports, known[0], language, width)
    else:
        known = [calculate(file, distributions, series, year, Question(only))]
        title, table = OF_THE_YEAR, _parties_page(known[0], language, width)
    outline = Outline(language, sources_of(known[-1]))
    _figures(outline, known)
    return (
        *head_page(known[-1], authority, language, width),
        BLANK,
        *paragraph(title.get(language), width, "title"),
        BLANK,
        *table,
        BLANK,
        *outline_page(outline.steps, width, language),
        *outline.sources.page(language, width),
        *readings_page(file, language, width),
    )


def supports_behind(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    only: Distribution | None = None,
) -> list[Support]:
    """Give what the table is made from: parties that sit nowhere, or the parties of the year."""
    if depends_on_mandates_alone(file.rule, file.rule.components):
        return [each for each in typical_supports(file, distributions, series, year) if each is not None]
    return [calculate(file, distributions, series, year, Question(only))]


# --- the parties of the year ------------------------------------------------------------------------------------------


def band_table_trees(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    language: Language,
    only: Distribution | None = None,
) -> list[dict[str, Any]]:
    """Give the amount trees behind the table: one for each band of mandates, or for each party of the year."""
    if not depends_on_mandates_alone(file.rule, file.rule.components):
        support = calculate(file, distributions, series, year, Question(only))
        return [
            {"party": party.party.name, "mandates": party.mandates, **explanation_tree(support, party, language)}
            for party in support.parties
        ]
    supports = typical_supports(file, distributions, series, year)
    return [
        {"mandates_from": first, "mandates_to": last, **explanation_tree(support, support.parties[0], language)}
        for first, last, support in bands_of(supports)
        if support is not None and support.parties
    ]


def _parties_page(support: Support, language: Language, width: int) -> Page:
    columns = [
        mandates_column(support, language),
        *post_columns(support, language),
        *component_columns(support, language),
        total_column(support, language),
    ]
    return party_table_page([party.party for party in support.parties], columns, language, width)


# --- figures ----------------------------------------------------------------------------------------------------------


def _figures(outline: Outline, supports: Sequence[Support]) -> None:
    """Write the figures of each component; of one that is split, the steps to the amount for each that is counted."""
    for index, column in enumerate(supports[0].columns):
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
        outline.heading("")


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
