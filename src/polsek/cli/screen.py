"""The screen: how wide it is, and whether it shows bold and colour."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.show.formats import Format
    from polsek.show.page import Answer
    from polsek.show.table import Page

NARROWEST, WIDEST = 40, 200
USUAL = 80


def screen_width() -> int:
    """Give the width to write in: that of the terminal, or COLUMNS, else 80."""
    wanted = os.environ.get("COLUMNS", "")
    columns = int(wanted) if wanted.isdecimal() and len(wanted) < 6 else 0
    if not columns:
        with suppress(OSError):
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return max(NARROWEST, min(WIDEST, columns or USUAL))


def written(answer: Answer, format_: Format, language: Language) -> str:
    """Write an answer in a format; `table` is for the screen, plain text in a pipe or under NO_COLOR."""
    from polsek.show.formats import write

    return write(answer, format_, language, screen_width(), styled=is_styled())


def is_styled() -> bool:
    """Tell whether the screen shows bold and colour, and is to."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def to_screen(page: Page) -> str:
    """Write a page: plain text in a pipe or under NO_COLOR, else with bold and dim."""
    from polsek.show.table import page_text

    return page_text(page, styled=is_styled())
