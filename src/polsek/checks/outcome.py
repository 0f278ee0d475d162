"""What the outcome of a rule tells about it: a component that is always 0, a series that is too old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.timeline import year_period
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.problem import Place
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


def always_zero(file: RuleFile, supports: Sequence[Support]) -> Iterator[Problem]:
    """Find components that were 0 for every party in every table that was recalculated."""
    for name in file.rule.components:
        amounts = [
            party.components[number].value
            for support in supports
            for number, column in enumerate(support.columns)
            for party in support.parties
            if column.id == name
        ]
        if amounts and all(amount == 0 for amount in amounts):
            years = ", ".join(dict.fromkeys(str(support.year) for support in supports))
            message = Words(f"{name} is 0 for every party in {years}", f"{name} är 0 för alla partier i {years}")
            hint = Words(
                "polsek explain tells which condition failed",
                "polsek explain visar vilket villkor som inte är uppfyllt",
            )
            yield Problem(
                "always-zero", message, file.places.key(("components", name)), hint, "warning", f"components.{name}"
            )


def series_old(file: RuleFile, series: Mapping[str, Series], year: int | None) -> Iterator[Problem]:
    """Find series that end before a year that the rule is asked for: the years of its tables, and one that is named."""
    for number, table in enumerate(file.rule.published):
        place = file.places.value(("published", number, "year"))
        yield from _too_old(file, series, table.year, frozenset(table.given), place)
    if year is not None and file.rule.components and file.rule.valid.holds(year_period(file.rule, year).start):
        yield from _too_old(file, series, year, frozenset(), file.places.value(("valid",)))


def _too_old(
    file: RuleFile, series: Mapping[str, Series], year: int, given: frozenset[str], place: Place
) -> Iterator[Problem]:
    for name in file.series:
        known_to = series[name].known_to
        if name not in given and known_to < year_period(file.rule, year).start:
            message = Words(
                f"{name} is known to {known_to}, not for {year}", f"{name} är känd till {known_to}, inte för {year}"
            )
            hint = Words("add the value of the year to the series", "lägg till årets värde i serien")
            yield Problem("series-old", message, place, hint, "warning")
