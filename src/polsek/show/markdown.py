"""A page as Markdown, to be pasted into a memo: every text is a paragraph, nothing of a file is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.escaping import code_block, markdown, markdown_cell
from polsek.show.numbers import cell_text, title_text
from polsek.show.page import (
    NOT_STATED,
    NUMBERS,
    SOURCE,
    Facts,
    Folded,
    Heading,
    Line,
    Lines,
    Listing,
    Notes,
    References,
    Steps,
    Table,
    Verbatim,
    text_of,
)
from polsek.show.widths import step_lines, unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.problem import Language
    from polsek.show.page import Block, Page

WIDTH = 80
"""How wide a block of code is."""
FEW = 3
"""How many subjects a table of facts has room for."""


def write(page: Page, language: Language) -> str:
    """Write a page."""
    return "\n\n".join(part for block in page for part in _parts(block, language)) + "\n"


def _parts(block: Block, language: Language) -> Iterator[str]:
    """Give the paragraphs, tables and lists of a block."""
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {markdown(text_of(block.text, language))}"
            yield from (_paragraph(line, language) for line in block.lines)
        case Lines() | Notes():
            yield from (_paragraph(line, language) for line in block.lines)
        case Table():
            yield _table(block, language)
        case Listing():
            yield from _listing(block, language)
        case Facts():
            yield from _facts(block, language)
        case Steps():
            lines = step_lines(block.steps, WIDTH, language)
            yield code_block("".join(f"{''.join(parts[:3]).rstrip()}\n" for parts in lines)).rstrip("\n")
        case References():
            yield f"### {markdown(text_of(block.title, language))}"
            yield "\n".join(f"{at}. {markdown('; '.join(texts))}" for at, texts in enumerate(block.sources, 1))
        case Verbatim():
            yield code_block("".join(f"{line}\n" for line in block.lines)).rstrip("\n")
        case Folded():
            yield f"### {markdown(text_of(block.title, language))}"
            for each in block.blocks:
                yield from _parts(each, language)


def _paragraph(line: Line, language: Language) -> str:
    text = markdown(unbroken(f"{text_of(line.text, language)}{text_of(line.aside, language)}"))
    items = "\n".join(f"- {markdown(unbroken(text_of(item, language)))}" for item in line.items)
    return f"{text}\n\n{items}" if items else text


def _listing(block: Listing, language: Language) -> Iterator[str]:
    yield f"### {markdown(text_of(block.title, language))}"
    lines = []
    for item in block.items:
        told = f" ({SOURCE.get(language)}: {text_of(item.source, language)})" if item.source else ""
        lines.append(f"- {markdown(text_of(item.text, language) + told)}")
    yield "\n".join(lines)


def _facts(block: Facts, language: Language) -> Iterator[str]:
    """Write a few subjects side by side, a row for each label; of more a section each."""
    stated = NOT_STATED.get(language)
    labels = [text_of(label, language) for label in block.labels]
    rows = [[stated if value is None else text_of(value, language) for value in values] for values in block.values]
    subjects = [text_of(subject, language) for subject in block.subjects]
    if len(subjects) <= FEW:
        lines = [[label, *values] for label, values in zip(labels, rows, strict=True)]
        yield grid(["", *subjects], [False] * (len(subjects) + 1), lines)
        return
    for at, subject in enumerate(subjects):
        told = [
            f"- **{markdown(label)}**: {markdown(row[at])}" for label, row in zip(labels, rows, strict=True) if row[at]
        ]
        yield "\n".join([f"### {markdown(subject)}", "", *told])


def _table(table: Table, language: Language) -> str:
    columns, count = table.all_columns, len(table.names.cells)
    rows = [[cell_text(column, column.cells[at], language) for column in columns] for at in range(count)]
    if table.has_total:
        rows.append([cell_text(column, column.total, language) for column in columns])
    titles = [title_text(column, language).replace("-\n", "").replace("\n", " ") for column in columns]
    return grid(titles, [column.kind in NUMBERS for column in columns], rows)


def grid(titles: Sequence[str], right: Sequence[bool], rows: Sequence[Sequence[str]]) -> str:
    """Write a table; numbers are aligned to the right."""
    rule = " | ".join("---:" if each else "---" for each in right)
    return "\n".join([_row(titles), f"| {rule} |", *map(_row, rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(markdown_cell, cells))} |"
