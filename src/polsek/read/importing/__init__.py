"""Other people's files of seats, read as mandate files: one module per format, told apart by what they contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Place, PolsekError, Problem, Words, same
from polsek.read.authorities import authority_of
from polsek.read.importing.assembly import RIKSDAG, Assembly, election_in, judged
from polsek.read.importing.counts import both_counts, counted
from polsek.read.importing.opened import (
    Content,
    check_declarations,
    check_size,
    files_in,
    mapping,
    not_importable,
    read_json,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.mandates import SeatFile

__all__ = ["Content", "Imported", "Wanted", "read_import"]

RESULT = re.compile(r"mandatfordelning[^/]*\.json$|slutresultat_\w+\.xml$|(?:KF|RF|RD)_[^/]*_[SP]\.json$")
"""How the files are called that are read in an archive; the votes and the signatures beside them are passed over."""
BOOK = "xl/workbook.xml"
"""What every XLSX file has in it."""


class Wanted(NamedTuple):
    """What is to be read of a file, and what the user says where the file does not."""

    authority: str = ""
    """The code of the one assembly that is meant; empty for all."""
    election: int | None = None
    """The year of the election; None for the file's last one."""
    columns: Mapping[str, str] = {}
    """The names of columns, by what stands in them."""


class Imported(NamedTuple):
    """What a file has given."""

    files: tuple[SeatFile, ...]
    """The mandate files, sorted by code; all of one election."""
    source: str
    """Where they all come from."""
    problems: tuple[Problem, ...]
    """What could not be read; an assembly with an error is not among the files."""


def read_import(content: Content, wanted: Wanted) -> Imported:
    """Read a file of any format that polsek knows; raises PolsekError when it gives no assembly at all."""
    check_size(content)
    found = [_completed(each, wanted) for each in _assemblies(content, wanted)]
    chosen = _chosen(content, found, wanted)
    files: list[SeatFile] = []
    problems: list[Problem] = []
    chosen, fallen_back = counted(chosen)
    problems += fallen_back
    for each in chosen:
        file, said = judged(each, _source(content, [each]))
        problems += said
        files += [] if file is None else [file]
    if not files:
        raise PolsekError(problems)
    problems = [each._replace(severity="warning") if each.id == "not-published" else each for each in problems]
    source = _source(content, [each for each in chosen if each.code in {file.authority for file in files}])
    problems += both_counts(content, files)
    return Imported(tuple(sorted(files, key=lambda file: file.authority)), source, tuple(problems))


# --- which format -----------------------------------------------------------------------------------------------------


def _assemblies(content: Content, wanted: Wanted) -> Iterator[Assembly]:
    start = content.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    if start.startswith(b"PK"):
        yield from _in_archive(content, wanted)
    elif start.startswith((b"{", b"[")):
        yield from _in_json(content)
    elif start.startswith(b"<"):
        from polsek.read.importing.older_results import older_result

        yield older_result(content)
    elif start.startswith(b"polsek:"):
        message = Words("this is a mandate file of polsek already", "det här är redan en mandatfil för polsek")
        hint = Words("put it into rules/mandates", "lägg den i rules/mandates")
        raise not_importable(content.place("polsek:"), message, hint)
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        message = Words("this is a workbook of the old kind (.xls)", "det här är en arbetsbok av gammalt slag (.xls)")
        hint = Words("save it as .xlsx or CSV", "spara den som .xlsx eller CSV")
        raise not_importable(Place(content.name), message, hint)
    else:
        from polsek.read.importing.delimited import delimited

        yield from delimited(content, wanted.columns, wanted.election)


def _in_json(content: Content) -> Iterator[Assembly]:
    from polsek.read.importing import election_authority, statistics_sweden

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
            "this is a question to Statistics Sweden, not its answer", "det här är en fråga till SCB, inte svaret"
        )
        raise not_importable(content.place('"query"'), message)
    else:
        message = Words(
            "this JSON holds no seats that polsek knows", "den här JSON-filen har inga mandat som polsek känner igen"
        )
        raise not_importable(content.place(), message)


def _in_archive(content: Content, wanted: Wanted) -> Iterator[Assembly]:
    """Read the results in an archive, or the workbook that it is."""
    book, results = False, 0
    for member in files_in(content, lambda name: name.endswith((".xml", ".rels")) or _is_result(name)):
        if _is_result(member.base):
            results += 1
            yield from _assemblies(member, wanted)
        else:
            check_declarations(member)
            book = book or member.name.endswith(BOOK)
    if book:
        from polsek.read.importing.sheet import workbook

        yield from workbook(content, wanted.columns, wanted.election)
    elif not results:
        message = Words("no distribution of seats is in the archive", "det finns ingen mandatfördelning i arkivet")
        raise not_importable(Place(content.name), message)


