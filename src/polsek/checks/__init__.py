"""Whether rule files are right: each check is a generator of problems with one id."""

from typing import NamedTuple

from polsek.checks.judging import Count
from polsek.problem import Problem


class Checked(NamedTuple):
    """What a run of checks found."""

    files: int
    """How many files were read."""
    problems: tuple[Problem, ...]
    """Sorted by place."""
    published: Count
    names: tuple[str, ...] = ()
    """What the files are called, in the order in which they were read."""
    unchecked: frozenset[Problem] = frozenset()
    """The problems for which a file could not be checked any further."""
