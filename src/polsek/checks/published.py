"""Published tables recalculated: every printed number is reproduced, or is a known difference exactly as stated."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.given import is_given_fact, with_facts
from polsek.calculation.instalments import before_withholding, payments
from polsek.calculation.support import LINES
from polsek.calculation.timeline import year_period
from polsek.calculation.typical import TYPICAL, typical_party
from polsek.calculation.year import Question, calculate, rate_of
from polsek.mandates import party_called
from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.notation.reader import path_text
from polsek.notation.words import Refusal, did_you_mean
from polsek.period import DAY, Period
from polsek.problem import PolsekError, Problem, Words
from polsek.reference import given_series
from polsek.rules.file import finish
from polsek.rules.given import given_address, given_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.mandates import Distribution
    from polsek.problem import Address, Severity
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Cell, Difference, Example, Table

TWELFTH = Fraction(1, 12)
THOUSAND = 1000


class Count(NamedTuple):
    """How many published numbers were compared."""

    compared: int = 0
    reproduced: int = 0
    known_differences: int = 0

    def plus(self, other: Count) -> Count:
        """Add two counts."""
        return Count(*(one + two for one, two in zip(self, other, strict=True)))


class Recalculation(NamedTuple):
    """What came of recalculating a rule file's tables."""

    numbers: Count
    problems: tuple[Problem, ...]
    supports: tuple[Support, ...]
    """What was calculated for the rows of parties, one for each table that has them."""


class Comparison(NamedTuple):
    """One printed number and what the rule gives."""

    path: str
    """The number's own path in its table: `parties.S.total`."""
    cell: Cell
    calculated: Fraction | None
    """In the table's unit; None when no such number comes out."""


def recalculated(file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series]) -> Recalculation:
    """Recalculate every published table of a rule file."""
    count = Count()
    problems: list[Problem] = []
    supports: list[Support] = []
    for number, table in enumerate(file.rule.published):
        at: Address = ("published", number)
        try:
            comparisons = _table(file, distributions, series, table, at, supports)
        except PolsekError as error:
            problems += error.problems
            continue
        found, more = _judged(file, table, at, comparisons)
        count = count.plus(found)
        problems += more
    return Recalculation(count, tuple(problems), tuple(supports))


def _table(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    table: Table,
    at: Address,
    supports: list[Support],
) -> list[Comparison]:
    file, series = _given(file, series, table, at)
    distributions = with_facts(distributions, file.rule, table.given)
    found: list[Comparison] = []
    if table.parties or table.all:
        columns = _columns_needed(file, [*table.parties.values(), table.all])
        support = calculate(file, distributions, series, table.year, _question(file, distributions, table, at, columns))
        supports.append(support)
        found += _rows(file, support, table, distributions)
    for number, example in enumerate(table.examples):
        found += _example(file, distributions, series, table, example, f"examples.{number + 1}")
    if table.rates:
        found += _rates(file, distributions, series, table, at)
    return found


def _given(
    file: RuleFile, series: Mapping[str, Series], table: Table, at: Address
) -> tuple[RuleFile, Mapping[str, Series]]:
    """Put the figures that a table was made with in the place of those of the file and the series."""
    own: dict[str, str] = {}
    changed = dict(series)
    problems = []
    for name, text in table.given.items():
        place = file.places.value((*at, "given", name))
        if name in series:
            try:
                changed[name] = given_series(series[name], text)
            except Refusal as refusal:
                problems.append(
                    Problem(
                        refusal.id,
                        refusal.message,
                        place,
                        refusal.hint,
                        path=path_text((*at, "given", name), file.document.value),
                    )
                )
        elif given_address(file.document.value, name) is not None:
            own[name] = text
        elif is_given_fact(name, file.rule):
            continue
        else:
            problems.append(
                Problem(
                    "unknown-name",
                    Words(
                        f"{name} is no series or figure that the rule uses",
                        f"{name} är ingen serie och inget tal som regeln använder",
                    ),
                    place,
                    did_you_mean(name, (*series, *file.rule.figures)),
                )
            )
    if own:
        again, more = finish(
            given_draft(file.document, file.id, own), {name: each.unit for name, each in changed.items()}
        )
        problems += [problem for problem in more if problem.severity == "error"]
        file = again or file
    if problems:
        raise PolsekError(problems)
    return file, changed


