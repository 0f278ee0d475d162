"""What bounds is asked: the least and the most that each rule that is meant can cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.asking.calculating import each_rule
from polsek.asking.unanswered import refuse_preliminary
from polsek.bounds import bounds

if TYPE_CHECKING:
    from polsek.asking.question import Asked
    from polsek.bounds import Bounds
    from polsek.problem import Problem
    from polsek.rules.file import RuleFile


def bounded(asked: Asked, parties: int | None) -> tuple[list[Bounds], tuple[Problem, ...]]:
    """Bound every rule that is meant, for at most so many parties (None: as many as now); what fails is kept.

    Raises:
        CommandError: no such target or figure, or more outcomes than can be calculated.

    """
    target = asked.found()

    def answer(file: RuleFile) -> Bounds:
        found = bounds(asked.side(file, target.library), parties)
        if asked.strict:
            refuse_preliminary([found.now, found.least.support, found.most.support])
        return found

    return each_rule(asked, target, answer)
