"""Who sits where: parties, the distributions of an assembly's seats, and how one follows another."""

from polsek.mandates.distribution import (
    NATIONAL,
    Distribution,
    FactText,
    Party,
    Previous,
    Seats,
    is_others,
    is_sum,
    nearly_called,
    others_refused,
    party_called,
    sum_refused,
)
from polsek.mandates.file import Draft, SeatFile, SeatRow, read_seats
from polsek.mandates.likeness import is_called, resolve
from polsek.mandates.meant import national_party, party_meant

__all__ = [
    "NATIONAL",
    "Distribution",
    "Draft",
    "FactText",
    "Party",
    "Previous",
    "SeatFile",
    "SeatRow",
    "Seats",
    "is_called",
    "is_others",
    "is_sum",
    "national_party",
    "nearly_called",
    "others_refused",
    "party_called",
    "party_meant",
    "read_seats",
    "resolve",
    "sum_refused",
]
