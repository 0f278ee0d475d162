"""--strict: what is preliminary is refused, so that it is never paid out by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.problem import PolsekError, Problem, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.money import Mark
    from polsek.problem import Place


def refuse_preliminary(supports: Sequence[Support]) -> None:
    """Refuse preliminary figures; raises PolsekError."""
    problems = [
        Problem(
            "preliminary",
            Words(
                f"{mark.name.en} for {support.year} is preliminary: {mark.because.en}",
                f"{mark.name.sv} för {support.year} är preliminärt: {mark.because.sv}",
            ),
            _place(mark, support),
            Words(
                f"give it: --set {mark.address}=..., or leave out --strict",
                f"ange det: --set {mark.address}=..., eller utelämna --strict",
            ),
        )
        for support in supports
        for mark in sorted(support.all_marks)
        if mark.kind is MarkKind.PRELIMINARY
    ]
    if problems:
        raise PolsekError(problems)


def _place(mark: Mark, support: Support) -> Place:
    """Give where a preliminary figure stands: its value in the series, else the rule's validity."""
    waiting = [party.total for party in support.parties]
    while waiting:
        amount = waiting.pop()
        if mark in amount.marks and not amount.parts and amount.place is not None:
            return amount.place
        waiting += [part for part in amount.parts if mark in part.marks]
    return support.file.places.value(("valid",))
