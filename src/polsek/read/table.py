"""A table that somebody sends, CSV or a workbook: its columns by any of their names, and all of its rows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.notation.formula import is_name
from polsek.notation.swedish import meant_in_swedish
from polsek.notation.words import Refusal, ambiguous_thousands, is_misspelt, misspelt
from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.asides import KEEP_ROWS, NO_NUMBER, REMARK, is_of_years, scale_of, scale_refused, scaled
from polsek.read.grid import (
    SPACES,
    WORKBOOKS,
    Grid,
    SourceCell,
    head_of,
    head_word,
    number_of_cells,
    problem_in,
    row_of,
    text_grid,
)
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from polsek.problem import Span


class Vocabulary(NamedTuple):
    """What the columns of a table may be called."""

    names: Mapping[str, tuple[str, ...]]
    """The names that polsek has for them, and what each is called besides, in small letters; two are needed."""
    example: Words
    """A line of column names."""
    own: tuple[str, ...] = ()
    """What is read of a workbook that polsek has written, by its titles; where none is said, all that are known."""
    facts: bool = False
    """Whether another column is a fact of the parties."""
    filled: bool = False
    """Whether every row has a number; else one without says that it is not known yet."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns without which a table says nothing."""
        return (*self.names,)[:2]

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that a column may be called."""
        return (*self.names, *(word for words in self.names.values() for word in words))

    def called(self, name: str) -> Words:
        """Give what a column is called in problems: polsek's name of it, and in Swedish its Swedish one."""
        examples = zip(self.example.en.split(","), self.example.sv.split(";"), strict=True)
        return Words(name, dict(examples).get(name) or next(iter(self.names.get(name, ())), name))

    @property
    def usual(self) -> Mapping[str, str]:
        """Give what the columns are usually called, by polsek's name and by the Swedish one, with polsek's name."""
        return {each: name for name in self.names for each in self.called(name)}

    def meant(self, word: str, taken: Collection[str]) -> str:
        """Give the column that one of another name probably is: it is misspelt, or says more; empty when none is."""
        free = {each: name for each, name in self.usual.items() if name not in taken}
        inside = [each for each in free if f" {each} " in f" {word} "]
        return free.get(next(iter(inside), "") or meant_in_swedish(word, free) or misspelt(word, free), "")

    @property
    def name_columns(self) -> Words:
        """Say how to name the columns."""
        return Words(
            f"the first line names the columns: {self.example.en}",
            f"första raden ska ange kolumnernas namn: {self.example.sv}",
        )

    @property
    def delete_column(self) -> Words:
        """Say that a column is not read."""
        return Words(
            f"delete the column; what is read is {self.example.en}",
            f"ta bort kolumnen; det som läses är {self.example.sv}",
        )


def grid_of(data: bytes | str, file: str, words: Vocabulary) -> Grid:
    """Read a file as a grid: a workbook by the sheet that has the columns, else CSV; raises PolsekError."""
    if isinstance(data, bytes) and data.startswith(WORKBOOKS):
        from polsek.read.workbook import sheet_with

        second = words.needed[1]
        return sheet_with(data, file, (second, *words.names[second]), words.name_columns, words.own or words.words)
    return text_grid(data, file)