def _question(
    file: RuleFile, distributions: Sequence[Distribution], table: Table, at: Address, columns: frozenset[str] | None
) -> Question:
    only = None
    if table.mandates:
        only = next((each for each in distributions if each.id == table.mandates), None)
        if only is None:
            message = Words(
                f"there is no distribution {table.mandates} of {file.assembly}",
                f"det finns ingen mandatfördelning {table.mandates} för {file.assembly}",
            )
            listed = ", ".join(each.id for each in distributions)
            hint = Words(f"there are {listed}", f"det finns {listed}") if listed else None
            raise PolsekError(
                [
                    Problem(
                        "unknown-distribution",
                        message,
                        file.places.value((*at, "mandates")),
                        hint,
                        path=path_text((*at, "mandates"), file.document.value),
                    )
                ]
            )
    return Question(only, _span(file, table, at), table.rounding, columns, any_year=True)


def _span(file: RuleFile, table: Table, at: Address) -> Period | None:
    """Give the months that a table covers, within its support year; None: the whole year."""
    if table.from_ is None and table.to is None:
        return None
    year = year_period(file.rule, table.year)
    span = Period(table.from_ or year.start, year.end if table.to is None else table.to + DAY)
    if not year.start <= span.start < span.end <= year.end:
        key = "from" if table.from_ is not None else "to"
        message = Words(
            f"the table covers days outside the support year {year.start} to {year.last}",
            f"tabellen omfattar dagar utanför stödåret {year.start} till {year.last}",
        )
        hint = Words("write a table for each support year", "skriv en tabell för varje stödår")
        place, path = file.places.value((*at, key)), path_text((*at, key), file.document.value)
        raise PolsekError([Problem("table-span", message, place, hint, path=path)])
    return span


def _columns_needed(file: RuleFile, rows: Sequence[Mapping[str, object]]) -> frozenset[str] | None:
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


def _rows(
    file: RuleFile, support: Support, table: Table, distributions: Sequence[Distribution]
) -> Iterator[Comparison]:
    known = {row.party.name for each in distributions for row in each.rows}
    by_name = {party.party.name: party for party in support.parties}
    for name, row in table.parties.items():
        party = by_name.get(party_called(name).name) or next(
            (each for each in support.parties if each.party.abbreviation == name), None
        )
        for column, cells in row.items():
            values: Sequence[Fraction | None]
            if party is not None:
                values = _party_values(file, support, party, column, table)
            else:
                values = [Fraction()] * len(cells) if party_called(name).name in known else [None]
            yield from _paired(f"parties.{name}.{column}", cells, values)
    for column, cells in table.all.items():
        yield from _paired(f"all.{column}", cells, _all_values(file, support, column, table))


def _paired(path: str, cells: Sequence[Cell], values: Sequence[Fraction | None]) -> Iterator[Comparison]:
    several = len(cells) > 1
    for number, cell in enumerate(cells):
        yield Comparison(
            f"{path}.{number + 1}" if several else path, cell, values[number] if number < len(values) else None
        )


def _scaled(support: Support, exact: Fraction | None, table: Table) -> Fraction | None:
    """Bring an exact amount of the year to what the table prints."""
    if exact is None:
        return None
    if table.unit.endswith("/month"):
        exact *= TWELFTH
    shown = support.shown(exact)
    return shown / THOUSAND if shown is not None and table.unit.startswith("1000 ") else shown


def _party_values(
    file: RuleFile, support: Support, party: PartySupport, column: str, table: Table
) -> list[Fraction | None]:
    if column == "mandates":
        return [Fraction(party.mandates)]
    if column in ("instalments", "before_withheld.instalments"):
        return [payment.amount for payment in payments(support, party, before_withheld=column != "instalments")]
    if column in file.rule.pools:
        return [_scaled(support, _brought(support, party, column), table)]
    name, dot, step = column.partition(".")
    if dot and name in file.rule.components:
        return [_step(support, party, name, step)]
    return [_scaled(support, _exact(support, party, column), table)]


