"""Opens what others have sent (JSON, XML, archives) without harm: sizes are bounded and nothing is unpacked to disk."""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.grid import UNICODE_MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile, ZipInfo

    from polsek.problem import Address


LARGEST = 32 << 20
"""How many bytes a file may have, and each file in an archive."""
LARGEST_TEXT = 8 << 20
"""How many bytes of JSON, XML or a table are read."""
LARGEST_ARCHIVE = 256 << 20
"""How many bytes the files of an archive may have together."""
LARGEST_RESULTS = 64 << 20
"""How many bytes those of them may have that are results, which are read one by one."""
LARGEST_BOOK = 8 << 20
"""How many bytes the parts of a workbook may have."""
MOST_MEMBERS = 5_000
PACKINGS = (0, 8)
"""Stored and deflated: what an archive of results is packed with."""

WHOLE = Words(
    "the file may have been cut off or changed: fetch it again",
    "filen kan vara ofullständig eller ändrad: hämta den igen",
)
_BOOK_BROKEN = Words("the workbook cannot be opened", "arbetsboken kan inte öppnas")
_SAVE_AGAIN = Words(
    "the file may have been cut off or changed: save it again as .xlsx in the spreadsheet program",
    "filen kan vara ofullständig eller ändrad: spara den på nytt som .xlsx i kalkylprogrammet",
)
UNICODE_ASCII = ([False, True] * 2, [True, False] * 2)
"""Where two letters of UTF-16 without such a mark have bytes of zeros."""


class Content(NamedTuple):
    """A file as it was sent."""

    name: str
    """What it is called in problems."""
    data: bytes

    @property
    def base(self) -> str:
        """Its name without folders."""
        return PurePosixPath(self.name.replace("\\", "/")).name

    @property
    def text(self) -> str:
        """Its characters, to be shown in problems."""
        return _characters(self.data)

    def place(self, needle: str = "", after: str = "") -> Place:
        """Give the place where some characters stand first, the place of the file where they do not."""
        text = self.text
        at = text.find(needle, max(text.find(after), 0)) if needle else -1
        return Place(self.name) if at < 0 else self.place_at(text, at, len(needle))

    def place_at(self, text: str, at: int, length: int = 1) -> Place:
        """Give the place of some characters of its text."""
        start = text.rfind("\n", 0, at) + 1
        line, column = text.count("\n", 0, at) + 1, at - start + 1
        return Place(self.name, line, column, line, column + length, text[start:].partition("\n")[0].rstrip("\r"))


