"""How far a long command has come: Rich's bar on stderr, only in a terminal and only when it takes a while."""

from __future__ import annotations

import sys
from time import monotonic_ns
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from typing import TextIO

    from rich.progress import Progress as Bar

PATIENCE = 500_000_000
"""After how many nanoseconds the bar is shown."""


class Progress:
    """A bar that is drawn while its context lasts, and then wiped away."""

    def __init__(self, of: int | None, stream: TextIO | None = None) -> None:
        """Count up to a number of steps, or to None that is known."""
        self._of, self._done = of, 0
        self._stream = sys.stderr if stream is None else stream
        shown = self._stream is not None and self._stream.isatty()  # there is no stderr when it is closed
        self._starts = monotonic_ns() + PATIENCE if shown else None
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        """Draw nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def step(self) -> None:
        """Count one step."""
        self._done += 1
        if self._starts is None or monotonic_ns() < self._starts:
            return
        if self._bar is None:
            self._bar = _bar(self._stream)
            self._bar.add_task("", total=self._of)
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], completed=self._done)
        self._bar.refresh()


def _bar(stream: TextIO) -> Bar:
    """Make a bar that nothing redraws but a step."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn
    from rich.progress import Progress as Drawn

    console = Console(file=stream, highlight=False)
    return Drawn(BarColumn(), MofNCompleteColumn(), console=console, auto_refresh=False, transient=True)
