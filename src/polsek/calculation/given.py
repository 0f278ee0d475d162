"""Facts of the assembly that somebody gives instead of the mandate files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.mandates import FactText
from polsek.notation.setting import FOREVER, settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.mandates import Distribution
    from polsek.notation.setting import Setting
    from polsek.rules.rule import Rule


def is_given_fact(name: str, rule: Rule) -> bool:
    """Tell whether a name is a fact of the assembly, which can be given; one of each party cannot."""
    return name in rule.facts and not rule.facts[name].of_party


def with_facts(distributions: Sequence[Distribution], rule: Rule, given: Mapping[str, str]) -> tuple[Distribution, ...]:
    """Give distributions in which the assembly's facts are those given."""
    for each in settings(given):
        if is_given_fact(each.name, rule):
            distributions = [_with_fact(one, each) for one in distributions]
    return tuple(distributions)


def _with_fact(distribution: Distribution, setting: Setting) -> Distribution:
    """Give a distribution with a fact that holds always, or from a day on."""
    old = distribution.facts.get(setting.name)
    day = setting.day
    before = () if old is None or day is None else tuple(each for each in old.values if (each[0] or FOREVER) < day)
    values = (*before, (day, setting.text, ("facts", setting.name)))
    return distribution._replace(facts={**distribution.facts, setting.name: FactText(values, given=True)})
