"""The screen: how wide it is, and whether it shows bold and colour."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from polsek.show.table import page_text

if TYPE_CHECKING:
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


def to_screen(page: Page) -> str:
    """Write a page: plain text in a pipe or under NO_COLOR, else with bold and dim."""
    styled = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return page_text(page, styled=styled)