def _exact(support: Support, party: PartySupport, column: str) -> Fraction | None:
    if column == "total":
        return party.total.value
    if column == "before_withheld":
        return before_withholding(support, party)
    if column in LINES:
        return next(
            (line.value for name, line in zip(support.lines, party.lines, strict=True) if name == column), Fraction()
        )
    by_id = {each.id: amount for each, amount in zip(support.columns, party.components, strict=True)}
    values = [by_id[name].value if name in by_id else None for name in column.split(" + ")]
    known = [value for value in values if value is not None]
    return sum(known, Fraction()) if len(known) == len(values) else None


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
        total = support.total
        return [
            _scaled(support, sum((each.total.value or Fraction() for each in support.parties), Fraction()), table)
            if table.unit
            else total
        ]
    if column in file.rule.pools:
        return [_scaled(support, support.pools[column].value, table)]
    if column in ("instalments", "before_withheld.instalments"):
        rows = [_party_values(file, support, party, column, table) for party in support.parties]
        return [sum((value or Fraction() for value in values), Fraction()) for values in zip(*rows, strict=True)]
    exact = [_exact(support, party, column) for party in support.parties]
    if any(value is None for value in exact):
        return [None]
    if support.adds_shown:
        return [sum((_scaled(support, value, table) or Fraction() for value in exact), Fraction())]
    return [_scaled(support, sum((value or Fraction() for value in exact), Fraction()), table)]


# --- examples and rates ----------------------------------------------------------------------------------------------


def _example(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    table: Table,
    example: Example,
    path: str,
) -> Iterator[Comparison]:
    cells = dict(example.cells)
    columns = _columns_needed(file, [cells])
    supports: list[tuple[Support, PartySupport]] = []
    if any(component.split for component in file.rule.components.values()):
        support = calculate(
            file, distributions, series, table.year, Question(None, None, table.rounding, columns, any_year=True)
        )
        fits = [
            each
            for each in support.parties
            if example.first <= each.mandates and (example.last is None or each.mandates <= example.last)
        ]
        supports = [(support, party) for party in fits]
    else:
        for mandates in sorted({max(example.first, 1), example.last or max(example.first, 1)}):
            question = Question(typical_party(file, mandates), None, table.rounding, columns, any_year=True)
            support = calculate(file, (), series, table.year, question)
            supports += [(support, party) for party in support.parties if party.party == TYPICAL]
    for column, cell in cells.items():
        values = {_party_values(file, support, party, column, table)[0] for support, party in supports}
        wrong = [value for value in values if value != _printed(cell)]
        yield Comparison(f"{path}.{column}", cell, wrong[0] if wrong else _printed(cell) if values else None)


def _rates(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series], table: Table, at: Address
) -> Iterator[Comparison]:
    for name, cell in table.rates.items():
        if name not in file.rule.components:
            raise PolsekError(
                [
                    Problem(
                        "unknown-name",
                        Words(f"{name} is no component", f"{name} är ingen del av stödet"),
                        file.places.key(cell.address),
                        did_you_mean(name, file.rule.components),
                        path=path_text(cell.address, file.document.value),
                    )
                ]
            )
        question = _question(file, distributions, table, at, frozenset({name}))
        support, amount = rate_of(file, distributions, series, table.year, question, name)
        yield Comparison(f"rates.{name}", cell, _scaled(support, amount, table))


# --- judgement -------------------------------------------------------------------------------------------------------


def _printed(cell: Cell) -> Fraction | None:
    return cell.number


