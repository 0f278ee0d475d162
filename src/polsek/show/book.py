"""A workbook described: its sheets, each a page, and the formulas behind the amounts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.formulas.shown import SUM_ABOVE
from polsek.problem import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.document import Receipt
    from polsek.show.page import Page

CALCULATION = Words("Calculation", "Beräkning")
SUPPORT = Words("Support", "Stöd")


At = tuple[str, str]
"""A table and a column of it, by their ids."""


class Beside(NamedTuple):
    """A formula of other columns of the row, which stand in it as `⟨id⟩`; and what stands in the last row."""

    row: str
    last: str


ADDED = SUM_ABOVE.text


class Leaf(NamedTuple):
    """A sheet that shows a page."""

    name: str
    page: Page
    support: Support | None = None
    """The year whose amounts its table `parties` shows, and which has a sheet of calculation of its own."""
    calculation: str = ""
    """What that sheet is called."""
    follows: str = ""
    """The sheet of calculation of the year before, whose figures are this one's where they are the same."""
    by: str | None = None
    """How its table divides the year: `month`, `instalment` ...; None: by components."""
    links: Mapping[At, str] = {}
    """Columns that show the totals of another leaf: the name of that."""
    totals: Mapping[tuple[str, int], str] = {}
    """Rows of a table whose column `total` shows the grand total of another leaf: the name of that."""
    beside: Mapping[At, Beside] = {}
    """Columns that are calculated from others of their row."""
    inputs: frozenset[At] = frozenset()
    """Columns that may be changed."""


class Book(NamedTuple):
    """The sheets of a workbook, in order."""

    leaves: tuple[Leaf, ...]
    receipt: Receipt | None = None


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
