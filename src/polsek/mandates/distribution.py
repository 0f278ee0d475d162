"""Who sits in an assembly from a day on: its parties, what they are called, nearly called, and their seats."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from polsek.problem import UNSAID, Address, Place, Places, Problem, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# --- parties ----------------------------------------------------------------------------------------------------------


class Party(NamedTuple):
    """A party: its everyday name, and its abbreviation where the country or the assembly's own file gives one."""

    name: str
    abbreviation: str = ""

    def __eq__(self, other: object) -> bool:
        """Tell whether two are the same party: an abbreviation may be written in one place only."""
        return isinstance(other, Party) and self.name.casefold() == other.name.casefold()

    def __ne__(self, other: object) -> bool:
        """Tell whether two are not the same party; a tuple would compare the abbreviations, too."""
        return not self == other

    def __hash__(self) -> int:
        """Give the same party the same hash."""
        return hash(self.name.casefold())

    def is_called(self, name: str) -> bool:
        """Tell whether a name, registered name or abbreviation means the party."""
        plain, meant = as_compared(name).casefold(), party_called(name).name.casefold()
        own, short = self.name.casefold(), self.abbreviation.casefold()
        return own in (plain, meant) or bool(short and plain in (short, f"{own} ({short})"))


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


@cache
def party_called(name: str, abbreviation: str = "", *, national: bool = True) -> Party:
    """Give the party that somebody calls so: a national one by any of its names, else one of that name.

    Not `national`: in an assembly where the country's parties do not sit, and S is whoever is called so there.
    """
    plain = as_compared(name)
    return (_national(plain) if national else None) or Party(plain, abbreviation)


def _national(name: str) -> Party | None:
    """Give the national party of a name: `Kristdemokraterna`, `KD`, `(KD)`, `Kristdemokraterna (KD)`."""
    found = _BY_NAME.get(name.casefold())
    if found is not None or not name.endswith(")"):
        return found
    before, _, inside = (part.strip().casefold() for part in name[:-1].rpartition("("))
    meant = _BY_NAME.get(inside)
    return meant if not before or _BY_NAME.get(before) == meant else None


def as_compared(name: str) -> str:
    """Write a name so that two that look alike are one: å as one letter, one space between words, none around them."""
    if any(sign >= FIRST_COMBINING for sign in name):
        from unicodedata import normalize

        name = normalize("NFC", name)
    return " ".join(name.split())


FIRST_COMBINING = "\u0300"
"""The first of the signs that are put on a letter: an `A` and a ring are written as `Å` is."""


def is_national_in(code: str) -> bool:
    """Tell whether the country's parties go by their abbreviations in an assembly: one of the 310, or the riksdag."""
    return code.isdecimal() or code in ("", "riksdagen")


def same_abbreviation(name: str, other: str, short: str) -> tuple[Words, Words]:
    """Say that two parties go by one abbreviation, and what to do about it."""
    return (
        Words(
            f"{name} and {other} share the abbreviation {short}", f"{name} och {other} har samma förkortning {short}"
        ),
        Words("give one of them another abbreviation", "ge ett av dem en annan förkortning"),
    )


# --- seats ------------------------------------------------------------------------------------------------------------


class FactText(NamedTuple):
    """A fact as it is written: a text that holds always, or texts that each hold from a date on."""

    values: tuple[tuple[date | None, str, Address], ...]
    given: int = 0
    """How many of the last values somebody gives for one answer, in the place of what the mandate files say."""
    unmoved: FactText | None = None
    """Where the dates are those of another year: the fact itself, for days that a rule names."""

    def on(self, day: date) -> tuple[str, Address] | None:
        """Give the text that holds on a day and its address."""
        holding = [(text, at) for start, text, at in self.values if start is None or start <= day]
        return holding[-1] if holding else None

    def given_on(self, day: date) -> tuple[date | None] | None:
        """Give from when (None: always) the text that holds on a day is given; None where a mandate file says it."""
        holding = [start for start, *_ in self.values if start is None or start <= day]
        return (holding[-1],) if len(holding) > len(self.values) - self.given else None


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


class Moved(NamedTuple):
    """How somebody moves a party's mandates for one answer."""

    by: Words
    """All that is moved, with the option: `--mandates S −2, V +2`."""
    said: Words
    """How many there are in the file, and what is moved of them."""


