"""Series that are read without trouble and may still be wrong: without a source, out of proportion."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.money import decimal_text
from polsek.notation.formula import PERCENT
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.problem import Place
    from polsek.reference import Entry, Series

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
        hint = _odd_share(entry) if series.unit == "share" else _odd_value(before, entry)
        if hint is not None:
            text = f"{decimal_text(entry.value / PERCENT)} %" if series.unit == "share" else decimal_text(entry.value)
            message = Words(f"{text} is unusual for {series.name}", f"{text} är ovanligt för {series.name}")
            yield Problem("magnitude", message, entry.place, hint, "warning", entry.address)
        before = entry


def _odd_share(entry: Entry) -> Words | None:
    return Words("is the decimal point missing?", "saknas decimaltecknet?") if abs(entry.value) > MOST_SHARE else None


def _odd_value(before: Entry | None, entry: Entry) -> Words | None:
    if entry.value < 0:
        return Words("it is below 0", "värdet är under 0")
    if before is None or before.value <= 0 or not entry.value:
        return None
    if before.value < entry.value * MOST_STEP and entry.value < before.value * MOST_STEP:
        return None
    en, sv = decimal_text(before.value), decimal_text(before.value, point=",")
    return Words(f"the value before is {en}: is a digit wrong?", f"värdet före är {sv}: kontrollera siffrorna")
