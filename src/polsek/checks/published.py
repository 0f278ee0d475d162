"""Published tables recalculated: every printed number is reproduced, or is a known difference exactly as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.known import is_given_fact, with_facts
from polsek.checks.called import printed_number
from polsek.checks.examples import examples
from polsek.checks.judging import Count, judged
from polsek.checks.numbers import Comparison, Official, columns_needed, party_of, rows
from polsek.notation.words import Refusal, did_you_mean
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
    from polsek.problem import Address, Places
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.tables import PrintedCell


def made_with(printed: Official) -> Official:
    """Give a table with the rule, the series and the facts that it was made with; raises PolsekError."""
    file, series, given = printed.file, dict(printed.series), printed.table.given
    own: dict[str, str] = {}
    written: dict[str, Places] = {}
    problems: list[Problem] = []
    for name, text in given.items():
        at = (*printed.at, "given", name)
        if name in series:
            try:
                series[name] = given_series(series[name], text)
            except Refusal as refusal:
                problems.append(file.problem(refusal.id, at, refusal.message, refusal.hint))
        elif given_address(file.document.value, name) is not None:
            own[name], written[name] = text, file.places.below(at)
        elif not is_given_fact(name, file.rule):
            message = Words(
                f"{name} is no series, figure or fact of the assembly that the rule uses",
                f"{name} är ingen serie, inget värde och ingen uppgift om fullmäktige som regeln använder",
            )
            near = did_you_mean(name, (*series, *file.rule.figures, *file.rule.facts))
            problems.append(file.problem("unknown-name", at, message, near))
    if own:
        units = {name: each.unit for name, each in series.items()}
        again, more = finish(given_draft(file.document, file.id, own, written), units)
        problems += [problem for problem in more if problem.severity == "error"]
        file = file if again is None else again._replace(seated=file.seated)
    if problems:
        raise PolsekError(problems)
    return printed._replace(file=file, series=series, distributions=with_facts(printed.distributions, file.rule, given))


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
    name: Words
    """What it is called: of whom, and of what."""
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
        printed = Official(file, distributions, series, table, ("published", number))
        work += len(file.rule.components) * (1 + len(table.rates) + len(table.examples) + len(table.figures))
        if work > MOST_WORK:
            problems.append(_too_much(file, printed.at))
            break
        try:
            support, comparisons = _compared(made_with(printed))
        except PolsekError as error:
            problems += [_at_its_table(printed, each) for each in error.problems]
            continue
        if support is not None:
            supports[number] = support
            work += len(support.parties) * len(support.columns) * len(support.pieces)
            problems += _named_twice(printed, support)
        compared[number] = comparisons
        found, more = judged(printed, comparisons)
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
                printed_number(each.cell.address[len(at) :], table, file.rule),
                each.cell,
                each.calculated,
                result,
                file.source(at),
                UNSAID if known is None else known.because,
                file.places.value(each.cell.address),
            )


def _at_its_table(printed: Official, problem: Problem) -> Problem:
    """Place at the year of a table that the rule gives nothing in it."""
    if problem.id != "year-outside":
        return problem
    return printed.file.problem(problem.id, (*printed.at, "year"), problem.message, problem.hint)


def _too_much(file: RuleFile, at: Address) -> Problem:
    message = Words(
        f"more than {MOST_WORK} amounts are needed for the tables so far: the recalculation stops here",
        f"tabellerna kräver fler än {MOST_WORK} belopp: omräkningen slutar här",
    )
    hint = Words("divide the rule into several files", "dela upp regeln i flera filer")
    return file.problem("too-large", at, message, hint)


def _named_twice(printed: Official, support: Support) -> Iterator[Problem]:
    """Find parties that a table has two rows of, by two of their names."""
    seen: dict[str, str] = {}
    for name in printed.table.parties:
        party = party_of(support, name)
        other = name if party is None else seen.setdefault(party.party.name, name)
        if other != name:
            message = Words(f"{name} is the same party as {other}", f"{name} är samma parti som {other}")
            hint = Words("write each party once", "skriv varje parti en gång")
            yield printed.file.problem("duplicate-party", (*printed.at, "parties", name), message, hint, key=True)


def _compared(printed: Official) -> tuple[Support | None, list[Comparison]]:
    """Compare every number of a table; give what was calculated for its rows of parties, too, if it has any."""
    file, table = printed.file, printed.table
    support: Support | None = None
    found: list[Comparison] = []
    columns = [column for row in (*table.parties.values(), table.all) for column in row]
    if table.parties or table.all:
        support = printed.support(columns_needed(file, columns))
        found += rows(printed, support, _budgeted(printed, columns) or support)
    found += examples(printed)
    found += _rates(printed)
    found += [Comparison(f"figures.{name}", cell, printed.figure(name)) for name, cell in table.figures.items()]
    return support, found


def _budgeted(printed: Official, columns: Sequence[str]) -> Support | None:
    """Calculate a table as if no seat were empty; None where none of its columns asks for that."""
    if not any(column.endswith(BUDGETED) for column in columns):
        return None
    filled = [each._replace(rows=tuple(row._replace(empty=0) for row in each.rows)) for each in printed.distributions]
    return printed._replace(distributions=filled).support(columns_needed(printed.file, columns))


def _rates(printed: Official) -> Iterator[Comparison]:
    file = printed.file
    for name, cell in printed.table.rates.items():
        if name not in file.rule.components:
            message = Words(f"{name} is no component", f"{name} är ingen del av stödet")
            near = did_you_mean(name, file.rule.components)
            raise PolsekError([file.problem("unknown-name", cell.address, message, near, key=True)])
        yield Comparison(f"rates.{name}", cell, *printed.rate(name))
