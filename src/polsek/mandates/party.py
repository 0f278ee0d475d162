"""Parties and the names that they go by."""

from __future__ import annotations

from typing import NamedTuple

from polsek.problem import Words


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
        plain, meant = name.casefold(), party_called(name).name.casefold()
        own = self.name.casefold()
        return own in (plain, meant) or bool(name and plain == self.abbreviation.casefold())


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


def party_called(name: str, abbreviation: str = "", *, national: bool = True) -> Party:
    """Give the party that somebody calls so: a national one by any of its names, else one of that name.

    Not `national`: in an assembly where the country's parties do not sit, and S is whoever is called so there.
    """
    return (_BY_NAME.get(name.casefold()) if national else None) or Party(name, abbreviation)


def is_national_in(code: str) -> bool:
    """Tell whether the country's parties go by their abbreviations in an assembly: one of the 310, or the riksdag."""
    return code.isdecimal() or code in ("", "riksdagen")


_SUMS = frozenset(
    {
        *("sum", "sum:a", "summa", "s:a", "summor", "summering", "delsumma", "slutsumma", "totalsumma"),
        *("total", "totals", "totalt", "totala", "tot", "tot.", "subtotal", "grand total", "in total", "in all"),
        *("samtliga", "samtliga partier", "alla partier", "all parties", "hela fullmäktige", "alla mandat"),
        *("antal mandat", "antal platser", "mandat totalt", "platser totalt", "mandates", "mandat", "inalles"),
    }
)
_BEGIN_SUMS = (
    "summa ",
    "totalt ",
    "total ",
    "totala ",
    "totalsumma ",
    "sum of ",
    "sum ",
    "delsumma ",
    "s:a ",
    "samtliga ",
)


def is_sum(name: str) -> bool:
    """Tell whether a row called so is the sum of the others: `Summa`, `Totalt antal mandat`, `Total:`."""
    plain = " ".join(name.casefold().split()).rstrip(":= ")
    return plain in _SUMS or plain.startswith(_BEGIN_SUMS)


def sum_refused(name: str) -> tuple[Words, Words]:
    """Say that a row is a sum and no party, and what to do about it."""
    return (
        Words(f"{name} is a row of sums, no party", f"{name} är en summarad, inget parti"),
        Words("delete it: polsek adds up", "ta bort raden: polsek räknar summan"),
    )
