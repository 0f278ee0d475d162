"""The checks that need nothing but the text of a rule file, also of one that has errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.checks.bands import falling_band
from polsek.checks.contradictions import CHECKS as CONTRADICTIONS
from polsek.checks.defaults import default_among, default_empty_seats
from polsek.checks.figures import no_source
from polsek.checks.index import index_base
from polsek.checks.magnitude import magnitude

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from polsek.problem import Problem
    from polsek.rules.file import RuleFile

_HIDES = ("unknown-key", "missing-key", "empty-value", "wrong-shape", "stray-key", "lone-key")
"""What is said to be missing may stand in the file under a key that has one of these errors."""


def check_text(file: RuleFile, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Find what is probably wrong in a rule file as far as it was understood.

    `problems` are those of its reading; they are not told again in other words. What a file leaves to the language is
    noted when it has no errors.
    """
    errors = [each for each in problems if each.severity == "error"]
    checks: tuple[Callable[[RuleFile], Iterator[Problem]], ...] = (falling_band, magnitude, index_base, *CONTRADICTIONS)
    if not any(each.id in _HIDES for each in errors):
        checks += (no_source,)
    if not errors:
        checks += (default_among, default_empty_seats)
    wrong = {each.path for each in errors}
    for check in checks:
        yield from (each for each in check(file) if each.path not in wrong)
