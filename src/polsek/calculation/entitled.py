"""Who gets a component at a moment: when it is in force, who is represented, and what the rule asks of a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.calculation.counting import count_of, counts_mandates, report_placeholder, report_untold
from polsek.calculation.known import fact_of
from polsek.period import DAY, add_months
from polsek.problem import Words
from polsek.rules.conditions import ANY_OF, all_of, in_words
from polsek.rules.words import PRESENCE, SIDES
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from polsek.calculation.moment import Evaluates, Moment
    from polsek.calculation.timeline import Standing
    from polsek.money import Amount
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Component


def refusal(evaluation: Evaluates, component: Component, moment: Moment, standing: Standing) -> Words | None:
    """Give the condition that a party fails, or None when it gets the component."""
    if component.valid and not any(each.holds(moment.day) for each in component.valid):
        return Words(f"not in force on {moment.day}", f"gäller inte {moment.day}")
    years, term_year = component.term_years, moment.term_year
    if years is not None and (term_year is None or not years.holds(term_year)):
        return Words(
            f"only in year {years.text} of the term ({moment.year} is year {term_year})",
            f"ges bara år {years.text.replace('-', '–')} i mandatperioden ({moment.year} är år {term_year})",
        )
    presence = next((each.sort for each in component.for_ if each.sort in PRESENCE), "represented")
    chosen = any(each.sort in PRESENCE for each in component.conditions if each not in component.for_)
    asker = _Asker(evaluation, component, moment, standing)
    absent = None if chosen else asker.absent(presence)
    if absent is not None:
        return absent
    unmet = next((each for each in component.for_ if not asker.meets(each)), None)
    if unmet is None:
        return None
    said = in_words(unmet, evaluation.rule.facts)
    return Words(f"does not meet: {said.en}", f"uppfyller inte villkoret: {said.sv}")


class _Asker(NamedTuple):
    """Asks the conditions of a component of a party."""

    evaluation: Evaluates
    component: Component
    moment: Moment
    standing: Standing

    def absent(self, presence: str) -> Words | None:
        """Say why the party is not present as it must be."""
        if presence != "listed":
            report_untold(self.evaluation, self.standing)
        return _absent(self.standing, presence, self.component.after_leaving, self.moment.day)

    def meets(self, condition: Condition) -> bool:
        """Tell whether the party meets a condition; of several in `any of` one is enough."""
        if condition.sort in PRESENCE:
            return self.absent(condition.sort) is None
        if condition.sort == ANY_OF:
            return any(self.meets(each) for each in self._known(condition.alternatives))
        return _is_met(self.evaluation, condition, self.moment, self.standing)

    def _known(self, alternatives: tuple[Condition, ...]) -> tuple[Condition, ...]:
        """Leave out, beside a word for who sits, what is not known of a party that is not listed."""
        if self.standing.listed or not any(each.sort in PRESENCE for each in all_of(alternatives)):
            return alternatives
        return tuple(each for each in alternatives if each.sort in PRESENCE)


def _absent(standing: Standing, presence: str, keeps: int, day: date) -> Words | None:
    """Say why a party is not present as it must be; one that has left keeps the component for some months."""
    if presence == "listed" and standing.listed:
        return None
    if standing.left is not None and standing.gone(day):
        if keeps and day < add_months(standing.left + DAY, keeps):
            return None
        return Words(f"left the assembly on {standing.left}", f"lämnade fullmäktige {standing.left}")
    if standing.seated > 0 or (presence == "elected" and standing.mandates > 0):
        return None
    if standing.mandates > 0:
        return Words("all its seats are empty", "alla partiets stolar är tomma")
    return Words("has no mandate", "har inget mandat")


def _is_met(evaluation: Evaluates, condition: Condition, moment: Moment, standing: Standing) -> bool:
    if condition.sort in SIDES:
        if not standing.row.side:
            _report_side(evaluation, condition, standing)
        return standing.row.side == condition.sort
    if condition.sort == "fact":
        value = fact_of(evaluation, condition.name, condition.address, moment, standing).value
        return value is not None and (value == 1) != condition.negated
    value = _counted(evaluation, condition, moment, standing).value
    return value is not None and condition.met(value)


def _counted(evaluation: Evaluates, condition: Condition, moment: Moment, standing: Standing) -> Amount:
    """Give the number, share or money that a condition compares."""
    name, at, facts = condition.name, condition.address, evaluation.rule.facts
    if standing.row.is_placeholder and counts_mandates(name):
        report_placeholder(evaluation, standing, at)
    if name in facts and facts[name].sort != "number":
        return fact_of(evaluation, name, at, moment, standing)
    return count_of(evaluation, name, at, moment, standing)


def _report_side(evaluation: Evaluates, condition: Condition, standing: Standing) -> None:
    evaluation.report(
        "missing-side",
        standing.row.place,
        condition.address,
        Words(
            f"it is not said whether {standing.party.name} governs or is in opposition",
            f"det framgår inte om {standing.party.name} styr eller är i opposition",
        ),
        Words(
            "write side: government or side: opposition for the party in a mandate file of your own",
            "ange side: government eller side: opposition för partiet i en egen mandatfil",
        ),
    )
