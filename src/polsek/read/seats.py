"""A mandate file as a table (CSV, XLSX), read as the same document that a YAML mandate file would be."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.mandates.no_party import sum_refused
from polsek.notation.words import Refusal
from polsek.problem import PolsekError, Problem, Span, Words
from polsek.read.asides import KEEP_ROWS
from polsek.read.grid import PARTY, Grid, SourceCell, TextGrid, problem_in
from polsek.read.heading import (
    HEAD_KEYS,
    PARTING,
    PERHAPS_PARTING,
    SOURCE_EN,
    called_preliminary,
    comments,
    is_preliminary,
    of_no_party,
    status_unsaid,
)
from polsek.read.shipped import called, is_full_name
from polsek.read.table import Table, Vocabulary, grid_of, plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.document import Value
    from polsek.problem import Address


COLUMNS = ("party", "mandates", "abbreviation", "empty", "side", "previous", "left", "employer", "parties")
NUMBERS = ("mandates", "empty", "previous", "parties")
"""The columns of numbers; a fact may be one, too."""
_NO_MEMBER, _SEAT = ("tomma", "vakanta", "obesatta", "lediga"), ("", " stolar", " platser", " mandat")
EMPTY = (
    *(f"{of}{which}{seats}" for of in ("", "antal ", "varav ", "därav ") for which in _NO_MEMBER for seats in _SEAT),
    *("tom", "tomt", "tom stol", "vakans", "vakant", "obesatt", "vakanser", "antal vakanser", "varav vakanser"),
    *("empty seats", "of which empty", "vacant", "vacant seats", "vacancies"),
)
"""What the column of seats without an elected member is called in files."""
VOCABULARY = Vocabulary(
    {
        **dict.fromkeys(COLUMNS, ()),
        "party": PARTY[1:],
        "mandates": ("mandat", "antal mandat", "antal", "number of mandates"),
        "abbreviation": ("förkortning", "partiförkortning", "förk", "förk."),
        "empty": EMPTY,
        "authority": ("myndighet", "kommunkod", "regionkod"),
    },
    Words("party,mandates", "parti;mandat"),
    facts=True,
    filled=True,
)
_MOST_CODES = 5
_TABLES = 16
"""Of how many tables the lines are kept: all that a folder has, and some."""


def is_yaml(data: bytes, file: str) -> bool:
    """Tell whether a mandate file is YAML, by its name or its first key; else it is a table."""
    return file.endswith((".yaml", ".yml")) or data.lstrip(b"\xef\xbb\xbf \n").startswith(b"polsek:")


def seats_document(data: bytes | str, file: str, code: str = "") -> Document:
    """Read a table of parties and mandates; raises PolsekError with all its problems.

    In a table of many assemblies (column `authority`) only the rows of one code are read.
    """
    table = read_table(data, file)
    table.check_lines()
    if table.codes and code not in table.codes:
        raise PolsekError([_of_others(table, code)])
    return table.assembly(code)


def one_assembly(data: bytes, file: str, code: str) -> Document | None:
    """Read the seats of one assembly out of a table of many; None when the table has none of it.

    Raises:
        PolsekError: with all problems of its lines, and of those of which nobody can say whose seats they have.

    """
    table = read_table(data, file)
    table.check_codes()
    table.check_lines()
    return table.assembly(code) if code in table.codes else None


def _of_others(table: SeatsTable, code: str) -> Problem:
    """Say of which authorities a table is that lacks the one asked for."""
    listed, more = ", ".join(table.codes[:_MOST_CODES]), len(table.codes) - _MOST_CODES
    en, sv = (f"{listed} and {more} more", f"{listed} och {more} till") if more > 0 else (listed, listed)
    message = Words(
        f"the table has no line for {called(code)}; it is of {en}",
        f"tabellen har ingen rad för {called(code)}; den gäller {sv}",
    )
    hint = Words(f"give a table with lines for {called(code)}", f"ange en tabell med rader för {called(code)}")
    return problem_in(table.grid, "wrong-authority", table.grid.span(table.head), message, hint)


def _no_swedish_source(grid: Grid, span: Span) -> Problem:
    message = Words("the Swedish text is missing", "den svenska texten saknas")
    hint = Words("write it on a line of its own: # source: ...", "skriv den på en egen rad: # source: ...")
    return problem_in(grid, "missing-key", span, message, hint)


@lru_cache(_TABLES)
def read_table(data: bytes | str, file: str) -> SeatsTable:
    """Read the columns of a table and whose seats each line has; raises PolsekError when they are not understood."""
    return SeatsTable(grid_of(data, file, VOCABULARY))


class SeatsTable(Table):
    """A table of seats on its way to documents."""

    def __init__(self, grid: Grid, head: int | None = None) -> None:
        """Read the column names, and what the comments before them say; raises PolsekError."""
        super().__init__(grid, VOCABULARY, head)
        self.values: dict[Address, Span] = {}
        self.keys: dict[Address, Span] = {}
        found, mistakes = comments(grid, self.head)
        self.comments = {key.text: (key, value) for key, value in found if key.text in HEAD_KEYS}
        self.problems += mistakes
        said = None if mistakes or "status" in self.comments else called_preliminary(grid, self.head)
        self.problems += [] if said is None else [status_unsaid(grid, said)]
        for number, name in enumerate(self.columns):
            if name in PARTING or name in PERHAPS_PARTING:
                self._check_parting(number, name)
        if SOURCE_EN in self.comments and "source" not in self.comments:
            self.problems.append(_no_swedish_source(grid, self.comments[SOURCE_EN][0].span))
        if self.problems:
            raise PolsekError(self.problems)

    def _check_parting(self, number: int, name: str) -> None:
        """Refuse a column that tells elections or counts apart: it is no fact of parties."""
        rows = [self.grid.cells(row) for row in range(self.head + 1, self.grid.size) if self.grid.texts(row)]
        cells: dict[str, SourceCell] = {}
        for cell in (row[number] for row in rows if number < len(row) and row[number].text):
            cells.setdefault(cell.text, cell)
        said = next((cell for text, cell in cells.items() if is_preliminary(text)), None)
        if said is not None and "status" not in self.comments:
            self.problems.append(status_unsaid(self.grid, said.span))
        elif len(cells) > 1 and name in PARTING:
            listed = ", ".join([*cells][:_MOST_CODES])
            message = Words(
                f"the rows are of several elections: {name} is {listed}",
                f"raderna gäller flera val: {name} är {listed}",
            )
            self.report("unknown-column", [*cells.values()][-1].span, message, KEEP_ROWS)

    def _instead(self, name: str, near: str, names: Sequence[str]) -> Words:
        """Say what to do with a column that is not one; who renames `Preliminära mandat` says preliminary elsewhere."""
        hint = super()._instead(name, near, names)
        if not near or not is_preliminary(name):
            return hint
        return Words(
            f"{hint.en} write above the names of the columns, too: # status: preliminary",
            f"{hint.sv} skriv då också ovanför kolumnnamnen: # status: preliminary",
        )

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
                "lägg till en kolumn authority med kommunens eller regionens kod på varje rad",
            )
            span = self.grid.span(self.head)
            raise PolsekError([problem_in(self.grid, "missing-column", span, message, hint)])

    def check_lines(self) -> None:
        """Refuse a table with lines of which nobody can say whose seats they have."""
        if self.stray:
            raise PolsekError(self.stray)

    @cached_property
    def _sorted(self) -> tuple[dict[str, list[int]], tuple[Problem, ...]]:
        """Give the numbers of each assembly's lines, and what is wrong with the others."""
        found: dict[str, list[int]] = {}
        stray: list[Problem] = []
        column = self.columns.index("authority") if self.has_codes else 0
        text = self.grid if isinstance(self.grid, TextGrid) and column == 0 else None
        run, numbers = "\n", [0]
        for number in range(self.head + 1, self.grid.size) if self.has_codes else ():
            if text is not None and text.lines[number].startswith(run):  # of the same assembly as the line before
                numbers.append(number)
            elif code := self._code(number, column):
                numbers = found.setdefault(code, [])
                numbers.append(number)
                run = f"{code}{text.delimiter}" if text is not None and code.isalnum() else "\n"
            elif not self.grid.is_blank(number):
                stray += self._strayed(number)
        return found, tuple(stray)

    def _code(self, number: int, column: int) -> str:
        """Give the code in a line; none where the line cannot be cut into the columns."""
        if column == 0 and isinstance(self.grid, TextGrid):  # nearly every line of a large table need not be cut
            code, mark, _ = self.grid.lines[number].partition(self.grid.delimiter)
            if mark and code.isalnum():
                return code
        texts = () if self.grid.is_comment(number) else self.grid.texts(number)
        return texts[column] if self.fits(texts) else ""

    def _strayed(self, number: int) -> Sequence[Problem]:
        """Tell what is wrong with a line without a code."""
        before = len(self.problems)
        row = self.row(number)
        found = self.problems[before:]
        del self.problems[before:]
        if found or row is None:
            return found
        message = Words("a line without the code of an authority", "raden saknar kommunens eller regionens kod")
        hint = Words("write the code in every line: 2380", "skriv koden på varje rad: 2380")
        return [problem_in(self.grid, "missing-key", self.grid.span(number), message, hint)]

    def assembly(self, code: str) -> Document:
        """Read the seats of one assembly; of a table that does not say whose seats it has, all."""
        return self.document(self._sorted[0].get(code, ()) if self.has_codes else None, code)

    def document(self, numbers: Sequence[int] | None, code: str) -> Document:
        """Read some lines as the mandate file of one assembly; None means all."""
        self.values = {(name,): value.span for name, (_, value) in self.comments.items()}
        self.keys = {(name,): key.span for name, (key, _) in self.comments.items()}
        self.values[()] = self.grid.span(self.head)
        self.problems = []
        parties: dict[str, Value] = {}
        rows = self.rows(numbers)
        for row in rows.values():
            self._row(row, parties)
        seats = (int(row["mandates"].text) for row in rows.values() if row["mandates"].text.isdecimal())
        if rows:
            self.values["parties",] = self._together([*rows])
        if not parties and not self.problems:
            whose = Words(f" of {called(code)}", f" för {called(code)}") if self.has_codes and code else Words("", "")
            message = Words(f"the table lists no party{whose.en}", f"tabellen innehåller inget parti{whose.sv}")
            hint = Words("write a line for each party", "skriv en rad per parti")
            self.report("empty-table", self.grid.span(self.head), message, hint)
        if self.problems:
            raise PolsekError(self.problems)
        value: dict[str, Value] = {"polsek": "1", **({"authority": code} if code else {})}
        value |= {name: said.text for name, (_, said) in self.comments.items() if name != SOURCE_EN}
        if "seats" not in value and (rest := of_no_party(self.grid)) is not None:
            value["seats"] = str(int(rest.text) + sum(seats))
            self.values["seats",] = self.keys["seats",] = rest.span
        if SOURCE_EN in self.comments:
            value["source"] = {"sv": value["source"], "en": self.comments[SOURCE_EN][1].text}
        value["parties"] = parties
        return Document(value, self.grid.places(self.values, self.keys))

    def _together(self, numbers: Sequence[int]) -> Span:
        """Give where the parties stand: the first of some lines that lie together."""
        last = next((one for one, other in pairwise(numbers) if other != one + 1), numbers[-1])
        end = self.grid.span(last)
        return self.grid.span(numbers[0])._replace(end_line=end.end_line, end_column=end.end_column)

    def _row(self, row: Mapping[str, SourceCell], parties: dict[str, Value]) -> None:
        name = row["party"]
        if name.text in parties:
            message = Words(f"{name.text} stands twice", f"{name.text} förekommer två gånger")
            self.report(
                "duplicate-party", name.span, message, Words("write each party once", "skriv varje parti en gång")
            )
            return
        if is_full_name(name.text):
            self.report("sum-row", name.span, *sum_refused(name.text))
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
            (found if column in COLUMNS else facts)[column] = self._value(column, cell)
            self.values[where] = self.keys[where] = cell.span
        parties[name.text] = {**found, "facts": facts} if facts else found

    def _value(self, column: str, cell: SourceCell) -> str:
        """Give what a cell says, a number as the rule language writes it."""
        if cell.text.isdecimal() or (column in COLUMNS and column not in NUMBERS):
            return cell.text
        try:
            number = plain_number(cell.text)
        except Refusal as refusal:
            self.report(refusal.id, cell.span, refusal.message, refusal.hint)
            return cell.text
        return cell.text if column in COLUMNS and number.endswith(" kr") else number