class Table:
    """A grid whose columns are understood; what is wrong with rows is kept."""

    def __init__(self, grid: Grid, words: Vocabulary, head: int | None = None) -> None:
        """Read the column names, in a row counted from 0 where it is known; raises PolsekError."""
        self.grid = grid
        self.words = words
        self.problems: list[Problem] = []
        found = head_of(grid) if head is None else head
        if found is None:
            message = Words("the table is empty", "tabellen är tom")
            raise PolsekError([Problem("empty-table", message, Place(grid.file), words.name_columns)])
        self.head = found
        other = [cell for cell in grid.cells(found) if head_word(cell.text) not in words.words]
        self.problems += scaled(grid, found, other, titles=bool(other) or not words.facts)
        self.columns = [] if self.problems else self._columns(grid.cells(found))
        if self.problems:
            raise PolsekError(self.problems)

    def report(self, id: str, span: Span, message: Words, hint: Words | None = None) -> None:
        """Keep a problem."""
        self.problems.append(problem_in(self.grid, id, span, message, hint))

    def rows(self, numbers: Sequence[int] | None = None) -> dict[int, Mapping[str, SourceCell]]:
        """Read the rows below the column names, or some of them, by their numbers counted from 0."""
        found = {}
        for number in range(self.head + 1, self.grid.size) if numbers is None else numbers:
            row = self.row(number)
            if row is not None:
                found[number] = row
        return found

    def row(self, number: int) -> Mapping[str, SourceCell] | None:
        """Read a row; None when it says nothing, or something is wrong with it, which is kept."""
        cells, wrong = row_of(self.grid, number)
        if not cells:
            self.problems += wrong
            return None
        if not wrong and not self.fits([cell.text for cell in cells]):
            wrong = [self._cells(number, len(cells))]
        pairs = list(zip(self.columns, cells, strict=False))
        wrong += [self._unnamed(cell.span) for name, cell in pairs if not name and cell.text]
        row = {name: cell for name, cell in pairs if name}
        if not wrong and self._is_remark(row):
            wrong = [problem_in(self.grid, "empty-value", _said(row).span, NO_NUMBER, REMARK)]
        if not wrong and not row["party"].text:
            wrong = [problem_in(self.grid, "missing-party", row["party"].span, _NAMELESS.message, _NAMELESS.hint)]
        self.problems += wrong
        return None if wrong else row

    def _is_remark(self, row: Mapping[str, SourceCell]) -> bool:
        """Tell whether a row has no number where each must have one, or one text and that in another column."""
        others = [cell.text for name, cell in row.items() if name != "party" and cell.text]
        if row["party"].text:
            return self.words.filled and not others
        return not any(character.isdigit() for text in others for character in text)

    def _unnamed(self, span: Span) -> Problem:
        message = Words("a cell in a column without a name", "cellen står i en kolumn utan namn")
        hint = Words("name the column, or empty the cell", "namnge kolumnen, eller töm cellen")
        return problem_in(self.grid, "cells", span, message, hint)

    def fits(self, texts: Sequence[str]) -> bool:
        """Tell whether a row has a cell for each column, and nothing but empty ones after them."""
        return len(texts) >= len(self.columns) and not any(texts[len(self.columns) :])

    def _cells(self, number: int, found: int) -> Problem:
        hint = Words(
            "leave a cell empty where nothing is known",
            "lämna cellen tom där uppgiften saknas",
        )
        if found > len(self.columns):
            hint = Words(
                "put a name that holds the delimiter in quotes; with decimals after a comma, part the columns with ;",
                "sätt ett namn med skiljetecknet i inom citattecken; med decimalkomma skiljs kolumnerna åt med ;",
            )
        return problem_in(self.grid, "cells", self.grid.span(number), number_of_cells(found, len(self.columns)), hint)

    # --- the names of the columns -------------------------------------------------------------------------------------

    def _columns(self, cells: Sequence[SourceCell]) -> list[str]:
        last = max((number for number, cell in enumerate(cells, 1) if cell.text), default=0)
        synonyms = {word: name for name, words in self.words.names.items() for word in words}
        names = [synonyms.get(word, word) for word in (head_word(cell.text) for cell in cells[:last])]
        meant: set[str] = set()
        for number, (name, cell) in enumerate(zip(names, cells, strict=False)):
            if name and name in names[:number]:
                self._report_twice(name, cells[names.index(name)], cell)
            elif name and not self._is_known(name):
                near = self.words.meant(name, names)
                meant.add(near)
                message = Words(f"{cell.text!r} is not a column", f"”{cell.text}” är ingen kolumn")
                self.report("unknown-column", cell.span, message, self._instead(name, near, names))
        for name in self.words.needed:
            if name not in names and name not in meant:
                self._report_missing(name, cells[:last])
        return names

    def _report_twice(self, name: str, first: SourceCell, cell: SourceCell) -> None:
        """Report that two columns are the same one, by its name or by two of its names."""
        en, sv = self.words.called(name)
        message = Words(f"two columns are called {en}", f"två kolumner heter {sv}")
        if head_word(first.text) != head_word(cell.text):
            both = first.text, cell.text
            message = Words(
                f"two columns mean {en}: {both[0]} and {both[1]}",
                f"två kolumner betyder {sv}: {both[0]} och {both[1]}",
            )
        self.report("duplicate-column", cell.span, message, Words("keep one of the two", "behåll en av de två"))

    def _is_known(self, name: str) -> bool:
        known = name in self.words.names
        return known or (self.words.facts and is_name(name) and not is_misspelt(name, self.words.usual))

    def _repeats(self, column: int) -> bool:
        """Tell whether a party has several rows: what tells them apart may mean that not all are to be added."""
        rows = (self.grid.texts(row) for row in range(self.head + 1, self.grid.size) if not self.grid.is_blank(row))
        parties = [row[column].casefold() for row in rows if column < len(row) and row[column]]
        return len({*parties}) < len(parties)

    def _instead(self, name: str, near: str, names: Sequence[str]) -> Words:
        """Say what to do with a column that is not one: rename it, name the columns, or delete it."""
        if near:
            en, sv = self.words.called(near)
            return Words(f"did you mean {en}?", f"menade du {sv}?")
        if not {*self.words.needed} <= {*names}:
            return self.words.name_columns
        if is_of_years(name) or self._repeats(names.index("party")):
            return KEEP_ROWS
        return _FACT_HINT if self.words.facts else self.words.delete_column

    def _report_missing(self, name: str, cells: Sequence[SourceCell]) -> None:
        found = ", ".join(cell.text for cell in cells)
        hint = Words(
            f"name the columns in the first line: {self.words.example.en}; found: {found}",
            f"ange kolumnernas namn på första raden: {self.words.example.sv}; där står nu: {found}",
        )
        called = self.words.called(name)
        message = Words(f"the column {called.en} is missing", f"kolumnen {called.sv} saknas")
        self.report("missing-column", self.grid.span(self.head), message, hint)


