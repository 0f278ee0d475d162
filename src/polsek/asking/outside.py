"""Rules that give nothing in a year without being wrong: they hold in other years, or say only who employs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.problem import Problem

OUTSIDE = frozenset({"year-outside", "nothing-to-calculate"})
"""What keeps a rule out of the answer without being wrong, when others give one."""


def is_outside(problems: Iterable[Problem]) -> bool:
    """Tell whether nothing else keeps a rule out."""
    return all(problem.id in OUTSIDE for problem in problems)
