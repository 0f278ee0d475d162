"""Parties and the names that they go by."""

from __future__ import annotations

from typing import NamedTuple


class Party(NamedTuple):
    """A party: its everyday name, and its abbreviation where the country or the assembly's own file gives one."""

    name: str
    abbreviation: str = ""

    def __eq__(self, other: object) -> bool:
        """Tell whether two are the same party: an abbreviation may be written in one place only."""
        return isinstance(other, Party) and self.name.casefold() == other.name.casefold()

    def __hash__(self) -> int:
        """Give the same party the same hash."""
        return hash(self.name.casefold())

    def is_called(self, name: str) -> bool:
        """Tell whether a name, registered name or abbreviation means the party."""
        meant = party_called(name).name.casefold()
        return meant == self.name.casefold() or bool(name and name.casefold() == self.abbreviation.casefold())


NATIONAL = (
    (Party("Moderaterna", "M"), ("Moderata samlingspartiet",)),
    (Party("Centerpartiet", "C"), ()),
    (Party("Liberalerna", "L"), ("Liberalerna (tidigare Folkpartiet)", "Folkpartiet liberalerna")),
    (Party("Kristdemokraterna", "KD"), ()),
    (
        Party("Socialdemokraterna", "S"),
        ("Arbetarepartiet-Socialdemokraterna", "Sveriges socialdemokratiska arbetareparti"),
    ),
    (Party("Vänsterpartiet", "V"), ()),
    (Party("Miljöpartiet", "MP"), ("Miljöpartiet de gröna",)),
    (Party("Sverigedemokraterna", "SD"), ()),
    (Party("Feministiskt initiativ", "FI"), ()),
)
"""The parties whose abbreviation counts everywhere, with the names that they are registered under."""
_BY_NAME = {
    name.casefold(): party for party, registered in NATIONAL for name in (party.name, party.abbreviation, *registered)
}


def party_called(name: str, abbreviation: str = "") -> Party:
    """Give the party that somebody calls so: a national one by any of its names, else one of that name."""
    return _BY_NAME.get(name.casefold()) or Party(name, abbreviation)
