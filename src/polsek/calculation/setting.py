"""What is asked of a rule for one year, and what stays the same while it is calculated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.evaluation import Evaluation
from polsek.calculation.pools import pools_of
from polsek.calculation.timeline import Timeline, year_period
from polsek.notation.figure import parts
from polsek.notation.formula import Rest
from polsek.problem import PolsekError, Problem, Words
from polsek.rules.rule import Payer
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from polsek.mandates import Distribution
    from polsek.period import Period
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.noted import Roundings
    from polsek.rules.rule import Rule


class Question(NamedTuple):
    """What is asked of a rule besides the year."""

    only: Distribution | None = None
    """A distribution that counts for the whole year instead of those that would."""
    period: Period | None = None
    """The months that a table covers, instead of the support year."""
    rounding: Roundings | None = None
    """A table's own rounding, over the file's."""
    columns: frozenset[str] | None = None
    """The components to calculate, with those that they use; None: all."""
    partial: bool = False
    """Whether rows of an unknown number of parties are left unknown, and what does not depend on them is calculated."""
    any_year: bool = False
    """Whether a year is calculated although the rule does not say from when it holds (a published one)."""


class Setting:
    """What stays the same while one year is calculated."""

    def __init__(
        self, file: RuleFile, seats: Timeline, series: Mapping[str, Series], year: int, question: Question
    ) -> None:
        """Prepare the calculation of a year."""
        if question.rounding is not None:
            file = file._replace(rule=file.rule.but(rounding=file.rule.rounding.over(question.rounding)))
        self.period = year_period(file.rule, year)
        file = file._replace(rule=file.rule.but(decided=file.rule.decided_in(self.period)))
        self.file, self.rule, self.seats, self.year = file, file.rule, seats, year
        self.series = series
        self.evaluation = Evaluation(file, series, partial=question.partial)
        self.asked = question.period or self.period
        self.withheld = tuple(each for each in file.rule.withheld if each.year == year)
        self.names = tuple(
            name
            for name in file.rule.components
            if question.columns is None or name in needed(file.rule, question.columns)
        )
        self.term_year = seats.term_year(year, file.rule, national=not isinstance(file.rule.authority, Payer))


def needed(rule: Rule, columns: frozenset[str]) -> frozenset[str]:
    """Add to some components those that they use, and those that draw on a pool before them."""
    found, before = set(columns), -1
    while len(found) > before:
        before = len(found)
        for name in [name for name in rule.components if name in found]:
            component = rule.components[name]
            for figure in (component.amount, *component.at_least, *component.at_most):
                found |= {used for each in parts(figure) if (used := getattr(each, "name", "")) in rule.components}
            if any(isinstance(each, Rest) for each in parts(component.amount)):
                found |= {other for other in rule.components if pools_of(rule, other) & pools_of(rule, name)}
    return frozenset(found)


def check_year(file: RuleFile, year: int, question: Question) -> None:
    """Refuse a year in which the rule gives nothing; raises PolsekError."""
    valid, period = file.rule.valid, year_period(file.rule, year)
    years = sorted({table.year for table in file.rule.published})
    inside = valid.from_ is None or valid.from_ < period.end
    inside = inside and (valid.to is None or valid.to >= period.start)
    if valid.from_ is None and not question.any_year:
        inside = inside and year in years
    if inside and file.rule.components:
        return
    evaluation = Evaluation(file, {})
    if not file.rule.components:
        evaluation.report(
            "nothing-to-calculate",
            file.places.key(("arrangement",)),
            ("arrangement",),
            Words(
                "the file says who employs, but no amounts", "filen anger vem som anställer men innehåller inga belopp"
            ),
            Words(
                "write components: for amounts; polsek arrangements shows who employs",
                "visa anställningsformen med polsek arrangements; belopp anges under components:",
            ),
        )
        raise PolsekError(evaluation.problems)
    raise PolsekError(outside(file, year))


def outside(file: RuleFile, year: int) -> tuple[Problem, ...]:
    """Give the problem that a rule gives nothing in a year, and in which years it does."""
    valid, years = file.rule.valid, sorted({table.year for table in file.rule.published})
    evaluation = Evaluation(file, {})
    if valid.from_ is None:
        when = _known_years(years)
    else:
        when = Words(
            f"the rule holds {_span(valid.from_, valid.to, 'to')}",
            f"regeln gäller {_span(valid.from_, valid.to, 'till')}",
        )
    evaluation.report(
        "year-outside",
        file.places.value(("valid",)),
        ("valid",),
        Words(f"there is no support for {year} by this rule", f"regeln ger inget stöd för {year}"),
        when,
    )
    return tuple(evaluation.problems)


def _known_years(years: Sequence[int]) -> Words:
    """Say what can be calculated of a rule whose beginning is not known."""
    if not years:
        return Words(
            "it is not known from when the rule holds, and it has no published table of any year",
            "det är okänt från när regeln gäller, och filen innehåller ingen publicerad tabell",
        )
    listed = ", ".join(map(str, years))
    return Words(
        f"it is not known from when the rule holds; only the years of its tables can be calculated: {listed}",
        f"det är okänt från när regeln gäller; bara åren i filens tabeller kan beräknas: {listed}",
    )


def _span(start: date, end: date | None, word: str) -> str:
    first = {"to": "from", "till": "från"}[word]
    return f"{first} {start}" if end is None else f"{first} {start} {word} {end}"


MOST_WORK = 10_000
"""How many amounts one calculation may have: components x parties x pieces of the year."""


def check_work(file: RuleFile, components: int, parties: int, pieces: int) -> None:
    """Refuse what takes longer than anybody waits; raises PolsekError."""
    if components * parties * pieces > MOST_WORK:
        en = f"{components} components x {parties} parties x {pieces} parts of the year"
        sv = f"{components} komponenter x {parties} partier x {pieces} delar av året"
        message = Words(f"{en} are more than {MOST_WORK} amounts", f"{sv} är fler än {MOST_WORK} belopp")
        hint = Words("divide the rule into several files", "dela upp regeln i flera filer")
        raise PolsekError([Problem("too-large", message, file.places.key(("components",)), hint)])
