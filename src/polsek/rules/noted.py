"""What may be said about anything in a rule file, and how things are rounded."""

from dataclasses import dataclass
from typing import Annotated

from polsek.notation.figure import ROUNDING, TOTAL, Figure
from polsek.notation.reader import Text, Title
from polsek.problem import Words, same

TEXT = Text()


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What may be said about anything: where it comes from and how it is read."""

    __pydantic_config__ = {"use_attribute_docstrings": True, "extra": "forbid", "alias_generator": lambda name: name.rstrip("_")}

    source: Annotated[str, TEXT] = ""
    """Where the figures below come from: a text or an address."""
    inferred: Annotated[str, TEXT] = ""
    """Why we believe figures that the source does not state."""
    interpreted: Annotated[str, TEXT] = ""
    """How we read a source that can be read in several ways."""
    note: Annotated[str, TEXT] = ""
    """Free text for people."""


@dataclass(frozen=True, kw_only=True)
class Titled(Noted):
    """Something with a title."""

    title: Annotated[Words | None, Title()] = None
    """What it is called: Swedish text, or `{sv: ..., en: ...}`; without it, its name in the file."""

    def called(self, key: str) -> Words:
        """Give the title, or the key."""
        return same(key) if self.title is None else self.title


@dataclass(frozen=True, kw_only=True)
class Roundings(Noted):
    """What is rounded, step by step; what is not named stays exact."""

    amount: Annotated[Figure | None, ROUNDING] = None
    """The amount as written, after date and band; with `split` the sum divided."""
    rate: Annotated[Figure | None, ROUNDING] = None
    """The amount with its index."""
    count: Annotated[Figure | None, ROUNDING] = None
    """What is counted, after limits."""
    employment: Annotated[Figure | None, ROUNDING] = None
    """The share of full time."""
    subtotal: Annotated[Figure | None, ROUNDING] = None
    """Rate times count."""
    with_overhead: Annotated[Figure | None, ROUNDING] = None
    """The subtotal with payroll overhead."""
    component: Annotated[Figure | None, ROUNDING] = None
    """The component for the year."""
    party: Annotated[Figure | None, ROUNDING] = None
    """The party's components added."""
    instalment: Annotated[Figure | None, ROUNDING] = None
    """One instalment."""
    shown: Annotated[Figure | None, ROUNDING] = None
    """Every amount that is shown, each on its own."""
    total: Annotated[Figure | None, TOTAL] = None
    """Whether the grand total is the rounded sum of exact amounts or the sum of the rows as shown."""
