"""What can only be told of several rule files together."""

from __future__ import annotations

from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from polsek.period import DAY
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.rules.file import RuleFile


def side_by_side(files: Iterable[RuleFile]) -> Iterator[Problem]:
    """Find decided rules of one authority and support that overlap in time, or leave a hole between them."""
    decided = [file for file in files if file.rule.status == "decided" and file.rule.valid.from_ is not None]
    for _, group in groupby(sorted(decided, key=_key), key=lambda file: (file.code, file.rule.support)):
        for one, two in pairwise(group):
            yield from _between(one, two)


def _key(file: RuleFile) -> tuple[str, str, date, str]:
    return file.code, file.rule.support, file.rule.valid.from_ or date.min, file.id


def _between(one: RuleFile, two: RuleFile) -> Iterator[Problem]:
    ends, starts = one.rule.valid.to, two.rule.valid.from_
    place = two.places.value(("valid",))
    if ends is None or (starts is not None and starts <= ends):
        message = Words(
            f"it overlaps {one.id}: both hold from {starts}", f"den överlappar {one.id}: båda gäller från {starts}"
        )
        hint = Words(
            "end the older one with valid: {to: ...}, or mark one status: proposed",
            "avsluta den äldre med valid: {to: ...}, eller märk en status: proposed",
        )
        yield Problem("rules-overlap", message, place, hint, "warning", "valid")
    elif starts is not None and starts > ends + DAY:
        message = Words(f"no rule holds between {ends} and {starts}", f"ingen regel gäller mellan {ends} och {starts}")
        hint = Words(f"{one.id} ends on {ends}", f"{one.id} slutar {ends}")
        yield Problem("rules-hole", message, place, hint, "warning", "valid")
