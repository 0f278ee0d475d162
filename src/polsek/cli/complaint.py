"""What is said on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language, Problem


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
    from polsek.show.problems import problem_lines

    for problem in problems:
        for line in problem_lines(problem, language):
            complain(line)