@lru_cache(maxsize=4)
def _characters(data: bytes) -> str:
    """Give the characters of a file to be shown in problems."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def not_importable(place: Place, message: Words, hint: Words | None = None) -> PolsekError:
    """Give the error of a file that polsek cannot import."""
    formats = Words(
        "polsek imports the election authority's JSON, zip, XML and XLSX, Statistics Sweden's JSON, and CSV",
        "polsek importerar Valmyndighetens JSON, zip, XML och XLSX, SCB:s JSON, och CSV",
    )
    return PolsekError([Problem("not-importable", message, place, hint or formats)])


def unsafe(place: Place, message: Words) -> PolsekError:
    """Give the error of a file that could do harm."""
    hint = Words("fetch the file from the authority again", "hämta filen igen från Valmyndigheten")
    return PolsekError([Problem("unsafe-file", message, place, hint)])


def check_size(content: Content) -> None:
    """Refuse a file that is larger than any result; an archive may be larger than what is read of it."""
    most = LARGEST if content.data.startswith(b"PK") else LARGEST_TEXT
    if len(content.data) > most:
        message = Words(f"the file is larger than {most >> 20} MiB", f"filen är större än {most >> 20} MiB")
        raise unsafe(Place(content.name), message)


def check_encoding(content: Content) -> None:
    """Refuse text that is written in UTF-16, but a table as Excel saves it: JSON and XML are never sent so."""
    start = content.data[:4]
    table = start.startswith(UNICODE_MARKS) and not any(sign in start[2:] for sign in b"{[<")
    if not table and (start.startswith(UNICODE_MARKS) or [not byte for byte in start] in UNICODE_ASCII):
        message = Words("the file is written in UTF-16", "filen är skriven i UTF-16")
        hint = Words("save it again with the encoding UTF-8", "spara den igen med teckenkodningen UTF-8")
        raise PolsekError([Problem("encoding", message, Place(content.name), hint)])


# --- XML --------------------------------------------------------------------------------------------------------------


def read_xml(content: Content) -> Element:
    """Read XML; one that declares a document type or entities is refused."""
    from xml.etree.ElementTree import ParseError, fromstring

    check_declarations(content)
    try:
        return fromstring(content.data)  # noqa: S314 - without a document type there is nothing to expand or fetch
    except (ParseError, LookupError, ValueError):
        message = Words("the file cannot be read as XML", "filen kan inte läsas som XML")
        raise not_importable(Place(content.name), message, WHOLE) from None


def check_declarations(content: Content) -> None:
    """Refuse XML with declarations of its own: they can expand without end or fetch other files."""
    if b"\0" in content.data:
        raise _declares(content)
    check_part(content)


def check_part(content: Content) -> None:
    """Refuse a part of a workbook, whatever it is called, that declares what XML with declarations does."""
    text = content.data.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise _declares(content)


def _declares(content: Content) -> PolsekError:
    return unsafe(
        content.place("<!"),
        Words(
            "the XML declares entities or a document type",
            "XML-filen innehåller entiteter eller en dokumenttyp, vilket inte är tillåtet",
        ),
    )


# --- archives ---------------------------------------------------------------------------------------------------------


def names_in(content: Content) -> tuple[str, ...]:
    """Give the names of the files in an archive."""
    with _opened(content) as (_, entries):
        return tuple(entry.filename for entry in entries)


def files_in(content: Content, wanted: Callable[[str], bool], most: int) -> Iterator[Content]:
    """Read some files of an archive, in the order of their names; an archive that could do harm is refused whole.

    Together they may have `most` bytes.
    """
    with _opened(content) as (archive, entries):
        found = [entry for entry in entries if wanted(entry.filename)]
        if sum(entry.file_size for entry in found) > most:
            limit = Words(
                f"what is read of it is more than {most >> 20} MiB", f"innehållet är större än {most >> 20} MiB"
            )
            raise unsafe(Place(content.name), limit)
        for entry in found:
            with archive.open(entry) as member:
                data = member.read(entry.file_size + 1)  # a size that is too small is noticed at the checksum
            yield Content(f"{content.name}/{entry.filename}", data)


@contextmanager
def _opened(content: Content) -> Iterator[tuple[ZipFile, Sequence[ZipInfo]]]:
    """Open an archive that can do no harm, with its entries in the order of their names."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile
    from zlib import error as DeflateError  # noqa: N812 - it is a class

    try:
        with ZipFile(BytesIO(content.data)) as archive:
            entries = sorted(archive.infolist(), key=lambda entry: entry.filename)
            _check_entries(content, entries)
            yield archive, entries
    except (BadZipFile, DeflateError, EOFError, NotImplementedError, ValueError):
        book = content.name.casefold().endswith(".xlsx")
        message = _BOOK_BROKEN if book else Words("the archive cannot be opened", "zip-filen kan inte öppnas")
        raise not_importable(Place(content.name), message, _SAVE_AGAIN if book else WHOLE) from None


def _check_entries(content: Content, entries: Sequence[ZipInfo]) -> None:
    """Refuse before anything is unpacked: what is read later is bounded by the sizes declared here."""
    place = Place(content.name)
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        if ".." in parts or not parts[0] or ":" in entry.filename or not entry.filename.isprintable():
            name = repr(entry.filename)
            message = Words(
                f"{name} would leave the archive's folder", f"”{name[1:-1]}” skulle packas upp utanför zip-filens mapp"
            )
            raise unsafe(place, message)
        if entry.flag_bits & 1 or entry.compress_type not in PACKINGS:
            message = Words(
                f"{entry.filename} is encrypted or packed in a rare way",
                f"{entry.filename} är krypterad eller ovanligt packad",
            )
            raise unsafe(place, message)
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
        limit = f"{LARGEST_ARCHIVE >> 20} MiB"
        message = Words(
            f"it unpacks to more than {limit} or {MOST_MEMBERS} files",
            f"zip-filen innehåller mer än {limit} eller {MOST_MEMBERS} filer",
        )
        raise unsafe(place, message)
    if any(entry.file_size > LARGEST for entry in entries):
        message = Words(
            f"a file in it is larger than {LARGEST >> 20} MiB", f"en fil i zip-filen är större än {LARGEST >> 20} MiB"
        )
        raise unsafe(place, message)


# --- JSON, and where in its text each value stands --------------------------------------------------------------------


Json = str | bool | None | list["Json"] | dict[str, "Json"]
"""What a text in JSON says; numbers stay the text that they are."""
_BLANK = " \t\n\r"
_ANY = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def read_json(content: Content) -> Json:
    """Read JSON, with or without a byte order mark; a key that stands twice is refused."""
    text = _decoded(content)
    try:
        return _read(content, text)
    except json.JSONDecodeError as error:
        place = content.place_at(error.doc, error.pos)
        raise not_importable(place, Words("this is not JSON", "detta är inte JSON"), WHOLE) from None
    except (RecursionError, ValueError):
        message = Words("the file cannot be read as JSON", "filen kan inte läsas som JSON")
        raise not_importable(Place(content.name), message, WHOLE) from None


