"""What keeps a rule from an answer: it gives nothing that year, nobody knows a figure, or --strict refuses one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.money import MarkKind
from polsek.period import DAY
from polsek.problem import PolsekError, Problem, Words
from polsek.read.folder import SHIPPED_FOLDER
from polsek.read.shipped import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.money import Mark
    from polsek.problem import Place
    from polsek.read.library import Library


OUTSIDE = frozenset({"year-outside", "nothing-to-calculate"})
"""What keeps a rule out of the answer without being wrong, when others give one."""


def is_outside(problems: Iterable[Problem]) -> bool:
    """Tell whether nothing else keeps a rule out."""
    return all(problem.id in OUTSIDE for problem in problems)


UNKNOWN = frozenset({"unknown-figure"})
"""What the rule file itself says that nobody knows."""
NOT_GIVEN = frozenset({"missing-fact", "missing-side", "no-mandates", "no-previous", "series-lacks-day"})
"""What other files must say: whoever has a rule of one's own gives it, but nobody gives it with a shipped one."""


def is_excused(problems: Collection[Problem], rule: str, library: Library) -> bool:
    """Tell whether all problems of a rule are such; `rule` is the name of its file."""
    ids = {problem.id for problem in problems}
    files = (rule, *(problem.place.file for problem in problems))
    shipped = all(name.startswith(tuple(_shipped(library))) for name in files)
    return ids <= UNKNOWN or (shipped and ids <= UNKNOWN | NOT_GIVEN)


def _shipped(library: Library) -> Iterator[str]:
    """Give what the names of shipped files begin with: in a checkout, the user's own folder is the shipped one."""
    for folder in (*library.folders, SHIPPED_FOLDER):
        if folder.path.resolve() == SHIPPED.resolve():
            yield f"{folder.shown}/"


# --- --strict ---------------------------------------------------------------------------------------------------------


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
        f"värdet {mark.name.sv} för {support.year} är preliminärt: {mark.because.sv}",
    )
    key = _from_when(mark.address, support)
    hint = Words(
        f"give it: --set {key}=..., or leave out --strict",
        f"ange det: --set {key}=..., eller utelämna --strict",
    )
    return Problem("preliminary", message, _place(mark, support), hint)


def _from_when(address: str, support: Support) -> str:
    """Say from when a value of a series is to be given; the values before stay."""
    name, _, start = address.partition(" ")
    series = support.series.get(name)
    if series is None:
        return address
    day = date.fromisoformat(start) if start else min(series.known_to, date.max - DAY) + DAY
    return f"{name}@{day.year if (day.month, day.day) == (1, 1) else day}"


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
