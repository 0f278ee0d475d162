"""The bytes of a regular file, never more than can be read, and the characters in them that can be trusted."""

from __future__ import annotations

import os
import re
import stat
import sys
from errno import ENAMETOOLONG
from pathlib import Path
from typing import Final, NoReturn

from polsek.problem import (
    MOST_PROBLEMS,
    Address,
    CommandError,
    Place,
    PolsekError,
    Problem,
    Span,
    Words,
    reason,
    too_many,
)
from polsek.read.refusals import REFUSALS

LARGEST: Final = 1 << 20
"""The size in bytes above which a file is not read."""


def contents(path: Path, name: str, most: int = LARGEST) -> bytes:
    """Read a whole file; what is no file waits for ever or has no end, and is not opened.

    Raises:
        PolsekError: it is no regular file, has more bytes than `most`, or cannot be read.

    """
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise PolsekError([_unreadable(name, Words("this is not a regular file", "detta är ingen vanlig fil"))])
        if state.st_size > most:
            raise PolsekError([too_large(state.st_size, name, most)])
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise PolsekError([unreadable(name, error)]) from None


def from_stdin(name: str, most: int = LARGEST) -> bytes:
    """Read stdin, no more of it than may be read and one byte; raises PolsekError."""
    try:
        data = sys.stdin.buffer.read(most + 1)
    except AttributeError:  # closed by whoever started the process
        raise PolsekError([_unreadable(name, Words("stdin is closed", "stdin är stängd"))]) from None
    except (OSError, ValueError) as error:
        raise PolsekError([unreadable(name, error)]) from None
    if len(data) > most:
        raise PolsekError([too_large(len(data), name, most)])
    return data


def unreadable(name: str, error: OSError | ValueError) -> Problem:
    """Give the problem that the system does not let a file or folder be read."""
    why = reason(error)
    return _unreadable(name, Words(f"it cannot be read: {why.en}", f"det går inte att läsa: {why.sv}"))


def _unreadable(name: str, message: Words) -> Problem:
    return Problem("unreadable", message, Place(name), _CHECK)


_CHECK = Words(
    "is it there, is it a file, and may you read it? else leave it out",
    "kontrollera att filen finns och att du har läsbehörighet",
)


def is_there(path: Path) -> bool:
    """Tell whether something has this name: also a link that leads nowhere, and what may not be looked at."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        return error.errno != ENAMETOOLONG
    return True


def is_folder(path: Path) -> bool:
    """Tell whether this is a folder that may be looked at."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Tell whether this is a regular file that may be looked at."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def real(path: Path) -> str:
    """Give the name that a file or folder has without links; one whose links go round keeps its own."""
    return os.path.realpath(path)


# --- what the command line names --------------------------------------------------------------------------------------


STDIN = "stdin"
"""What standard input is called in answers."""


def content(text: str, option: str = "", hint: Words | None = None, most: int = LARGEST) -> bytes:
    """Read a file, or stdin when it is called `-`.

    Raises:
        CommandError: there is no such file.
        PolsekError: it cannot be read, is no regular file, or has more bytes than `most`.

    """
    if text == "-":
        return from_stdin(STDIN, most)
    if not is_there(Path(text)):
        start = f"{option}: " if option else ""
        raise CommandError(Words(f"{start}there is no file {text}", f"{start}filen {text} finns inte"), hint)
    return contents(Path(text), text, most)


# --- characters -------------------------------------------------------------------------------------------------------


QUOTED: Final = 60
"""The length to which a message cuts a text that it quotes."""

