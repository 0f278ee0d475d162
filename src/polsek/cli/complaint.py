"""What is said on stderr."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from polsek.cli.language import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Problem


def complain(text: str) -> None:
    """Write a line to stderr, if it is not closed."""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def complain_of(problems: Sequence[Problem]) -> None:
    """Write problems to stderr."""
    from polsek.show.problems import problem_lines

    for problem in problems:
        for line in problem_lines(problem, LANGUAGE):
            complain(line)
