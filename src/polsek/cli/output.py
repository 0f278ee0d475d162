"""What goes to stdout, nothing but the answer, and to stderr, whatever else is to be said."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language, Problem


class UnwritableError(Exception):
    """Raised when the answer cannot be written, such as to a full disk."""


class _Answer(TextIOWrapper):
    """Standard output: that nobody reads on is no failure, that it cannot be written is one."""

    def write(self, text: str, /) -> int:
        """Write a text."""
        try:
            return super().write(text)
        except OSError as error:
            _fail(error)
            return len(text)

    def flush(self) -> None:
        """Write what waits."""
        try:
            super().flush()
        except OSError as error:
            _fail(error)


def prepare() -> None:
    """Write UTF-8 into files and pipes; on a screen, replace what it cannot show. Raises UnwritableError."""
    if sys.stdout is None:  # closed by whoever started the process
        os.dup2(os.open(os.devnull, os.O_RDONLY), 1)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - a number, for the whole run
    if isinstance(sys.stdout, TextIOWrapper):
        screen, encoding = sys.stdout.isatty(), sys.stdout.encoding
        newline = None if screen else "\n"
        try:
            sys.stdout = _Answer(sys.stdout.detach(), encoding if screen else "utf-8", "replace", newline)
        except OSError as error:  # the short way to the version has left something that cannot be written
            _fail(error)


def emit(text: str) -> None:
    """Write a part of the answer; raises UnwritableError."""
    sys.stdout.write(text)
    sys.stdout.flush()


def _leave() -> None:
    """Let nothing more be written to stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _fail(error: OSError) -> None:
    _leave()
    if not isinstance(error, BrokenPipeError):
        raise UnwritableError(error.strerror or type(error).__name__) from None


# --- stderr -----------------------------------------------------------------------------------------------------------


def complain(text: str) -> None:
    """Write a line to stderr; where nobody can be told, the exit code must do."""
    from polsek.escaping import no_command, plain

    if sys.stderr is None:  # closed by whoever started the process
        return
    try:
        sys.stderr.write(f"{no_command(plain(text))}\n")
        sys.stderr.flush()
    except OSError:  # full or unread: nothing more is written, nor left for the end of the process
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def complain_of(problems: Sequence[Problem], language: Language) -> None:
    """Write problems to stderr."""
    if not problems:
        return
    from polsek.show.problems import problem_lines

    for problem in problems:
        for line in problem_lines(problem, language):
            complain(line)
