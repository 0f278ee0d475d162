"""The figures of a rule: every key that holds one, what a component counts, and which differ from party to party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Banded, Figures, Plus, on_day, parts
from polsek.notation.formula import FULL_TIME, Given, Named, Of, Rest
from polsek.notation.kinds import Fields, Record, Several, keys_of
from polsek.notation.kinds import Named as NamedKind
from polsek.rules.noted import MONTHLY
from polsek.rules.words import COUNTS, SIDES
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from polsek.notation.figure import Figure
    from polsek.notation.kinds import Kind
    from polsek.problem import Address
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


def depends_on_all(figure: Figure | None, rule: Rule) -> bool:
    """Tell whether a figure depends on all who sit: the rest of a pool, or a pool that counts them."""
    used = [each for each in parts(figure) if isinstance(each, Of | Rest)]
    pools = [rule.pools[each.name] for each in used if each.name in rule.pools]
    return any(isinstance(each, Rest) for each in used) or any(
        {*pool.per} & {*COUNTS} or depends_on_all(pool.amount, rule) for pool in pools
    )


# --- every key that holds one ---------------------------------------------------------------------------------------


_TABLES = "published"


class Deciding(NamedTuple):
    """A figure that decides money."""

    owner: Address
    """What it belongs to: a figure, a pool, a component, the limits of a party's total, an adjustment, a rounding."""
    key: str
    """Its key there; empty for a named figure."""
    figure: Figure

    @property
    def is_yearly(self) -> bool:
        """Whether it is read once a year, and not month by month: a correction, a rounding of a whole year."""
        return self.owner[0] == "adjustments" or (self.owner[-1] == "rounding" and self.key not in MONTHLY)

    @property
    def is_by_term(self) -> bool:
        """Whether its bands are years of the term: the weights of two elections."""
        return self.owner == ("mandates", "weighted")


def figures_of(record: Rule | Fields, at: Address = ()) -> Iterator[Deciding]:
    """Give the figures of a rule, or of a record in it; those of its published tables are the tables'."""
    for key, field in _keys(type(record)):
        yield from _in(getattr(record, field), at, key)


def _in(value: object, owner: Address, key: str) -> Iterator[Deciding]:
    if isinstance(value, Fields):
        yield from figures_of(value, (*owner, key))
    elif isinstance(value, tuple) and hasattr(value, "address"):
        yield Deciding(owner, key, value)  # type: ignore[arg-type]
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            inner = isinstance(each, Fields)
            yield from figures_of(each, (*owner, key, number)) if inner else _in(each, owner, key)
    elif hasattr(value, "items"):
        for name, each in value.items():
            inner = isinstance(each, Fields)
            yield from figures_of(each, (*owner, key, name)) if inner else _in(each, (*owner, key, name), "")


def _keys(model: type) -> tuple[tuple[str, str], ...]:
    """Give the keys of a record that hold figures, or records that do, with the field of each."""
    if model not in _KEYS:
        _KEYS[model] = tuple(
            (key, field) for key, (field, kind, _) in keys_of(model).items() if key != _TABLES and _has_figures(kind)
        )
    return _KEYS[model]


_KEYS: dict[type, tuple[tuple[str, str], ...]] = {}


def _has_figures(kind: Kind) -> bool:
    if isinstance(kind, Several | NamedKind):
        return _has_figures(kind.kind)
    return isinstance(kind, Figures) or (isinstance(kind, Record) and bool(_keys(kind.model)))


# --- whom an amount depends on ----------------------------------------------------------------------------------------


def depends_on_mandates_alone(rule: Rule, names: Collection[str]) -> bool:
    """Tell whether what a party gets of some components follows from its own mandates, whoever sits beside it."""
    components = [rule.components[name] for name in names]
    figures = (*rule.figures.values(), *(figure for component in components for figure in asked_of(component)))
    return not (rule.pools or rule.facts or any(map(_counts_others, components))) and not any(
        isinstance(part, Banded) and part.unit != "mandates" for figure in figures for part in parts(figure)
    )


def depends_on_number_of_parties(rule: Rule) -> bool:
    """Tell whether what a party gets follows from its own mandates, the number of parties and that of all seats."""
    figures = [figure for component in rule.components.values() for figure in asked_of(component)]
    figures += [*rule.figures.values(), *(pool.amount for pool in rule.pools.values())]
    return (
        not rule.facts
        and not any(
            (component.split and (component.for_ or component.at_least or component.at_most or component.above))
            or any(condition.sort in SIDES for condition in component.conditions)
            or set(component.per) - {"party", "mandate", "seat", FULL_TIME}
            for component in rule.components.values()
        )
        and not any(isinstance(part, Rest) for figure in figures for part in parts(figure))
    )


def _counts_others(component: Component) -> bool:
    return bool(
        component.split
        or set(component.per) - {"party", "mandate", FULL_TIME}
        or any(condition.sort in SIDES for condition in component.conditions)
    )


def asked_of(component: Component) -> Iterator[Figure]:
    """Give the figures of a component that money or a count depends on, with those of its conditions."""
    yield from (each.figure for each in figures_of(component))
    yield from (each.figure for each in component.conditions if each.figure is not None)
