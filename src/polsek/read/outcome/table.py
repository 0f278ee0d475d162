"""Costs or payments as a table (CSV): `party,spent`, as a Swedish spreadsheet writes it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.notation.words import did_you_mean
from polsek.problem import Place, Places, PolsekError, Problem, Span, Words
from polsek.read.cells import cells_of, decoded
from polsek.read.outcome.entries import COLUMNS, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address
    from polsek.read.outcome.entries import What

SYNONYMS = {
    "parti": "party",
    "partinamn": "party",
    "kostnad": "spent",
    "förbrukat": "spent",
    "utfall": "spent",
    "utbetalt": "paid",
    "betalt": "paid",
    "intyg": "certificate",
}
EXAMPLES: dict[What, Words] = {
    "spent": Words("party,spent", "parti;kostnad"),
    "paid": Words("party,paid", "parti;utbetalt"),
}


def table_entries(what: What, to: Reader) -> list[Entry]:
    """Give what the lines of a table say; an empty cell says nothing."""
    value = to.document.value
    rows = value["rows"] if isinstance(value, dict) else []
    entries = []
    for number, row in enumerate(rows):
        at: Address = ("rows", number)
        cells = {name: text for name, text in row.items() if isinstance(text, str)} if isinstance(row, dict) else {}
        amounts = ((cells[what], (*at, what)),) if cells[what] else ()
        certificate = (cells["certificate"], (*at, "certificate")) if cells.get("certificate") else None
        entries.append(Entry(cells["party"], (*at, "party"), amounts, certificate))
    return entries


def table_document(data: bytes, file: str, what: What) -> tuple[Document, list[Problem]]:
    """Read a table as the document `{head:, rows: [{party:, spent:, certificate:}]}`; give what is wrong with rows.

    Raises:
        PolsekError: the columns are not understood.

    """
    sheet = _Sheet(file, decoded(data, file).split("\n"), what)
    rows: list[Value] = []
    for number, line in enumerate(sheet.lines):
        if number > sheet.head and line.strip() and not line.startswith("#"):
            rows += sheet.row(number, len(rows))
    if not rows and not sheet.problems:
        message = Words("the table lists no party", "tabellen har inget parti")
        sheet.report("empty-table", sheet.line(sheet.head), message, _write_rows())
    document = Document({"head": "", "rows": rows}, Places(file, sheet.lines, sheet.spans, sheet.spans))
    return document, sheet.problems


def _write_rows() -> Words:
    return Words("write a line for each party", "skriv en rad för varje parti")


class _Sheet:
    """A table on its way to a document."""

    def __init__(self, file: str, lines: Sequence[str], what: What) -> None:
        """Read the line of column names; raises PolsekError when they are not understood."""
        self.file, self.lines, self.what = file, lines, what
        self.problems: list[Problem] = []
        found = (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#"))
        self.head = next(found, len(lines))
        if self.head == len(lines):
            message = Words("the table is empty", "tabellen är tom")
            raise PolsekError([Problem("empty-table", message, Place(file), self._name_columns())])
        self.delimiter = max(";\t,", key=lines[self.head].count)
        self.spans: dict[Address, Span] = {("head",): self.line(self.head)}
        self.columns = self._columns()
        if self.problems:
            raise PolsekError(self.problems)

    def report(self, id: str, span: Span, message: Words, hint: Words) -> None:
        """Note a problem."""
        self.problems.append(Problem(id, message, Place(self.file, *span[:4], self.lines[span.line - 1]), hint))

    def line(self, number: int) -> Span:
        """Give the span of a whole line, counted from 0."""
        return Span(number + 1, 1, number + 1, len(self.lines[number]) + 1)

    def row(self, number: int, index: int) -> list[Value]:
        """Read a line; nothing when something is wrong with it."""
        cells = cells_of(self.lines[number], number + 1, self.delimiter)
        if len(cells) != len(self.columns):
            self._report_cells(number, len(cells))
            return []
        row = dict(zip(self.columns, cells, strict=True))
        if not row["party"].text:
            self.report(
                "missing-party",
                row["party"].span,
                Words("a line without a party", "en rad utan parti"),
                Words("write the party's name or abbreviation", "skriv partiets namn eller förkortning"),
            )
            return []
        for name, cell in row.items():
            self.spans["rows", index, name] = cell.span
        return [{name: cell.text for name, cell in row.items()}]

    def _columns(self) -> list[str]:
        names: list[str] = []
        known = COLUMNS[self.what]
        for cell in cells_of(self.lines[self.head], self.head + 1, self.delimiter):
            name = SYNONYMS.get(cell.text.casefold(), cell.text.casefold())
            if name in names:
                message = Words(f"two columns are called {name}", f"två kolumner heter {name}")
                self.report("duplicate-column", cell.span, message, Words("keep one of them", "behåll en av dem"))
            elif name not in known:
                message = Words(f"{cell.text!r} is not a column", f"{cell.text!r} är ingen kolumn")
                words = (*known, *(word for word, column in SYNONYMS.items() if column in known))
                self.report("unknown-column", cell.span, message, did_you_mean(name, words) or self._name_columns())
            names.append(name)
        for name in known[:2]:
            if name not in names:
                message = Words(f"the column {name} is missing", f"kolumnen {name} saknas")
                self.report("missing-column", self.line(self.head), message, self._name_columns())
        return names

    def _name_columns(self) -> Words:
        example = EXAMPLES[self.what]
        return Words(
            f"the first line names the columns: {example.en}", f"första raden namnger kolumnerna: {example.sv}"
        )

    def _report_cells(self, number: int, found: int) -> None:
        self.report(
            "cells",
            self.line(number),
            Words(
                f"{found} cells in a table of {len(self.columns)} columns",
                f"{found} celler i en tabell med {len(self.columns)} kolumner",
            ),
            Words(
                "where decimals stand after a comma, part the columns with ; in all lines",
                "där decimaler står efter komma, skilj kolumnerna med ; på alla rader",
            ),
        )
