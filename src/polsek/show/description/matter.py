"""What a description is about: the file, its series, the year, and what things and people are called there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figure import Sourced
from polsek.notation.formula import FULL_TIME
from polsek.period import Period, months_of, support_year
from polsek.problem import Words, same
from polsek.rules.rule import Payer
from polsek.show.description.wording import quoted

if TYPE_CHECKING:
    from polsek.notation.formula import When
    from polsek.problem import Address
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


class Reading(NamedTuple):
    """A value of a series in the year that is described."""

    start: date | None
    """From when it is used; None from the beginning of the year."""
    value: Fraction | None


class Matter(NamedTuple):
    """A rule file, the series that it uses, and the support year that is described (None: all years)."""

    file: RuleFile
    series: Mapping[str, Series]
    year: int | None

    @property
    def rule(self) -> Rule:
        """What is decided."""
        return self.file.rule

    @property
    def national(self) -> bool:
        """Whether the payer is one of the 310 municipalities and regions."""
        return not isinstance(self.rule.authority, Payer)

    @property
    def period(self) -> Period | None:
        """The support year, None for all years."""
        return None if self.year is None else support_year(self.year, self.rule.time.year_starts)

    @property
    def payer(self) -> Words:
        """The authority that pays, as it is called in a sentence."""
        if isinstance(self.rule.authority, Payer):
            return same(self.rule.authority.name)
        return Words("the region", "regionen") if len(self.file.code) == 2 else Words("the municipality", "kommunen")

    @property
    def money_unit(self) -> str:
        """The unit of a yearly amount."""
        return FULL_TIME if self.file.of_posts else f"{self.rule.unit}/year"

    def written(self, *address: str) -> bool:
        """Tell whether the file itself writes a key."""
        value = self.file.document.value
        for step in address:
            if not isinstance(value, dict) or step not in value:
                return False
            value = value[step]
        return True

    def title(self, name: str) -> Words:
        """Give what a name of the file is called, in quotation marks."""
        rule = self.rule
        if name in rule.components:
            return quoted(rule.components[name].called(name))
        if name in rule.pools:
            return quoted(rule.pools[name].called(name))
        figure = rule.figures.get(name)
        own = figure.title if isinstance(figure, Sourced) else None
        return quoted(own if own is not None else same(name))

    def unit_of(self, name: str) -> str:
        """Give the unit of what a name stands for; empty when it is not said."""
        rule = self.rule
        if name in rule.components or name in rule.pools:
            return self.money_unit
        if name in rule.facts:
            return rule.facts[name].sort
        return self.series[name].unit if name in self.series else ""

    def readings(self, name: str, when: When) -> tuple[Reading, ...]:
        """Give the values of a series in the year, each from when it is used; none without a year."""
        if self.year is None or self.period is None or name not in self.series:
            return ()
        found: list[Reading] = []
        for month in months_of(self.period):
            day = month.last if self.rule.time.mid_month == "same month" else month.start
            entry = self.series[name].on(when.on(day, self.year))
            value = None if entry is None else entry.value
            if not found or found[-1].value != value:
                found.append(Reading(month.start if found else None, value))
        return tuple(found)

    def in_force(self, address: Address) -> bool:
        """Tell whether an address holds in the year: no date on its way is later, or followed by another in time."""
        if self.period is None:
            return True
        value = self.file.document.value
        for step in address:
            if isinstance(value, dict) and isinstance(step, str) and (start := _date(step)) is not None:
                after = min(
                    (other for key in value if (other := _date(key)) is not None and other > start), default=date.max
                )
                if not (start < self.period.end and after > self.period.start):
                    return False
            value = value[str(step)] if isinstance(value, dict) else value[int(step)] if isinstance(value, list) else ""
        return True


def _date(key: str) -> date | None:
    try:
        return date.fromisoformat(key)
    except ValueError:
        return None
