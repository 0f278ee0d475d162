"""What goes to stdout: nothing but the answer, in UTF-8 wherever it is not a screen."""

from __future__ import annotations

import sys


class UnreadError(Exception):
    """Raised when nobody reads the answer any more; that is no failure."""


class UnwritableError(Exception):
    """Raised when the answer cannot be written, such as to a full disk."""


def prepare() -> None:
    """Write UTF-8 into files and pipes; on a screen, replace what it cannot show."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        encoding = None if sys.stdout.isatty() else "utf-8"
        reconfigure(encoding=encoding, errors="replace", newline="\n" if encoding else None)


def emit(text: str) -> None:
    """Write a part of the answer."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise UnreadError from None
    except OSError as error:
        raise UnwritableError(error.strerror or type(error).__name__) from None