_FORBIDDEN = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_ENCODINGS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class Text:
    """One file's text, whose lines end with newlines, and the problems found in it so far."""

    def __init__(self, characters: str, file: str) -> None:
        self.characters = _clean(characters)
        self.file = file
        self.lines = self.characters.split("\n")
        self.problems: list[Problem] = []
        if self.characters != characters:
            self._report_forbidden(characters)

    def span(self, start: int, end: int) -> Span:
        """Give the span of some characters of one line, counted from the text's beginning."""
        line = self.characters.count("\n", 0, start) + 1
        before = self.characters.rfind("\n", 0, start)
        return Span(line, start - before, line, end - before)

    def report(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> None:
        """Add a problem; at the last that is listed, stop."""
        self.problems.append(self._problem(kind, span, address, **facts))
        if len(self.problems) == MOST_PROBLEMS:
            raise PolsekError([*self.problems, too_many(self.problems[-1].place)])

    def stop(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> NoReturn:
        """Add the problem that ends the reading."""
        raise PolsekError([*self.problems, self._problem(kind, span, address, **facts)])

    def check_tabs(self) -> None:
        """Refuse tabs where a line begins, and end the reading: the parsers take some of them for spaces."""
        before = len(self.problems)
        for number, line in enumerate(self.lines, start=1):
            column = line.find("\t") + 1
            if column and line.strip() and not line[:column].strip():
                self.report("tab", Span(number, column, number, column + 1))
        if len(self.problems) > before:
            raise PolsekError(self.problems)

    def check_escapes(self, value: str, span: Span, address: Address) -> None:
        """Refuse what a text in quotes stands for, if it could not be written as it is."""
        if found := re.search(_FORBIDDEN, value):
            self.report("control-character/escape", span, address, code=_code(found[0]))

    def _report_forbidden(self, characters: str) -> None:
        for found in re.finditer(_FORBIDDEN, characters):
            kind = "control-character/line" if found[0] == "\r" else "control-character"
            self.report(kind, self.span(*found.span()), code=_code(found[0]))

    def _problem(self, kind: str, span: Span, address: Address = (), **facts: str | int) -> Problem:
        place = Place(self.file, *span[:4], self.lines[span.line - 1])
        return _refuse(kind, place, ".".join(map(str, address)), **facts)


def decode(data: bytes | str, file: str) -> Text:
    """Read the characters of a file, without a byte order mark at its beginning.

    Raises:
        PolsekError: they are too many, or not UTF-8.

    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > LARGEST:
        raise PolsekError([too_large(len(raw), file)])
    if isinstance(data, str):
        return Text(_unify(data.removeprefix("\ufeff")), file)
    for mark, name in _ENCODINGS.items():
        if raw.startswith(mark):
            raise PolsekError([_refuse("encoding/other", Place(file), name=name)])
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return Text(_unify(raw.decode()), file)
    except UnicodeDecodeError as error:
        _stop_decoding(raw, error.start, file)


def too_large(size: int, file: str, most: int = LARGEST) -> Problem:
    """Give the problem that a file has more bytes than are read."""
    return _refuse("too-large", Place(file), size=size, most=most, mib=most >> 20)


def shorten(text: str) -> str:
    """Give a text as a message can quote it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"


def _stop_decoding(raw: bytes, start: int, file: str) -> NoReturn:
    text = Text(_unify(raw.decode(errors="replace")), file)
    at = len(_unify(raw[:start].decode()))
    letter = raw[start : start + 1].decode("cp1252", "replace")
    kind = "encoding/letter" if letter.isalpha() else "encoding"
    text.stop(kind, text.span(at, at + 1), byte=f"{raw[start]:02X}", letter=letter)


def _unify(characters: str) -> str:
    return characters.replace("\r\n", "\n")


def _clean(characters: str) -> str:
    """Replace what is refused, one character by one: neither the parser nor an excerpt meets it."""
    if characters.replace("\n", "").isprintable():
        return characters
    return re.sub(_FORBIDDEN, lambda found: "\n" if found[0] == "\r" else "\ufffd", characters)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _refuse(kind: str, place: Place, path: str = "", **facts: str | int) -> Problem:
    texts = [text.format(**facts) for text in REFUSALS[kind]]
    hint = Words(*texts[2:]) if texts[2:] else None
    return Problem(kind.partition("/")[0], Words(*texts[:2]), place, hint, path=path)
