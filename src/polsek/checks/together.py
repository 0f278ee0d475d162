"""What can only be told of several rule files together."""

from __future__ import annotations

from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from polsek.period import DAY
from polsek.problem import Place, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.rules.file import RuleFile


class Decided(NamedTuple):
    """What a decided rule says of its own time; all that is kept of a file until the end of a run."""

    code: str
    support: str
    starts: date
    id: str
    ends: date | None
    """The last day on which it holds; None: until something else is decided."""
    place: Place
    """Where the file says so."""


def decided(file: RuleFile) -> Decided | None:
    """Give when a decided rule holds; None for a proposal, and where it is not known from when."""
    rule = file.rule
    if rule.status != "decided" or rule.valid.from_ is None:
        return None
    place = file.places.value(("valid",))
    return Decided(file.code, rule.support, rule.valid.from_, file.id, rule.valid.to, place)


def side_by_side(rules: Iterable[Decided]) -> Iterator[Problem]:
    """Find decided rules of one authority and support that overlap in time, or leave a hole between them."""
    for _, group in groupby(sorted(rules, key=lambda each: each[:4]), key=lambda each: each[:2]):
        for one, two in pairwise(group):
            yield from _between(one, two)


def _between(one: Decided, two: Decided) -> Iterator[Problem]:
    if one.ends is None or two.starts <= one.ends:
        message = Words(
            f"it overlaps {one.id}: both hold from {two.starts}",
            f"den överlappar {one.id}: båda gäller från {two.starts}",
        )
        hint = Words(
            "end the older one with valid: {to: ...}, or mark one status: proposed",
            "avsluta den äldre med valid: {to: ...}, eller märk en status: proposed",
        )
        yield Problem("rules-overlap", message, two.place, hint, "warning", "valid")
    elif two.starts > one.ends + DAY:
        message = Words(
            f"no rule holds between {one.ends} and {two.starts}",
            f"ingen regel gäller mellan {one.ends} och {two.starts}",
        )
        hint = Words(f"{one.id} ends on {one.ends}", f"{one.id} slutar {one.ends}")
        yield Problem("rules-hole", message, two.place, hint, "warning", "valid")
