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
        _seats_refused(mark, support) if mark in support.marks else _figure_refused(mark, support)
        for support in supports
        for mark in sorted(support.all_marks)
        if mark.kind is MarkKind.PRELIMINARY
    ]
    if problems:
        raise PolsekError(dict.fromkeys(problems))


def _figure_refused(mark: Mark, support: Support) -> Problem:
    message = Words(
        f"{mark.name.en} for {support.year} is preliminary: {mark.because.en}",
        f"{mark.name.sv} för {support.year} är preliminärt: {mark.because.sv}",
    )
    hint = Words(
        f"give it: --set {mark.address}=..., or leave out --strict",
        f"ange det: --set {mark.address}=..., eller utelämna --strict",
    )
    return Problem("preliminary", message, _place(mark, support), hint)


def _seats_refused(mark: Mark, support: Support) -> Problem:
    """Refuse seats of a count that is not final, placed where the mandate file says so, or of a term that has ended."""
    message = Words(
        f"the mandates for {support.year} are preliminary: {mark.because.en}",
        f"mandaten för {support.year} är preliminära: {mark.because.sv}",
    )
    hint = Words(
        "give the final seats in a mandate file, or leave out --strict",
        "ange de slutliga mandaten i en mandatfil, eller utelämna --strict",
    )
    counted = (each for sitting in support.sittings for each in sitting.not_final if each.id == mark.address)
    found = next(counted, None)
    place = support.file.places.value(("valid",)) if found is None else found.places.value(("status",))
    return Problem("preliminary", message, place, hint)


def _place(mark: Mark, support: Support) -> Place:
    """Give where a preliminary figure stands: its value in the series, else the rule's validity."""
    waiting = [party.total for party in support.parties]
    while waiting:
        amount = waiting.pop()
        if mark in amount.marks and not amount.parts and amount.place is not None:
            return amount.place
        waiting += [part for part in amount.parts if mark in part.marks]
    return support.file.places.value(("valid",))
