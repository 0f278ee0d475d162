"""The content of a file that the command line names, or of standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from polsek.problem import CommandError, Words


def content(text: str, option: str = "", hint: Words | None = None, most: int = -1) -> bytes:
    """Read a file or, named `-`, standard input, no more than `most` bytes; raises CommandError."""
    if text == "-":
        return sys.stdin.buffer.read(most)
    try:
        with Path(text).open("rb") as opened:
            return opened.read(most)
    except FileNotFoundError:
        start = f"{option}: " if option else ""
        message = Words(f"{start}there is no file {text}", f"{start}det finns ingen fil {text}")
    except OSError as error:
        start = f"{option} " if option else ""
        message = Words(*[f"{start}{text}: {error.strerror or type(error).__name__}"] * 2)
    raise CommandError(message, hint)