def _judged(
    file: RuleFile, table: Table, at: Address, comparisons: Sequence[Comparison]
) -> tuple[Count, list[Problem]]:
    count, problems = Count(), []
    differs = dict(table.differs)

    def report(
        id: str, where: Address, message: Words, hint: Words | None = None, severity: Severity = "error"
    ) -> None:
        problems.append(
            Problem(id, message, file.places.value(where), hint, severity, path_text(where, file.document.value))
        )

    for each in comparisons:
        known = differs.pop(each.path, None)
        printed = _printed(each.cell)
        if known is not None:
            count = count.plus(Count(1, 0, 1))
            _judge_known(each, known, (*at, "differs", each.path), report)
        elif each.calculated == printed:
            count = count.plus(Count(1, 1, 0))
        else:
            count = count.plus(Count(1, 0, 0))
            report("published-differs", each.cell.address, *_difference(each, comparisons))
    for path in differs:
        where = (*at, "differs", path)
        problems.append(
            Problem(
                "unknown-path",
                Words(
                    f"{path} is not a printed number of this table", f"{path} är inget tryckt tal i den här tabellen"
                ),
                file.places.key(where),
                did_you_mean(path, [each.path for each in comparisons]),
                path=path_text(where, file.document.value),
            )
        )
    return count, problems


def _judge_known(each: Comparison, known: Difference, where: Address, report: Callable[..., None]) -> None:
    stated = None if known.calculated is None else known.calculated.number
    if each.calculated == each.cell.number:
        report(
            "difference-gone",
            where,
            Words(
                f"{each.path} is reproduced now: {_text(each.calculated, each.cell)}",
                f"{each.path} återskapas nu: {_text(each.calculated, each.cell)}",
            ),
            Words("remove it from differs", "ta bort det ur differs"),
        )
    elif each.calculated != stated:
        report(
            "difference-changed",
            where,
            Words(
                f"{each.path} is calculated as {_text(each.calculated, each.cell)}, not {_text(stated, each.cell)}",
                f"{each.path} beräknas till {_text(each.calculated, each.cell)}, inte {_text(stated, each.cell)}",
            ),
            Words("find out why before changing calculated:", "ta reda på varför innan calculated: ändras"),
        )


def _difference(each: Comparison, comparisons: Sequence[Comparison]) -> tuple[Words, Words | None]:
    printed, got = _text(each.cell.number, each.cell), _text(each.calculated, each.cell)
    if each.calculated is None or each.cell.number is None:
        return Words(
            f"{each.path}: printed {printed}, but no such number comes out",
            f"{each.path}: tryckt {printed}, men inget sådant tal kommer ut",
        ), None
    difference = each.calculated - each.cell.number
    size = _text(abs(difference), each.cell)
    more = Words("more", "mer") if difference > 0 else Words("less", "mindre")
    return (
        Words(
            f"{each.path}: printed {printed}, calculated {got} ({size} {more.en})",
            f"{each.path}: tryckt {printed}, beräknat {got} ({size} {more.sv})",
        ),
        _cause(each, comparisons),
    )


def _cause(each: Comparison, comparisons: Sequence[Comparison]) -> Words | None:
    """Guess why a number differs: a swapped digit, rows rounded first, a rounding."""
    if each.calculated is None or each.cell.number is None:
        return None
    one, two = str(each.cell.number), str(each.calculated)
    if len(one) == len(two) and one != two and sorted(one) == sorted(two):
        return Words("the same digits in another order: a misprint?", "samma siffror i annan ordning: ett tryckfel?")
    if each.path.startswith("all."):
        column = each.path.removeprefix("all.")
        rows = [
            other.calculated or Fraction()
            for other in comparisons
            if other.path.startswith("parties.") and other.path.endswith(f".{column}")
        ]
        if rows and sum(rows, Fraction()) == each.cell.number:
            return Words(
                "the rows as shown add up to it: write rounding: {total: from shown amounts}?",
                "de visade raderna summerar till det: skriv rounding: {total: from shown amounts}?",
            )
    if abs(each.calculated - each.cell.number) <= 1 and not each.cell.share:
        return Words(
            "one unit: another rounding, or rounded at an earlier step?",
            "en enhet: en annan avrundning, eller avrundat i ett tidigare steg?",
        )
    return Words(
        "if the printed number cannot be right, list it under differs: with the calculated one and why",
        "om det tryckta talet inte kan stämma, för upp det under differs: med det beräknade talet och varför",
    )


def _text(value: Fraction | None, cell: Cell) -> str:
    if value is None:
        return "unknown"
    return f"{decimal_text(value / PERCENT)} %" if cell.share else decimal_text(value)
