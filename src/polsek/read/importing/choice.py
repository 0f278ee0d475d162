"""Which of a file's assemblies and elections are imported: what the user says, else the last election."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import CommandError, Place, PolsekError, Problem, Words, same
from polsek.read.authorities import authority_of
from polsek.read.importing.assembly import RIKSDAG, Assembly, election_in
from polsek.read.opened import Content, not_importable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_NAMES = 5
"""How many assemblies are named that are left out."""
TOLD = ("wrong-authority", "contradiction")
"""The problems that have said already that nobody knows whose seats these are."""
UNDATED = ("date", "contradiction")
"""The problems that have said already that nobody knows of which election they are."""


class Wanted(NamedTuple):
    """What is to be read of a file, and what the user says where the file does not."""

    authority: str = ""
    """The code of the one assembly that is meant; empty for all."""
    election: int | None = None
    """The year of the election; None for the file's last one."""
    columns: Mapping[str, str] = {}
    """The names of columns, by what stands in them."""
    day: date | None = None
    """The day of the election where the user says that."""

    def is_of(self, day: date) -> bool:
        """Tell whether an election is meant."""
        return self.day == day if self.day is not None else self.election in (None, day.year)


def completed(found: Assembly, wanted: Wanted) -> Assembly:
    """Add what the user says where the file does not, and a problem where nobody does; raises CommandError."""
    code, election, problems = found.code or wanted.authority, found.election, list(found.problems)
    said = {problem.id for problem in problems}
    if election is None and wanted.election is not None and not said.intersection(UNDATED):
        election = wanted.day or _ordinary(wanted.election)
    if not code:
        message = Words(
            "the file does not say whose seats these are", "filen anger inte vilken kommun eller region mandaten gäller"
        )
        hint = Words("say it: --authority 0114", "ange det: --authority 0114")
        problems.append(Problem("not-in-file", message, found.place, hint))
    elif code != RIKSDAG and authority_of(code) is None and not said.intersection(TOLD):
        message = Words(f"no municipality or region has the code {code}", f"ingen kommun eller region har koden {code}")
        hint = Words("a code has four digits, or two", "en kod har fyra siffror, eller två")
        problems.append(Problem("wrong-authority", message, found.place, hint))
    if election is None and not said.intersection(UNDATED):
        message = Words("the file does not say of which election", "filen anger inte från vilket val mandaten är")
        hint = Words("say it: --election 2026", "ange det: --election 2026")
        problems.append(Problem("not-in-file", message, found.place, hint))
    return found._replace(code=code, election=election, problems=tuple(problems))


def _ordinary(year: int) -> date:
    day = election_in(year)
    if day is None:
        raise CommandError(
            Words(f"there was no ordinary election in {year}", f"{year} hölls inget ordinarie val"),
            Words(
                "write the whole day, as in --election 2025-03-09, if it was an extra one",
                "skriv hela dagen, som i --election 2025-03-09, om det var ett extra val",
            ),
        )
    return day


def chosen_of(
    content: Content, found: Sequence[Assembly], wanted: Wanted
) -> tuple[list[Assembly], tuple[Problem, ...]]:
    """Choose the assembly and the election that are meant, else the last, and say what that leaves out."""
    if not found:
        message = Words("no table of seats is in the file", "det finns ingen tabell med mandat i filen")
        raise not_importable(Place(content.name), message)
    mine = [each for each in found if wanted.authority in ("", each.code)]
    if not mine:
        raise _wrong_authority(content, found, wanted)
    days = {each.election for each in mine if each.election is not None}
    meant = {day for day in days if wanted.is_of(day)}
    if days and not meant:
        raise _wrong_election(mine[0], days, wanted)
    last = max(meant, default=None)
    chosen = [each for each in mine if each.election in (None, last)]
    asked = wanted.election is not None
    return chosen, () if asked else tuple(_left_out(chosen, mine, last))


def _left_out(chosen: Sequence[Assembly], mine: Sequence[Assembly], last: date | None) -> Iterator[Problem]:
    """Name the assemblies of which no seats are imported, as theirs are of an earlier election."""
    kept = {each.code for each in chosen}
    lost = {each.code: each for each in mine if each.code not in kept}
    if not lost:
        return
    names = [f"{each.name} {each.election}" for each in lost.values()]
    listed, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
    rest = Words(f" and {more} more", f" och {more} till") if more > 0 else same("")
    message = Words(
        f"only the election {last} is imported; left out: {listed}{rest.en}",
        f"bara valet {last} importeras; utelämnat: {listed}{rest.sv}",
    )
    first = next(iter(lost.values()))
    year = first.election.year if first.election is not None else ""
    hint = Words(f"import them by themselves: --election {year}", f"importera dem för sig: --election {year}")
    yield Problem("left-out", message, first.place, hint, "warning")


def _wrong_election(first: Assembly, days: set[date], wanted: Wanted) -> PolsekError:
    exact = wanted.day is not None or len({day.year for day in days}) < len(days)
    listed = ", ".join(sorted({str(day) if exact else str(day.year) for day in days}))
    asked = wanted.day or wanted.election
    message = Words(f"the file is of the election {listed}, not {asked}", f"filen är från valet {listed}, inte {asked}")
    hint = Words("leave out --election, or take the other file", "utelämna --election, eller välj den andra filen")
    return PolsekError([Problem("not-in-file", message, first.place, hint)])


def _wrong_authority(content: Content, found: Sequence[Assembly], wanted: Wanted) -> PolsekError:
    asked = authority_of(wanted.authority)
    name = f"{asked.full_name} ({asked.code})" if asked is not None else wanted.authority
    several = Words(f"{len(found)} other assemblies", f"{len(found)} andra fullmäktige")
    has = same(found[0].name) if len(found) == 1 else several
    message = Words(f"the file is of {has.en}, not of {name}", f"filen gäller {has.sv}, inte {name}")
    hint = Words("take that authority's file, or leave out --authority", "välj rätt fil, eller utelämna --authority")
    place = found[0].place if len(found) == 1 else Place(content.name)
    return PolsekError([Problem("wrong-authority", message, place, hint)])
