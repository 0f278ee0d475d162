"""The seats of one assembly out of a table of many, found without reading the others where the table is plain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from polsek.problem import PolsekError
from polsek.read.cells import decoded
from polsek.read.grid import TextGrid, head_of
from polsek.read.seats import SeatsTable, read_table

if TYPE_CHECKING:
    from polsek.document import Document

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:(?:#[^\n]*|[ \t\r]*)\n)*authority,[^\n;\t\"]*\n")
"""The comments and column names of a plain table: the code comes first, and commas part the cells."""
_ODD_LINE = re.compile(rb"\n[^0-9A-Za-z\r\n]")
"""The beginning of a line whose code may be in quotes, after blanks or missing, or that is a comment."""
_TABLES = 16
"""Of how many tables it is kept whether they are plain."""


def one_assembly(data: bytes, file: str, code: str) -> Document | None:
    """Read the seats of one assembly; None when the table has none of it.

    The search is a shortcut that gives what the whole table would give; it is taken only where that is certain.

    Raises:
        PolsekError: with all problems of its lines, and of the whole table where it is not plain.

    """
    head = _plain_head(data)
    rows = None if head is None or not code.isalnum() else _rows_of(data, len(head), code)
    if head is None or rows is None:
        return _read_whole(data, file, code)
    try:
        return _searched(data, head, rows, file, code) if rows else None
    except PolsekError:
        return _read_whole(data, file, code)


def _read_whole(data: bytes, file: str, code: str) -> Document | None:
    table = read_table(data, file)
    table.check_codes()
    if table.stray:
        raise PolsekError(table.stray)
    return table.assembly(code) if code in table.codes else None


@lru_cache(_TABLES)
def _plain_head(data: bytes) -> bytes | None:
    """Give the comments and column names of a table in which a code is a line's first characters; None for others."""
    head = _HEAD.match(data)
    if head is None or _ODD_LINE.search(data, head.end() - 1) or data.count(b"\r") != data.count(b"\r\n"):
        return None
    try:
        data.decode()
    except UnicodeDecodeError:
        return None
    return head[0]


def _rows_of(data: bytes, start: int, code: str) -> list[tuple[int, int]] | None:
    """Give where the lines of an assembly begin and end; None when a line may be one of them."""
    key = b"\n" + code.encode()
    found = []
    at = data.find(key, start - 1)
    while at >= 0:
        after = data[at + len(key) : at + len(key) + 1]
        end = data.find(b"\n", at + 1)
        if after == b",":
            found.append((at + 1, end if end >= 0 else len(data)))
        elif not after.isalnum():
            return None
        at = data.find(key, at + 1)
    return found


def _searched(data: bytes, head: bytes, rows: list[tuple[int, int]], file: str, code: str) -> Document:
    lines = decoded(head, file).split("\n")[:-1]
    columns = head_of(TextGrid(file, lines, ",")) or 0
    texts = decoded(b"\n".join(data[start:end].rstrip(b"\r") for start, end in rows), file).split("\n")
    numbers: list[int] = []
    number, before = 0, 0
    for (start, _), text in zip(rows, texts, strict=True):
        number, before = number + data.count(b"\n", before, start), start
        lines += [""] * (number - len(lines))
        lines.append(text)
        numbers.append(number)
    return SeatsTable(TextGrid(file, lines, ","), columns).document(numbers, code)