def _said(row: Mapping[str, SourceCell]) -> SourceCell:
    return next((cell for cell in row.values() if cell.text), row["party"])


class _Nameless(NamedTuple):
    message: Words
    hint: Words


_NAMELESS = _Nameless(
    Words("a line without a party", "raden saknar parti"),
    Words(
        "write the party's name or abbreviation; delete a line of sums",
        "skriv partiets namn eller förkortning; ta bort en summarad",
    ),
)
_FACT_HINT = Words(
    "delete the column; if it is a fact, name it in the letters a-z, as the rule declares it: votes",
    "ta bort kolumnen; är den en uppgift skrivs den med bokstäverna a-z, som i regelfilen: votes",
)


# --- numbers and amounts of money as spreadsheets write them ----------------------------------------------------------


_NUMBER = (
    r"(?P<minus>[-\N{MINUS SIGN}]?)"
    rf"(?P<digits>[0-9]+|[0-9]{{1,3}}(?P<space>[{SPACES}])[0-9]{{3}}(?:(?P=space)[0-9]{{3}})*)"
    rf"(?:(?P<sign>[.,])(?P<decimals>[0-9]+))?(?P<unit>[{SPACES}]*(?:kr|:-))?"
)
_AMOUNT = (
    rf"(0|[1-9][0-9]{{0,14}}|[1-9][0-9]{{0,2}}([{SPACES}])[0-9]{{3}}(?:\2[0-9]{{3}}){{0,3}})"
    r"(?:[.,](?:[0-9]{1,2}|[0-9]{2}00))?"
)
_KR = rf"(?i:[{SPACES}]*(?:kr|:-)$)"
_NO_SPACES = str.maketrans("", "", SPACES)


def plain_number(text: str) -> str:
    """Give a number as the rule language writes it: `5 000,50` is `5000.50`, `5 000 kr` is `5000 kr`; else the text.

    Raises Refusal for three decimals, which are a thousand as often.
    """
    found = re.fullmatch(_NUMBER, text, re.IGNORECASE)
    if found is None:
        return text
    minus, digits, sign, decimals, unit = found.group("minus", "digits", "sign", "decimals", "unit")
    whole = digits.translate(_NO_SPACES)
    if sign and (refusal := ambiguous_thousands(whole, decimals, sign)) is not None:
        raise refusal
    if sign == "." and digits == whole and not unit and not minus:
        return text
    return f"{'-' if minus else ''}{whole}{f'.{decimals}' if sign else ''}{' kr' if unit else ''}"


def amount(text: str) -> Fraction:
    """Read an amount of money: digits, and at most two decimals after a comma or a point; raises Refusal.

    One kind of space may part all thousands in groups of three, as Swedish Excel writes them.
    """
    minus = text[:1] in "-\N{MINUS SIGN}"
    plain = re.sub(_KR, "", text[1:] if minus else text)
    if not re.fullmatch(_AMOUNT, plain):
        _refuse_thousands(plain)
        if word := scale_of(text):
            raise Refusal("unit", *scale_refused(word))
        raise Refusal(
            "number",
            Words(f"'{text}' is not written as an amount", f"”{text}” är inte skrivet som ett belopp"),
            Words(
                "write digits, together or in groups of three, and at most two decimals: 446499.50 or 446 499.50",
                "skriv siffror, ihop eller i grupper om tre, och högst två decimaler: 446499,50 eller 446 499,50",
            ),
        )
    value = Fraction(plain.translate(_NO_SPACES).replace(",", "."))
    return -value if minus else value


def _refuse_thousands(text: str) -> None:
    """Refuse three digits after a sign; money has no third decimal, so the remedy is not to write one more."""
    try:
        plain_number(text)
    except Refusal as refusal:
        together = "".join(each for each in text if each.isdigit())
        raise Refusal(
            refusal.id,
            refusal.message,
            Words(
                f"write {together} for thousands, else at most two decimals",
                f"skriv {together} om det är tusental, annars högst två decimaler",
            ),
        ) from None
