"""What is said under a table of who employs: a change inside the year, a choice that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.period import DAY
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.calculation.support import Support
    from polsek.problem import Language


def employer_remarks(support: Support, language: Language) -> Iterator[str]:
    """Say who employs from when on, and name the parties that choose and have not said what they chose."""
    from polsek.calculation.employer import UNSAID, changes, unsaid

    who = {
        "the party": Words("the party employs", "anställer partiet"),
        "the authority": Words("the authority employs", "anställer myndigheten"),
        UNSAID: Words("it is not said who employs", "är det inte sagt vem som anställer"),
    }
    found = list(changes(support))
    for change in found:
        name, day, before, after = change.party.party.name, change.since, who[change.before], who[change.after]
        yield Words(
            f"{name}: until {day - DAY} {before.en}, from {day} {after.en}.",
            f"{name}: till och med {day - DAY} {before.sv}, från {day} {after.sv}.",
        ).get(language)
    if found:
        yield Words(
            "What falls on each month is paid out or retained by who employs in it.",
            "Det som faller på varje månad betalas ut eller behålls efter vem som anställer då.",
        ).get(language)
    names = ", ".join(party.party.name for party in unsaid(support))
    if names:
        yield Words(
            f"Not said who employs, so neither paid out nor retained: {names} (employer: in the mandate file).",
            f"Ej sagt vem som anställer, så varken utbetalt eller behållet: {names} (employer: i mandatfilen).",
        ).get(language)
