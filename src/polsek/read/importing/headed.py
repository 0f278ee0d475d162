"""What a table says of itself above its columns, as polsek writes it: `# election: 2026-09-13`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.words import Refusal, Token, did_you_mean, iso_date, whole_number
from polsek.problem import UNSAID, Place, PolsekError, Problem, Words
from polsek.read.heading import (
    SOURCE_EN,
    STATUS,
    called_final,
    called_preliminary,
    comments,
    of_no_party,
    status_unsaid,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from polsek.read.grid import Grid
    from polsek.read.importing.assembly import Assembly


_NOTE = re.compile(r"(.*) \(((?:\d{2}|\d{4}|riksdagen)(?:, (?:\d{2}|\d{4}|riksdagen))*)\)")
_COUNTED = re.compile(r"(\d{1,4}), seats: (\d{1,7})")


class Said(NamedTuple):
    """A comment `# key: value` with the places of both."""

    key: str
    text: str
    key_place: Place
    place: Place


def headed(grid: Grid, head: int, found: Sequence[Assembly]) -> Iterator[Assembly]:
    """Add what stands above a table to its assemblies; raises PolsekError with all that is wrong there.

    Whatever calls it preliminary does, a title as well as `# status: preliminary`.
    """
    cells, problems = comments(grid, head)
    place = grid.places({}, {}).place
    told = [Said(key.text, value.text, place(key.span), place(value.span)) for key, value in cells]
    said = {each.key: each for each in told}
    problems += [*_left_out_of(told, found), *_counted(said.get("assemblies"), found)]
    seats = _seats(grid, said.get("seats"), found, problems)
    election = None
    if "election" in said:
        election = _day(said["election"], problems)
        problems += _other_election(said["election"], election, found)
    called = None if "status" in said else called_preliminary(grid, head)
    if "status" in said and said["status"].text not in STATUS:
        problems.append(_unknown_status(said["status"]))
    if called is not None and called_final(grid, head):
        problems.append(status_unsaid(grid, called))
    if problems:
        raise PolsekError(problems)
    notes = [[each.text for each in told if each.key == key] for key in ("note_en", "note")]
    english, swedish = (notes[0] or notes[1], notes[1])
    codes = {each.code for each in found}
    for each in found:
        yield each._replace(
            election=each.election if election is None else election,
            said=_source_of(said) or each.said,
            preliminary=each.preliminary or called is not None or _says(said, "status") == "preliminary",
            seats=seats,
            note=Words(*("; ".join(_notes_of(each.code, texts, codes)) for texts in (english, swedish))),
        )


def _says(said: Mapping[str, Said], key: str) -> str:
    return said[key].text if key in said else ""


def _source_of(said: Mapping[str, Said]) -> Words:
    """Give the source that a table names, in English where it says that, too."""
    found = [said[key].text for key in ("source", SOURCE_EN) if key in said]
    return Words(found[-1], found[0]) if found else UNSAID


def _left_out_of(told: Sequence[Said], found: Sequence[Assembly]) -> Iterator[Problem]:
    """Refuse a table that says more than an import brings along: a day of a change, the seats of each of several."""
    for each in told:
        if each.key == "from" or (each.key == "seats" and len(found) > 1):
            message = Words(
                f"a table with {each.key}: is a mandate file of polsek already",
                f"en tabell med {each.key}: är redan en mandatfil för polsek",
            )
            hint = Words("put it into rules/mandates", "lägg den i rules/mandates")
            yield Problem("not-importable", message, each.key_place, hint)


def _seats(grid: Grid, said: Said | None, found: Sequence[Assembly], problems: list[Problem]) -> int | None:
    """Give the seats of an assembly of which some are of no party; None where none is, or nothing is said."""
    rest = of_no_party(grid)
    held = sum(_held(found))
    if said is None or len(found) > 1:
        return None if rest is None else held + int(rest.text)
    try:
        seats = whole_number(Token(said.text))
    except Refusal as refusal:
        problems.append(Problem(refusal.id, refusal.message, said.place, refusal.hint))
        return None
    if seats < held:
        message = Words(f"{held} mandates, but {seats} seats", f"{held} mandat men {seats} platser")
        hint = Words("part of it is missing or has been changed", "något saknas eller har ändrats")
        problems.append(Problem("total-differs", message, said.place, hint))
    return None if seats == held else seats


def _held(found: Sequence[Assembly]) -> Iterator[int]:
    texts = (row.mandates for each in found for row in each.rows)
    return (int(text) for text in texts if text.isascii() and text.isdecimal())


def _day(said: Said, problems: list[Problem]) -> date | None:
    try:
        return iso_date(Token(said.text, 0))
    except Refusal as refusal:
        problems.append(Problem(refusal.id, refusal.message, said.place, refusal.hint))
        return None


def _other_election(said: Said, election: date | None, found: Sequence[Assembly]) -> Iterator[Problem]:
    """Find a table whose columns are of another election than it says."""
    other = next((each.election for each in found if each.election not in (None, election)), None)
    if other is not None and election is not None:
        message = Words(
            f"the table says {election}, its columns {other}", f"tabellen anger {election}, kolumnerna {other}"
        )
        hint = Words("nobody can tell which of the two counts", "det går inte att avgöra vilken som gäller")
        yield Problem("contradiction", message, said.place, hint)


def _unknown_status(said: Said) -> Problem:
    listed = ", ".join(STATUS)
    message = Words(
        f"{said.text!r} is not one of the words that may stand here",
        f"”{said.text}” får inte stå här",
    )
    hint = did_you_mean(said.text, STATUS) or Words(f"write one of: {listed}", f"skriv ett av: {listed}")
    return Problem("unknown-word", message, said.place, hint)


def _counted(said: Said | None, found: Sequence[Assembly]) -> Iterator[Problem]:
    """Find a table that has fewer assemblies or seats than it says: part of it is lost."""
    counted = None if said is None else _COUNTED.fullmatch(said.text)
    texts = [row.mandates for each in found for row in each.rows]
    if said is None or counted is None or not all(text.isascii() and text.isdecimal() for text in texts):
        return
    assemblies, seats = len(found), sum(map(int, texts))
    if (str(assemblies), str(seats)) != counted.groups():
        message = Words(
            f"the table has {assemblies} assemblies and {seats} seats, and says {counted[1]} and {counted[2]}",
            f"tabellen har {assemblies} fullmäktige och {seats} mandat, och anger {counted[1]} och {counted[2]}",
        )
        hint = Words("part of it is missing or has been changed", "något saknas eller har ändrats")
        yield Problem("total-differs", message, said.place, hint)


def _notes_of(code: str, notes: Sequence[str], codes: set[str]) -> Iterator[str]:
    """Give the notes that are of an assembly; one that names none is of all."""
    for note in notes:
        named = _NOTE.fullmatch(note)
        if named is None or not codes.issuperset(named[2].split(", ")):
            yield note
        elif code in named[2].split(", "):
            yield named[1]
