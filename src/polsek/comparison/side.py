"""One side of a comparison: a rule, a year, series and mandates; and the same with the mandates of the other side."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.timeline import fixed, timeline
from polsek.calculation.year import Question, calculate
from polsek.period import Day
from polsek.rules.rule import Payer, Validity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution
    from polsek.reference import Series
    from polsek.rules.file import RuleFile


class Side(NamedTuple):
    """Everything that a year's support is calculated from."""

    file: RuleFile
    year: int
    series: Mapping[str, Series]
    distributions: tuple[Distribution, ...]
    only: Distribution | None = None
    """A distribution that counts for the whole year instead of those that would."""

    def support(self) -> Support:
        """Calculate the side; raises PolsekError."""
        return calculate(self.file, self.distributions, self.series, self.year, Question(self.only))

    @property
    def rule_id(self) -> tuple[str, str]:
        """The rule's id and its file's name: where both are the same, the rule is the same."""
        return self.file.id, self.file.places.file

    @property
    def term_year(self) -> int | None:
        """The year of the term, from 1; None when no election is known."""
        rule = self.file.rule
        seats = timeline(self.distributions, rule) if self.only is None else fixed(self.only, self.distributions, rule)
        return seats.term_year(self.year, rule, national=not isinstance(rule.authority, Payer))

    def holding(self) -> Side:
        """Take the rule to hold at any time: in a step in between it may be asked for a year that is not its own."""
        always = Validity(from_=date.min)
        return self._replace(file=self.file._replace(rule=self.file.rule.but(valid=always)))

    def with_mandates_of(self, other: Side) -> Side:
        """Give the same rule, figures and year with the mandates of another side.

        Its elections, changes and leavings are moved to this side's year, so that they fall on the same days of it; the
        year of the term stays this side's.
        """
        years = self.year - other.year
        first = None if not years or self.term_year is None else self.year - self.term_year + 1
        only = None if other.only is None else _moved(other.only, years, first)
        return self._replace(distributions=tuple(_moved(each, years, first) for each in other.distributions), only=only)


def _moved(each: Distribution, years: int, first_year: int | None) -> Distribution:
    rows = tuple(row if row.left is None else row._replace(left=_later(row.left, years)) for row in each.rows)
    first = each.first_year if first_year is None else first_year
    return each._replace(starts=_later(each.starts, years), rows=rows, first_year=first)


def _later(day: date, years: int) -> date:
    return Day(day.month, day.day).of(day.year + years) if MINYEAR < day.year + years < MAXYEAR else day
