"""What can only be told of several rule files together."""

from __future__ import annotations

from datetime import date
from heapq import heappop, heappush, nsmallest
from itertools import groupby
from typing import TYPE_CHECKING, Final

from polsek.period import DAY
from polsek.problem import Place, Problem, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.rules.file import RuleFile

TOLD_TOGETHER: Final = frozenset({"rules-hole", "rules-overlap"})
"""The warnings that one file alone never has."""
_NAMED = 3
"""So many of the rules that one overlaps are named."""


class Decided(NamedTuple):
    """What a decided rule says of its own time; all that is kept of a file until the end of a run."""

    code: str
    support: str
    """Which support it is; for `other`, its title, for an assembly may have several others."""
    starts: date
    id: str
    ends: date | None
    """The last day on which it holds; None: until something else is decided."""
    place: Place
    """Where the file says so."""

    @property
    def last(self) -> date:
        """The last day on which it holds."""
        return self.ends or date.max


_SAYS_WHEN = {"authority", "support", "status", "title", "valid"}


def decided(file: RuleFile, problems: Iterable[Problem] = ()) -> Decided | None:
    """Give when a decided rule holds; None for a proposal, and where it is not known from when.

    A file with errors elsewhere still holds when it says so.
    """
    rule = file.rule
    if any(
        each.severity == "error" and {each.path.partition(".")[0], each.path} & {*_SAYS_WHEN, ""} for each in problems
    ):
        return None
    if rule.status != "decided" or rule.valid.from_ is None:
        return None
    support = f"other: {rule.title.sv}" if rule.support == "other" and rule.title else rule.support
    return Decided(file.code, support, rule.valid.from_, file.id, rule.valid.to, file.places.value(("valid",)))


def side_by_side(rules: Iterable[Decided]) -> Iterator[Problem]:
    """Find decided rules of one authority and support that overlap in time, or leave a hole between them.

    A file that was read twice is one rule.
    """
    once = {each.place: each for each in rules}.values()
    for _, group in groupby(sorted(once, key=lambda each: each[:4]), key=lambda each: each[:2]):
        yield from _one_support(list(group))


def _one_support(rules: Sequence[Decided]) -> Iterator[Problem]:
    """Compare each rule with all that began before it; `rules` are in the order in which they begin."""
    holding: list[tuple[date, int]] = []
    latest = rules[0]
    for number, rule in enumerate(rules):
        while holding and holding[0][0] < rule.starts:
            heappop(holding)
        if holding:
            first = nsmallest(_NAMED, (other for _, other in holding))
            yield _overlap(rule, [rules[other].id for other in first], len(holding) - len(first))
        elif latest.ends is not None and rule.starts > latest.ends + DAY:
            yield _hole(latest, rule)
        heappush(holding, (rule.last, number))
        latest = max(latest, rule, key=lambda each: each.last)


def _overlap(rule: Decided, others: Sequence[str], more: int) -> Problem:
    named = ", ".join(others)
    en, sv = (f" and {more} more", f" och {more} till") if more else ("", "")
    both = ("both", "båda") if len(others) == 1 else ("all", "alla")
    message = Words(
        f"it overlaps {named}{en}: {both[0]} hold from {rule.starts}",
        f"regeln överlappar {named}{sv}: {both[1]} gäller från {rule.starts}",
    )
    hint = Words(
        "end the older one with valid: {to: ...}, or mark one status: proposed",
        "avsluta den äldre med valid: {to: ...}, eller märk den ena med status: proposed",
    )
    return Problem("rules-overlap", message, rule.place, hint, "warning", "valid")


def _hole(before: Decided, rule: Decided) -> Problem:
    message = Words(
        f"no rule holds between {before.ends} and {rule.starts}",
        f"ingen regel gäller mellan {before.ends} och {rule.starts}",
    )
    hint = Words(f"{before.id} ends on {before.ends}", f"{before.id} slutar gälla {before.ends}")
    return Problem("rules-hole", message, rule.place, hint, "warning", "valid")
