"""The content of a file that the command line names, or of standard input."""

from __future__ import annotations

from pathlib import Path

from polsek.problem import CommandError, Words
from polsek.read.regular import contents, from_stdin, is_there
from polsek.read.text import LARGEST

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
        raise CommandError(Words(f"{start}there is no file {text}", f"{start}det finns ingen fil {text}"), hint)
    return contents(Path(text), text, most)
