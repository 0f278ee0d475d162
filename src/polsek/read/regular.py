"""The bytes of a file: of a regular one only, and never more than can be read."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.text import LARGEST, too_large

if TYPE_CHECKING:
    from pathlib import Path


def contents(path: Path, name: str) -> bytes:
    """Read a whole file; what is no file waits for ever or has no end, and is not opened.

    Raises:
        PolsekError: it is no regular file, too large, or cannot be read.

    """
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise PolsekError([_unreadable(name, Words("this is not a regular file", "det här är ingen vanlig fil"))])
        if state.st_size > LARGEST:
            raise PolsekError([too_large(state.st_size, name)])
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise PolsekError([unreadable(name, error)]) from None


def unreadable(name: str, error: OSError) -> Problem:
    """Give the problem that the system does not let a file or folder be read."""
    reason = error.strerror or type(error).__name__
    return _unreadable(name, Words(f"it cannot be read: {reason}", f"det går inte att läsa: {reason}"))


def _unreadable(name: str, message: Words) -> Problem:
    return Problem("unreadable", message, Place(name), _CHECK)


_CHECK = Words(
    "is it there, is it a file, and may you read it? else leave it out",
    "finns den, är den en fil, och får du läsa den? utelämna den annars",
)


def is_there(path: Path) -> bool:
    """Tell whether something has this name: also a link that leads nowhere, and what may not be looked at."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def is_folder(path: Path) -> bool:
    """Tell whether this is a folder that may be looked at."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether this is a regular file that may be looked at."""
    try:
        return path.is_file()
    except OSError:
        return False


def real(path: Path) -> str:
    """Give the name that a file or folder has without links; one whose links go round keeps its own."""
    return os.path.realpath(path)
