"""Who sits where: parties, the distributions of an assembly's seats, and how one follows another."""

from polsek.mandates.distribution import Distribution, FactText, Previous, Seats
from polsek.mandates.file import Draft, SeatFile, SeatRow, read_seats
from polsek.mandates.likeness import resolve
from polsek.mandates.party import NATIONAL, Party, party_called

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
    "party_called",
    "read_seats",
    "resolve",
]