def _is_result(name: str) -> bool:
    return RESULT.search(name) is not None


# --- which assemblies -------------------------------------------------------------------------------------------------


def _completed(found: Assembly, wanted: Wanted) -> Assembly:
    """Add what the user says where the file does not, and a problem where nobody does."""
    code, election = found.code or wanted.authority, found.election
    if election is None and wanted.election is not None:
        election = election_in(wanted.election)
    problems = list(found.problems)
    if not code:
        message = Words("the file does not say whose seats these are", "filen säger inte vems mandaten är")
        hint = Words("say it: --authority 0114", "ange det: --authority 0114")
        problems.append(Problem("not-in-file", message, found.place, hint))
    elif code != RIKSDAG and authority_of(code) is None and not _told(problems):
        message = Words(f"no municipality or region has the code {code}", f"ingen kommun eller region har koden {code}")
        hint = Words("a code has four digits, or two", "en kod har fyra siffror, eller två")
        problems.append(Problem("wrong-authority", message, found.place, hint))
    if election is None:
        message = Words("the file does not say of which election", "filen säger inte från vilket val")
        hint = Words("say it: --election 2026", "ange det: --election 2026")
        problems.append(Problem("not-in-file", message, found.place, hint))
    return found._replace(code=code, election=election, problems=tuple(problems))


def _told(problems: Sequence[Problem]) -> bool:
    """Tell whether it has been said that nobody knows whose seats these are."""
    return any(problem.id == "wrong-authority" for problem in problems)


def _chosen(content: Content, found: Sequence[Assembly], wanted: Wanted) -> list[Assembly]:
    """Choose the assembly that is meant and the election that is meant, else the last; raises PolsekError."""
    if not found:
        message = Words("no table of seats is in the file", "det finns ingen tabell med mandat i filen")
        raise not_importable(Place(content.name), message)
    mine = [each for each in found if wanted.authority in ("", each.code)]
    if not mine:
        raise _wrong_authority(content, found, wanted)
    days = {each.election for each in mine if each.election is not None}
    meant = {day for day in days if wanted.election in (None, day.year)}
    if days and not meant:
        listed = ", ".join(sorted(str(day.year) for day in days))
        message = Words(
            f"the file is of the election {listed}, not {wanted.election}",
            f"filen är från valet {listed}, inte {wanted.election}",
        )
        hint = Words("leave out --election, or take the other file", "utelämna --election, eller ta den andra filen")
        raise PolsekError([Problem("not-in-file", message, mine[0].place, hint)])
    last = max(meant, default=None)
    return [each for each in mine if each.election in (None, last)]


def _wrong_authority(content: Content, found: Sequence[Assembly], wanted: Wanted) -> PolsekError:
    asked = authority_of(wanted.authority)
    name = f"{asked.full_name} ({asked.code})" if asked is not None else wanted.authority
    several = Words(f"{len(found)} other assemblies", f"{len(found)} andra fullmäktige")
    has = same(found[0].name) if len(found) == 1 else several
    message = Words(f"the file is of {has.en}, not of {name}", f"filen gäller {has.sv}, inte {name}")
    hint = Words(
        "take that authority's file, or leave out --authority", "ta den myndighetens fil, eller utelämna --authority"
    )
    place = found[0].place if len(found) == 1 else Place(content.name)
    return PolsekError([Problem("wrong-authority", message, place, hint)])


# --- where it comes from ----------------------------------------------------------------------------------------------


def _source(content: Content, found: Sequence[Assembly]) -> str:
    """Say what the file says of itself, and which file it was."""
    from hashlib import sha256

    codes: dict[str, list[str]] = {}
    for each in found:
        codes.setdefault(each.said, []).append(each.code)
    said = "; ".join(text if len(codes) == 1 else f"{text} ({', '.join(each)})" for text, each in codes.items())
    times = sorted({each.updated for each in found if each.updated})
    updated = f", updated {' to '.join(dict.fromkeys((times[0], times[-1])))}" if times else ""
    text = f"{said}{updated}; imported from {content.base}, SHA-256 {sha256(content.data).hexdigest()}"
    return " ".join("".join(sign if sign.isprintable() else "\ufffd" for sign in text).split())
