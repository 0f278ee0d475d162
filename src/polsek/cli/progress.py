"""How far a long command has come: a bar on stderr, only in a terminal and only when it takes a while."""

from __future__ import annotations

import sys
from time import monotonic_ns
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from typing import TextIO

PATIENCE = 500_000_000
"""After how many nanoseconds the bar is shown."""
CELLS = 30


class Progress:
    """A bar that is drawn while its context lasts, and then wiped away."""

    def __init__(self, of: int, stream: TextIO | None = None) -> None:
        """Count up to a number of steps."""
        self._of, self._done = of, 0
        self._stream = sys.stderr if stream is None else stream
        shown = self._stream is not None and self._stream.isatty()  # there is no stderr when it is closed
        self._starts = monotonic_ns() + PATIENCE if shown else None
        self._drawn = ""

    def __enter__(self) -> Self:
        """Draw nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the bar away."""
        if self._drawn:
            self._stream.write(f"\r{' ' * len(self._drawn)}\r")
            self._stream.flush()

    def step(self) -> None:
        """Count one step."""
        self._done += 1
        if self._starts is None or monotonic_ns() < self._starts:
            return
        cells = CELLS * self._done // self._of
        self._drawn = f"{'█' * cells}{'░' * (CELLS - cells)} {self._done}/{self._of}"
        self._stream.write(f"\r{self._drawn}")
        self._stream.flush()
