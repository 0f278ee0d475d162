"""A page in HTML, for the committee's papers: one file that fetches nothing and runs nothing, on a screen and on paper.

The template writes the blocks, and all that it writes passes its escape. What it needs counted is counted here: the
cells of tables, the bars of charts, which list of sources a step refers to.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from polsek.escaping import plain_lines
from polsek.problem import Words
from polsek.show.bars import bars
from polsek.show.cells import fact_tables, grid
from polsek.show.numbers import value_parts
from polsek.show.page import SOURCE, Heading, Notes, References, Table, text_of
from polsek.show.widths import unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction

    from polsek.problem import Language
    from polsek.show.page import Block, Page, Step

WORDS = {
    "step": Words("Step", "Steg"),
    "value": Words("Value", "Värde"),
    "from": Words("Source", "Källa"),
    "source": SOURCE,
    "calculation": Words("Calculation, step by step", "Beräkning, steg för steg"),
    "facts": Words("Facts", "Uppgifter"),
}
"""What the template itself says."""
MANY = 8
"""From how many columns on a table is too wide for paper that stands upright."""


def write(page: Page, language: Language) -> str:
    """Write a page."""
    template = _environment(language).get_template("page.html")
    wide = any(_is_wide(block) for block in page if isinstance(block, Table))
    return template.render(language=language, title=_title(page, language), blocks=list(_numbered(page)), wide=wide)


@cache
def _environment(language: Language) -> Environment:
    """Make what reads the template; every value that it writes is plain text, escaped."""
    found = Environment(
        loader=PackageLoader("polsek.show", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def in_language(function: Callable[..., object]) -> Callable[..., object]:
        return lambda *values: function(*values, language)

    found.filters |= {
        "sort": lambda block: type(block).__name__,
        "said": in_language(text_of),
        "grid": in_language(grid),
        "bars": in_language(bars),
        "facts": in_language(fact_tables),
        "groups": in_language(_groups),
        "linked": _linked,
        "percent": _percent,
        "wide": _is_wide,
    }
    found.globals["words"] = {name: words.get(language) for name, words in WORDS.items()}
    return found


def _plain(value: object) -> object:
    """Replace what cannot be seen in a text, and keep its numbers whole; what the template has made is no such text."""
    return plain_lines(unbroken(value)) if type(value) is str else value


def _title(page: Page, language: Language) -> str:
    """Give what the page is called: by its first heading, else by its first table."""
    named = [
        block.text if isinstance(block, Heading) else block.caption
        for block in page
        if isinstance(block, Heading | Table)
    ]
    return text_of(named[0], language) if named else "polsek"


class Numbered(NamedTuple):
    """A block, the level of the headings inside it, and which list of sources it refers to."""

    block: Block | Drawing
    level: int
    sources: int


def _numbered(page: Page) -> Iterator[Numbered]:
    level = lists = 0
    for block in _drawn(page):
        level = block.level if isinstance(block, Heading) else level
        yield Numbered(block, level + 1, lists)
        lists += isinstance(block, References)


class Drawing(NamedTuple):
    """The charts of a table, as a block of their own."""

    table: Table


def _drawn(page: Page) -> Iterator[Block | Drawing]:
    """Give the blocks, with the charts of a table below the notes on it."""
    waiting: Drawing | None = None
    for block in page:
        if waiting and not isinstance(block, Notes):
            yield waiting
            waiting = None
        yield block
        waiting = Drawing(block) if isinstance(block, Table) and block.charts else waiting
    if waiting:
        yield waiting


# --- tables -----------------------------------------------------------------------------------------------------------


def _is_wide(table: Table) -> bool:
    return len(table.all_columns) > MANY


def _percent(share: Fraction) -> str:
    """Write how far to the right something is drawn."""
    hundredths = round(share * 10_000)
    return f"{hundredths // 100}.{hundredths % 100:02}%"


# --- calculations -----------------------------------------------------------------------------------------------------


class StepRow(NamedTuple):
    """A step as it is written."""

    depth: int
    text: str
    value: str
    unit: str
    reference: str
    number: str
    """That of the source that it refers to."""
    style: str


def _groups(steps: Sequence[Step], language: Language) -> list[tuple[str, list[StepRow]]]:
    """Give the steps by the headings above them."""
    found: list[tuple[str, list[StepRow]]] = []
    for step in steps:
        if step.style == "title" or not found:
            found.append((step.text if step.style == "title" else "", []))
        if step.style != "title" and step.text:
            found[-1][1].append(_step(step, language))
    return found


_REFERENCE = re.compile(r"\[(\d+)\]")


def _step(step: Step, language: Language) -> StepRow:
    value, unit = value_parts(step.value, step.unit, language) if step.valued else ("", "")
    refers = _REFERENCE.match(step.reference)
    return StepRow(step.depth, step.text, value, unit, step.reference, refers[1] if refers else "", step.style)


# --- texts ------------------------------------------------------------------------------------------------------------

_ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])")


def _linked(text: str) -> list[str]:
    """Part a text into what is said and, every second, an address on the web."""
    return _ADDRESS.split(text)
