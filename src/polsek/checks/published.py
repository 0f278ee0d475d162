"""Published tables recalculated: every printed number is reproduced, or is a known difference exactly as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.known import is_given_fact, with_facts
from polsek.calculation.timeline import year_period
from polsek.calculation.year import Question, calculate, figure_of, rate_of
from polsek.checks.judging import Count, judged
from polsek.checks.numbers import Comparison, columns_needed, examples, party_of, printed_figure, rows, scaled
from polsek.notation.reader import path_text
from polsek.notation.words import Refusal, did_you_mean
from polsek.period import DAY, Period
from polsek.problem import UNSAID, Place, PolsekError, Problem, Words
from polsek.reference import given_series
from polsek.rules.file import finish, given_address, given_draft
from polsek.rules.structure import BUDGETED
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.problem import Address
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import PrintedCell, Table


def made_with(
    file: RuleFile, series: Mapping[str, Series], table: Table, at: Address
) -> tuple[RuleFile, Mapping[str, Series]]:
    """Give the rule and the series with the figures of a table; raises PolsekError."""
    changed, own = dict(series), {}
    problems: list[Problem] = []
    for name, text in table.given.items():
        if name in series:
            try:
                changed[name] = given_series(series[name], text)
            except Refusal as refusal:
                problems.append(_problem(file, (*at, "given", name), refusal.id, refusal.message, refusal.hint))
        elif given_address(file.document.value, name) is not None:
            own[name] = text
        elif not is_given_fact(name, file.rule):
            message = Words(
                f"{name} is no series, figure or fact of the assembly that the rule uses",
                f"{name} är ingen serie, inget värde och ingen uppgift om fullmäktige som regeln använder",
            )
            near = did_you_mean(name, (*series, *file.rule.figures, *file.rule.facts))
            problems.append(_problem(file, (*at, "given", name), "unknown-name", message, near))
    if own:
        units = {name: each.unit for name, each in changed.items()}
        again, more = finish(given_draft(file.document, file.id, own), units)
        problems += [problem for problem in more if problem.severity == "error"]
        file = again or file
    if problems:
        raise PolsekError(problems)
    return file, changed


def _problem(file: RuleFile, at: Address, id: str, message: Words, hint: Words | None) -> Problem:
    return Problem(id, message, file.places.value(at), hint, path=path_text(at, file.document.value))


# --- the recalculation ----------------------------------------------------------------------------------------------


MOST_WORK = 15_000
"""How many amounts are calculated for the published tables of one file."""


class Recalculation(NamedTuple):
    """What came of recalculating a rule file's tables."""

    numbers: Count
    problems: tuple[Problem, ...]
    supports: Mapping[int, Support]
    """What was calculated for the rows of parties, by the number of the table; not every table has them."""
    comparisons: Mapping[int, Sequence[Comparison]] = {}
    """Every number of a table and what the rule gives, by the number of the table."""


class Proof(NamedTuple):
    """A printed number, and what became of it."""

    rule: str
    table: str
    """The year of the table, and its name if it has one."""
    path: str
    """The number's own path in the table: `parties.S.total`."""
    cell: PrintedCell
    calculated: Fraction | None
    """In the table's unit; None when no such number comes out."""
    result: str
    """`reproduced`, `known` (a known difference) or `differs`."""
    source: Words
    because: Words
    """Why it is known to differ."""
    place: Place


def recalculated(file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series]) -> Recalculation:
    """Recalculate every published table of a rule file."""
    count = Count()
    problems: list[Problem] = []
    supports: dict[int, Support] = {}
    compared: dict[int, Sequence[Comparison]] = {}
    work = 0
    for number, table in enumerate(file.rule.published):
        at: Address = ("published", number)
        work += len(file.rule.components) * (1 + len(table.rates) + len(table.examples) + len(table.figures))
        if work > MOST_WORK:
            problems.append(_too_much(file, at))
            break
        try:
            comparisons = _table(file, distributions, series, table, at, supports)
        except PolsekError as error:
            problems += error.problems
            continue
        if (support := supports.get(number)) is not None:
            work += len(support.parties) * len(support.columns) * len(support.pieces)
        problems += _named_twice(file, table, at, support)
        compared[number] = comparisons
        found, more = judged(file, table, at, comparisons)
        count = count.plus(found)
        problems += more
    return Recalculation(count, tuple(problems), supports, compared)


def proofs(file: RuleFile, found: Recalculation) -> Iterator[Proof]:
    """Give every printed number of a file with its table, source and result."""
    for number, comparisons in found.comparisons.items():
        table, at = file.rule.published[number], ("published", number)
        for each in comparisons:
            known = table.differs.get(each.path)
            result = "reproduced" if each.calculated == each.cell.number else "differs" if known is None else "known"
            yield Proof(
                file.id,
                f"{table.year} {table.name}".strip(),
                each.path,
                each.cell,
                each.calculated,
                result,
                file.source(at),
                UNSAID if known is None else known.because,
                file.places.value(each.cell.address),
            )


def _too_much(file: RuleFile, at: Address) -> Problem:
    message = Words(
        f"more than {MOST_WORK} amounts are needed for the tables so far: the recalculation stops here",
        f"tabellerna kräver fler än {MOST_WORK} belopp: omräkningen slutar här",
    )
    hint = Words("divide the rule into several files", "dela upp regeln i flera filer")
    return Problem("too-large", message, file.places.key(at), hint, path=path_text(at, file.document.value))


def _named_twice(file: RuleFile, table: Table, at: Address, support: Support | None) -> Iterator[Problem]:
    """Find parties that a table has two rows of, by two of their names."""
    seen: dict[str, str] = {}
    for name in table.parties if support is not None else ():
        party = None if support is None else party_of(support, name)
        other = name if party is None else seen.setdefault(party.party.name, name)
        if other != name:
            where = (*at, "parties", name)
            message = Words(f"{name} is the same party as {other}", f"{name} är samma parti som {other}")
            hint = Words("write each party once", "skriv varje parti en gång")
            place, path = file.places.key(where), path_text(where, file.document.value)
            yield Problem("duplicate-party", message, place, hint, path=path)


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
        found += rows(file, support, _budgeted(file, distributions, series, table, at, support), table, distributions)
    found += examples(file, distributions, series, table)
    if table.rates:
        found += _rates(file, distributions, series, table, at)
    for name, cell in table.figures.items():
        question = _question(file, distributions, table, at, None)
        amount, shown = figure_of(file, distributions, series, table.year, question, name)
        found.append(Comparison(f"figures.{name}", cell, printed_figure(amount, shown, table, file.rule.unit)))
    return found


def _budgeted(
    file: RuleFile,
    distributions: Sequence[Distribution],
    series: Mapping[str, Series],
    table: Table,
    at: Address,
    support: Support,
) -> Support:
    """Calculate a table as if no seat were empty, where one of its columns asks for that."""
    columns = [column for row in (*table.parties.values(), table.all) for column in row if column.endswith(BUDGETED)]
    if not columns:
        return support
    filled = [each._replace(rows=tuple(row._replace(empty=0) for row in each.rows)) for each in distributions]
    needed = columns_needed(file, [dict.fromkeys(columns)])
    return calculate(file, filled, series, table.year, _question(file, filled, table, at, needed))


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
    return Question(only, _span(file, table, at), table.rounding, columns, partial=True, any_year=True)


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
