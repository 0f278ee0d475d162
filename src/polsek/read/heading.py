"""What stands above a table: comments `# key: value`, titles, and whether they call its figures preliminary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from polsek.mandates import NO_PARTY
from polsek.notation.words import did_you_mean, is_misspelt
from polsek.problem import Span, Words
from polsek.read.grid import Grid, SourceCell, TextGrid, problem_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Problem

HEAD_KEYS = ("election", "from", "status", "source", "source_en", "seats")
"""What a table may say of itself in the comments before the names of its columns."""
SOURCE_EN = "source_en"
"""The source in English, beside the Swedish one."""
STATUS = ("final", "preliminary")

PARTING = (
    *("valtyp", "val", "typ av val", "valslag", "valtillfälle", "election", "elections", "election type"),
    *("election_type", "type of election", "valår", "valdag", "valdatum", "år", "year", "election year"),
    *("election_year", "election day", "mandatperiod", "räkning", "rösträkning", "räkningstillfälle"),
)
"""What columns are called that part a table: by the sort of election, its year, the count."""
PERHAPS_PARTING = ("status", "typ", "type", "resultat", "result", "period", "term", "count")
"""What columns are called that do so where their values say it."""

# --- comments ---------------------------------------------------------------------------------------------------------


_BEFORE_KEY = "# \t\u00a0\u202f"
_AFTER_VALUE = " \t;,\u00a0\u202f"
"""The delimiters of empty cells, which a spreadsheet writes behind a comment."""
"""A comment in a line; a spreadsheet may have put an equals sign for the colon, and delimiters behind."""


def comments(grid: Grid, head: int) -> tuple[list[tuple[SourceCell, SourceCell]], list[Problem]]:
    """Give what the comments before the column names say, `# key: value` with the places of both, and mistakes in them.

    A word that is nearly one of the keys is a mistake, and a key that stands twice; any other word is a remark.
    """
    read = [said for row in range(head) if (said := _comment_of(grid, row)) is not None]
    found = [(key, value) for key, value in read if value.text]
    problems = [_says_nothing(grid, key) for key, value in read if not value.text and key.text in HEAD_KEYS]
    seen: set[str] = set()
    for key, _ in found:
        if key.text in seen and key.text in HEAD_KEYS:
            twice = Words(f"the key {key.text!r} stands twice", f"nyckeln ”{key.text}” förekommer två gånger")
            hint = Words("keep one of the two", "behåll en av de två")
            problems.append(problem_in(grid, "duplicate-key", key.span, twice, hint))
        if key.text not in HEAD_KEYS and is_misspelt(key.text, HEAD_KEYS):
            message = Words(f"{key.text!r} is not a key here", f"”{key.text}” är ingen nyckel här")
            problems.append(problem_in(grid, "unknown-key", key.span, message, did_you_mean(key.text, HEAD_KEYS)))
        seen.add(key.text)
    return found, problems


def _says_nothing(grid: Grid, key: SourceCell) -> Problem:
    message = Words(f"nothing stands after {key.text}:", f"värdet saknas efter {key.text}:")
    hint = Words("write it, or delete the line", "skriv värdet, eller ta bort raden")
    return problem_in(grid, "empty-value", key.span, message, hint)


def _comment_of(grid: Grid, row: int) -> tuple[SourceCell, SourceCell] | None:
    """Read a comment in a line, or in the cells of a row, over which a spreadsheet may have parted it."""
    if isinstance(grid, TextGrid) and (line := _comment(grid.lines[row], row + 1)) is not None:
        return line
    said = _comment(_joined(grid.texts(row)), row + 1)
    return said and (said[0]._replace(span=grid.span(row)), said[1]._replace(span=grid.span(row)))


def _joined(texts: Sequence[str]) -> str:
    """Write cells as the comment that they were: `#`, `status:` and `preliminary`, or `# source: a` and `b`."""
    text = ""
    for each in filter(None, texts):
        key = text.strip("# ")
        between = "" if not text else ": " if key in HEAD_KEYS else " " if text[-1] in ":=#" else ", "
        text += between + each
    return text


def _comment(line: str, number: int) -> tuple[SourceCell, SourceCell] | None:
    """Read `# key: value`; None for any other comment."""
    before, sign, after = line.partition("#")
    said = after.lstrip(_BEFORE_KEY)
    ends = [at for mark in ":=" if (at := said.find(mark)) >= 0]
    if not sign or before.strip() or not ends:
        return None
    start, end = len(line) - len(said), min(ends)
    key, value = said[:end].rstrip(), said[end + 1 :].lstrip()
    return _cell(key, start, number), _cell(value.rstrip(_AFTER_VALUE), len(line) - len(value), number)


def _cell(text: str, start: int, number: int) -> SourceCell:
    return SourceCell(text, Span(number, start + 1, number, start + len(text) + 1))


def of_no_party(grid: Grid) -> SourceCell | None:
    """Give the number of seats that no party has, as polsek has written it below the table of an answer."""
    for cell in grid.remarks:
        said, _, number = cell.text.partition(": ")
        if said in NO_PARTY and number.isdecimal():
            return cell._replace(text=number)
    return None


# --- preliminary ------------------------------------------------------------------------------------------------------


_PRELIMINARY = r"\bprel(?:\b|imin)"
_FINAL = r"\b(?:final|slutlig|slutgiltig|definitiv|fastställ)"
_IMPORTED = r"; (?:imported from|importerad från) [^;]+, SHA-256 [0-9a-f]{64}"
"""What an import writes of the file that it was made from, whose name says nothing of the count."""
_SEATS = r": mandat|\bcount\b|räkning"
"""What an answer of polsek's calls preliminary where it is the seats, and no figure."""


def is_preliminary(text: str) -> bool:
    """Tell whether a text calls something preliminary: `Preliminärt valresultat`, `mandat (prel.)`."""
    said = text.casefold()
    return "prel" in said and re.search(_PRELIMINARY, said) is not None


def called_preliminary(grid: Grid, head: int) -> Span | None:
    """Give where the rows above the column names say preliminary, whatever they are, or the name of the sheet does."""
    if is_preliminary(grid.title):
        return grid.span(head)
    for row in range(head):
        text = _text(grid, row)
        if is_preliminary(text) and (not grid.ours or re.search(_SEATS, text.casefold())):
            return grid.span(row)
    return None


def called_final(grid: Grid, head: int) -> bool:
    """Tell whether the rows above the column names speak of a final count."""
    return any(re.search(_FINAL, _text(grid, row).casefold()) for row in range(head))


def _text(grid: Grid, row: int) -> str:
    text = grid.lines[row] if isinstance(grid, TextGrid) else " ".join(grid.texts(row))
    return re.sub(_IMPORTED, "", text) if "SHA-256" in text else text


def status_unsaid(grid: Grid, span: Span) -> Problem:
    """Refuse a table that is called preliminary by something that is no `status:`."""
    message = Words(
        "the table is called preliminary here, and no status: says whether it is",
        "här anges att tabellen är preliminär, men status: saknas",
    )
    hint = Words(
        "write above the names of the columns: # status: preliminary, or # status: final",
        "skriv ovanför kolumnnamnen: # status: preliminary, eller # status: final",
    )
    return problem_in(grid, "missing-key", span, message, hint)
