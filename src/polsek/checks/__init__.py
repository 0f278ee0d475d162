"""Whether rule files are right: each check is a generator of problems with one id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from polsek.checks.judging import Count
    from polsek.checks.published import Proof
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
    proofs: tuple[Proof, ...] | None = None
    """Every published number with its result; None where nobody has asked."""
