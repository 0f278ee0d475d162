"""Who sits in an assembly from an election or another day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from polsek.mandates.party import Party
from polsek.problem import UNSAID, Address, Place, Places, Words


class FactText(NamedTuple):
    """A fact as it is written: a text that holds always, or texts that each hold from a date on."""

    values: tuple[tuple[date | None, str, Address], ...]
    given: bool = False
    """Whether somebody gives it for one answer, in the place of what the mandate files say."""

    def on(self, day: date) -> tuple[str, Address] | None:
        """Give the text that holds on a day and its address."""
        holding = [(text, at) for start, text, at in self.values if start is None or start <= day]
        return holding[-1] if holding else None


class Previous(NamedTuple):
    """A party's result in the election before, with the facts of then."""

    mandates: int
    facts: Mapping[str, FactText]
    election: date | None = None
    """The day of that election; None where the file of the next one says it."""
    place: Place | None = None
    """Where the party's row stands in the file of that election, or where the rows begin that lack it."""
    places: Places | None = None
    """Where everything stands in that file."""
    source: Words = UNSAID
    """Where its seats come from."""


class Seats(NamedTuple):
    """What one party has in an assembly."""

    party: Party
    mandates: int
    empty: int
    """How many of them have no elected member."""
    side: str
    """`government`, `opposition` or empty."""
    previous: Previous | None
    left: date | None
    """The last day on which the party was represented."""
    employer: str
    facts: Mapping[str, FactText]
    parties: int | None
    """How many parties the row stands for: 1, or for a placeholder more, or None where nobody knows how many."""
    places: Places
    address: Address
    untold: bool = False
    """Whether the file does not tell how many mandates the party has; a rule that counts none needs none."""

    @property
    def is_placeholder(self) -> bool:
        """Whether the row stands for several parties."""
        return self.parties is None or self.parties > 1

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.places.value(self.address)


class Distribution(NamedTuple):
    """Who sits in an assembly from an election or another day on."""

    id: str
    authority: str
    starts: date
    """The day of the election, or the day of a change inside a term."""
    elected: bool
    seats: int
    """All seats, also those of no party."""
    rows: tuple[Seats, ...]
    facts: Mapping[str, FactText]
    source: Words
    first_year: int | None
    only_published: bool
    shipped: bool
    places: Places
    preliminary: bool = False
    """Whether the seats are those of a count that is not final."""
    term_ends: date | None = None
    """The last day on which the seats count, where the file says it."""
    given: Words | None = None
    """What is said of seats that somebody gives for one answer: how many, of how many."""

    @property
    def total(self) -> int:
        """The mandates of all parties."""
        return sum(row.mandates for row in self.rows)
