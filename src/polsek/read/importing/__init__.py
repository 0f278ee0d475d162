"""Other people's files of seats, read as mandate files: one module per format, told apart by what they contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import UNSAID, CommandError, Place, PolsekError, Words
from polsek.read.importing.choice import Wanted, both_counts, chosen_of, completed, counted
from polsek.read.importing.judging import judged, other_size
from polsek.read.opened import (
    LARGEST_RESULTS,
    Content,
    check_encoding,
    check_size,
    files_in,
    names_in,
    not_importable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.mandates import SeatFile
    from polsek.problem import Problem
    from polsek.read.importing.assembly import Assembly

__all__ = ["Content", "Imported", "Wanted", "read_import"]

RESULT = re.compile(r"mandatfordelning[^/]*\.json$|slutresultat_\w+\.xml$|(?:KF|RF|RD)_[^/]*_[SP]\.json$")
"""How the files are called that are read in an archive; the votes and the signatures beside them are passed over."""
IMPORTED = re.compile(r"; (imported from|importerad från) [^;]+, SHA-256 [0-9a-f]{64}$")
"""How the source of a file ends that polsek has written: it is the source of what is imported of it."""
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
        message = Words("this is a mandate file of polsek already", "detta är redan en mandatfil för polsek")
        hint = Words("put it into rules/mandates", "lägg den i rules/mandates")
        raise not_importable(content.place("polsek:"), message, hint)
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        from polsek.read.workbook import check_parts

        check_parts(content.data, content.name)
    else:
        from polsek.read.importing.tables import delimited

        yield from delimited(content, wanted.columns, wanted.election)


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
    from polsek.read.importing.json_text import mapping, read_json

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
        from polsek.read.importing.tables import workbook

        yield from workbook(content, wanted.columns, wanted.election)
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
