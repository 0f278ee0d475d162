"""Facts of the assembly that somebody gives instead of the mandate files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.mandates import FactText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.mandates import Distribution
    from polsek.rules.rule import Rule


def is_given_fact(name: str, rule: Rule) -> bool:
    """Tell whether a name is a fact of the assembly, which can be given; one of each party cannot."""
    return name in rule.facts and not rule.facts[name].of_party


def with_facts(distributions: Sequence[Distribution], rule: Rule, given: Mapping[str, str]) -> tuple[Distribution, ...]:
    """Give distributions in which the assembly's facts are those given."""
    facts = {
        name: FactText(((None, text, ("facts", name)),), given=True)
        for name, text in given.items()
        if is_given_fact(name, rule)
    }
    if not facts:
        return tuple(distributions)
    return tuple(each._replace(facts={**each.facts, **facts}) for each in distributions)
