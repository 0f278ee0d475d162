"""Costs or payments as a table (CSV, XLSX): `party,spent`, as a Swedish spreadsheet writes it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.document import Document
from polsek.problem import Words
from polsek.read.outcome.entries import AUTHORITY, COLUMNS, Entry
from polsek.read.table import Table, Vocabulary, grid_of

if TYPE_CHECKING:
    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address, Problem, Span
    from polsek.read.outcome.entries import What

_PARTY = dict.fromkeys(("parti", "partier", "partinamn", "partibeteckning", "partiets namn", "parti/grupp"), "party")
_AMOUNT = ("belopp", "kronor", "kr", "summa", "amount")
"""What the column of amounts is called in either kind of file."""
VOCABULARIES: dict[What, Vocabulary] = {
    "spent": Vocabulary(
        COLUMNS["spent"],
        {
            **_PARTY,
            **dict.fromkeys((*_AMOUNT, "kostnad", "kostnader", "förbrukat", "förbrukade medel", "utfall"), "spent"),
            **dict.fromkeys(("redovisat", "redovisade kostnader", "använt", "used", "cost", "costs"), "spent"),
            **dict.fromkeys(("intyg", "anställningsintyg"), "certificate"),
            "myndighetens kostnad": AUTHORITY,
        },
        Words("party,spent", "parti;kostnad"),
    ),
    "paid": Vocabulary(
        COLUMNS["paid"],
        {**_PARTY, **dict.fromkeys((*_AMOUNT, "utbetalt", "utbetalat", "betalt", "utbetalt belopp"), "paid")},
        Words("party,paid", "parti;utbetalt"),
    ),
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
        own = ((cells[AUTHORITY], (*at, AUTHORITY)),) if cells.get(AUTHORITY) else ()
        entries.append(Entry(cells["party"], (*at, "party"), amounts, certificate, own))
    return entries


def table_document(data: bytes, file: str, what: What) -> tuple[Document, list[Problem]]:
    """Read a table as the document `{head:, rows: [{party:, spent:, certificate:}]}`; give what is wrong with rows.

    Raises:
        PolsekError: the columns are not understood.

    """
    words = VOCABULARIES[what]
    table = Table(grid_of(data, file, words), words)
    spans: dict[Address, Span] = {("head",): table.grid.span(table.head)}
    rows: list[Value] = []
    for row in table.rows().values():
        spans |= {("rows", len(rows), name): cell.span for name, cell in row.items()}
        rows.append({name: cell.text for name, cell in row.items()})
    if not rows and not table.problems:
        hint = Words("write a line for each party", "skriv en rad per parti")
        table.report(
            "empty-table", spans["head",], Words("the table lists no party", "tabellen innehåller inget parti"), hint
        )
    return Document({"head": "", "rows": rows}, table.grid.places(spans, spans)), table.problems
