"""The figures of a rule: every key that holds one, as the records themselves say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figures import Figures
from polsek.notation.kinds import Named, Several
from polsek.notation.record import Fields, Record, keys_of
from polsek.rules.noted import MONTHLY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.notation.figure import Figure
    from polsek.notation.kinds import Kind
    from polsek.problem import Address
    from polsek.rules.rule import Rule

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
    if isinstance(kind, Several | Named):
        return _has_figures(kind.kind)
    return isinstance(kind, Figures) or (isinstance(kind, Record) and bool(_keys(kind.model)))
