"""Other people's files of seats, read as mandate files: one module per format, told apart by what they contain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import UNSAID, CommandError, Place, PolsekError, Problem, Words, same
from polsek.read.importing.assembly import RIKSDAG, Assembly, election_in, judged, other_size
from polsek.read.opened import (
    LARGEST_RESULTS,
    Content,
    check_encoding,
    check_size,
    files_in,
    names_in,
    not_importable,
)
from polsek.read.shipped import authority_of, called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.mandates import SeatFile
    from polsek.read.importing.assembly import Assembly


__all__ = ["Content", "Imported", "Wanted", "read_import"]

RESULT = re.compile(r"mandatfordelning[^/]*\.json$|slutresultat_\w+\.xml$|(?:KF|RF|RD)_[^/]*_[SP]\.json$")
"""How the files are called that are read in an archive; the votes and the signatures beside them are passed over."""
IMPORTED = re.compile(r"; (imported from|importerad från) [^;]+, SHA-256 [0-9a-f]{64}$")
"""How the source of a file ends that polsek has written: it is the source of what is imported of it."""
_PUT = Words("put it into rules/mandates", "lägg den i rules/mandates")
_CHECK = Words("polsek check FILE tells whether it is right", "polsek check FIL visar om den stämmer")
BOOK = "[content_types].xml"
"""What every XLSX file has in it, in small letters."""


class Imported(NamedTuple):
    """What a file has given."""

    files: tuple[SeatFile, ...]
    """The mandate files, sorted by code; all of one election."""
    source: Words
    """Where they all come from."""
    problems: tuple[Problem, ...]
    """What could not be read; an assembly with an error is not among the files."""


def read_import(content: Content, wanted: Wanted) -> Imported:
    """Read a file of any format that polsek knows; raises PolsekError when it gives no assembly at all."""
    check_encoding(content)
    found = [completed(each, wanted) for each in _assemblies(content, wanted)]
    chosen, left_out = chosen_of(content, found, wanted)
    files: list[SeatFile] = []
    chosen, fallen_back = counted(chosen)
    problems = [*left_out, *fallen_back]
    for each in chosen:
        file, said = judged(each, _source(content, [each]))
        problems += said
        if file is not None:
            files.append(file)
            problems += other_size(each, file)
    if not files:
        raise PolsekError(problems)
    problems = [each._replace(severity="warning") if each.id == "not-published" else each for each in problems]
    source = _source(content, [each for each in chosen if each.code in {file.authority for file in files}])
    problems += both_counts(content, files)
    return Imported(tuple(sorted(files, key=lambda file: file.authority)), source, tuple(problems))


# --- which format -----------------------------------------------------------------------------------------------------


def _assemblies(content: Content, wanted: Wanted) -> Iterator[Assembly]:
    check_size(content)
    start = content.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    if start.startswith(b"PK"):
        yield from _in_archive(content, wanted)
    elif start.startswith((b"{", b"[")):
        _check_no_table(content, wanted, "JSON")
        yield from _in_json(content)
    elif start.startswith(b"<"):
        _check_no_table(content, wanted, "XML")
        from polsek.read.importing.election_authority import older_result

        yield older_result(content)
    elif start.startswith(b"polsek:"):
        message = Words("this is a file of polsek already", "detta är redan en fil för polsek")
        from polsek.read.folder import sort_in

        hint = _PUT if sort_in(content.data) == "mandates" else _CHECK
        raise not_importable(content.place("polsek:"), message, hint)
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        from polsek.read.workbook import check_parts

        check_parts(content.data, content.name)
    else:
        from polsek.read.importing.tables import Asked, delimited

        yield from delimited(content, Asked(wanted.columns, wanted.election, wanted.authority))


def _check_no_table(content: Content, wanted: Wanted, kind: str) -> None:
    """Refuse names of columns for a file that has none."""
    if wanted.columns:
        raise CommandError(
            Words(
                f"--columns names the columns of a table, and {content.name} is {kind}",
                f"--columns anger kolumnerna i en tabell, men {content.name} är {kind}",
            ),
            Words("leave out --columns", "utelämna --columns"),
        )


def _in_json(content: Content) -> Iterator[Assembly]:
    from polsek.read.importing import election_authority, statistics_sweden
    from polsek.read.opened import mapping, read_json

    root = mapping(read_json(content))
    if "valomrade" in root:
        yield election_authority.result(content, root)
    elif "partiMandat" in root:
        yield election_authority.page(content, root)
    elif "dimension" in root and "value" in root:
        yield from statistics_sweden.dataset(content, root)
    elif "columns" in root and "data" in root:
        yield from statistics_sweden.table(content, root)
    elif "query" in root:
        message = Words(
            "this is a question to Statistics Sweden, not its answer", "detta är en fråga till SCB, inte svaret"
        )
        raise not_importable(content.place('"query"'), message)
    else:
        message = Words(
            "this JSON holds no seats that polsek knows", "JSON-filen innehåller inga mandat som polsek kan läsa"
        )
        raise not_importable(content.place(), message)


def _in_archive(content: Content, wanted: Wanted) -> Iterator[Assembly]:
    """Read the results in an archive, or the workbook that it is."""
    book, results = BOOK in map(str.casefold, names_in(content)), 0
    for member in () if book else files_in(content, _is_result, LARGEST_RESULTS):
        results += 1
        yield from _assemblies(member, wanted)
    if book:
        from polsek.read.importing.tables import Asked, workbook

        yield from workbook(content, Asked(wanted.columns, wanted.election, wanted.authority))
    elif not results:
        message = Words("no distribution of seats is in the archive", "zip-filen innehåller ingen mandatfördelning")
        raise not_importable(Place(content.name), message)


def _is_result(name: str) -> bool:
    return RESULT.search(name) is not None


# --- where it comes from ----------------------------------------------------------------------------------------------


def _source(content: Content, found: Sequence[Assembly]) -> Words:
    """Say what the file says of itself, and which file it was."""
    from hashlib import sha256

    codes: dict[Words, list[str]] = {}
    for each in found:
        codes.setdefault(each.said, []).append(each.code)
    said, updated = _said(codes), _updated(sorted({each.updated for each in found if each.updated}))
    file = f"{content.base}, SHA-256 {sha256(content.data).hexdigest()}"
    origin = Words(f"; imported from {file}", f"; importerad från {file}")
    texts = zip(said, updated, origin, strict=True)
    return Words(
        *(_printable(text if IMPORTED.search(text) else f"{text}{when}{where}") for text, when, where in texts)
    )


def _updated(times: Sequence[str]) -> Words:
    """Say when figures were changed, the first and the last time."""
    if not times:
        return UNSAID
    ends = dict.fromkeys((times[0], times[-1]))
    return Words(f", updated {' to '.join(ends)}", f", uppdaterad {' till '.join(ends)}")


def _said(codes: Mapping[Words, Sequence[str]]) -> Words:
    """Give what is said of the source, and of which assemblies where not all have the same."""
    listed = [Words(*(f"{text} ({', '.join(each)})" for text in said)) for said, each in codes.items()]
    return next(iter(codes)) if len(codes) == 1 else Words(*("; ".join(texts) for texts in zip(*listed, strict=True)))


def _printable(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else "\ufffd" for sign in text).split())


# --- which assemblies, elections and counts are meant -----------------------------------------------------------------


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
        hint = Words("say it, for example --authority 0114", "ange det, t.ex. --authority 0114")
        problems.append(Problem("not-in-file", message, found.place, hint))
    elif code != RIKSDAG and authority_of(code) is None and not said.intersection(TOLD):
        message = Words(f"no municipality or region has the code {code}", f"ingen kommun eller region har koden {code}")
        hint = Words("a code has four digits, or two", "en kod har fyra siffror, eller två")
        problems.append(Problem("wrong-authority", message, found.place, hint))
    if election is None and not said.intersection(UNDATED):
        message = Words("the file does not say of which election", "filen anger inte från vilket val mandaten är")
        hint = Words("say it, for example --election 2026", "ange det, t.ex. --election 2026")
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
    name = called(wanted.authority)
    several = Words(f"{len(found)} other assemblies", f"{len(found)} andra fullmäktige")
    has = same(found[0].name) if len(found) == 1 else several
    message = Words(f"the file is of {has.en}, not of {name}", f"filen gäller {has.sv}, inte {name}")
    hint = Words("take that authority's file, or leave out --authority", "välj rätt fil, eller utelämna --authority")
    place = found[0].place if len(found) == 1 else Place(content.name)
    return PolsekError([Problem("wrong-authority", message, place, hint)])


# --- final and preliminary counts -------------------------------------------------------------------------------------


def counted(found: Sequence[Assembly]) -> tuple[list[Assembly], list[Problem]]:
    """Choose between the counts of one assembly: the final one, or the preliminary one until that has seats."""
    counts: dict[str, list[Assembly]] = {}
    for each in found:
        counts.setdefault(each.code, []).append(each)
    chosen: list[Assembly] = []
    problems: list[Problem] = []
    for group in counts.values():
        final = [each for each in group if not each.preliminary]
        preliminary = [each for each in group if each.preliminary]
        problems += _twice(final) + _twice(preliminary)
        if not final or not preliminary or any(each.has_seats for each in final):
            chosen += (final or preliminary)[:1]
            problems += [_is_final(preliminary[0])] if final and preliminary else []
        elif any(each.has_seats for each in preliminary):
            chosen += preliminary[:1]
            problems.append(_not_final_yet(final[0]))
        else:
            chosen += final[:1]
    if any(problem.severity == "error" for problem in problems):
        raise PolsekError(problems)
    return chosen, problems


def _twice(group: Sequence[Assembly]) -> list[Problem]:
    """Report the second of two counts of the same kind."""
    message = Words(
        "the seats of {} stand in the file twice, and both are {}",
        "mandaten för {} finns två gånger i filen, och båda är {}",
    )
    said = Words("preliminary", "preliminära") if group[:1] and group[0].preliminary else Words("final", "slutliga")
    hint = Words("import the right one by itself", "importera den rätta för sig")
    return [
        Problem(
            "assembly-twice",
            Words(message.en.format(each.name, said.en), message.sv.format(each.name, said.sv)),
            each.place,
            hint,
        )
        for each in group[1:]
    ]


def _is_final(preliminary: Assembly) -> Problem:
    message = Words(
        f"{preliminary.name}: the final count is imported, not the preliminary one beside it",
        f"{preliminary.name}: den slutliga räkningen är importerad, inte den preliminära bredvid",
    )
    hint = Words(
        "nothing needs to be done; the preliminary one can be imported by itself",
        "ingen åtgärd behövs; den preliminära kan importeras för sig",
    )
    return Problem("left-out", message, preliminary.place, hint, "note")


def _not_final_yet(final: Assembly) -> Problem:
    message = Words(
        f"{final.name}: the final count does not give any party a seat yet; the preliminary count is imported",
        f"{final.name}: den slutliga räkningen ger ännu inget parti något mandat; den preliminära är importerad",
    )
    hint = Words(
        "import the file again when the final seats are there; until then every answer is marked preliminary",
        "importera filen igen när de slutliga mandaten finns; till dess märks alla svar som preliminära",
    )
    return Problem("not-counted", message, final.place, hint, "warning")


def both_counts(content: Content, files: Sequence[SeatFile]) -> Iterator[Problem]:
    """Say that a table of final and preliminary seats is preliminary as a whole."""
    final = sum(not file.status for file in files)
    if 0 < final < len(files):
        preliminary = len(files) - final
        message = Words(
            f"{preliminary} of {len(files)} assemblies are counted preliminarily: the whole table is marked so",
            f"{preliminary} av {len(files)} fullmäktige är preliminärt räknade: hela tabellen är märkt som preliminär",
        )
        hint = Words(
            "import those that are finally counted by themselves, one by one with --authority",
            "importera de slutligt räknade för sig, en i taget med --authority",
        )
        yield Problem("not-counted", message, Place(content.name), hint, "warning")