class Seats(NamedTuple):
    """What one party has in an assembly."""

    party: Party
    mandates: int
    places: Places
    address: Address
    empty: int = 0
    """How many of them have no elected member."""
    side: str = ""
    """`government`, `opposition` or empty."""
    previous: Previous | None = None
    left: date | None = None
    """The last day on which the party was represented."""
    employer: str = ""
    facts: Mapping[str, FactText] = {}
    parties: int | None = 1
    """How many parties the row stands for: 1, or for a placeholder more, or None where nobody knows how many."""
    untold: bool = False
    """Whether the file does not tell how many mandates the party has; a rule that counts none needs none."""
    moved: Moved | None = None
    """How the mandates differ from what stands in the file."""

    @property
    def is_placeholder(self) -> bool:
        """Whether the row stands for several parties."""
        return self.parties is None or self.parties > 1

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.places.value(self.address)

    @property
    def counted_at(self) -> Place | None:
        """Where its mandates stand; None where somebody moves them, so that they stand nowhere."""
        return None if self.moved else self.place


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
    places: Places
    facts: Mapping[str, FactText] = {}
    source: Words = UNSAID
    first_year: int | None = None
    only_published: bool = False
    shipped: bool = False
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

    @property
    def counted_by(self) -> Words:
        """The source of what is counted in all rows: where mandates are moved, that."""
        return next((row.moved.by for row in self.rows if row.moved is not None), self.source)


# --- parties that are called nearly as one that is known --------------------------------------------------------------


_LONG, _SHORT = 8, 5
"""From so many letters on two slips are taken for slips, and one: shorter names are too like one another."""
_NICKNAMES = {
    "sossarna": "Socialdemokraterna",
    "moderater": "Moderaterna",
    "center": "Centerpartiet",
    "centern": "Centerpartiet",
    "folkpartiet": "Liberalerna",
    "fp": "Liberalerna",
    "vänstern": "Vänsterpartiet",
}
_AROUND = " .,:;*'’-†‡0123456789()[]"
"""What a name has around it that no name begins or ends with: a full stop, a footnote."""


def near_party(name: str, known: Iterable[str]) -> str:
    """Give the known name that is meant by one with a slip or two; empty when none is, or the name is known itself."""
    names = {each.casefold(): each for each in known}
    plain = " ".join(name.casefold().split())
    if plain in names:
        return ""
    allowed = 2 if len(plain) >= _LONG else 1 if len(plain) >= _SHORT else 0
    near = ((slips(plain, other, allowed), each) for other, each in names.items() if len(other) >= _SHORT)
    found = sorted((number, each) for number, each in near if number <= allowed)
    return found[0][1] if found else ""


def slips(one: str, other: str, most: int) -> int:
    """Count the letters that are wrong, missing, too many or changed places; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, sign in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != sign))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == sign:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return min(last[-1], most + 1)


def nearly_called(found: Distribution, code: str, others: Iterable[str]) -> Iterator[Problem]:
    """Find the parties of a distribution that are nearly another's, a national one's or one of the `others`.

    A party that has its own abbreviation there is meant to be one of its own.
    """
    national = [name for party, more in NATIONAL for name in (party.name, *more)] if is_national_in(code) else []
    known = dict.fromkeys([*national, *others])
    for row in found.rows:
        name = row.party.name
        meant = near_party(name, known) or (nickname(name) if national else "")
        if meant and not row.party.abbreviation:
            yield _near(row, name, meant)


def nickname(name: str) -> str:
    """Give the national party that is meant by `Centern`, `S*` or `KD.`; empty when none is."""
    plain = name.strip(_AROUND).casefold()
    party = _BY_NAME.get(plain)
    return _NICKNAMES.get(plain, "" if party is None else party.name)


def _near(row: Seats, name: str, meant: str) -> Problem:
    message = Words(f"{name} is nearly called as {meant}", f"{name} liknar {meant}")
    hint = Words(
        f"did you mean {meant}? a party that really is called {name} has its own abbreviation, in a file",
        f"menade du {meant}? ge annars {name} en egen förkortning i en mandatfil",
    )
    return Problem("near-party", message, row.places.key(row.address), hint)
