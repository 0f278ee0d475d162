"""Empty seats in the election authority's JSON: as 2026 counts them, or as 2022 lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Place, Problem, Words
from polsek.read.importing.assembly import NOTHING
from polsek.read.importing.json_text import Json, items, mapping, place_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.problem import Address
    from polsek.read.opened import Content

EMPTY_SEAT = "kunde inte utses"
"""How 2022 fills a seat for which nobody could be elected: candidate number 0 with this name."""
CODE, NAME, SHORT, EMPTY = "partikod", "partibeteckning", "partiforkortning", "antalTommaStolar"


class Elected(NamedTuple):
    """The elected members of one party, in an area or one of its districts."""

    party: dict[str, Json]
    path: Address


class Empty(NamedTuple):
    """The empty seats of an assembly."""

    by_row: Mapping[int, str]
    """By the number of the party's row among those with seats."""
    problems: tuple[Problem, ...]


def elected(value: Json, path: Address) -> tuple[Elected, ...]:
    """Give the lists of elected members that stand at a path."""
    return tuple(Elected(mapping(each), (*path, number)) for number, each in enumerate(items(value)))


def empty_seats(content: Content, parties: Sequence[dict[str, Json]], lists: Sequence[Sequence[Elected]]) -> Empty:
    """Give each party's empty seats; `lists` begins with that of the area, and those of its districts come after it."""
    finder, problems = _Finder(parties), []
    counts: list[dict[int, int]] = []
    for each in lists:
        found: dict[int, int] = {}
        for one in each:
            number = _vacant(one)
            row = finder.row(one.party)
            if number is None:
                problems.append(_no_number(content, one))
            elif row is not None:
                found[row] = found.get(row, 0) + number
            elif number:
                problems.append(_nobody_s(content, one, number))
        counts.append(found)
    whole = counts[0] if counts else {}
    below = {row: sum(each.get(row, 0) for each in counts[1:]) for each in counts[1:] for row in each}
    by_row = {row: str(max(whole.get(row, 0), below.get(row, 0))) for row in {**whole, **below}}
    return Empty(by_row, tuple(problems))


class _Finder:
    """Finds the row of a party by its code, else by its name, else by its abbreviation."""

    def __init__(self, parties: Sequence[dict[str, Json]]) -> None:
        self.codes = [_code(each) for each in parties]
        self.names = [text_of(each.get(NAME)).casefold() for each in parties]
        self.shorts = [text_of(each.get(SHORT)).casefold() for each in parties]

    def row(self, party: dict[str, Json]) -> int | None:
        """Give the number of a party's row; None where no row, or more than one, can be meant."""
        code = _code(party)
        if code and code in self.codes:
            return self._only(self.codes, code)
        name, short = text_of(party.get(NAME)).casefold(), text_of(party.get(SHORT)).casefold()
        found = self._only(self.names, name)
        found = self._only(self.shorts, short) if found is None else found
        return None if found is None or (code and self.codes[found]) else found

    def _only(self, known: Sequence[str], text: str) -> int | None:
        return known.index(text) if text and known.count(text) == 1 else None


def _code(party: dict[str, Json]) -> str:
    """Give a party's code without the zeros that numbers lose."""
    return text_of(party.get(CODE)).lstrip("0")


def _vacant(one: Elected) -> int | None:
    """Count a party's empty seats; None where what stands there is no number."""
    written = text_of(one.party.get(EMPTY))
    listed = sum(_is_vacant(mapping(each)) for each in items(one.party.get("ledamoter")))
    if written.casefold() in NOTHING:
        return listed
    return max(int(written), listed) if written.isascii() and written.isdecimal() and len(written) < 5 else None


def _is_vacant(member: dict[str, Json]) -> bool:
    return text_of(member.get("namn")).casefold() == EMPTY_SEAT or text_of(member.get("kandidatnummer")) == "0"


def _place(content: Content, one: Elected, keys: Sequence[str]) -> Place:
    found: Iterator[Place | None] = (place_of(content, (*one.path, key)) for key in keys)
    return next((place for place in found if place is not None), Place(content.name))


def _no_number(content: Content, one: Elected) -> Problem:
    written = text_of(one.party.get(EMPTY))
    message = Words(f"{written!r} is not a number of seats", f"”{written}” är inget antal mandat")
    hint = Words("a whole number is expected", "här väntas ett heltal")
    return Problem("number", message, _place(content, one, (EMPTY,)), hint)


def _nobody_s(content: Content, one: Elected, number: int) -> Problem:
    called = next((text for key in (NAME, SHORT, CODE) if (text := text_of(one.party.get(key)))), "?")
    message = Words(
        f"{number} empty seats of {called}, which has no seats in the file",
        f"{number} tomma stolar för {called}, som saknar mandat i filen",
    )
    hint = Words(
        "the party must be found by partikod, partibeteckning or partiforkortning: fetch the file again",
        "partiet ska kunna identifieras med partikod, partibeteckning eller partiforkortning: hämta filen igen",
    )
    return Problem("unknown-party", message, _place(content, one, (CODE, NAME, SHORT, EMPTY)), hint)
