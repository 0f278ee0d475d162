"""The numbers that a rule gives for the columns and the examples of a published table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.payments import before_withholding, payments
from polsek.calculation.setting import needed
from polsek.calculation.support import LINES
from polsek.calculation.timeline import typical_parties, typical_party
from polsek.calculation.year import Question, calculate
from polsek.notation.words import did_you_mean
from polsek.problem import Words
from polsek.rules.figures import depends_on_mandates_alone
from polsek.rules.structure import BUDGETED
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Distribution, Party
    from polsek.money import Amount, Rounding
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Example, PrintedCell, Table


TWELFTH = Fraction(1, 12)
THOUSAND = 1000
_MADE_OF = ("rate", "count")


class Comparison(NamedTuple):
    """One printed number and what the rule gives."""

    path: str
    """The number's own path in its table: `parties.S.total`."""
    cell: PrintedCell
    calculated: Fraction | None
    """In the table's unit; None when no such number comes out."""
    hint: Words | None = None
    """Why no such number comes out."""
    rate: Fraction | None = None
    """Where the number is one component of a year: what one counted thing gives, exactly."""
    counted: Fraction | None = None
    """How many are counted."""


def columns_needed(file: RuleFile, rows: Sequence[Mapping[str, object]]) -> frozenset[str] | None:
    """Give the components that the printed columns need; None: all."""
    found: set[str] = set()
    for row in rows:
        for column in row:
            for part in column.split(" + "):
                name = part.partition(".")[0]
                if name in file.rule.components:
                    found.add(name)
                elif name in file.rule.pools:
                    found |= set(list(file.rule.components)[:1])
                elif name != "mandates":
                    return None
    return frozenset(found)


# --- the numbers of a row --------------------------------------------------------------------------------------------


def rows(
    file: RuleFile, support: Support, budgeted: Support, table: Table, distributions: Sequence[Distribution]
) -> Iterator[Comparison]:
    """Compare the printed rows of parties and the last row with what comes out; `budgeted`: if no seat were empty."""
    known = {row.party for each in distributions for row in each.rows}
    for name, row in table.parties.items():
        for column, cells in row.items():
            shown = budgeted if column.endswith(BUDGETED) else support
            party, path = party_of(shown, name), f"parties.{name}.{column}"
            if party is not None:
                found = _paired(path, cells, party_values(file, shown, party, column, table))
                rate, counted = _made_of(shown, party, column, table)
                yield from (each._replace(rate=rate, counted=counted) for each in found)
            elif any(each.is_called(name) for each in known):
                yield from _paired(path, cells, [Fraction()] * len(cells))
            else:
                hint = _other_party(name, known)
                yield from (each._replace(hint=hint) for each in _paired(path, cells, [None]))
    for column, cells in table.all.items():
        shown = budgeted if column.endswith(BUDGETED) else support
        yield from _paired(f"all.{column}", cells, _all_values(file, shown, column.removesuffix(BUDGETED), table))


def party_of(support: Support, name: str) -> PartySupport | None:
    """Give the party that a row names, by any of its names."""
    return next((each for each in support.parties if each.party.is_called(name)), None)


def _other_party(name: str, known: Iterable[Party]) -> Words:
    called = sorted({text for each in known for text in (each.name, each.abbreviation) if text})
    listed = ", ".join(sorted({each.abbreviation or each.name for each in known})) or "-"
    return did_you_mean(name, called) or Words(
        f"no distribution of the assembly has it; the parties are {listed}",
        f"ingen av fullmäktiges mandatfördelningar har det; partierna är {listed}",
    )


def _made_of(
    support: Support, party: PartySupport, column: str, table: Table
) -> tuple[Fraction | None, Fraction | None]:
    """Give the yearly rate and the count of a component that is nothing else than their product all year."""
    names = [each.id for each in support.columns]
    if column == "total" and not support.lines:
        paid = [name for name, amount in zip(names, party.components, strict=True) if amount.value]
        column = paid[0] if len(paid) == 1 else column
    if column not in names or table.unit:
        return None, None
    pieces = [each.steps for each in party.steps[names.index(column)]]
    made = {
        tuple(each[step].value for step in _MADE_OF) if all(step in each for step in _MADE_OF) else None
        for each in pieces
    }
    value, (_, count) = party.components[names.index(column)].value, next(iter(made)) or (None, None)
    return (value / count, count) if len(made) == 1 and count and value is not None else (None, None)


def _paired(path: str, cells: Sequence[PrintedCell], values: Sequence[Fraction | None]) -> Iterator[Comparison]:
    several = len(cells) > 1
    for number, cell in enumerate(cells):
        yield Comparison(
            f"{path}.{number + 1}" if several else path, cell, values[number] if number < len(values) else None
        )


