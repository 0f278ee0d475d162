"""Which of several tables in one a row is of, by what a column says: the sort of election, its year, the count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.mandates import is_sum
from polsek.notation.words import Refusal, Token, iso_date
from polsek.problem import PolsekError, Problem, Words
from polsek.read.grid import head_word
from polsek.read.heading import PARTING, PERHAPS_PARTING, is_preliminary
from polsek.read.importing.assembly import RIKSDAG, election_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from polsek.read.importing.lines import Line


_SORTS = {
    "KF": ("kf", "k", "kommun", "kommunval", "kommunvalet", "kommunfullmäktige", "kommunfullmäktigval", "municipality"),
    "RF": (
        *("rf", "lf", "l", "region", "regionval", "regionvalet", "regionfullmäktige", "regionfullmäktigval"),
        *("landsting", "landstingsval", "landstingsvalet", "landstingsfullmäktige"),
    ),
    "RD": ("rd", "riksdag", "riksdagen", "riksdagsval", "riksdagsvalet", "parliament"),
    "EU": ("eu", "ep", "eup", "europaparlamentet", "europaparlamentsval", "europaparlamentsvalet", "eu-val"),
}
_SORT_OF = {word: sort for sort, words in _SORTS.items() for word in words}
_COUNTS = re.compile(r"(?:prel|slutlig|final)\w*\.?(?: (?:räkning|count|valresultat|resultat))?")
_SAYS_NOTHING = ("", "val", "valet", "val till", "valet till", "election", "ordinarie val", "ordinarie")
_DAY = re.compile(r"\b(\d{4})(-\d{2}-\d{2})?(?:\s*[-–/]\s*(?:\d{4}|\d{2}))?(?!\d)")
_MOST = 4
"""How many values of a column are named."""


class Told(NamedTuple):
    """What a cell, or a row, says of the election; what it does not say is empty."""

    sort: str = ""
    """KF, RF, RD or EU."""
    day: date | None = None
    """The day of the election."""
    status: str = ""
    """Whether the count is `preliminary` or `final`."""


class Parting(NamedTuple):
    """A column that parts a table."""

    number: int
    name: str
    told: Mapping[str, Told]
    """What each of its texts says."""


def told(text: str) -> Told | None:
    """Read `KF`, `Kommunval 2022`, `2022-09-11`, `2022-2026` or `preliminär`; None when it is not understood."""
    said = " ".join(text.casefold().split())
    year = _DAY.search(said)
    day = None if year is None else _day(year)
    if year is not None and day is None:
        return None
    rest = " ".join(_DAY.sub("", said, count=1).strip(" ,()-–:").split())
    if rest in _SORT_OF:
        return Told(_SORT_OF[rest], day)
    if _COUNTS.fullmatch(rest):
        return Told("", day, "preliminary" if is_preliminary(rest) else "final")
    if (word := rest.removeprefix("val till ").removeprefix("valet till ")) in _SORT_OF:
        return Told(_SORT_OF[word], day)
    return Told("", day) if rest in _SAYS_NOTHING else None


def _day(found: re.Match[str]) -> date | None:
    if found[2] is None:
        return election_in(int(found[1]))
    try:
        return iso_date(Token(found[1] + found[2], 0))
    except Refusal:
        return None


def partings(head: Line, lines: Sequence[Line], party: int) -> tuple[Parting, ...]:
    """Find the columns that part a table; raises PolsekError when it cannot be told how one does.

    A column in which every row says the same, or nothing, need not be understood, nor one that may say something else.
    """
    found, problems = [], []
    for number, text in enumerate(head.texts):
        name = head_word(text)
        if name not in PARTING and name not in PERHAPS_PARTING:
            continue
        rows = [line for line in lines if _is_of_party(line, party)]
        said = {line.text(number): told(line.text(number)) for line in rows}
        understood = {each: one for each, one in said.items() if one is not None and each}
        if len(said) > 1 and len(understood) < len(said) and (understood or name in PARTING):
            problems.append(_not_understood(head, number, lines, said))
        elif understood:
            found.append(Parting(number, text, understood))
    if problems:
        raise PolsekError(problems)
    return tuple(found)


def _is_of_party(line: Line, party: int) -> bool:
    """Tell whether a row is neither a sum nor a remark, which stands alone in the column of parties."""
    name = line.text(party)
    return not is_sum(name) and [*filter(None, line.texts)] != [name]


def _not_understood(head: Line, number: int, lines: Sequence[Line], said: Mapping[str, Told | None]) -> Problem:
    name = head.text(number)
    strange = next(each for each, one in said.items() if one is None or not each)
    line = next(each for each in lines if each.text(number) == strange)
    listed = ", ".join([each for each in said if each][:_MOST])
    message = Words(
        f"the column {name} has several values, and which rows are meant cannot be told: {listed}",
        f"kolumnen {name} har flera värden, och det går inte att avgöra vilka rader som avses: {listed}",
    )
    hint = Words(
        "keep the rows that are meant, or write in every row which election it is of: KF, RF or RD, or its year",
        "behåll de rader som avses, eller skriv på varje rad vilket val den gäller: KF, RF eller RD, eller valåret",
    )
    return Problem("not-told-apart", message, line.place(number), hint)


def of_row(line: Line, columns: Sequence[Parting], before: Told) -> Told:
    """Give what a row says of the election, in all of its columns; a row of sums without it has that of the one before.

    Raises:
        PolsekError: two columns differ.

    """
    found = [each.told.get(line.text(each.number), Told()) for each in columns]
    sorts, days, statuses = ({*each} - {"", None} for each in zip(*found, strict=True)) if found else ((), (), ())
    if max(map(len, (sorts, days, statuses))) > 1:
        message = Words("the row says two elections", "raden anger två olika val")
        hint = Words("nobody can tell which of the two counts", "det går inte att avgöra vilken som gäller")
        raise PolsekError([Problem("contradiction", message, line.place(columns[-1].number), hint)])
    if not (sorts or days or statuses):
        return before
    return Told(next(iter(sorts), ""), next(iter(days), None), next(iter(statuses), ""))


# --- whose election it is ---------------------------------------------------------------------------------------------


_NATION = ("", "riket", "hela riket", "hela landet", "sverige", "sweden", "riksdagen")


def is_riksdag(sort: str, text: str) -> bool:
    """Tell whether a row of a sort of election is the riksdag's, by what stands as its authority."""
    return sort == "RD" and text.casefold() in _NATION


