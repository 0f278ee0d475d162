"""Published tables recalculated: every printed number is reproduced, or is a known difference exactly as stated."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.given import with_facts
from polsek.calculation.timeline import year_period
from polsek.calculation.year import Question, calculate, rate_of
from polsek.checks.examples import examples
from polsek.checks.made_with import made_with
from polsek.checks.numbers import Comparison, columns_needed, rows, scaled
from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.notation.reader import path_text
from polsek.notation.words import did_you_mean
from polsek.period import DAY, Period
from polsek.problem import PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.problem import Address, Severity
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import Cell, Difference, Table


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
    supports: Mapping[int, Support]
    """What was calculated for the rows of parties, by the number of the table; not every table has them."""


def recalculated(file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series]) -> Recalculation:
    """Recalculate every published table of a rule file."""
    count = Count()
    problems: list[Problem] = []
    supports: dict[int, Support] = {}
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
    return Recalculation(count, tuple(problems), supports)


def _table(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    table: Table,
    at: Address,
    supports: dict[int, Support],
) -> list[Comparison]:
    file, series = made_with(file, series, table, at)
    distributions = with_facts(distributions, file.rule, table.given)
    found: list[Comparison] = []
    if table.parties or table.all:
        columns = columns_needed(file, [*table.parties.values(), table.all])
        support = calculate(file, distributions, series, table.year, _question(file, distributions, table, at, columns))
        supports[int(at[-1])] = support
        found += rows(file, support, table, distributions)
    found += examples(file, distributions, series, table)
    if table.rates:
        found += _rates(file, distributions, series, table, at)
    return found


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


# --- rates ------------------------------------------------------------------------------------------------------------


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
        yield Comparison(f"rates.{name}", cell, scaled(support, amount, table))


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
