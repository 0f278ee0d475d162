"""Tables as text: decoded, and a line cut into cells with their places."""

from __future__ import annotations

from typing import NamedTuple

from polsek.problem import Place, PolsekError, Problem, Span, Words

_LONGEST_CELL = 1 << 24
_TABLE_BREAKS = str.maketrans({"\r": "\n"})


class Cell(NamedTuple):
    """What stands in a cell, and where."""

    text: str
    span: Span


def decoded(data: bytes | str, file: str, spaces: str = "\u00a0") -> str:
    """Decode UTF-8 with or without a mark, else Windows-1252 as Swedish Excel writes it; `spaces` are allowed."""
    text = data if isinstance(data, str) else _text_of(data, file)
    text = text.replace("\r\n", "\n").translate(_TABLE_BREAKS)
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1) if not line.isprintable() else ():
            if not character.isprintable() and character not in f"\t{spaces}":
                place = Place(file, number, column, number, column + 1, line)
                sign = f"U+{ord(character):04X}"
                message = Words(
                    f"the invisible character {sign} is not allowed", f"det osynliga tecknet {sign} är inte tillåtet"
                )
                raise PolsekError([Problem("control-character", message, place, Words("delete it", "ta bort det"))])
    return text


def _text_of(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        place = Place(file, 1 + data[: error.start].count(b"\n"))
        message = Words("the text is neither UTF-8 nor Windows-1252", "texten är varken UTF-8 eller Windows-1252")
        hint = Words("save it as CSV UTF-8", "spara den som CSV UTF-8")
        raise PolsekError([Problem("encoding", message, place, hint)]) from None


def cells_of(line: str, number: int, delimiter: str) -> list[Cell]:
    """Cut a line into cells with their places."""
    cells, at = [], 0
    for text in split(line, delimiter):
        quoted = line[at : at + 1] == '"'
        length = len(text) + (2 + text.count('"') if quoted else 0)
        start = at + len(text) - len(text.lstrip())
        end = at + length - (len(text) - len(text.rstrip()))
        cells.append(Cell(text.strip(), Span(number, start + 1, number, max(end, start + 1) + 1, quoted)))
        at += length + 1
    return cells


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
        Words("a quotation mark without its partner", "ett citattecken utan sin motsvarighet"),
        Words(
            "put one before the cell and one after it, in the same line",
            "sätt ett före cellen och ett efter den, på samma rad",
        ),
    )


def number_of_cells(found: int, columns: int) -> Words:
    """Say that a line has not as many cells as the table has columns."""
    en, sv = ("cell", "cell") if found == 1 else ("cells", "celler")
    return Words(f"{found} {en} in a table of {columns} columns", f"{found} {sv} i en tabell med {columns} kolumner")


def split(line: str, delimiter: str) -> list[str]:
    """Cut a line into texts; quotation marks hold a cell together."""
    if '"' not in line:
        return line.split(delimiter)
    import csv

    csv.field_size_limit(_LONGEST_CELL)
    return next(csv.reader([line], delimiter=delimiter), [])
