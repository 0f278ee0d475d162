"""The page of a problem for a terminal: its Markdown as blocks, without the marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.show.page import Heading, Line, Lines, Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.show.page import Block, Page

_FENCE = "```"
_LINK = re.compile(r"\[([^]]*)\]\(([^)]*)\)")
_ITEM = re.compile(r"^[*-] ", re.MULTILINE)


def blocks(page: str) -> Page:
    """Give the blocks of a page: a heading, paragraphs, lists, and what is shown as it is."""
    heading, _, text = page.partition("\n")
    return (Heading(heading.lstrip("# ")), *(block for part in _parts(text) for block in _blocks(part)))


def _parts(text: str) -> Iterator[str]:
    """Take the paragraphs and the blocks of code, in order."""
    code: list[str] | None = None
    paragraph: list[str] = []
    for line in (*text.split("\n"), ""):
        if code is not None:
            code.append(line)
            if line.startswith(_FENCE):
                yield "\n".join(code)
                code = None
        elif line.strip() and not line.startswith(_FENCE):
            paragraph.append(line)
        else:
            if paragraph:
                yield "\n".join(paragraph)
            paragraph = []
            code = [line] if line.startswith(_FENCE) else None


def _blocks(part: str) -> Iterator[Block]:
    if part.startswith(_FENCE):
        yield Verbatim(tuple(part.split("\n")[1:-1]))
        return
    said, *items = _ITEM.split(part)
    if said.strip():
        yield Lines((Line(_plain(said)),))
    if items:
        yield Lines(tuple(Line(f"– {_plain(item)}") for item in items))


def _plain(text: str) -> str:
    """Leave out the marks of Markdown, and put the lines of a paragraph together."""
    told = _LINK.sub(lambda found: found[1] if found[2].startswith("#") else f"{found[1]} ({found[2]})", text)
    return " ".join(told.replace("**", "").replace("`", "").split())
