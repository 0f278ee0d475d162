"""What a table says beside its numbers: that they are thousands, that a row is a remark, which rows belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.read.grid import cells_if_cut, head_word, problem_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polsek.problem import Problem
    from polsek.read.grid import Grid, SourceCell

# --- thousands and millions -------------------------------------------------------------------------------------------

_KRONOR = r"(?:kr|kronor|sek)"
_SCALES = (
    r"\b(?:[tkm]kr|mnkr|mdkr|[tkm]sek|[tkm][ .]kr|mn kr|(?:1[ .]?000[- ]|tusen)tals?(?: kr| kronor)?"
    rf"|(?:tusen|miljon(?:er)?|milj\.?|miljard(?:er)?) {_KRONOR}|i (?:tusen|miljoner|miljarder)"
    rf"|(?:thousands?|millions?)(?: of)? {_KRONOR}|in (?:thousands|millions)"
    rf"|{_KRONOR},?(?: in)? (?:thousand|million)s?|{_KRONOR} ['’]?000s?)(?!\w)"
)
_THOUSAND = rf"\b1[ .]?000 ?{_KRONOR}\b"
"""Beside the name of a column it is its unit."""
_IN_THOUSANDS = rf"(?:[(\[]|\bi )(1[ .]?000 ?{_KRONOR})\b"
_NUMBER = r"(?:^|[^\w.,])([\d .,]*\d)$"
_YEAR = r"(?:19|20)\d\d"


def scale_of(text: str) -> str:
    """Give the word by which a cell says thousands or millions of kronor; empty if it says none."""
    found = re.search(_SCALES, _plain(text))
    return found[0] if found else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _scale_of_column(name: str) -> str:
    found = re.search(_THOUSAND, _plain(name))
    return scale_of(name) or (found[0] if found else "")


def scale_in(title: str) -> str:
    """Give the word by which a line above a table says so; a number before it makes it an amount of its own."""
    plain = _plain(title)
    for found in re.finditer(_SCALES, plain):
        number = re.search(_NUMBER, plain[: found.start()].rstrip())
        if number is None or re.fullmatch(_YEAR, number[1].strip()):
            return found[0]
    other = re.search(_IN_THOUSANDS, plain)
    return other[1] if other else ""


def scaled(grid: Grid, head: int, columns: Iterable[SourceCell], *, titles: bool) -> Iterator[Problem]:
    """Refuse a table some of whose column names, or `titles` above them, say that amounts are thousands or millions."""
    for cell in columns:
        if word := _scale_of_column(cell.text):
            yield _scaled(grid, cell, word)
    for row in range(head) if titles else ():
        found = ((cell, scale_in(cell.text)) for cell in cells_if_cut(grid, row))
        yield from (_scaled(grid, cell, word) for cell, word in found if word)


def _scaled(grid: Grid, cell: SourceCell, word: str) -> Problem:
    message, hint = scale_refused(word)
    return problem_in(grid, "unit", cell.span, message, hint)


def scale_refused(word: str) -> tuple[Words, Words]:
    """Say that amounts are no kronor, and what to do about it; nothing is converted."""
    return (
        Words(f"the amounts are said to be {word}, not kronor", f"beloppen anges i {word}, inte i kronor"),
        Words(
            f"write the amounts in kronor, and kr in the place of {word}",
            f"skriv beloppen i kronor, och kr i stället för {word}",
        ),
    )


# --- rows that are no party's, and rows of several years --------------------------------------------------------------

REMARK = Words(
    "is it a remark? delete it, or write it above the names of the columns; else write the number",
    "är det en anmärkning? ta bort den, eller skriv den ovanför kolumnnamnen; skriv annars uppgiften",
)
NO_NUMBER = Words("the row has no number", "raden saknar antal eller belopp")
_YEARS = ("år", "year", "period", "verksamhetsår", "räkenskapsår", "budgetår", "bidragsår", "stödår")


def is_of_years(name: str) -> bool:
    """Tell whether a column is called as one that says of which year a row is."""
    return head_word(name) in _YEARS


KEEP_ROWS = Words(
    "keep only the rows that are meant, those of one year for example; then delete the column",
    "behåll bara de rader som avses, t.ex. ett års rader, och ta sedan bort kolumnen",
)
