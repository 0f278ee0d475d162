"""A table as it was sent: rows of cells, each with its place; a CSV file and a sheet of a workbook alike."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.read.cells import SourceCell, cells_of, decoded, texts_of, unclosed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from polsek.problem import Address

MOST_ROWS = 20_000
"""How many rows a table may have."""
LONGEST_HEAD = 20
"""In how many first rows the names of the columns are looked for."""
DELIMITERS = ";\t,"
ERRORS = frozenset(
    {
        *(
            "#N/A",
            "#VALUE!",
            "#REF!",
            "#DIV/0!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
        ),
        *("#SAKNAS!", "#VÄRDEFEL!", "#REFERENS!", "#DIVISION/0!", "#NAMN?", "#OGILTIGT!", "#SKÄRNING!", "#BERÄKNA!"),
        *("#FÄLT!", "#BLOCKERAD!", "#GETTING_DATA", "#HÄMTAR_DATA"),
    }
)
"""What a spreadsheet shows in a cell that could not be calculated, in English and Swedish."""
_SEPARATOR = re.compile(r"sep=(.)", re.IGNORECASE)
"""The line by which Excel tells itself what parts the cells."""
_UNITS = re.compile(r"[ ,]*(?:\(kr\)|\(sek\)|\bi kr|\bkr)$")


class Grid(Protocol):
    """Rows of cells, counted from 0; raises nothing but PolsekError."""

    file: str
    size: int

    def is_blank(self, row: int) -> bool:
        """Tell whether a row says nothing."""
        ...

    def is_comment(self, row: int) -> bool:
        """Tell whether a row begins with the sign `#`."""
        ...

    def cells(self, row: int) -> Sequence[SourceCell]:
        """Give the cells of a row with their places; raises PolsekError when it cannot be cut."""
        ...

    def texts(self, row: int) -> Sequence[str]:
        """Give what the cells of a row say; nothing when it cannot be cut."""
        ...

    def span(self, row: int) -> Span:
        """Give the span of a whole row."""
        ...

    def places(self, values: Mapping[Address, Span], keys: Mapping[Address, Span]) -> Places:
        """Give the table of places of a document that is made of the grid."""
        ...


class TextGrid:
    """A CSV file; its lines are cut when they are asked for."""

    def __init__(self, file: str, lines: Sequence[str], delimiter: str = "") -> None:
        """Keep the lines, and what parts their cells where that is known; Excel's own line `sep=;` is none of them."""
        self.file = file
        self._known = delimiter
        self.lines = lines
        self.size = len(lines)
        said = _SEPARATOR.fullmatch(lines[0]) if lines else None
        self._said = said[1] if said else ""

    @cached_property
    def delimiter(self) -> str:
        """What parts the cells: what Excel says, else the sign that the line of column names has most of."""
        if self._known or self._said:
            return self._known or self._said
        first = [row for row in range(min(self.size, _MOST_COMMENTS)) if self._is_named(row)][:LONGEST_HEAD]
        heads = [row for row in first if is_head(self._cut(row, self._most(row)))]
        return self._most((heads or first or [0])[0])

    def _is_named(self, row: int) -> bool:
        return not self.is_blank(row) and not self.is_comment(row)

    def _most(self, row: int) -> str:
        return max(DELIMITERS, key=self.lines[row].count) if row < self.size else DELIMITERS[0]

    def is_blank(self, row: int) -> bool:
        """Tell whether a line says nothing, but delimiters."""
        line = self.lines[row]
        if line[:1] not in _NOTHING or (row == 0 and self._said):
            return row == 0 and bool(self._said)
        return not line.strip(" \u00a0\u2009\u202f;\t,")

    def is_comment(self, row: int) -> bool:
        """Tell whether a line begins with the sign `#`."""
        return self.lines[row].startswith("#")

    def cells(self, row: int) -> Sequence[SourceCell]:
        """Cut a line; raises PolsekError for a quotation mark without its partner."""
        if quote := unclosed(self.lines[row], row + 1):
            place = self.places({}, {}).place(quote.span)
            raise PolsekError([Problem("cells", quote.message, place, quote.hint)])
        return self._cut(row, self.delimiter)

    def texts(self, row: int) -> Sequence[str]:
        """Cut a line into what its cells say."""
        line = self.lines[row]
        return () if unclosed(line, row + 1) else texts_of(line, self.delimiter)

    def _cut(self, row: int, delimiter: str) -> Sequence[SourceCell]:
        return cells_of(self.lines[row], row + 1, delimiter)

    def span(self, row: int) -> Span:
        """Give the span of a whole line."""
        return Span(row + 1, 1, row + 1, len(self.lines[row]) + 1)

    def places(self, values: Mapping[Address, Span], keys: Mapping[Address, Span]) -> Places:
        """Give the table of places of a document that is made of the lines."""
        return Places(self.file, self.lines, values, keys)