def scaled(support: Support, exact: Fraction | None, table: Table) -> Fraction | None:
    """Bring an exact amount of the year to what the table prints."""
    if exact is None:
        return None
    if table.unit.endswith("/month"):
        exact *= TWELFTH
    shown = support.shown(exact)
    return shown / THOUSAND if shown is not None and table.unit.startswith("1000 ") else shown


def printed_figure(amount: Amount, shown: Rounding | None, table: Table, currency: str) -> Fraction | None:
    """Bring a figure of the file to what a table prints; only money is rounded as it is shown."""
    value, (money, _, period) = amount.value, amount.unit.partition("/")
    if value is None or not (period or money == currency):
        return value
    if table.unit.endswith("/month") and period == "year":
        value *= TWELFTH
    value = value if shown is None else shown.apply(value)
    return value / THOUSAND if table.unit.startswith("1000 ") else value


def party_values(
    file: RuleFile, support: Support, party: PartySupport, column: str, table: Table
) -> list[Fraction | None]:
    """Give what a column of a party's row holds; several numbers for instalments."""
    column = column.removesuffix(BUDGETED)
    if column == "mandates":
        return [Fraction(party.mandates)]
    if column in ("instalments", "before_withheld.instalments"):
        if _is_unknown(support, party):
            return [None]
        return [payment.amount for payment in payments(support, party, before_withheld=column != "instalments")]
    if column in file.rule.pools:
        return [scaled(support, _brought(support, party, column), table)]
    name, dot, step = column.partition(".")
    if dot and name in file.rule.components:
        return [_step(support, party, name, step)]
    return [scaled(support, _exact(support, party, column), table)]


def _is_unknown(support: Support, party: PartySupport) -> bool:
    """Tell whether money of a party cannot be told; what is unknown in kind is only left out of the total."""
    return any(
        amount.value is None and not column.in_kind
        for column, amount in zip(support.columns, party.components, strict=True)
    )


def _exact(support: Support, party: PartySupport, column: str) -> Fraction | None:
    if column in ("total", "before_withheld", *LINES) and _is_unknown(support, party):
        return None
    if column == "total":
        return party.total.value
    if column == "before_withheld":
        return before_withholding(support, party)
    if column in LINES:
        return next(
            (line.value for name, line in zip(support.lines, party.lines, strict=True) if name == column), Fraction()
        )
    amounts = [
        next((amount for each, amount in zip(support.columns, party.components, strict=True) if each.id == name), None)
        for name in column.split(" + ")
    ]
    known = [amount.value for amount in amounts if amount is not None and amount.value is not None]
    return sum(known[1:], known[0]) if len(known) == len(amounts) else None


def _brought(support: Support, party: PartySupport, pool: str) -> Fraction | None:
    """Give what a party's own seats bring to a pool that is an amount per mandate."""
    whole, mandates = support.pools[pool].value, sum(each.mandates for each in support.parties)
    return None if whole is None or not mandates else whole * party.mandates / mandates


def _step(support: Support, party: PartySupport, name: str, step: str) -> Fraction | None:
    index = next((number for number, column in enumerate(support.columns) if column.id == name), None)
    if index is None:
        return None
    amount = party.steps[index][-1].steps.get(step)
    if amount is None:
        return Fraction() if party.components[index].value == 0 else None
    if amount.unit.partition("/")[0] != support.file.rule.unit:
        return amount.value
    return support.shown(amount)


def _all_values(file: RuleFile, support: Support, column: str, table: Table) -> list[Fraction | None]:
    if column == "mandates":
        return [Fraction(support.mandates)]
    if column == "total":
        if any(_is_unknown(support, each) for each in support.parties):
            return [None]
        total = support.total
        return [
            scaled(support, sum((each.total.value or Fraction() for each in support.parties), Fraction()), table)
            if table.unit
            else total
        ]
    if column in file.rule.pools:
        return [scaled(support, support.pools[column].value, table)]
    if column in ("instalments", "before_withheld.instalments"):
        rows = [party_values(file, support, party, column, table) for party in support.parties]
        return [sum((value or Fraction() for value in values), Fraction()) for values in zip(*rows, strict=True)]
    exact = [_exact(support, party, column) for party in support.parties]
    if any(value is None for value in exact):
        return [None]
    if support.adds_shown:
        return [sum((scaled(support, value, table) or Fraction() for value in exact), Fraction())]
    return [scaled(support, sum((value or Fraction() for value in exact), Fraction()), table)]


# --- examples -------------------------------------------------------------------------------------------------------


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
