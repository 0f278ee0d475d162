"""The bytes of a regular file, never more than can be read, and what a path leads to."""

from __future__ import annotations

import os
import stat
import sys
from errno import ENAMETOOLONG
from pathlib import Path
from typing import Final

from polsek.escaping import NO_BREAK_SPACE
from polsek.problem import (
    CommandError,
    Place,
    PolsekError,
    Problem,
    Words,
    reason,
)
from polsek.read.refusals import refusal

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


def _without(text: str, option: str) -> Words:
    """Say that there is no file, after the option that names it; an argument has no name to be typed."""
    start = f"{option}: " if option.startswith("-") else ""
    return Words(f"{start}there is no file {text}", f"{start}filen {text} finns inte")


def content(text: str, option: str = "", hint: Words | None = None, most: int = LARGEST) -> bytes:
    """Read a file, or stdin when it is called `-`.

    Raises:
        CommandError: there is no such file.
        PolsekError: it cannot be read, is no regular file, or has more bytes than `most`.

    """
    if text == "-":
        return from_stdin(STDIN, most)
    if not is_there(Path(text)):
        raise CommandError(_without(text, option), hint)
    return contents(Path(text), text, most)


def too_large(size: int, file: str, most: int = LARGEST) -> Problem:
    """Give the problem that a file has more bytes than are read."""
    apart = [f"{number:,}".replace(",", NO_BREAK_SPACE) for number in (size, most)]
    return refusal("too-large", Place(file), size=apart[0], most=apart[1], mib=most >> 20)