_NOTHING = ("", " ", "\u00a0", "\u2009", "\u202f", *DELIMITERS)
_MOST_COMMENTS = 1000
"""Among how many lines the names of the columns are looked for, comments before them counted."""


def text_grid(data: bytes | str, file: str) -> TextGrid:
    """Read a CSV file; raises PolsekError when its characters are not understood, or it has too many lines."""
    lines = decoded(data, file).split("\n")
    if len(lines) > MOST_ROWS:
        message = Words(f"a table of {len(lines)} lines", f"en tabell med {len(lines)} rader")
        hint = Words(f"it may have {MOST_ROWS}", f"högst {MOST_ROWS} rader är tillåtna")
        raise PolsekError([Problem("too-large", message, Place(file, MOST_ROWS + 1, 1, MOST_ROWS + 1, 1), hint)])
    return TextGrid(file, lines)


def head_word(text: str) -> str:
    """Give the name of a column as it is looked up: small letters, one space, without a colon or `(kr)`."""
    return _UNITS.sub("", " ".join(text.casefold().split()).rstrip(": "))


PARTY = frozenset({"party", "parti", "partier", "partinamn", "partibeteckning", "partiets namn", "parti/grupp"})
"""What the column of parties is called in files."""


def is_head(cells: Sequence[SourceCell], words: Collection[str] = PARTY) -> bool:
    """Tell whether a row is that of the column names: one of them is that of parties."""
    return any(head_word(cell.text) in words for cell in cells)


def head_of(grid: Grid, words: Collection[str] = PARTY) -> int | None:
    """Find the row of column names below comments and titles; the first that says anything where none has parties.

    None when the grid says nothing at all.
    """
    first = []
    for row in range(grid.size):
        if not grid.is_blank(row) and not grid.is_comment(row):
            first.append(row)
            if len(first) > LONGEST_HEAD:
                break
            if is_head(cells_if_cut(grid, row), words):
                return row
    return first[0] if first else None


def cells_if_cut(grid: Grid, row: int) -> Sequence[SourceCell]:
    """Give the cells of a row, none when it cannot be cut: it may be a title."""
    try:
        return grid.cells(row)
    except PolsekError:
        return ()


def problem(grid: Grid, id: str, span: Span, message: Words, hint: Words | None = None) -> Problem:
    """Give a problem with some characters, or a cell, of a grid."""
    return Problem(id, message, grid.places({}, {}).place(span), hint)


def lost(grid: Grid, row: int, cells: Sequence[SourceCell]) -> Iterator[Problem]:
    """Find what in a row below the column names would vanish or mean nothing: a comment there, a value of an error."""
    if grid.is_comment(row) and (cells[0].text if cells else "").upper() not in ERRORS:
        message = Words(
            "a row that begins with # below the names of the columns", "en rad under kolumnnamnen börjar med #"
        )
        hint = Words(
            "delete it, or write remarks above the names of the columns; a name that begins so stands in quotes",
            "ta bort den, eller skriv anmärkningar ovanför kolumnnamnen; ett namn som börjar så står inom citattecken",
        )
        yield problem(grid, "hash-row", grid.span(row), message, hint)
        return
    for cell in cells:
        if cell.text[:1] == "#" and cell.text.upper() in ERRORS:
            message = Words(
                f"the cell says {cell.text}: its formula has no value",
                f"cellen visar {cell.text}: formeln har inget värde",
            )
            hint = Words("mend the formula, or write the value", "rätta formeln, eller skriv värdet")
            yield problem(grid, "error-value", cell.span, message, hint)
