"""A page as Markdown, to be pasted into a memo: every text is a paragraph, nothing of a file is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.escaping import code_block, markdown, markdown_cell
from polsek.show import page as blocks
from polsek.show.cells import fact_tables, grid, item_text
from polsek.show.page import text_of
from polsek.show.widths import step_lines, unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.problem import Language
    from polsek.show.page import Block, Page, Text

WIDTH = 80
"""How wide a block of code is."""


def write(page: Page, language: Language) -> str:
    """Write a page."""
    return "\n\n".join(part for block in page for part in _parts(block, language)) + "\n"


def _parts(block: Block, language: Language) -> Iterator[str]:
    """Give the paragraphs, tables and lists of a block."""
    match block:
        case blocks.Heading():
            yield f"{'#' * (block.level + 1)} {markdown(text_of(block.text, language))}"
            yield from (_paragraph(line, language) for line in block.lines)
        case blocks.Lines() | blocks.Notes():
            yield from (_paragraph(line, language) for line in block.lines)
        case blocks.Table():
            texts = grid(block, language)
            yield _table(texts.titles, texts.right, (*texts.rows, *([texts.total] if texts.total else [])))
        case blocks.Listing():
            yield _title(block.title, language)
            yield "\n".join(f"- {markdown(item_text(item, language))}" for item in block.items)
        case blocks.Facts():
            yield from _facts(block, language)
        case blocks.Steps():
            lines = step_lines(block.steps, WIDTH, language)
            yield code_block("".join(f"{''.join(parts[:3]).rstrip()}\n" for parts in lines)).rstrip("\n")
        case blocks.References():
            yield _title(block.title, language)
            yield "\n".join(f"{at}. {markdown('; '.join(texts))}" for at, texts in enumerate(block.sources, 1))
        case blocks.Verbatim():
            yield code_block("".join(f"{line}\n" for line in block.lines)).rstrip("\n")
        case blocks.Folded():
            yield _title(block.title, language)
            for each in block.blocks:
                yield from _parts(each, language)


def _paragraph(line: blocks.Line, language: Language) -> str:
    text = markdown(unbroken(f"{text_of(line.text, language)}{text_of(line.aside, language)}"))
    items = "\n".join(f"- {markdown(unbroken(text_of(item, language)))}" for item in line.items)
    return f"{text}\n\n{items}" if items else text


def _title(text: Text, language: Language) -> str:
    return f"### {markdown(text_of(text, language))}"


def _facts(block: blocks.Facts, language: Language) -> Iterator[str]:
    """Write a few subjects side by side, a row for each label; of more a section each."""
    for title, subjects, rows in fact_tables(block, language):
        if title:
            yield _title(title, language)
            yield "\n".join(f"- **{markdown(label)}**: {markdown(value)}" for label, value in rows)
        else:
            yield _table(("", *subjects), [False] * (len(subjects) + 1), rows)


def _table(titles: Sequence[str], right: Sequence[bool], rows: Sequence[Sequence[str]]) -> str:
    """Write a table; numbers are aligned to the right."""
    rule = " | ".join("---:" if each else "---" for each in right)
    return "\n".join([_row(titles), f"| {rule} |", *map(_row, rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(markdown_cell, cells))} |"