def _decoded(content: Content) -> str:
    try:
        return content.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Words(
            "the file is not written in UTF-8, as JSON is", "filen är inte skriven i UTF-8, som JSON ska vara"
        )
        hint = Words(
            "save it again with the encoding UTF-8, or fetch it again",
            "spara den igen med teckenkodningen UTF-8, eller hämta den igen",
        )
        before = len(content.data[: error.start].decode("utf-8-sig"))
        place = content.place_at(content.data.decode("utf-8-sig", "replace"), before)
        raise PolsekError([Problem("encoding", message, place, hint)]) from None


def _read(content: Content, text: str) -> Json:
    twice: list[str] = []

    def pairs(found: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(found)
        if len(made) != len(found):
            twice.append("")
        return made

    value: Json = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=pairs)
    if twice:
        key, at = next(_keys_twice(text, _skipped(text, 0)))
        message = Words(f"the key {key!r} stands twice", f"nyckeln ”{key}” förekommer två gånger")
        hint = Words("nobody can tell which of the two counts", "det går inte att avgöra vilken som gäller")
        raise PolsekError([Problem("duplicate-key", message, content.place_at(text, at, len(key) + 2), hint)])
    return value


def mapping(value: Json) -> dict[str, Json]:
    """Give an object of JSON; whatever else stands there has nothing in it."""
    return value if isinstance(value, dict) else {}


def items(value: Json) -> list[Json]:
    """Give a list of JSON; whatever else stands there has nothing in it."""
    return value if isinstance(value, list) else []


def text_of(value: Json) -> str:
    """Give a text or number of JSON as text on one line; nothing, and the words for it, are the empty text."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if text in ("None", "null") else text


# --- where it stands --------------------------------------------------------------------------------------------------


class Keys:
    """Where an object has what: the place of a value by its name in polsek."""

    def __init__(self, content: Content, path: Address, names: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the object's path, and under which keys a value may stand by its name in polsek."""
        self.content = content
        self.path = path
        self.names = names

    def __call__(self, name: str) -> Place:
        """Give the place of a value; of the object's first name or of the object where it has none."""
        paths = [(*self.path, key) for key in self.names.get(name, ()) + self.names.get("party", ())]
        found = (place_of(self.content, path) for path in (*paths, self.path))
        return next((place for place in found if place is not None), Place(self.content.name))


def place_of(content: Content, path: Address) -> Place | None:
    """Give the place of the value at a path of keys and numbers; None where there is none."""
    text = content.text
    at: int | None = _skipped(text, 0)
    for key in path:
        at = None if at is None else _entered(text, at, key)
    if at is None:
        return None
    length = 1 if text[at] in "{[" else _ANY.raw_decode(text, at)[1] - at
    return content.place_at(text, at, length)


def _entered(text: str, at: int, key: str | int) -> int | None:
    """Find where a value begins in the object or list that begins somewhere."""
    if text[at] == "{":
        return next((value for name, _, value in _pairs(text, at) if name == key), None)
    if text[at] == "[" and isinstance(key, int):
        starts = _starts(text, at)
        return starts[key] if key < len(starts) else None
    return None


@lru_cache(maxsize=8)
def _starts(text: str, at: int) -> tuple[int, ...]:
    """Find where the values of a list begin."""
    found, at = [], _skipped(text, at + 1)
    while text[at] != "]":
        found.append(at)
        at = _skipped(text, _ANY.raw_decode(text, at)[1])
        at = _skipped(text, at + 1) if text[at] == "," else at
    return tuple(found)


def _pairs(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Find the keys of an object, where each begins and where its value begins."""
    at = _skipped(text, at + 1)
    while text[at] != "}":
        key, after = _ANY.raw_decode(text, at)
        value = _skipped(text, _skipped(text, after) + 1)
        yield key, at, value
        at = _skipped(text, _ANY.raw_decode(text, value)[1])
        at = _skipped(text, at + 1) if text[at] == "," else at


def _keys_twice(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Find the keys that stand twice in an object, anywhere below a value."""
    seen: set[str] = set()
    for key, start, value in _pairs(text, at) if text[at] == "{" else ():
        if key in seen:
            yield key, start
        seen.add(key)
        yield from _keys_twice(text, value)
    for value in _starts(text, at) if text[at] == "[" else ():
        yield from _keys_twice(text, value)


def _skipped(text: str, at: int) -> int:
    """Pass over blanks."""
    while text[at : at + 1] in _BLANK and at < len(text):
        at += 1
    return at
