"""A mandate file as a table (CSV), read as the same document that a YAML mandate file would be."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.notation.formula import is_name
from polsek.notation.words import did_you_mean, is_misspelt
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.read.cells import Cell, cells_of, decoded, number_of_cells, split, unclosed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    "myndighet": "authority",
}
HEAD_KEYS = ("election", "from", "status", "source", "source_en", "seats")
"""What a table may say of itself in the comments before the names of its columns."""
SOURCE_EN = "source_en"
"""The source in English, beside the Swedish one."""
_MOST_CODES = 5
_TABLES = 16
"""Of how many tables the lines are kept: all that a folder has, and some."""
_FACT_HINT = Words(
    "a fact is named in the letters a-z, as the rule declares it: votes",
    "en uppgift namnges med bokstäverna a-z, som regeln deklarerar den: votes",
)


def seats_document(data: bytes | str, file: str, code: str = "") -> Document:
    """Read a table of parties and mandates; raises PolsekError with all its problems.

    In a table of many assemblies (column `authority`) only the rows of one code are read.
    """
    table = read_table(data, file)
    if table.stray:
        raise PolsekError(table.stray)
    if table.codes and code not in table.codes:
        raise PolsekError([_of_others(table, code)])
    return table.assembly(code)


def _of_others(table: Table, code: str) -> Problem:
    """Say of which authorities a table is that lacks the one asked for."""
    listed, more = ", ".join(table.codes[:_MOST_CODES]), len(table.codes) - _MOST_CODES
    en, sv = (f"{listed} and {more} more", f"{listed} och {more} till") if more > 0 else (listed, listed)
    message = Words(
        f"the table has no line for {code}; it is of {en}", f"tabellen har ingen rad för {code}; den gäller {sv}"
    )
    hint = Words(f"give a table with lines for {code}", f"ange en tabell med rader för {code}")
    return table.problem("wrong-authority", table.line(table.head), message, hint)


@lru_cache(_TABLES)
def read_table(data: bytes | str, file: str) -> Table:
    """Read the columns of a table and whose seats each line has; raises PolsekError when they are not understood."""
    lines = decoded(data, file).split("\n")
    head = head_of(lines)
    if head is None:
        place = Place(file)
        message = Words("the table is empty", "tabellen är tom")
        hint = Words(
            "the first line names the columns: party,mandates", "första raden namnger kolumnerna: parti;mandat"
        )
        raise PolsekError([Problem("empty-table", message, place, hint)])
    return Table(file, lines, head)


def head_of(lines: list[str]) -> int | None:
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


class Table:
    """A table on its way to documents."""

    def __init__(self, file: str, lines: list[str], head: int) -> None:
        """Read the column names, which are in a line counted from 0, and what the comments before them say."""
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

    @property
    def has_codes(self) -> bool:
        """Whether each line says whose seats it has."""
        return "authority" in self.columns

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the assemblies in the order of the table; of one that does not say whose seats it has, none."""
        return tuple(self._sorted[0])

    @property
    def stray(self) -> tuple[Problem, ...]:
        """What is wrong with lines of which nobody can say whose seats they have."""
        return self._sorted[1]

    def check_codes(self) -> None:
        """Refuse a table that does not say whose seats it has."""
        if not self.has_codes:
            message = Words("the column authority is missing", "kolumnen authority saknas")
            hint = Words(
                "a table in mandates/ says whose seats it has: add a column authority with the code in every line",
                "en tabell i mandates/ säger vems mandat den har: lägg till en kolumn authority med koden på varje rad",
            )
            raise PolsekError([self.problem("missing-column", self.line(self.head), message, hint)])

    @cached_property
    def _sorted(self) -> tuple[dict[str, list[int]], tuple[Problem, ...]]:
        """Give the numbers of each assembly's lines, and what is wrong with the others."""
        found: dict[str, list[int]] = {}
        stray: list[Problem] = []
        for number in range(self.head + 1, len(self.lines)) if self.has_codes else ():
            if self._is_row(number):
                cells = split(self.lines[number], self.delimiter)
                code = cells[self.columns.index("authority")].strip() if len(cells) == len(self.columns) else ""
                if code:
                    found.setdefault(code, []).append(number)
                else:
                    stray.append(self._strayed(number, len(cells)))
        return found, tuple(stray)

    def _strayed(self, number: int, cells: int) -> Problem:
        if cells != len(self.columns):
            return self._cells(number, cells)
        message = Words("a line without the code of an authority", "en rad utan någon myndighets kod")
        hint = Words("write the code in every line: 2380", "skriv koden på varje rad: 2380")
        return self.problem("missing-key", self.line(number), message, hint)

    def assembly(self, code: str) -> Document:
        """Read the seats of one assembly; of a table that does not say whose seats it has, all."""
        return self.document(self._sorted[0].get(code, ()) if self.has_codes else self._all(), code)

    def _all(self) -> range:
        return range(self.head + 1, len(self.lines))

    def document(self, numbers: Sequence[int], code: str) -> Document:
        """Read some lines as the mandate file of one assembly."""
        self.values = {(name,): value.span for name, (_, value) in self.comments.items()}
        self.keys = {(name,): key.span for name, (key, _) in self.comments.items()}
        self.values[()] = self.line(self.head)
        self.problems = []
        parties = self._rows(numbers)
        if not parties and not self.problems:
            whose = Words(f" of {code}", f" för {code}") if self.has_codes and code else Words("", "")
            message = Words(f"the table lists no party{whose.en}", f"tabellen har inget parti{whose.sv}")
            hint = Words("write a line for each party", "skriv en rad för varje parti")
            self.problems.append(self.problem("empty-table", self.line(self.head), message, hint))
        if self.problems:
            raise PolsekError(self.problems)
        value: dict[str, Value] = {"polsek": "1", **({"authority": code} if code else {})}
        value |= {name: said.text for name, (_, said) in self.comments.items() if name != SOURCE_EN}
        if SOURCE_EN in self.comments:
            value["source"] = {"sv": value.get("source", ""), "en": self.comments[SOURCE_EN][1].text}
        value["parties"] = parties
        return Document(value, Places(self.file, self.lines, self.values, self.keys))

    def line(self, number: int) -> Span:
        """Give the span of a whole line, counted from 0."""
        return Span(number + 1, 1, number + 1, len(self.lines[number]) + 1)

    def _is_row(self, number: int) -> bool:
        line = self.lines[number]
        return bool(line.strip()) and not line.startswith("#")

    def problem(self, id: str, span: Span, message: Words, hint: Words | None = None) -> Problem:
        """Give a problem with some characters of the table."""
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

    def _rows(self, numbers: Sequence[int]) -> dict[str, Value]:
        parties: dict[str, Value] = {}
        last = None
        for number in numbers:
            if not self._is_row(number):
                continue
            if quote := unclosed(self.lines[number], number + 1):
                self.problems.append(self.problem("cells", quote.span, quote.message, quote.hint))
                continue
            cells = cells_of(self.lines[number], number + 1, self.delimiter)
            if len(cells) != len(self.columns):
                self.problems.append(self._cells(number, len(cells)))
                continue
            self._row(dict(zip(self.columns, cells, strict=True)), parties)
            self._extend(number, last)
            last = number
        return parties

    def _extend(self, number: int, last: int | None) -> None:
        """Note where the parties stand: in the first lines that lie together."""
        whole, line = self.values.get(("parties",)), self.line(number)
        if whole is None:
            self.values["parties",] = line
        elif last is not None and last + 1 == number and whole.end_line == number:
            self.values["parties",] = whole._replace(end_line=line.end_line, end_column=line.end_column)

    def _cells(self, number: int, found: int) -> Problem:
        message = number_of_cells(found, len(self.columns))
        hint = Words(
            "put a name that holds the delimiter in quotes; leave a cell empty where nothing is known",
            "sätt ett namn som innehåller skiljetecknet inom citattecken; lämna en cell tom där inget är känt",
        )
        return self.problem("cells", self.line(number), message, hint)

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
            if column == "authority":
                self.keys.setdefault(("authority",), cell.span)
            if column in ("party", "authority") or (not cell.text and column != "mandates"):
                continue
            where = (*at, column) if column in COLUMNS else (*at, "facts", column)
            (found if column in COLUMNS else facts)[column] = cell.text
            self.values[where] = self.keys[where] = cell.span
        parties[name.text] = {**found, "facts": facts} if facts else found
