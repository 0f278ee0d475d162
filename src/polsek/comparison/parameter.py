"""Something that is not the same on the two sides of a comparison."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from polsek.problem import Words, same

GIVEN = same("--set")
"""The source of what was given on the command line."""


class Reading(NamedTuple):
    """One value of a parameter: a number in a unit, words of the rule language, or a text in both languages."""

    value: Fraction | str | Words
    unit: str = ""
    note: Words | None = None
    """From when it holds."""
    preliminary: bool = False


class Parameter(NamedTuple):
    """Something that is not the same on both sides."""

    sort: str
    """`rule`, `series`, `index`, `term`, `fact` or `mandates`."""
    path: str
    title: Words
    before: tuple[Reading, ...]
    """Several when it changes inside the year; none when it does not stand there."""
    after: tuple[Reading, ...]
    source: Words
    """Where the value after comes from, else the one before; `--set` when it was given."""
