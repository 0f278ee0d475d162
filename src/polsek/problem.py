"""What is wrong, where it stands, and what to do about it; and what the operating system says."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from typing import Self

Address = tuple[str | int, ...]
"""The path of a key in a file: `("components", "salary", "employment", "4-6")`; lists are counted from 0."""

Language = Literal["en", "sv"]
Severity = Literal["error", "warning", "note"]


class Words(NamedTuple):
    """One text in both languages."""

    en: str
    sv: str

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.en or self.sv)

    def get(self, language: Language) -> str:
        """Give the text in one language."""
        return self.sv if language == "sv" else self.en


def same(text: str) -> Words:
    """Give a text that is the same in both languages: a name, a number, a word of the rule language."""
    return Words(text, text)


UNSAID = same("")
"""A text that is not there."""
HINT = Words("hint", "tips")
"""What stands before a remedy."""


class Place(NamedTuple):
    """A stretch of one file; lines and columns count characters from 1, the end is the first column after it."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    excerpt: str = ""
    """The text of the first line, as the user wrote it."""
    cell: str = ""
    """What a workbook calls the place: `B7`, or `Blad1!B7` where it has several sheets."""

    @property
    def spot(self) -> str:
        """Where in the file it is: `7:2`, or the cell of a workbook."""
        return self.cell or f"{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong, with the address and place it concerns and a remedy."""

    id: str
    """Kebab-case and stable: it is named in answers, documentation and `--ignore`."""
    message: Words
    place: Place
    hint: Words | None = None
    severity: Severity = "error"
    path: str = ""
    """The address as text, `components.salary.employment.4-6`; empty for a whole file."""
    about: Words = UNSAID
    """What stands there, in words, where an answer names it apart from the message."""


MOST_PROBLEMS: Final = 100
"""How many problems of one file are told."""


def too_many(place: Place, severity: Severity = "error") -> Problem:
    """Give the problem that ends a list of problems."""
    message = Words(
        f"{MOST_PROBLEMS} problems so far: the reading stops here",
        f"{MOST_PROBLEMS} fel hittills: resten av filen läses inte",
    )
    return Problem("too-many", message, place, severity=severity)


class PolsekError(Exception):
    """Raised by whatever cannot give its answer: all problems found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted."""
        self.problems = tuple(sorted(problems, key=lambda problem: (*problem.place[:3], problem.id, problem.path)))
        super().__init__("; ".join(f"{problem.place.file}: {problem.message.en}" for problem in self.problems))

    def __reduce__(self) -> tuple[type[Self], tuple[Sequence[Problem]]]:
        """Give what it is made anew from, in another process or as a copy."""
        return type(self), (self.problems,)


Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def answers(answer: Callable[[Asked], Answer], asked: Iterable[Asked]) -> tuple[list[Answer], list[Problem]]:
    """Answer for each of several things; give the answers, and the problems of those for which there is none."""
    found: list[Answer] = []
    problems: list[Problem] = []
    for each in asked:
        try:
            found.append(answer(each))
        except PolsekError as error:
            problems += error.problems
    return found, problems


class CommandError(Exception):
    """Raised when the command line asks for something that does not exist or is ambiguous (exit code 2)."""

    def __init__(self, message: Words, hint: Words | None = None) -> None:
        """Keep the message and the remedy."""
        self.message = message
        self.hint = hint
        super().__init__(message.en)

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Give what it is made anew from, in another process or as a copy."""
        return type(self), (self.message, self.hint)


class OptionError(CommandError):
    """Raised when an option's value cannot be read, or means nothing that is known: all that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, which stand in the option's text."""
        self.problems = tuple(problems)
        super().__init__(problems[0].message, problems[0].hint)

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Give what it is made anew from, in another process or as a copy."""
        return type(self), (self.problems,)


class Span(NamedTuple):
    """Where a key or a value stands in its file; see `Place` for how it is counted."""

    line: int
    column: int
    end_line: int
    end_column: int
    quoted: bool = False


