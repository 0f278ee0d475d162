"""A workbook described: its sheets, each a page, and the formulas behind the amounts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.show.page import Page

CALCULATION = Words("Calculation", "Beräkning")
SUPPORT = Words("Support", "Stöd")


class Leaf(NamedTuple):
    """A sheet that shows a page."""

    name: str
    page: Page
    support: Support | None = None
    """The year whose amounts its table `parties` shows, and which has a sheet of calculation of its own."""
    calculation: str = ""
    """What that sheet is called."""
    by: str | None = None
    """How its table divides the year: `month`, `instalment` ...; None: by components."""
    sums: Mapping[str, str] = {}
    """Columns of its table `sum` that show the totals of other leaves: the names of those."""


class Book(NamedTuple):
    """The sheets of a workbook, in order."""

    leaves: tuple[Leaf, ...]
    receipt: Receipt | None = None


class Bound(Protocol):
    """An answer that makes a workbook of several sheets."""

    def book(self, language: Language) -> Book:
        """Describe the workbook."""


def sheet_name(text: str, taken: Sequence[str] = ()) -> str:
    """Give a text as the name of a sheet: at most 31 characters, and each only once."""
    said = "".join(" " if each in "[]:*?/\\'" else each for each in text).strip() or "1"
    name, number = said[:_LONGEST], 1
    while name.lower() in (each.lower() for each in taken):
        number += 1
        end = f" {number}"
        name = said[: _LONGEST - len(end)] + end
    return name


_LONGEST = 31
"""How long the name of a sheet may be."""
