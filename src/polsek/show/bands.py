"""The answer of explain without a party: what so many mandates give, step by step, and the figures behind it."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.setting import check_work
from polsek.calculation.support import LINES, TOTAL
from polsek.calculation.timeline import typical_party, year_period
from polsek.calculation.year import Question, calculate
from polsek.money import LEAVES, Amount
from polsek.notation.figure import Banded, parts
from polsek.notation.formula import FULL_TIME, Given
from polsek.notation.sorts import unit_words
from polsek.problem import PolsekError, Words, same
from polsek.rules.figures import asked_of, depends_on_mandates_alone, is_money_limit
from polsek.show.columns import (
    LINE_TITLES,
    MANDATES,
    POST,
    applies,
    components,
    lines,
    mandates_column,
    party_table,
    posts,
    shown_decimals,
    total_column,
)
from polsek.show.description.wording import say
from polsek.show.explanation import explanation_tree, readings, sources_of
from polsek.show.head import head
from polsek.show.outline import Outline
from polsek.show.page import Added, Column, Heading, NotGiven, Steps, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.causes import Side
    from polsek.problem import Language
    from polsek.rules.file import RuleFile
    from polsek.show.contracts import BandTree, Explained, PartyTree
    from polsek.show.page import Cell, Page


Values = tuple[Fraction | None, ...]

LARGEST_ASSEMBLY = 101
"""No rule is asked for more mandates than an ordinary assembly has."""
_PARTS = 4
"""How many parts a year may have: each party is calculated alone, for all of them."""
EACH_MORE = Words("each more", "varje ytterligare")
UP_TO = Words("up to", "till och med")
BEFORE = {
    "subtotal": Words("before overhead", "före PO-pålägg"),
    "with_overhead": Words("with overhead", "med PO-pålägg"),
}


# --- parties that sit nowhere -----------------------------------------------------------------------------------------


def typical_supports(side: Side) -> list[Support | None]:
    """Calculate parties with 1, 2, 3 ... mandates until nothing new can come; None where a figure is unknown."""
    file, year = side.file, side.year
    plain = file._replace(rule=file.rule.but(adjustments=(), withheld=()))
    starts = year_period(file.rule, year).start
    found: list[Support | None] = []
    refused: PolsekError | None = None
    most = _most(file)
    check_work(file, len(file.rule.components), most, _PARTS)
    for mandates in range(1, most + 3):
        only = typical_party(plain, mandates)._replace(starts=starts)
        try:
            found.append(calculate(plain, side.distributions, side.series, year, Question(only)))
        except PolsekError as error:
            refused = error
            if any(problem.id != "unknown-figure" for problem in error.problems):
                break
            found.append(None)
    if refused is not None and not any(found):
        raise refused
    return found


def _most(file: RuleFile) -> int:
    """Give the largest number of mandates that a figure of the rule names."""
    rule = file.rule
    figures = [figure for component in rule.components.values() for figure in asked_of(component)]
    if any(map(is_money_limit, figures)) or rule.party_total is not None:
        return LARGEST_ASSEMBLY
    found = [1]
    for part in (part for figure in (*figures, *rule.figures.values()) for part in parts(figure)):
        if isinstance(part, Banded) and part.unit == "mandates":
            found += [band.first for band in part.bands]
        elif isinstance(part, Given) and part.unit.startswith("mandate") and part.number is not None:
            found.append(int(part.number))
    return min(max(found), LARGEST_ASSEMBLY)


# --- the steps of a party ---------------------------------------------------------------------------------------------


def _steps(support: Support, occurring: Sequence[str]) -> Iterator[tuple[Column, Amount | None]]:
    """Give what the party of a support gets, step by step, each with the column that it stands in."""
    party, rule, decimals = support.parties[0], support.file.rule, shown_decimals(support)
    several = sum(each.overhead is not None for each in rule.components.values()) > 1
    for at, (id_, title, _) in enumerate(support.columns):
        component, steps = rule.components[id_], party.steps[at][-1].steps
        name = say("{title}: ", title=title) if several else same("")
        if FULL_TIME in component.per:
            post = say("{name}{post}", name=name, post=POST)
            yield Column(f"{id_}.post", post, "share"), steps.get("employment")
        if component.banding == "whole":
            rate = say("{title} per mandate", "{title} per mandat", title=title)
            yield Column(f"{id_}.rate", rate, "money", decimals=decimals), steps.get("rate")
        for step, words in BEFORE.items() if component.overhead is not None else ():
            amount = steps.get(step)
            period = unit_words(rule.unit if amount is None else amount.unit)
            before = say("{name}{step}, {period}", name=name, step=words, period=period)
            yield Column(f"{id_}.{step}", before, "money", decimals=decimals), amount
        yield Column(id_, title, "money", decimals=decimals), party.components[at]
    for line in occurring:
        title = LINE_TITLES[line]
        there = party.lines[support.lines.index(line)] if line in support.lines else None
        amount = Amount(title, Fraction(), rule.unit, "given") if there is None else there
        yield Column(line, title, "money", decimals=decimals), amount
    yield Column("total", TOTAL, "money", unit=rule.unit, decimals=decimals), party.total


# --- the band table ---------------------------------------------------------------------------------------------------


def ladder(supports: Sequence[Support | None], known: Support, language: Language) -> Table:
    """Give the table: numbers of mandates that give the same are one row."""
    occurring = [line for line in LINES if any(each is not None and line in each.lines for each in supports)]
    steps = [
        None if support is None or not support.parties else tuple(_steps(support, occurring)) for support in supports
    ]
    bands = list(_bands([None if each is None else _values(each) for each in steps], language))
    columns = (
        column._replace(cells=tuple(_cell(known, column, values, at, more=more) for _, values, more in bands))
        for at, (column, _) in enumerate(next(each for each in steps if each is not None))
    )
    names = Column("mandates", MANDATES, "text", tuple(label for label, _, _ in bands))
    return Table("bands", BY_MANDATES, names, tuple(columns), known.file.rule.unit)


def bands_of(supports: Sequence[Support | None]) -> Iterator[tuple[int, int | None, Support | None]]:
    """Give the bands of mandates that give the same, with the support of their first; None: and more."""
    totals = [_totals(support) for support in supports]
    for _, group in groupby(range(len(supports)), key=totals.__getitem__):
        places = list(group)
        first, last = places[0] + 1, places[-1] + 1
        yield first, None if first < last == len(supports) else last, supports[places[0]]


def _totals(support: Support | None) -> Values | None:
    if support is None or not support.parties:
        return None
    party = support.parties[0]
    return tuple(amount.value for amount in (*party.components, party.total))


def _values(steps: Sequence[tuple[Column, Amount | None]]) -> Values:
    return tuple(None if amount is None or not applies(amount) else amount.value for _, amount in steps)


def _cell(support: Support, column: Column, values: Values | None, at: int, *, more: bool) -> Cell:
    """Give a cell: an amount, what each mandate more adds, nothing where that is nothing."""
    if values is None:
        return None
    value = values[at]
    if value is None or (more and not value):
        return "" if more else NotGiven()
    shown = value if column.kind == "share" else support.shown(value) or Fraction()
    return Added(shown) if more else shown


def _bands(rows: Sequence[Values | None], language: Language) -> Iterator[tuple[str, Values | None, bool]]:
    """Give the rows to show: numbers of mandates that give the same, and what each mandate more adds."""
    at = 0
    while at < len(rows):
        rise = _rise(rows, at)
        if at and rise is not None:
            end = at
            while end + 1 < len(rows) and _rise(rows, end + 1) == rise:
                end += 1
            more = EACH_MORE.get(language)
            yield more if end + 1 == len(rows) else f"{more}, {UP_TO.get(language)} {end + 1}", rise, True
        else:
            end = at
            while end + 1 < len(rows) and rows[end + 1] == rows[at]:
                end += 1
            yield _band(at + 1, end + 1, still=end + 1 == len(rows) > at + 1), rows[at], False
        at = end + 1


def _rise(rows: Sequence[Values | None], at: int) -> Values | None:
    """Give what the mandate at a place adds, when the one before or after it adds the same."""
    here = _between(rows, at - 1, at)
    if here is None or here not in (_between(rows, at - 2, at - 1), _between(rows, at, at + 1)):
        return None
    return here if any(here) else None


def _between(rows: Sequence[Values | None], low: int, high: int) -> Values | None:
    if low < 0 or high >= len(rows):
        return None
    before, after = rows[low], rows[high]
    if before is None or after is None or [each is None for each in before] != [each is None for each in after]:
        return None
    return tuple(None if one is None or two is None else two - one for one, two in zip(before, after, strict=True))


def _band(first: int, last: int, *, still: bool) -> str:
    if still:
        return f"{first}–"
    return str(first) if first == last else f"{first}–{last}"


# --- the answer -----------------------------------------------------------------------------------------------------


BY_MANDATES = Words("Support by number of mandates", "Stöd efter antal mandat")
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
        title, known = OF_THE_YEAR, [support := side.support()]
        made_of = (*posts(support), *components(support), *lines(support))
        columns = (mandates_column(support), *made_of, total_column(support))
        table = party_table("parties", [party.party for party in support.parties], columns, support)
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


# --- figures ----------------------------------------------------------------------------------------------------------


def _figures(outline: Outline, supports: Sequence[Support]) -> None:
    """Write the figures of each component; of one that is split, the steps to the amount for each that is counted."""
    for index, column in enumerate(supports[0].columns):
        if index:
            outline.heading("")
        outline.heading(outline.put(column.title), style="title")
        split = supports[0].file.rule.components[column.id].split
        rates = [rate for support in supports for rate in _rates(support, index)] if split else []
        found = rates or _leaves([party.components[index] for support in supports for party in support.parties])
        for amount in found:
            if amount.operation in SHARED:
                base, factor = amount.parts
                sign = outline.put(OF) if factor.unit else "×"
                text = f"{outline.counted(factor)} {sign} {outline.put(base.title)}"
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
