"""A table as it was sent: rows of cells, each with its place; a CSV file and a sheet of a workbook alike."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NoReturn, Protocol
from unicodedata import normalize

from polsek.escaping import uncelled
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from polsek.problem import Address

# --- characters and cells ---------------------------------------------------------------------------------------------


_LONGEST_CELL = 1 << 24
_MARK = b"\xef\xbb\xbf"
UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins, which Excel calls Unicode text."""
_MOJIBAKE = rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x90-\xbf]"
"""Letters and signs in UTF-8 that Windows-1252 would show as two or three others: Ö as Ã–, a dash as â€“."""


_OLD_LETTER = rb"(?<=[A-Za-z])[\x80\x82-\x86\x8a\x8c\x8e\x94\x99-\x9b\x9f]+(?=[A-Za-z])"
"""A letter å, ä, ö, é or ü of DOS or an old Macintosh inside a word: `V€NSTER`.

Windows-1252 has a sign of money, a quotation mark or a letter of another language there.
"""
_OLD_END = (
    rb"(?<![A-Za-z])[\x80\x85\x86\x8a\x8c\x8e\x99\x9a]+(?=[A-Za-z])"
    rb"|(?<=[A-Z]{2})[\x80\x85\x99]|(?<=[A-Za-z])[\x82\x86\x8a\x8c\x8e\x9a]"
)
"""Such a letter where a word begins or ends: `™rebro`, `Ume†`."""
_QUOTING = rb"[\x84\x93\x94]"
"""The quotation marks of Windows-1252, of which ä and ö of DOS are two."""
_OLD_QUOTE = rb"(?<=[A-Za-z])[\x84\x94]|[\x84\x94](?=[A-Za-z])"
_SWEDISH = rb"[A-Za-z][\xc4\xc5\xd6\xe4\xe5\xf6]|[\xc4\xc5\xd6\xe4\xe5\xf6][A-Za-z]"
"""The letters å, ä and ö of Windows-1252 in a word."""
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
    if text.replace("\n", "").isprintable():
        return text
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if not character.isprintable() and character not in f"\t{SPACES}":
                raise PolsekError([unseen(character, Place(file, number, column, number, column + 1, line))])
    return text


def unseen(character: str, place: Place) -> Problem:
    """Give the problem with a character that nobody can see."""
    sign = f"U+{ord(character):04X}"
    message = Words(f"the invisible character {sign} is not allowed", f"det osynliga tecknet {sign} är inte tillåtet")
    return Problem("control-character", message, place, Words("delete it", "ta bort det"))


def _text_of(data: bytes, file: str) -> str:
    if data.startswith(UNICODE_MARKS):
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
    if raw != data or re.search(_MOJIBAKE, raw):
        message = Words(
            "the text is UTF-8 in some places and Windows-1252 here",
            "filen blandar teckenkodningarna UTF-8 och Windows-1252",
        )
        _refuse(first, file, message)
    if (old := _old_letter(raw)) is not None:
        message = Words(
            "the text seems to be in an encoding older than Windows-1252: å, ä and ö would be other signs",
            "teckenkodningen verkar vara äldre än Windows-1252: å, ä och ö skulle bli fel",
        )
        _refuse(UnicodeDecodeError("cp1252", raw, old, old + 1, ""), file, message)
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as error:
        message = Words("the text is neither UTF-8 nor Windows-1252", "texten är varken UTF-8 eller Windows-1252")
        _refuse(error, file, message)


def _old_letter(raw: bytes) -> int | None:
    """Find a letter of an older encoding; a quotation mark beside a letter is one where it has no partner."""
    if found := re.search(_OLD_LETTER, raw):
        return found.start()
    if re.search(_SWEDISH, raw):
        return None
    if found := re.search(_OLD_END, raw):
        return found.start()
    start = 0
    for line in re.split(rb"([\r\n])", raw):
        if len(re.findall(_QUOTING, line)) % 2 and (found := re.search(_OLD_QUOTE, line)):
            return start + found.start()
        start += len(line)
    return None


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
            cells.append(SourceCell(_meant(text), Span(number, at + 1, number, at + (len(text) or 1) + 1)))
            at += len(text) + 1
            continue
        quoted = line[at : at + 1] == '"'
        length = len(text) + (2 + text.count('"') if quoted else 0)
        start = at + len(text) - len(text.lstrip())
        end = at + length - (len(text) - len(text.rstrip()))
        cells.append(SourceCell(_meant(said), Span(number, start + 1, number, max(end, start + 1) + 1, quoted)))
        at += length + 1
    return cells


def texts_of(line: str, delimiter: str) -> list[str]:
    """Cut a line into what its cells say."""
    return [_meant(text.strip()) for text in split(line, delimiter)]


def _meant(text: str) -> str:
    """Give what a cell says; a letter and the ring or dots above it are one character, as they are seen."""
    return uncelled(normalize("NFC", text))


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


# --- rows -------------------------------------------------------------------------------------------------------------


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
    title: str
    """What the sheet is called; a CSV file has none."""
    size: int
    ours: bool
    """Whether polsek has written it, as an answer."""
    remarks: Sequence[SourceCell]
    """What polsek has written below the table of an answer."""

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
        self.title = ""
        self.ours = False
        self.remarks: Sequence[SourceCell] = ()
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
        first = [*islice(filter(self._is_named, range(min(self.size, _MOST_COMMENTS))), LONGEST_HEAD)]
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


PARTY = ("party", "parti", "partier", "partinamn", "partibeteckning", "partiets namn", "parti/grupp")
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


def problem_in(grid: Grid, id: str, span: Span, message: Words, hint: Words | None = None) -> Problem:
    """Give a problem with some characters, or a cell, of a grid."""
    return Problem(id, message, grid.places({}, {}).place(span), hint)


def row_of(grid: Grid, row: int) -> tuple[Sequence[SourceCell], list[Problem]]:
    """Give the cells of a row below the column names, none when it says nothing, and what is wrong with it."""
    if grid.is_blank(row):
        return (), []
    try:
        cells = grid.cells(row)
    except PolsekError as error:
        return (), [*error.problems]
    return cells, [*_lost(grid, row, cells)]


def _lost(grid: Grid, row: int, cells: Sequence[SourceCell]) -> Iterator[Problem]:
    """Find what in a row below the column names would vanish or mean nothing: a comment there, a value of an error."""
    if grid.is_comment(row) and (cells[0].text if cells else "").upper() not in ERRORS:
        message = Words(
            "a row that begins with # below the names of the columns", "en rad under kolumnnamnen börjar med #"
        )
        hint = Words(
            "delete it, or write remarks above the names of the columns; a name that begins so stands in quotes",
            "ta bort den, eller skriv anmärkningar ovanför kolumnnamnen; ett namn som börjar så står inom citattecken",
        )
        yield problem_in(grid, "hash-row", grid.span(row), message, hint)
        return
    for cell in cells:
        if cell.text[:1] == "#" and cell.text.upper() in ERRORS:
            message = Words(
                f"the cell says {cell.text}: its formula has no value",
                f"cellen visar {cell.text}: formeln har inget värde",
            )
            hint = Words("mend the formula, or write the value", "rätta formeln, eller skriv värdet")
            yield problem_in(grid, "error-value", cell.span, message, hint)
