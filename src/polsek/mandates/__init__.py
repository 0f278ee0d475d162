"""Who sits where: parties, the distributions of an assembly's seats, and how one follows another."""

from polsek.mandates.distribution import (
    NATIONAL,
    Distribution,
    FactText,
    Party,
    Previous,
    Seats,
    nearly_called,
    party_called,
)
from polsek.mandates.file import Draft, SeatFile, SeatRow, read_seats
from polsek.mandates.likeness import by_abbreviation, is_called, resolve
from polsek.mandates.meant import national_party, party_meant
from polsek.mandates.no_party import NO_PARTY, is_sum, refused_as_party, several_refused, sum_refused

__all__ = [
    "NATIONAL",
    "NO_PARTY",
    "Distribution",
    "Draft",
    "FactText",
    "Party",
    "Previous",
    "SeatFile",
    "SeatRow",
    "Seats",
    "by_abbreviation",
    "is_called",
    "is_sum",
    "national_party",
    "nearly_called",
    "party_called",
    "party_meant",
    "read_seats",
    "refused_as_party",
    "resolve",
    "several_refused",
    "sum_refused",
]
