"""The characters and cells of a table (CSV), as people's programs write them, each cell with its place."""

from __future__ import annotations

import re
from typing import NoReturn

from polsek.escaping import uncelled
from polsek.problem import Place, PolsekError, Problem, Span, Words
from polsek.tuples import NamedTuple

_LONGEST_CELL = 1 << 24
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins, which Excel calls Unicode text."""
_MOJIBAKE = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x90-\xbf]")
"""Letters and signs in UTF-8 that Windows-1252 would show as two or three others: Ö as Ã–, a dash as â€“."""


_OLD_LETTER = re.compile(rb"[A-Za-z][\x80\x84-\x86\x8a\x8c\x8e\x94\x99\x9a][a-z]")
"""A letter å, ä or ö of DOS or an old Macintosh inside a word: Windows-1252 has a quotation mark or the like there."""
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How an Excel file begins, new and old."""


class SourceCell(NamedTuple):
    """What one cell says, without quotes and blanks around it."""

    text: str
    span: Span


SPACES = " \u00a0\u2009\u202f"
"""What a spreadsheet writes between thousands: a space, one without a break, thin ones."""


def decoded(data: bytes | str, file: str) -> str:
    """Decode UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, as Swedish Excel writes them."""
    text = _unified(data if isinstance(data, str) else _text_of(data, file))
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1) if not line.isprintable() else ():
            if not character.isprintable() and character not in f"\t{SPACES}":
                place = Place(file, number, column, number, column + 1, line)
                sign = f"U+{ord(character):04X}"
                message = Words(
                    f"the invisible character {sign} is not allowed", f"det osynliga tecknet {sign} är inte tillåtet"
                )
                raise PolsekError([Problem("control-character", message, place, Words("delete it", "ta bort det"))])
    return text


def _text_of(data: bytes, file: str) -> str:
    if data.startswith(_WIDE_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            message = Words("the text is cut off in the middle", "texten är avkortad")
            hint = Words("save it as CSV UTF-8", "spara filen som CSV UTF-8")
            raise PolsekError([Problem("encoding", message, Place(file), hint)]) from None
    raw = data.removeprefix(_MARK)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        first = error
    if raw != data or _MOJIBAKE.search(raw):
        message = Words(
            "the text is UTF-8 in some places and Windows-1252 here",
            "filen blandar teckenkodningarna UTF-8 och Windows-1252",
        )
        _refuse(first, file, message)
    if (old := _OLD_LETTER.search(raw)) is not None:
        message = Words(
            "the text is in an encoding older than Windows-1252: å, ä and ö would be other signs",
            "teckenkodningen är äldre än Windows-1252: å, ä och ö skulle bli fel",
        )
        _refuse(UnicodeDecodeError("cp1252", raw, old.start() + 1, old.end(), ""), file, message)
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as error:
        message = Words("the text is neither UTF-8 nor Windows-1252", "texten är varken UTF-8 eller Windows-1252")
        _refuse(error, file, message)


def _refuse(error: UnicodeDecodeError, file: str, message: Words) -> NoReturn:
    """Refuse the byte at which the reading ends."""
    lines = _unified(error.object.decode("cp1252", "replace")).split("\n")
    before = _unified(error.object[: error.start].decode("cp1252", "replace")).split("\n")
    line, column = len(before), len(before[-1]) + 1
    place = Place(file, line, column, line, column + 1, lines[line - 1])
    hint = Words("save it as CSV UTF-8", "spara filen som CSV UTF-8")
    raise PolsekError([Problem("encoding", message, place, hint)])


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def cells_of(line: str, number: int, delimiter: str) -> list[SourceCell]:
    """Cut a line into cells with their places."""
    cells, at, plain = [], 0, '"' not in line
    for text in split(line, delimiter):
        said = text.strip()
        if plain and said == text:
            cells.append(SourceCell(uncelled(text), Span(number, at + 1, number, at + (len(text) or 1) + 1)))
            at += len(text) + 1
            continue
        quoted = line[at : at + 1] == '"'
        length = len(text) + (2 + text.count('"') if quoted else 0)
        start = at + len(text) - len(text.lstrip())
        end = at + length - (len(text) - len(text.rstrip()))
        cells.append(SourceCell(uncelled(said), Span(number, start + 1, number, max(end, start + 1) + 1, quoted)))
        at += length + 1
    return cells


def texts_of(line: str, delimiter: str) -> list[str]:
    """Cut a line into what its cells say."""
    return [uncelled(text.strip()) for text in split(line, delimiter)]


class Unclosed(NamedTuple):
    """A quotation mark without its partner, and what is to be said about it."""

    span: Span
    message: Words
    hint: Words


def unclosed(line: str, number: int) -> Unclosed | None:
    """Find the last quotation mark of a line in which they do not come in pairs."""
    if line.count('"') % 2 == 0:
        return None
    at = line.rindex('"') + 1
    return Unclosed(
        Span(number, at, number, at + 1),
        Words("a quotation mark without its partner", "ett citattecken saknar sin motsvarighet"),
        Words(
            "put one before the cell and one after it, in the same line",
            "sätt ett före och ett efter cellen, på samma rad",
        ),
    )


def number_of_cells(found: int, columns: int) -> Words:
    """Say that a line has not as many cells as the table has columns."""
    en, sv = ("cell", "cell") if found == 1 else ("cells", "celler")
    return Words(f"{found} {en} in a table of {columns} columns", f"{found} {sv} i en tabell med {columns} kolumner")


def split(line: str, delimiter: str) -> list[str]:
    """Cut a line into the texts of its cells, without their quotes."""
    if '"' not in line:
        return line.split(delimiter)
    import csv

    csv.field_size_limit(_LONGEST_CELL)
    return next(csv.reader([line], delimiter=delimiter), [])
