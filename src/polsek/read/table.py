"""A mandate file as a table (CSV), read as the same document that a YAML mandate file would be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.notation.formula import is_name
from polsek.notation.words import did_you_mean, is_misspelt
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.read.cells import Cell, cells_of, decoded, number_of_cells, split, unclosed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.document import Value
    from polsek.problem import Address

COLUMNS = ("party", "mandates", "abbreviation", "empty", "side", "previous", "left", "employer", "parties")
SYNONYMS = {
    "parti": "party",
    "partinamn": "party",
    "mandat": "mandates",
    "antal mandat": "mandates",
    "förkortning": "abbreviation",
    "partiförkortning": "abbreviation",
    "tomma": "empty",
}
HEAD_KEYS = ("election", "from", "status", "source", "seats")
"""What a table may say of itself in the comments before the names of its columns."""
_MOST_CODES = 5
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:[#\s][^\n]*\n)*authority,[^\n]*\n")
"""The comments and column names of a table of many assemblies."""
_FACT_HINT = Words(
    "a fact is named in the letters a-z, as the rule declares it: votes",
    "en uppgift namnges med bokstäverna a-z, som regeln deklarerar den: votes",
)


def seats_document(data: bytes | str, file: str, code: str = "") -> Document:
    """Read a table of parties and mandates; raises PolsekError with all its problems.

    In a table of many assemblies (column `authority`) only the rows of one code are read.
    """
    table = _opened(data, file)
    numbers = range(table.head + 1, len(table.lines))
    if "authority" in table.columns:
        numbers_by_code = table.by_code()
        if code not in numbers_by_code and numbers_by_code:
            raise PolsekError([table.of_others(code, tuple(numbers_by_code))])
        return table.document(numbers_by_code.get(code, ()), code)
    return table.document(numbers, code)


def all_assemblies(data: bytes, file: str) -> Iterator[Document]:
    """Read a table assembly by assembly; one without a column `authority` is one assembly."""
    table = _opened(data, file)
    if "authority" not in table.columns:
        yield table.document(range(table.head + 1, len(table.lines)), "")
        return
    for code, numbers in table.by_code().items():
        yield table.document(numbers, code)


def _opened(data: bytes | str, file: str) -> _Table:
    lines = decoded(data, file).split("\n")
    head = _head(lines)
    if head is None:
        place = Place(file)
        message = Words("the table is empty", "tabellen är tom")
        hint = Words(
            "the first line names the columns: party,mandates", "första raden namnger kolumnerna: parti;mandat"
        )
        raise PolsekError([Problem("empty-table", message, place, hint)])
    return _Table(file, lines, head)


def one_assembly(data: bytes, file: str, code: str) -> Document | None:
    """Read one assembly of a table of many that is sorted by authority, without reading the others; None without it."""
    key = code.encode() + b","
    start = data.find(b"\n" + key) + 1
    head = _HEAD.match(data)
    if not start or head is None:
        return None
    end = start
    while data.startswith(key, end):
        end = data.find(b"\n", end) + 1 or len(data)
    before = data.count(b"\n", 0, start)
    lines = decoded(head[0], file).split("\n")[:-1]
    rows = decoded(data[start:end], file).rstrip("\n").split("\n")
    at = _head(lines)
    if at is None:
        return None
    padding = [""] * (before - len(lines))
    table = _Table(file, [*lines, *padding, *rows], at)
    return table.document(range(before, before + len(rows)), code)


def _head(lines: list[str]) -> int | None:
    """Find the line of column names: the first that is no comment."""
    return next((number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")), None)


def comment_in(line: str, number: int) -> tuple[Cell, Cell] | None:
    """Read `# key: value` with the places of both; None for any other comment."""
    key, colon, value = line.lstrip("# ").partition(":")
    if not line.startswith("#") or not colon or not value.strip():
        return None
    start, text = len(line) - len(key) - 1 - len(value), value.strip()
    at = len(line) - len(value.lstrip())
    return (
        Cell(key, Span(number, start + 1, number, start + 1 + len(key))),
        Cell(text, Span(number, at + 1, number, at + 1 + len(text))),
    )


class _Table:
    """A table on its way to documents."""

    def __init__(self, file: str, lines: list[str], head: int) -> None:
        self.file = file
        self.lines = lines
        self.head = head
        self.delimiter = max(";\t,", key=lines[head].count)
        self.values: dict[Address, Span] = {}
        self.keys: dict[Address, Span] = {}
        self.problems: list[Problem] = []
        self.comments = dict(self._comments())
        self.columns = self._columns(cells_of(lines[head], head + 1, self.delimiter))
        if self.problems:
            raise PolsekError(self.problems)

    def by_code(self) -> dict[str, list[int]]:
        """Give the numbers of each assembly's lines."""
        at = self.columns.index("authority")
        found: dict[str, list[int]] = {}
        for number in range(self.head + 1, len(self.lines)):
            line = self.lines[number]
            cells = split(line, self.delimiter)
            if line.strip() and not line.startswith("#") and len(cells) > at:
                found.setdefault(cells[at].strip(), []).append(number)
        return found

    def of_others(self, code: str, codes: Sequence[str]) -> Problem:
        """Say of which authorities a table is that lacks the one asked for."""
        listed = ", ".join(codes[:_MOST_CODES])
        more = len(codes) - _MOST_CODES
        en, sv = (f"{listed} and {more} more", f"{listed} och {more} till") if more > 0 else (listed, listed)
        span = Span(self.head + 1, 1, self.head + 1, len(self.lines[self.head]) + 1)
        message = Words(
            f"the table has no line for {code}; it is of {en}", f"tabellen har ingen rad för {code}; den gäller {sv}"
        )
        hint = Words(f"give a table with lines for {code}", f"ange en tabell med rader för {code}")
        return self.problem("wrong-authority", span, message, hint)

    def document(self, numbers: Iterable[int], code: str) -> Document:
        """Read some lines as the mandate file of one assembly."""
        self.values = {(name,): value.span for name, (_, value) in self.comments.items()}
        self.keys = {(name,): key.span for name, (key, _) in self.comments.items()}
        self.problems = []
        parties = self._rows(numbers)
        if not parties and not self.problems:
            span = Span(self.head + 1, 1, self.head + 1, len(self.lines[self.head]) + 1)
            message = Words("the table lists no party", "tabellen har inget parti")
            hint = Words("write a line for each party", "skriv en rad för varje parti")
            self.problems.append(self.problem("empty-table", span, message, hint))
        if self.problems:
            raise PolsekError(self.problems)
        value: dict[str, Value] = {"polsek": "1", **({"authority": code} if code else {})}
        value |= {name: said.text for name, (_, said) in self.comments.items()}
        value["parties"] = parties
        return Document(value, Places(self.file, self.lines, self.values, self.keys))

    def problem(self, id: str, span: Span, message: Words, hint: Words | None = None) -> Problem:
        line = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        return Problem(id, message, Place(self.file, *span[:4], line), hint)

    def _comments(self) -> Iterator[tuple[str, tuple[Cell, Cell]]]:
        """Read what the table says of itself; a word that is nearly one of its keys is a mistake, another a remark."""
        for number, line in enumerate(self.lines[: self.head], 1):
            said = comment_in(line, number)
            if said is None:
                continue
            key = said[0]
            if key.text in HEAD_KEYS:
                yield key.text, said
            elif is_misspelt(key.text, HEAD_KEYS):
                message = Words(f"{key.text!r} is not a key here", f"{key.text!r} är ingen nyckel här")
                hint = did_you_mean(key.text, HEAD_KEYS)
                self.problems.append(self.problem("unknown-key", key.span, message, hint))

    def _columns(self, cells: list[Cell]) -> list[str]:
        """Read the line of column names."""
        names: list[str] = []
        for cell in cells:
            name = SYNONYMS.get(cell.text.casefold(), cell.text.casefold())
            if name in names:
                message = Words(f"two columns are called {name}", f"två kolumner heter {name}")
                hint = Words("keep one of the two", "behåll en av de två")
                self.problems.append(self.problem("duplicate-column", cell.span, message, hint))
            known = (*COLUMNS, *SYNONYMS, "authority")
            if name not in known and (not is_name(name) or is_misspelt(name, known)):
                message = Words(f"{cell.text!r} is not a column", f"{cell.text!r} är ingen kolumn")
                hint = did_you_mean(name, known) or _FACT_HINT
                self.problems.append(self.problem("unknown-column", cell.span, message, hint))
            names.append(name)
        self._check_needed(names, cells)
        return names

    def _check_needed(self, names: list[str], cells: list[Cell]) -> None:
        span = cells[0].span._replace(end_column=len(self.lines[cells[0].span.line - 1]) + 1)
        found = ", ".join(cell.text for cell in cells)
        hint = Words(
            f"name the columns in the first line: party,mandates; found: {found}",
            f"namnge kolumnerna på första raden: parti;mandat; hittade: {found}",
        )
        for needed in ("party", "mandates"):
            if needed not in names:
                message = Words(f"the column {needed} is missing", f"kolumnen {needed} saknas")
                self.problems.append(self.problem("missing-column", span, message, hint))

    def _rows(self, numbers: Iterable[int]) -> dict[str, Value]:
        parties: dict[str, Value] = {}
        for number in numbers:
            line = self.lines[number]
            if not line.strip() or line.startswith("#"):
                continue
            if quote := unclosed(line, number + 1):
                self.problems.append(self.problem("cells", quote.span, quote.message, quote.hint))
                continue
            cells = cells_of(line, number + 1, self.delimiter)
            if len(cells) != len(self.columns):
                span = Span(number + 1, 1, number + 1, len(line) + 1)
                message = number_of_cells(len(cells), len(self.columns))
                hint = Words(
                    "put a name that holds the delimiter in quotes; leave a cell empty where nothing is known",
                    "sätt ett namn som innehåller skiljetecknet inom citattecken; lämna en cell tom där inget är känt",
                )
                self.problems.append(self.problem("cells", span, message, hint))
                continue
            self._row(dict(zip(self.columns, cells, strict=True)), parties)
        return parties

    def _row(self, row: dict[str, Cell], parties: dict[str, Value]) -> None:
        name = row["party"]
        if not name.text:
            self.problems.append(
                self.problem(
                    "missing-party",
                    name.span,
                    Words("a line without a party", "en rad utan parti"),
                    Words("write the party's name or abbreviation", "skriv partiets namn eller förkortning"),
                )
            )
            return
        if name.text in parties:
            self.problems.append(
                self.problem(
                    "duplicate-party",
                    name.span,
                    Words(f"{name.text} stands twice", f"{name.text} står två gånger"),
                    Words("write each party once", "skriv varje parti en gång"),
                )
            )
            return
        at: Address = ("parties", name.text)
        self.keys[at] = self.values[at] = name.span
        found: dict[str, Value] = {}
        facts: dict[str, Value] = {}
        for column, cell in row.items():
            if column in ("party", "authority") or (not cell.text and column != "mandates"):
                continue
            where = (*at, column) if column in COLUMNS else (*at, "facts", column)
            (found if column in COLUMNS else facts)[column] = cell.text
            self.values[where] = self.keys[where] = cell.span
        parties[name.text] = {**found, "facts": facts} if facts else found
