"""What a year's support is calculated from: a rule, a year, series and mandates; and the same with other mandates."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING

from polsek.calculation.timeline import fixed, timeline, year_period
from polsek.calculation.year import Question, calculate
from polsek.period import Day
from polsek.rules.rule import Payer, Validity
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.support import Support
    from polsek.mandates import Distribution, FactText
    from polsek.problem import Words
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
    scenario: Words | None = None
    """What the scenario is called that some of it comes from."""

    def support(self) -> Support:
        """Calculate the side; raises PolsekError."""
        found = calculate(self.file, self.distributions, self.series, self.year, Question(self.only))
        return found if self.scenario is None else found._replace(scenario=self.scenario)

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

        Its elections, changes, leavings and facts are moved to this side's year, so that they fall on the same days of
        it; the year of the term stays this side's.
        """
        if self.has_mandates_of(other):
            return self
        years = self.year - other.year
        term_year = self.term_year if years else None
        first = None if term_year is None else self.year - term_year + 1
        only = None if other.only is None else _moved(other.only, years, first)
        return self._replace(distributions=tuple(_moved(each, years, first) for each in other.distributions), only=only)

    def has_mandates_of(self, other: Side) -> bool:
        """Tell whether one distribution counts in the years of both without anything in it that has a date."""
        if (self.distributions, self.only) != (other.distributions, other.only):
            return False
        if self.year == other.year:
            return True
        years = [year_period(side.file.rule, side.year) for side in (self, other)]
        return self.only is None and self._stands(min(each.start for each in years), max(each.end for each in years))

    def _stands(self, first: date, end: date) -> bool:
        seats = timeline(self.distributions, self.file.rule)
        sitting = seats.on(first)
        if sitting is None or any(first < each.counts_from < end for each in seats.sittings):
            return False
        facts = [sitting.distribution.facts, *(standing.row.facts for standing in sitting.standings)]
        dated = any(start is not None for each in facts for fact in each.values() for start, _, _ in fact.values)
        return not dated and all(standing.left is None for standing in sitting.standings)


def _moved(each: Distribution, years: int, first_year: int | None) -> Distribution:
    rows = tuple(
        row._replace(left=None if row.left is None else later(row.left, years), facts=_moved_facts(row.facts, years))
        for row in each.rows
    )
    first = each.first_year if first_year is None else first_year
    facts = _moved_facts(each.facts, years)
    ends = None if each.term_ends is None else later(each.term_ends, years)
    return each._replace(starts=later(each.starts, years), rows=rows, facts=facts, first_year=first, term_ends=ends)


def _moved_facts(facts: Mapping[str, FactText], years: int) -> Mapping[str, FactText]:
    return {
        name: fact._replace(
            values=tuple(
                (None if start is None else later(start, years), text, place) for start, text, place in fact.values
            )
        )
        for name, fact in facts.items()
    }


def later(day: date, years: int) -> date:
    """Give the same day of a later year, or of an earlier one; the ends of the calendar stay where they are."""
    return Day(day.month, day.day).of(day.year + years) if MINYEAR < day.year + years < MAXYEAR else day
