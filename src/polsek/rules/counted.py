"""What a component counts, which bands and limits go by it, and which figures differ from party to party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Plus, on_day, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of

if TYPE_CHECKING:
    from datetime import date

    from polsek.notation.figure import Figure
    from polsek.rules.rule import Component, Rule


def same_word(unit: str, counted: str) -> bool:
    """Tell whether a unit of bands and a counted word are the same word, singular or plural."""
    return unit.removesuffix("s") == counted.removesuffix("s")


def bands_of_count(component: Component, day: date | None = None) -> Banded | None:
    """Give the bands of a component's amount that go by what the component itself counts, as they hold on a day."""
    counted = component.per or ((component.split,) if component.split else ())
    top = component.amount if day is None else on_day(component.amount, day)
    for figure in parts(top):
        if isinstance(figure, Banded) and any(same_word(figure.unit, word) for word in counted):
            return figure
    return None


def is_money_limit(figure: Figure | None) -> bool:
    """Tell whether a limit is of money; else it is of a count."""
    return any(
        isinstance(each, Of) or (isinstance(each, Given) and ("/" in each.unit or each.unit == FULL_TIME))
        for each in parts(figure)
    )


def counted_unit(figure: Figure | None) -> str:
    """Give the unit of a count limit; empty for one of money."""
    return next((each.unit for each in parts(figure) if isinstance(each, Given) and not is_money_limit(each)), "")


def depends_on_party(figure: Figure | None, rule: Rule) -> bool:
    """Tell whether a figure is another for one party than for another."""
    return any(
        isinstance(each, Banded | Plus) or (isinstance(each, Of | Named) and _is_of_party(each.name, rule))
        for each in parts(figure)
    )


def _is_of_party(name: str, rule: Rule) -> bool:
    fact = rule.facts.get(name)
    own = name in rule.figures and depends_on_party(rule.figures[name], rule)
    return name in rule.components or own or (fact is not None and fact.of_party)
