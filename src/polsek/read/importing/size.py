"""Compares what is imported with what polsek knows of the same election."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from polsek.problem import Problem, Words
from polsek.read.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from polsek.mandates import SeatFile
    from polsek.read.importing.assembly import Assembly


def other_size(found: Assembly, file: SeatFile) -> Iterator[Problem]:
    """Find an assembly that has another number of seats than the shipped distribution of the same election."""
    seats = sum(row.mandates or 0 for row in file.parties.values())
    known = _elected(file.authority, file.election)
    if known not in (None, seats):
        message = Words(
            f"{found.name}: {seats} seats, but {known} were elected",
            f"{found.name}: {seats} mandat, men {known} valdes",
        )
        hint = Words(
            "look into the file: a party may be missing, or a sum be taken for a party",
            "se efter i filen: ett parti kan saknas, eller en summa vara läst som ett parti",
        )
        yield Problem("seats-differ", message, found.place, hint, "warning")


def _elected(code: str, election: date | None) -> int | None:
    """Give how many seats were elected, by the distributions that polsek ships; None where it ships none."""
    known = (each for each in _shipped().distributions(code) if each.elected and each.starts == election)
    return next((each.seats for each in known), None)


@cache
def _shipped() -> Library:
    return Library()
