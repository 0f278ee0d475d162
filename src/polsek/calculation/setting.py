"""What is asked of a rule for one year, what stays the same while it is calculated, and where the year is cut."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.calculation.component import rounding_figure
from polsek.calculation.evaluation import Evaluation
from polsek.calculation.pools import pools_of
from polsek.calculation.timeline import Timeline, year_period
from polsek.notation.figure import Dated, parts
from polsek.notation.formula import Growth, Rest
from polsek.period import DAY, MONTHS_OF_A_YEAR, Day, Piece, pieces
from polsek.problem import PolsekError, Problem, Words
from polsek.rules.reads import reads_of
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.mandates import Distribution, FactText
    from polsek.period import Period
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.noted import Roundings
    from polsek.rules.reads import Read
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


class Setting:
    """What stays the same while one year is calculated."""

    def __init__(
        self, file: RuleFile, seats: Timeline, series: Mapping[str, Series], year: int, question: Question
    ) -> None:
        """Prepare the calculation of a year."""
        if question.rounding is not None:
            file = file._replace(rule=file.rule.but(rounding=file.rule.rounding.over(question.rounding)))
        self.period = year_period(file.rule, year)
        decided = file.rule.decided_in(self.period)
        if decided != file.rule.decided:
            file = file._replace(rule=file.rule.but(decided=decided))
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
        self.roundings = {name: rounding_figure(self.rule, name, "component") for name in self.names}
        self.term_year = seats.term_year(year, file.rule)


def needed(rule: Rule, columns: frozenset[str]) -> frozenset[str]:
    """Add to some components those that they use, and those that draw on a pool before them."""
    found, before = set(columns), set[str]()
    while found != before:
        before = set(found)
        for name in [name for name in rule.components if name in found]:
            component = rule.components[name]
            for figure in (component.amount, *component.at_least, *component.at_most):
                found |= {used for each in parts(figure) if (used := getattr(each, "name", "")) in rule.components}
            if any(isinstance(each, Rest) for each in parts(component.amount)):
                found |= {other for other in rule.components if pools_of(rule, other) & pools_of(rule, name)}
    return frozenset(found)


def check_year(file: RuleFile, year: int) -> None:
    """Refuse a rule without amounts, and a year of which it is not known that the rule holds; raises PolsekError."""
    if not file.rule.components:
        raise PolsekError([_no_amounts(file)])
    known = file.rule.valid.from_ is not None or any(table.year == year for table in file.rule.published)
    if not known:
        raise PolsekError([outside(file, year)])


def _no_amounts(file: RuleFile) -> Problem:
    message = Words(
        "the file says who employs, but no amounts", "filen anger vem som anställer men innehåller inga belopp"
    )
    hint = Words(
        "write components: for amounts; polsek arrangements shows who employs",
        "visa anställningsformen med polsek arrangements; belopp anges under components:",
    )
    return file.problem("nothing-to-calculate", ("arrangement",), message, hint, key=True)


def outside(file: RuleFile, year: int) -> Problem:
    """Give the problem that a rule gives nothing in a year, and in which years it does."""
    start, end, years = file.rule.valid.from_, file.rule.valid.to, sorted({table.year for table in file.rule.published})
    when = _known_years(years)
    if start is not None:
        to, till = (f" to {end}", f" till och med {end}") if end is not None else ("", "")
        when = Words(f"the rule holds from {start}{to}", f"regeln gäller från {start}{till}")
    message = Words(f"there is no support for {year} by this rule", f"regeln ger inget stöd för {year}")
    return file.problem("year-outside", ("valid",), message, when)


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


# --- where the year is cut --------------------------------------------------------------------------------------------


_LEAP_DAY = Day(2, 29)


def pieces_of(setting: Setting) -> tuple[Piece, ...]:
    """Cut the year (or the months that a table covers) into pieces in which nothing changes."""
    time, cuts = setting.rule.time, set(_changes(setting))
    found = pieces(setting.asked, cuts, by_days=time.counted_by == "days", same_month=time.mid_month == "same month")
    return tuple(piece._replace(of=_of(setting)) for piece in found)


def _of(setting: Setting) -> int:
    days = (setting.period.end - setting.period.start).days
    return days if setting.rule.time.counted_by == "days" else MONTHS_OF_A_YEAR


def _changes(setting: Setting) -> Iterator[date]:
    """Give every day on which something that the rule uses may change."""
    rule = setting.rule
    for valid in (rule.valid, *(each for component in rule.components.values() for each in component.valid)):
        yield from (day for day in (valid.from_, valid.to and valid.to + DAY) if day)
    yield from setting.seats.cuts(component.after_leaving for component in rule.components.values())
    for read in rule.once(reads_of):
        yield from (_when(day, read.back) for day in _days(read, setting))


def _days(read: Read, setting: Setting) -> Iterator[date]:
    """Give the days on which what is read becomes another."""
    what = read.what
    if isinstance(what, Dated):
        yield from (start for start, _ in what.values)
    elif isinstance(what, Growth):
        years = range(setting.asked.start.year, setting.asked.end.year + 1)
        yield from (Day(what.start.month, what.start.day).of(year - read.back) for year in years)
    elif what in setting.series:
        series = setting.series[what]
        yield from (entry.start for entry in series.entries)
        yield from (series.known_to + DAY,) if series.known_to < date.max else ()
    else:
        yield from (start for fact in _facts(what, setting) for start, _, _ in fact.values if start)


def _when(day: date, back: int) -> date:
    """Give the first day on which a figure that is read so many years before is that of a day or a later one."""
    if not back:
        return day
    year = day.year + back
    return Day(3, 1).of(year) if (day.month, day.day) == _LEAP_DAY else Day(day.month, day.day).of(year)


def _facts(name: str, setting: Setting) -> Iterator[FactText]:
    """Give what is said of a fact, in the distributions that count and in the results before them."""
    for sitting in setting.seats.sittings:
        before = (each.before.facts for each in sitting.standings if each.before is not None)
        rows = (row.facts for row in sitting.distribution.rows)
        yield from (facts[name] for facts in (sitting.distribution.facts, *rows, *before) if name in facts)
