"""What the outcome of a rule tells about it: a component that is always 0, a series that is too old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.evaluation import same_month
from polsek.calculation.known import lacking
from polsek.calculation.timeline import year_period
from polsek.calculation.year import calculate, parties_of, unknown_parties
from polsek.money import MarkKind
from polsek.notation.figure import on_day, parts
from polsek.notation.formula import Change, Named, Of
from polsek.period import MONTHS_OF_A_YEAR, add_months, year_of
from polsek.problem import PolsekError, Problem, Words
from polsek.rules.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.notation.figure import Figure
    from polsek.problem import Address, Place
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Component, Rule


def asked_year(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series], year: int | None
) -> Support | None:
    """Calculate the year that the rules are checked for; None where a rule gives no answer for it."""
    if year is None or not file.rule.components:
        return None
    try:
        return calculate(file, distributions, series, year)
    except PolsekError:
        return None


def unknown_party(
    file: RuleFile, distributions: Sequence[Distribution], series: Mapping[str, Series]
) -> Iterator[Problem]:
    """Find corrections and withheld support of a party that the mandates of the year do not name.

    Where those are not there, nothing is told; a table may name seats of its own.
    """
    rule = file.rule
    years = {each.year for each in rule.adjustments} | {each.year for each in rule.withheld}
    for year in sorted(years) if rule.components else ():
        parties = parties_of(file, distributions, series, year)
        names = {table.mandates for table in rule.published if table.year == year}
        own = [row.party for each in distributions if each.id in names for row in each.rows]
        if parties:
            yield from unknown_parties(file, year, [*parties, *own])


# --- always 0 ---------------------------------------------------------------------------------------------------------


def always_zero(file: RuleFile, supports: Sequence[Support]) -> Iterator[Problem]:
    """Find components that were 0 for every party in every year that was calculated and in which they are in force."""
    for name in file.rule.components:
        found = tuple(_amounts(file, name, supports))
        if found and all(amount == 0 for _, amount in found):
            years = ", ".join(dict.fromkeys(str(year) for year, _ in found))
            message = Words(f"{name} is 0 for every party in {years}", f"{name} är 0 för alla partier {years}")
            hint = Words(
                "polsek explain tells which condition failed",
                "polsek explain visar vilket villkor som inte är uppfyllt",
            )
            yield file.warning("always-zero", ("components", name), message, hint, key=True)


def _amounts(file: RuleFile, name: str, supports: Sequence[Support]) -> Iterator[tuple[int, Fraction | None]]:
    """Give what each party gets of a component in each year in which it is in force, with the year."""
    for support in supports:
        if _is_in_force(file.rule.components[name], support):
            numbers = [number for number, column in enumerate(support.columns) if column.id == name]
            yield from ((support.year, party.components[each].value) for each in numbers for party in support.parties)


def unlooked(file: RuleFile, supports: Sequence[Support], year: int | None) -> Iterator[tuple[str, str]]:
    """Give the warnings, by id and path, that cannot be found where no year was calculated that would show them."""
    yield from (
        ("always-zero", f"components.{name}")
        for name in file.rule.components
        if not any(_amounts(file, name, supports))
    )
    if year is None or not _reads_series(file, year):
        yield "series-old", ""


def _is_in_force(component: Component, support: Support) -> bool:
    if component.valid and not any(each.holds(piece.day) for each in component.valid for piece in support.pieces):
        return False
    years, year = component.term_years, support.term_year
    return years is None or (year is not None and years.holds(year))


# --- days that no series has ----------------------------------------------------------------------------------------


def series_lacks_day(file: RuleFile, series: Mapping[str, Series]) -> Iterator[Problem]:
    """Find figures that read a series on a day of their own which lies before its values, or between two of an index.

    No year can be calculated with such a figure; a day after the last value may still come.
    """
    for figure in figures_of(file.rule):
        for each in _uses(figure.figure):
            for day in _own_days(each):
                yield from (
                    file.problem("series-lacks-day", at, *lacking(series[name], on))
                    for name, on, at in _reads(file.rule, each, day)
                    if name in series and series[name].on(on) is None and on <= series[name].entries[-1].start
                )


def _own_days(use: Change | Named | Of) -> Iterator[date]:
    """Give the days that a figure says itself, whichever year is calculated."""
    if isinstance(use, Change):
        yield use.base
    when = use.now if isinstance(use, Change) else use.when
    if when is not None and when.fixed is not None:
        yield when.fixed


def _reads(rule: Rule, use: Change | Named | Of, day: date) -> Iterator[tuple[str, date, Address]]:
    """Give the series that a figure reads on a day, also through others, with the day and the address of each."""
    if use.name not in rule.figures:
        yield use.name, day, use.address
        return
    for inner in _uses(on_day(rule.figures[use.name], day)):
        if not isinstance(inner, Change) and inner.when.fixed is None:
            yield from _reads(rule, inner, inner.when.on(day, year_of(day, rule.time.year_starts)))


# --- old series -------------------------------------------------------------------------------------------------------


def series_old(
    file: RuleFile,
    series: Mapping[str, Series],
    supports: Mapping[int, Support],
    year: int | None,
    asked: Support | None,
) -> Iterator[Problem]:
    """Find series that end before a day on which a rule needs them: in the years of its tables, and in one asked for.

    `supports` are the years of tables by their number. Where a year was calculated, its marks tell what was read.
    """
    for number, table in enumerate(file.rule.published):
        at = file.places.value(("published", number, "year"))
        read = _read(file, series, table.year, supports.get(number))
        yield from _too_old(file, series, table.year, read - frozenset(table.given), at)
    if year is not None and _reads_series(file, year):
        yield from _too_old(file, series, year, _read(file, series, year, asked), file.places.value(("valid",)))


def _reads_series(file: RuleFile, year: int) -> bool:
    return bool(file.rule.components) and file.rule.valid.holds(year_period(file.rule, year).start)


def _read(file: RuleFile, series: Mapping[str, Series], year: int, support: Support | None) -> frozenset[str]:
    """Give the series that a year needs after they are known."""
    if support is not None:
        marks = support.all_marks
        return frozenset(mark.address for mark in marks if mark.kind is MarkKind.PRELIMINARY) & {*file.series}
    return frozenset(name for name in file.series if _last_read(file, name, year) > series[name].known_to)


def _last_read(file: RuleFile, name: str, year: int) -> date:
    """Give the last day of a support year on which a series is read, as the figures that name it say."""
    time, period = file.rule.time, year_period(file.rule, year)
    by_month = time.counted_by == "months" and time.mid_month == "next month"
    day = add_months(period.start, MONTHS_OF_A_YEAR - 1) if by_month else period.last
    rule = file.rule
    named = {used.name for each in figures_of(rule) for used in _uses(each.figure)}
    tops = (each.figure for each in figures_of(rule) if each.owner[0] != "figures" or each.owner[1] not in named)
    return max((on for figure in tops for on in _read_on(rule, figure, name, day, year)), default=day)


def _read_on(rule: Rule, figure: Figure | None, name: str, day: date, year: int) -> Iterator[date]:
    """Give the days on which a figure reads a name, also through others, when it is itself read on a day of a year."""
    starts = rule.time.year_starts
    for each in _uses(figure):
        if isinstance(each, Change):
            when = each.now
            on = same_month(each, starts, year) if when is None else when.on(day, year)
        else:
            when, on = each.when, each.when.on(day, year)
        if each.name == name:
            yield on
        of = year_of(on, starts) if when is None or when.fixed is not None else year - when.last_year
        yield from _read_on(rule, rule.figures.get(each.name), name, on, of)


def _uses(figure: Figure | None) -> Iterator[Change | Named | Of]:
    return (each for each in parts(figure) if isinstance(each, Change | Named | Of))


def _too_old(
    file: RuleFile, series: Mapping[str, Series], year: int, names: frozenset[str], place: Place
) -> Iterator[Problem]:
    for name in sorted(names):
        known_to = series[name].known_to
        some = known_to >= year_period(file.rule, year).start
        message = Words(
            f"{name} is known to {known_to}, not for {'all of ' if some else ''}{year}",
            f"{name} är känd till och med {known_to}, inte för {'hela ' if some else ''}{year}",
        )
        hint = Words("add the value of the year to the series", "lägg till årets värde i serien")
        yield Problem("series-old", message, place, hint, "warning")
