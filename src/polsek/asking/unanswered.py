"""Rules that give nothing in a year without being wrong: they hold in other years, or need what nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.read.library import SHIPPED_FOLDER
from polsek.read.shipped import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from polsek.problem import Problem
    from polsek.read.library import Library

OUTSIDE = frozenset({"year-outside", "nothing-to-calculate"})
"""What keeps a rule out of the answer without being wrong, when others give one."""


def is_outside(problems: Iterable[Problem]) -> bool:
    """Tell whether nothing else keeps a rule out."""
    return all(problem.id in OUTSIDE for problem in problems)


UNKNOWN = frozenset({"unknown-figure"})
"""What the rule file itself says that nobody knows."""
NOT_GIVEN = frozenset({"missing-fact", "missing-side", "no-mandates", "no-previous", "series-lacks-day"})
"""What other files must say: whoever has a rule of one's own gives it, but nobody gives it with a shipped one."""


def is_excused(problems: Collection[Problem], rule: str, library: Library) -> bool:
    """Tell whether all problems of a rule are such; `rule` is the name of its file."""
    ids = {problem.id for problem in problems}
    files = (rule, *(problem.place.file for problem in problems))
    shipped = all(name.startswith(tuple(_shipped(library))) for name in files)
    return ids <= UNKNOWN or (shipped and ids <= UNKNOWN | NOT_GIVEN)


def _shipped(library: Library) -> Iterator[str]:
    """Give what the names of shipped files begin with: in a checkout, the user's own folder is the shipped one."""
    for folder in (*library.folders, SHIPPED_FOLDER):
        if folder.path.resolve() == SHIPPED.resolve():
            yield f"{folder.shown}/"
