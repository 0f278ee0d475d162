"""The value of a series on a day, with what must be said about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.calculation.facts import nothing
from polsek.money import Amount, Mark, MarkKind
from polsek.problem import Address, Words, same

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation
    from polsek.reference import Entry, Series


def series_value(evaluation: Evaluation, series: Series, day: date, address: Address) -> Amount:
    """Give the value of a series on a day, as a leaf with its source; a day before its first value is a problem."""
    entry = series.on(day)
    if entry is None:
        first = series.entries[0].start
        when = f"{day:%Y-%m}" if series.unit == "index" else str(day)
        evaluation.report(
            "series-lacks-day",
            evaluation.file.places.value(address),
            address,
            Words(
                f"{series.name} has no value for {when}; its first is from {first}",
                f"{series.name} har inget värde för {when}; dess första gäller från {first}",
            ),
            Words(
                f"add it to the series, or give it with --set {series.name}=...",
                f"lägg till det i serien, eller ange det med --set {series.name}=...",
            ),
        )
        return nothing(series.title, series.unit)
    return Amount(
        series.title,
        entry.value,
        series.unit,
        "series",
        (),
        series.name,
        entry.source,
        entry.place,
        _marks(series, entry, day),
        note=since(entry.start) if entry.start > date.min else None,
    )


def since(start: date) -> Words:
    """Say from when a figure holds."""
    return Words(f"from {start}", f"från {start}")


def _marks(series: Series, entry: Entry, day: date) -> frozenset[Mark]:
    found = set()
    if day > series.known_to and entry.status != "given":
        found.add(
            Mark(
                MarkKind.PRELIMINARY,
                series.title,
                Words(
                    f"known to {series.known_to}; the last value is used",
                    f"känt till och med {series.known_to}; det senaste värdet används",
                ),
                series.name,
            )
        )
    if entry.status == "given":
        found.add(
            Mark(
                MarkKind.GIVEN,
                series.title,
                Words("given instead of the series", "angivet i stället för serien"),
                series.name,
            )
        )
    elif entry.status != "confirmed":
        found.add(
            Mark(MarkKind(entry.status), series.title, entry.note or same(entry.status), f"{series.name} {entry.start}")
        )
    return frozenset(found)
