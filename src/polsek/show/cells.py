"""The texts of cells that several formats write: of a table, of facts, of a listed item."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.show.numbers import cell_text, title_line
from polsek.show.page import NOT_STATED, NUMBERS, SOURCE, text_of

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.show.page import Facts, Item, Table


class Grid(NamedTuple):
    """The texts of a table; the first of a row is its heading."""

    titles: tuple[str, ...]
    right: tuple[bool, ...]
    """Which columns are aligned to the right."""
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    """The last row; empty where there is none."""


def grid(table: Table, language: Language) -> Grid:
    """Write the cells of a table for people."""
    columns = table.all_columns
    rows = (
        tuple(cell_text(each, each.cells[at], language) for each in columns) for at in range(len(table.names.cells))
    )
    total = tuple(cell_text(each, each.total, language) for each in columns) if table.has_total else ()
    titles = tuple(title_line(each, language) for each in columns)
    return Grid(titles, tuple(each.kind in NUMBERS for each in columns), tuple(rows), total)


FEW = 3
"""How many subjects a table of facts has room for."""


class FactTable(NamedTuple):
    """Facts of all subjects, or of the one that it is called by."""

    title: str
    subjects: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each begins with the label."""


def fact_tables(block: Facts, language: Language) -> list[FactTable]:
    """Write facts for people: few subjects side by side, of more each by itself with what concerns it."""
    subjects = [text_of(subject, language) for subject in block.subjects]
    rows = [
        (text_of(label, language), *(text_of(NOT_STATED if each is None else each, language) for each in values))
        for label, values in zip(block.labels, block.values, strict=True)
    ]
    if len(subjects) <= FEW:
        return [FactTable("", tuple(subjects), tuple(rows))]
    return [
        FactTable(subject, (), tuple((row[0], row[at]) for row in rows if row[at]))
        for at, subject in enumerate(subjects, 1)
    ]


def item_text(item: Item, language: Language) -> str:
    """Write a line of a listing, with its source in brackets."""
    told = f" ({SOURCE.get(language)}: {text_of(item.source, language)})" if item.source else ""
    return text_of(item.text, language) + told
