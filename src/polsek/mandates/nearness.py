"""Parties that are called nearly as one that is known: a misspelt name would be paid as a party of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.mandates.distribution import NATIONAL, is_national_in
from polsek.problem import Problem, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.mandates.distribution import Distribution, Seats

_LONG, _SHORT = 8, 5
"""From so many letters on two slips are taken for slips, and one: shorter names are too like one another."""
_NICKNAMES = {
    "sossarna": "Socialdemokraterna",
    "moderater": "Moderaterna",
    "centern": "Centerpartiet",
    "vänstern": "Vänsterpartiet",
}


def near_party(name: str, known: Iterable[str]) -> str:
    """Give the known name that is meant by one with a slip or two; empty when none is, or the name is known itself."""
    names = {each.casefold(): each for each in known if each}
    plain = " ".join(name.casefold().split())
    if plain in names:
        return ""
    allowed = 2 if len(plain) >= _LONG else 1 if len(plain) >= _SHORT else 0
    near = ((slips(plain, other, allowed), each) for other, each in names.items() if len(other) >= _SHORT)
    found = sorted((number, each) for number, each in near if number <= allowed and allowed)
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
        meant = near_party(name, known) or (_NICKNAMES.get(name.casefold(), "") if national else "")
        if meant and not row.party.abbreviation:
            yield _near(row, name, meant)


def _near(row: Seats, name: str, meant: str) -> Problem:
    message = Words(f"{name} is nearly called as {meant}", f"{name} liknar {meant}")
    hint = Words(
        f"did you mean {meant}? a party that really is called {name} has its own abbreviation, in a file",
        f"menade du {meant}? ge annars {name} en egen förkortning i en mandatfil",
    )
    return Problem("near-party", message, row.places.key(row.address), hint)
