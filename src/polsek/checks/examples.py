"""Examples of a published table: what any party with so many mandates gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.setting import needed
from polsek.calculation.typical import depends_on_mandates_alone, typical_parties, typical_party
from polsek.calculation.year import Question, calculate
from polsek.checks.numbers import Comparison, columns_needed, party_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Distribution
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Example, Table


def examples(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series], table: Table
) -> Iterator[Comparison]:
    """Compare the printed examples; those that show the same columns are calculated together."""
    tried: dict[frozenset[str] | None, list[tuple[Support, PartySupport]]] = {}
    for number, example in enumerate(table.examples, 1):
        columns = columns_needed(file, [example.cells])
        if columns not in tried:
            tried[columns] = [
                (support, party)
                for support in _supports(file, distributions, series, table, columns)
                for party in support.parties
            ]
        fitting = [(support, party) for support, party in tried[columns] if _fits(example, party.mandates)]
        yield from _compared(file, table, example, f"examples.{number}", fitting)


def _supports(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    table: Table,
    columns: frozenset[str] | None,
) -> Iterator[Support]:
    """Calculate the parties that the examples are tried with: those that sit, where it matters who else does."""
    components = file.rule.components
    names = components if columns is None else needed(file.rule, columns)
    question = Question(None, None, table.rounding, columns, any_year=True)
    if any(components[name].split for name in names):
        yield calculate(file, distributions, series, table.year, question)
        return
    numbers = sorted({end for example in table.examples for end in _ends(example)})
    if depends_on_mandates_alone(file.rule, names):
        made_up = [typical_parties(file, numbers)]
    else:
        made_up = [typical_party(file, mandates) for mandates in numbers]
    for only in made_up:
        yield calculate(file, (), series, table.year, question._replace(only=only))


def _ends(example: Example) -> tuple[int, int]:
    first = max(example.first, 1)
    return first, example.last or first


def _fits(example: Example, mandates: int) -> bool:
    return example.first <= mandates and (example.last is None or mandates <= example.last)


def _compared(
    file: RuleFile, table: Table, example: Example, path: str, fitting: Sequence[tuple[Support, PartySupport]]
) -> Iterator[Comparison]:
    """Compare an example's numbers with the first party that gets another one, else with any."""
    for column, cell in example.cells.items():
        values = [party_values(file, support, party, column, table)[0] for support, party in fitting]
        others = [value for value in values if value != cell.number]
        yield Comparison(f"{path}.{column}", cell, (others or values or [None])[0])
