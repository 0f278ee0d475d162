"""The examples of a published table: rows for any party with so many mandates, recalculated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.known import with_facts
from polsek.calculation.setting import needed
from polsek.calculation.timeline import typical_parties, typical_party
from polsek.calculation.year import calculate
from polsek.checks.numbers import Comparison, columns_needed, party_values, why_unknown
from polsek.notation.figure import Banded, parts
from polsek.problem import PolsekError, Problem, Words
from polsek.rules.figures import depends_on_all, depends_on_mandates_alone, figures_of, same_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.checks.numbers import Official
    from polsek.rules.rule import Component, Rule
    from polsek.rules.tables import Example


def examples(printed: Official) -> Iterator[Comparison]:
    """Compare the printed examples; those that show the same columns are calculated together."""
    tried: dict[frozenset[str] | None, list[tuple[Support, PartySupport]]] = {}
    for number, example in enumerate(printed.table.examples, 1):
        columns = columns_needed(printed.file, example.cells)
        if columns not in tried:
            try:
                tried[columns] = [(each, party) for each in _supports(printed, columns) for party in each.parties]
            except PolsekError:
                _check_examples(printed)
                raise
        fitting = [(support, party) for support, party in tried[columns] if _fits(example, party.mandates)]
        for column, cell in example.cells.items():
            values = [party_values(printed, support, party, column)[0] for support, party in fitting]
            others = [value for value in values if value != cell.number]
            why = next((why_unknown(support, party, column) for support, party in fitting), None)
            yield Comparison(f"examples.{number}.{column}", cell, (others or values or [None])[0], why)


def _check_examples(printed: Official) -> None:
    """Refuse the printed amounts that depend on more of a party than its mandates; raises PolsekError."""
    refused: list[Problem] = []
    found: dict[frozenset[str] | None, Sequence[Problem]] = {}
    for number, example in enumerate(printed.table.examples):
        for column in example.cells:
            columns = columns_needed(printed.file, [column])
            if columns not in found:
                found[columns] = _dependence(printed, columns)
            at = (*printed.at, "examples", number, column)
            refused += [printed.file.problem(each.id, at, each.message, _AS_PARTIES) for each in found[columns]]
    if refused:
        raise PolsekError(refused)


_AS_PARTIES = Words(
    "write the row under parties:, with the name of the party, or leave the column out",
    "ange raden under parties:, med partiets namn, eller utelämna kolumnen",
)


def _dependence(printed: Official, columns: frozenset[str] | None) -> Sequence[Problem]:
    """Give the problems of columns that depend on more of a party than its mandates."""
    if _is_shared(printed, columns):
        return ()
    try:
        tuple(_supports(printed, columns))
    except PolsekError as error:
        return [each for each in error.problems if each.id in ("missing-fact", "missing-side")]
    return ()


def _is_shared(printed: Official, columns: frozenset[str] | None) -> bool:
    """Tell whether it matters for some columns which parties sit."""
    rule = printed.file.rule
    return any(_counts_all(rule, name) for name in (rule.components if columns is None else needed(rule, columns)))


def _counts_all(rule: Rule, name: str) -> bool:
    """Tell whether a component depends on all who sit: a sum that is split, all seats, a pool that counts them."""
    component = rule.components[name]
    used = any(depends_on_all(each.figure, rule) for each in figures_of(component))
    return bool(component.split) or "seat" in component.per or used


def _supports(printed: Official, columns: frozenset[str] | None) -> Iterator[Support]:
    """Calculate the parties that the examples are tried with: those that sit, where it matters who else does."""
    file, table, components = printed.file, printed.table, printed.file.rule.components
    names = components if columns is None else needed(file.rule, columns)
    question = printed.question(columns)
    if _is_shared(printed, columns):
        yield printed.support(columns)
        return
    turns = {turn for name in names for turn in _turns(file.rule, components[name])}
    within = {each for each in turns if any(_fits(example, each) for example in table.examples)}
    numbers = sorted(within.union(*map(_ends, table.examples)))
    if depends_on_mandates_alone(file.rule, names):
        made_up = [typical_parties(file, numbers)]
    else:
        made_up = [typical_party(file, mandates) for mandates in numbers]
    for only in with_facts(made_up, file.rule, table.given):
        yield calculate(file, (), printed.series, table.year, question._replace(only=only))


def _turns(rule: Rule, component: Component) -> Iterator[int]:
    """Give the numbers of mandates on both sides of where an amount may turn: where a band or a condition begins."""
    figures = (*rule.figures.values(), *(each.figure for each in figures_of(component)))
    bands = [each for figure in figures for each in parts(figure) if isinstance(each, Banded)]
    starts = [band.first for each in bands if each.unit == "mandates" for band in each.bands]
    limits = [each for each in component.conditions if same_word(each.name, "mandates")]
    starts += [int(each.limit) + (each.comparison in ("above", "at most")) for each in limits]
    yield from (number for start in starts for number in (start - 1, start) if number > 0)


def _ends(example: Example) -> tuple[int, int]:
    """Give the least and the most mandates of an example; one that is open is for more than its first number."""
    first = max(example.first, 1)
    return first, first + 1 if example.last is None else example.last


def _fits(example: Example, mandates: int) -> bool:
    return example.first <= mandates and (example.last is None or mandates <= example.last)
