"""What bounds is asked: each rule that is meant, for an assembly as large as the one that counts that year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.asking.calculating import each_rule
from polsek.asking.strict import refuse_preliminary
from polsek.bounds import Assembly, bounds

if TYPE_CHECKING:
    from polsek.asking.question import Asked
    from polsek.bounds import Bounds
    from polsek.calculation.support import Support
    from polsek.causes import Side
    from polsek.problem import Problem


class Bounded(NamedTuple):
    """What a rule costs with the seats that count now, and the least and the most that it can cost."""

    now: Support
    bounds: Bounds


def bounded(asked: Asked, parties: int | None) -> tuple[list[Bounded], tuple[Problem, ...]]:
    """Bound every rule that is meant, for at most so many parties (None: as many as now); what fails is kept.

    Raises:
        CommandError: no such target or figure, or more outcomes than can be calculated.

    """
    target = asked.found()
    return each_rule(asked, target, lambda file: _bounded(asked, asked.side(file, target.library), parties))


def _bounded(asked: Asked, side: Side, parties: int | None) -> Bounded:
    now = side.support()
    sitting = now.sittings[-1].distribution
    most = sum(row.mandates > 0 for row in sitting.rows) if parties is None else parties
    found = Bounded(now, bounds(Assembly(side, sitting.seats, most)))
    if asked.strict:
        refuse_preliminary([now, found.bounds.least.support, found.bounds.most.support])
    return found