def sort_of(code: str) -> str:
    """Give the sort of election in which an assembly is elected, by the code of its authority."""
    return "RD" if code == RIKSDAG else {4: "KF", 2: "RF"}.get(len(code), "") if code.isdecimal() else ""


def is_of(code: str, sort: str, asked: str) -> bool:
    """Tell whether the rows of a sort of election are of an assembly, where none is named of the one asked for."""
    meant = sort_of(code or asked)
    return not sort or not meant or sort == meant


def others_refused(head: Line, columns: Sequence[Parting], lines: Sequence[Line]) -> PolsekError:
    """Refuse a table with no row of the election to the assembly meant."""
    (number, name, _), *_ = [each for each in columns if any(one.sort for one in each.told.values())]
    listed = ", ".join(dict.fromkeys(line.text(number) for line in lines if line.text(number)))
    message = Words(
        f"no row is of the election to the assembly meant: the column {name} says {listed}",
        f"ingen rad gäller valet till det fullmäktige som avses: kolumnen {name} anger {listed}",
    )
    hint = Words(
        "take a file of that election: KF of a municipality, RF of a region, RD of the riksdag",
        "välj en fil med det valet: KF för en kommun, RF för en region, RD för riksdagen",
    )
    return PolsekError([Problem("not-in-file", message, head.place(number), hint)])
