"""What is said on stderr."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from polsek.cli.language import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Problem


def complain(text: str) -> None:
    """Write a line to stderr; where nobody can be told, the exit code must do."""
    from polsek.show.problems import visible

    with suppress(OSError, AttributeError):  # full, unread, or closed by whoever started the process
        sys.stderr.write(f"{visible(text)}\n")
        sys.stderr.flush()


def complain_of(problems: Sequence[Problem]) -> None:
    """Write problems to stderr."""
    from polsek.show.problems import problem_lines

    for problem in problems:
        for line in problem_lines(problem, LANGUAGE):
            complain(line)