def cell_name(row: int, column: int) -> str:
    """Give what a workbook calls a cell: row 7, column 2 is `B7`, column 28 is `AB`."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = f"{chr(ord('A') + letter)}{letters}"
    return f"{letters}{row}"


_SIGNS: Final = {
    '"': r"\\x.{2}|\\u.{4}|\\U.{8}|\\.|.",
    "'": r"''|.",
}
"""How one character of a text is written in quotes of each sort."""


class Places:
    """The table of one file that turns an address into a place; made while the file is read."""

    def __init__(
        self,
        file: str,
        lines: Sequence[str],
        values: Mapping[Address, Span],
        keys: Mapping[Address, Span],
        sheet: str | None = None,
    ) -> None:
        """Keep the file's name, its lines, and the spans of its values and keys by address.

        `sheet` is what precedes the name of a cell where the file is a workbook: `Blad1!`, or nothing in one of one
        sheet; lines and columns are then the rows and columns of the sheet.
        """
        self.file = file
        self.sheet = sheet
        self._lines = lines
        self._values = values
        self._keys = keys
        self._given: dict[Address, Places] = {}

    def with_given(self, given: Mapping[Address, Places]) -> Places:
        """Give the same table, where the values at some addresses stand elsewhere."""
        places = Places(self.file, self._lines, self._values, self._keys, self.sheet)
        places._given = {**self._given, **given}
        return places

    def below(self, address: Address) -> Places:
        """Give the table of what stands at an address alone, by the addresses below it."""
        size = len(address)
        values, keys = (
            {at[size:]: span for at, span in each.items() if at[:size] == address}
            for each in (self._values, self._keys)
        )
        return Places(self.file, self._lines, values, keys, self.sheet)

    def _elsewhere(self, address: Address) -> Places | None:
        return next((places for at, places in self._given.items() if address[: len(at)] == at), None)

    def value(self, address: Address, part: tuple[int, int] | None = None) -> Place:
        """Give the place of a value, or of some characters of a text on one line; else of what surrounds it."""
        if self._given and (other := self._elsewhere(address)) is not None:
            return other.value((), part)
        while address and address not in self._values:
            address = address[:-1]
        span = self._values.get(address, Span(1, 1, 1, 1))
        if part is not None and span.line == span.end_line and self.sheet is None:
            first, last = (self._written(span, size) for size in part)
            start = span.column + span.quoted + first
            end = max(start + 1, span.column + span.quoted + last)
            span = span._replace(column=start, end_column=min(end, max(span.end_column, start + 1)))
        return self.place(span)

    def _written(self, span: Span, size: int) -> int:
        """Give how many characters of a line stand for the first ones of a text: escapes in quotes are longer."""
        if not span.quoted:
            return size
        line = self._lines[span.line - 1]
        signs = re.findall(_SIGNS[line[span.column - 1]], line[span.column : span.end_column - 2])
        return sum(map(len, signs[:size])) + max(0, size - len(signs))

    def key(self, address: Address) -> Place:
        """Give the place of the key that ends an address, else of the value there."""
        span = self._keys.get(address)
        return self.value(address) if span is None else self.place(span)

    def known(self, address: Address) -> bool:
        """Tell whether the file has a value at an address."""
        return address in self._values

    def quoted(self, address: Address) -> bool:
        """Tell whether a value is a text in quotes."""
        span = self._values.get(address)
        return span is not None and span.quoted

    def place(self, span: Span) -> Place:
        """Give the place of some characters, or of a cell, of the file."""
        if self.sheet is not None:
            return Place(self.file, *span[:4], cell=f"{self.sheet}{cell_name(span.line, span.column)}")
        excerpt = self._lines[span.line - 1] if 0 < span.line <= len(self._lines) else ""
        return Place(self.file, *span[:4], excerpt)


# --- what the operating system says -----------------------------------------------------------------------------------


_SWEDISH: Final = {
    errno.ENOENT: "filen eller mappen finns inte",
    errno.EACCES: "behörighet saknas",
    errno.EPERM: "åtgärden är inte tillåten",
    errno.EROFS: "disken är skrivskyddad",
    errno.EISDIR: "det är en mapp, ingen fil",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.ELOOP: "länkarna leder runt i en cirkel",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "det tilldelade utrymmet är fullt",
    errno.EFBIG: "filen skulle bli för stor",
    errno.EMFILE: "för många filer är öppna",
    errno.ENFILE: "för många filer är öppna",
    errno.EBUSY: "filen används av ett annat program",
    errno.ETXTBSY: "filen används av ett annat program",
    errno.EXDEV: "mappen ligger på en annan disk",
    errno.EINVAL: "åtgärden är inte möjlig",
    errno.EIO: "disken går inte att läsa eller skriva",
    errno.EPIPE: "mottagaren har stängt",
    errno.EBADF: "utmatningen är stängd",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.EEXIST: "det finns redan",
    errno.ENODEV: "enheten finns inte",
    errno.ENXIO: "enheten finns inte",
    errno.ETIMEDOUT: "det tog för lång tid",
    errno.ESTALE: "nätverksmappen är inte tillgänglig",
}


def reason(error: OSError | ValueError) -> Words:
    """Give why something could not be read or written; a reason without Swedish words has its number."""
    if not isinstance(error, OSError):
        return Words("the name cannot be used", "namnet kan inte användas")
    if error.errno is None:
        return same(error.strerror) if error.strerror else Words("unknown reason", "okänd orsak")
    english = error.strerror or f"error {error.errno}"
    return Words(english, _SWEDISH.get(error.errno, f"systemets fel {error.errno}"))
