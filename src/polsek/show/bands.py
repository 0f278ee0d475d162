"""The page of explain without a party: what a party with so many mandates gets, step by step, and the figures behind."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.timeline import year_period
from polsek.calculation.typical import typical_party
from polsek.calculation.year import Question, calculate
from polsek.money import LEAVES, Amount
from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Given
from polsek.problem import PolsekError, Words
from polsek.rules.structure import is_money_limit
from polsek.rules.words import SIDES
from polsek.show.columns import LINE_TITLES, MANDATES, POST, TOTAL, component_columns, mandates_column, post_columns, total_column
from polsek.show.explanation import readings_page, sources_of
from polsek.show.numbers import quantity, unit_name
from polsek.show.outline import Outline, outline_page
from polsek.show.remarks import UNKNOWN, amount_text
from polsek.show.table import BLANK, Column, Page, Row, Table, paragraph, table_page
from polsek.show.text import head_page, party_table_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Distribution
    from polsek.notation.figure import Figure
    from polsek.problem import Language
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component

Values = tuple[Fraction | None, ...]

LARGEST_ASSEMBLY = 101
"""No rule is asked for more mandates than an ordinary assembly can have."""
TYPICAL = Words("A party by its number of mandates:", "Ett parti efter sitt antal mandat:")
ACTUAL = Words("The parties of the year:", "Årets partier:")
MORE = Words("each more", "varje till")
FIGURES = Words("Figures", "Tal")


def band_table_page(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    year: int,
    authority: str,
    language: Language,
    width: int,
) -> Page:
    """Show what a rule gives a party by its mandates; where that depends on the other parties, what it gives those there are."""
    if depends_on_mandates_alone(file):
        supports = _typical(file, distributions, series, year)
        title, table = TYPICAL, _typical_page(file, supports, language, width)
        known = [support for support in supports if support is not None]
    else:
        known = [calculate(file, distributions, series, year)]
        title, table = ACTUAL, _actual_page(known[0], language, width)
    outline = Outline(language, sources_of(known[-1]))
    _figures(outline, known)
    return (
        *head_page(known[-1], authority, language, width),
        BLANK,
        *paragraph(title.get(language), width, "dim"),
        *table,
        BLANK,
        *outline_page(outline.steps, width, language),
        *outline.sources.page(language, width),
        *readings_page(file, language, width),
    )


# --- parties that sit nowhere -------------------------------------------------------------------------------------------


def depends_on_mandates_alone(file: RuleFile) -> bool:
    """Tell whether a party's support follows from its own mandates, without facts and without the other parties."""
    rule = file.rule
    return not (rule.pools or rule.facts) and not any(
        component.split or set(component.per) - {"party", "mandate", FULL_TIME} or any(each.sort in SIDES for each in component.for_)
        for component in rule.components.values()
    )


def _typical(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series], year: int
) -> list[Support | None]:
    """Calculate parties with 1, 2, 3 ... mandates until nothing new can come; None where a figure is unknown."""
    plain = file._replace(rule=replace(file.rule, adjustments=(), withheld=()))
    starts = year_period(file.rule, year).start
    found: list[Support | None] = []
    problems: list[PolsekError] = []
    for mandates in range(1, _most(file) + 3):
        only = typical_party(plain, mandates)._replace(starts=starts)
        try:
            found.append(calculate(plain, distributions, series, year, Question(only)))
        except PolsekError as error:
            if {problem.id for problem in error.problems} != {"unknown-figure"}:
                problems.append(error)
                break
            found.append(None)
    if not any(found):
        raise (problems[0] if problems else _unknown(plain, distributions, series, year))
    return found
    found: list[Support | None] = []
    error: PolsekError | None = None
    for mandates in range(1, _most(file) + 3):
        only = typical_party(plain, mandates)._replace(starts=starts)
        try:
            found.append(calculate(plain, distributions, series, year, Question(only)))
        except PolsekError as problems:
            error = problems
            if {problem.id for problem in error.problems} != {"unknown-figure"}:
                break
            found.append(None)
    if error is not None and not any(found):
        raise error
    return found


def _most(file: RuleFile) -> int:
    """Give the largest number of mandates that a figure of the rule names."""
    rule = file.rule
    figures = [figure for component in rule.components.values() for figure in _figures_of(component)]
    if any(map(is_money_limit, figures)) or rule.party_total is not None:
        return LARGEST_ASSEMBLY
    found = [1]
    for figure in (*figures, *rule.figures.values()):
        for part in parts(figure):
            if isinstance(part, Banded) and part.unit == "mandates":
                found += [band.first for band in part.bands]
            elif isinstance(part, Given) and part.unit.startswith("mandate") and part.number is not None:
                found.append(int(part.number))
    return min(max(found), LARGEST_ASSEMBLY)


def _figures_of(component: Component) -> Iterator[Figure]:
    yield from component.at_least + component.at_most
    for figure in (component.amount, component.above, component.employment, component.overhead, component.indexed):
        if figure is not None:
            yield figure
    for condition in component.for_:
        if condition.figure is not None:
            yield condition.figure


# --- the band table -----------------------------------------------------------------------------------------------------


class _Step(NamedTuple):
    """A column of the band table: a step of a component, the component, or the total."""

    title: str
    of: Callable[[PartySupport], Amount | None]
    share: bool = False


def _steps(support: Support, language: Language) -> list[_Step]:
    components = support.file.rule.components
    several = sum(each.overhead is not None for each in components.values()) > 1
    found: list[_Step] = []
    for index, column in enumerate(support.columns):
        component, title = components[column.id], column.title.get(language)
        name = f"{title}: " if several else ""
        if FULL_TIME in component.per:
            found.append(_Step(f"{name}{POST.get(language)}", _at(index, "employment"), share=True))
        if component.banding == "whole":
            found.append(_Step(f"{title} {_PER_MANDATE.get(language)}", _at(index, "rate")))
        if component.overhead is not None:
            found += [_Step(f"{name}{words.get(language)}", _at(index, step)) for step, words in _BEFORE.items()]
        found.append(_Step(title, _at(index)))
    found += [
        _Step(LINE_TITLES[line].get(language), _line(support, line)) for line in support.lines
    ]
    return [*found, _Step(f"{TOTAL.get(language)}\n{unit_name(support.file.rule.unit, language)}", lambda party: party.total)]


_PER_MANDATE = Words("per mandate", "per mandat")
_BEFORE = {
    "subtotal": Words("before overhead", "före PO"),
    "with_overhead": Words("with overhead", "med PO"),
}


def _at(index: int, step: str = "") -> Callable[[PartySupport], Amount | None]:
    if not step:
        return lambda party: party.components[index]
    return lambda party: party.steps[index][-1].steps.get(step)
