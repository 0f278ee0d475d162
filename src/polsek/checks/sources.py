"""Mandate files and series that are read without trouble and may still be wrong."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.period import TERM, ordinary_election
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from polsek.mandates import Distribution, Draft
    from polsek.problem import Place, Places
    from polsek.reference import Entry, Series


def seats_source(draft: Draft) -> Iterator[Problem]:
    """Find seats that nothing says the source of; a table says it once for all of its assemblies."""
    if not draft.file.source and not draft.file.like:
        yield Problem(
            "no-source",
            Words("nothing says where these seats come from", "källa saknas för mandaten"),
            draft.places.value(("parties",)) if draft.places.known(("authority",)) else draft.places.value(()),
            Words("write source: (a text or an address)", "ange source: (en text eller en webbadress)"),
            "warning",
        )


def unknown_authority(draft: Draft, known: Collection[str]) -> Iterator[Problem]:
    """Find seats of an authority that is not one of the 310 and that no rule names; `known` are the codes of both."""
    code = draft.file.authority
    if code not in known:
        at = ("authority",)
        yield Problem(
            "unknown-authority",
            Words(
                f"no municipality, region or rule has the code {code!r}",
                f"ingen kommun, region eller regel har koden ”{code}”",
            ),
            draft.places.value(at) if draft.places.known(at) else draft.places.key(at),
            _code_hint(code, known),
            "warning",
            "authority",
        )


def _code_hint(code: str, known: Collection[str]) -> Words:
    meant = code.strip() if code.strip() in known else f"0{code}"
    if meant in known:
        return Words(f"did you mean {meant}?", f"menade du {meant}?")
    return Words(
        "nobody counts these seats: write the code of a municipality or region, or the code that a rule names",
        "mandaten används inte av någon regel: ange koden för en kommun eller region, eller koden som en regel anger",
    )


def election_day(draft: Draft, *, national: bool) -> Iterator[Problem]:
    """Find elections that were not on the day of an ordinary election, where no note says why."""
    day = draft.file.election
    if day is None or not national or draft.file.note:
        return
    if day.year % TERM != 2 or day != ordinary_election(day.year):
        message = Words(f"there was no ordinary election on {day}", f"{day} var ingen ordinarie valdag")
        hint = Words(
            "write the day of the election; say in note: if it was an extra one",
            "ange valdagen; skriv i note: om det var ett extra val",
        )
        yield Problem("election-day", message, draft.places.value(("election",)), hint, "warning")


def even_seats(distribution: Distribution, *, national: bool) -> Iterator[Problem]:
    """Find elected assemblies with an even number of seats (kommunallagen 5:5 asks for an odd one)."""
    whole = national and distribution.elected and not distribution.only_published
    if whole and distribution.seats % 2 == 0 and distribution.seats:
        message = Words(
            f"{distribution.seats} seats, but an assembly has an odd number",
            f"{distribution.seats} platser, men ett fullmäktige ska ha ett udda antal",
        )
        hint = Words(
            "is a party missing? seats: says how many there are",
            "saknas ett parti? ange annars antalet platser i seats:",
        )
        yield Problem("even-seats", message, _place(distribution.places), hint, "warning")


def seats_changed(distribution: Distribution, shipped: Sequence[Distribution]) -> Iterator[Problem]:
    """Find own distributions that have another number of seats than the shipped one of the same term."""
    other = _elected_with(distribution, shipped)
    if other is not None and other.seats != distribution.seats:
        message = Words(
            f"{distribution.seats} seats, but {other.seats} were elected",
            f"{distribution.seats} platser, men {other.seats} valdes",
        )
        hint = Words(
            "write empty: for an empty seat, seats: for seats of no party",
            "ange empty: för en tom stol, seats: för platser utan parti",
        )
        yield Problem("seats-differ", message, _place(distribution.places), hint, "warning")


def _elected_with(distribution: Distribution, shipped: Sequence[Distribution]) -> Distribution | None:
    """Give the election of the same day, or for a change the one of its term."""
    elections = [each for each in shipped if each.elected and not each.only_published]
    if distribution.elected:
        return next((each for each in elections if each.starts == distribution.starts), None)
    before = [each for each in elections if each.starts <= distribution.starts]
    return next((each for each in before[-1:] if distribution.starts.year - each.starts.year <= TERM), None)


def _place(places: Places) -> Place:
    """Give where a file says how many seats there are."""
    return places.value(next((at for at in (("seats",), ("parties",), ("like",)) if places.known(at)), ()))


# --- series ---------------------------------------------------------------------------------------------------------


MOST_SHARE = Fraction(2)
"""No share that rules refer to is twice the whole: payroll overhead is below 70 %, a rise some per cent."""
MOST_STEP = 5
"""Reference figures change by some per cent a year; a digit too many or too few changes them about tenfold."""


def check_series(series: Series) -> Iterator[Problem]:
    """Find what is probably wrong in a series."""
    yield from series_source(series)
    yield from series_magnitude(series)


def never_read(files: Iterable[Place]) -> Iterator[Problem]:
    """Find series files that nobody reads, because another one of the folder is called the same.

    `files` are the places of their names.
    """
    first: dict[str, str] = {}
    for place in sorted(set(files)):
        name = place.file.rpartition(".")[0]
        other = first.setdefault(name, place.file)
        if other != place.file:
            message = Words(f"{other} is read, and this file never is", f"{other} läses i stället för den här filen")
            hint = Words("keep one file for each series", "behåll en fil per serie")
            yield Problem("series-name", message, place, hint, path="series")


def series_source(series: Series) -> Iterator[Problem]:
    """Find the first value of a series that nothing says the source of."""
    for entry in series.entries:
        if not entry.source.sv.strip():
            message = Words(
                f"nothing says where {series.name} of {entry.start} comes from",
                f"källa saknas för {series.name} från {entry.start}",
            )
            hint = Words(
                "write source: (a text or an address) for the series, or with the value",
                "ange source: (en text eller en webbadress) för serien eller vid värdet",
            )
            yield Problem("no-source", message, entry.place, hint, "warning", entry.address)
            return


def series_magnitude(series: Series) -> Iterator[Problem]:
    """Find values of a series that are below 0, or far from the value before."""
    before: Entry | None = None
    for entry in series.entries:
        hint = _odd_value(before, entry)
        if series.unit == "share":
            is_large = abs(entry.value) > MOST_SHARE
            hint = Words("is the decimal point missing?", "saknas decimaltecknet?") if is_large else None
        if hint is not None:
            value, sign = (entry.value / PERCENT, " %") if series.unit == "share" else (entry.value, "")
            message = Words(
                f"{decimal_text(value)}{sign} is unusual for {series.name}",
                f"{decimal_text(value, point=',')}{sign} är ovanligt för {series.name}",
            )
            yield Problem("magnitude", message, entry.place, hint, "warning", entry.address)
        before = entry


def _odd_value(before: Entry | None, entry: Entry) -> Words | None:
    if entry.value < 0:
        return Words("it is below 0", "värdet är under 0")
    if before is None or before.value <= 0 or not entry.value:
        return None
    if before.value < entry.value * MOST_STEP and entry.value < before.value * MOST_STEP:
        return None
    en, sv = decimal_text(before.value), decimal_text(before.value, point=",")
    return Words(f"the value before is {en}: is a digit wrong?", f"värdet före är {sv}: kontrollera siffrorna")
