"""Programs timed in turn, A B C A B C ..., as ratios to the first of them: a slow moment of the machine hits all alike.

For Linux and macOS: it needs pseudo-terminals and `wait4`.
"""

import contextlib
import fcntl
import os
import pty
import resource
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import IO, NamedTuple

from benchmarks.installed import environment

_MEBIBYTE = 1024 * 1024
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Program:
    """One command to time, with the most it may take."""

    name: str
    command: tuple[str, ...]
    most: int | None = None
    """How many times the first program's time; None where nothing is promised."""
    most_memory: int | None = None
    """MiB at the peak; None where nothing is promised."""
    terminal: bool = False
    """Whether it writes to a terminal of 80 columns rather than into a pipe."""


class Run(NamedTuple):
    """What one run of a program took and gave."""

    seconds: float
    peak: int
    """Bytes; never less than this process's own peak, which the system counts to whatever it starts."""
    exit_code: int
    output: bytes


class Measure(NamedTuple):
    """A program over all rounds."""

    program: Program
    seconds: float
    """The median."""
    ratio: float
    """The median of each round's ratio to the first program of the same round."""
    peak: int
    """The highest, in bytes."""

    @property
    def over(self) -> tuple[str, ...]:
        """Say which of the program's limits it is over."""
        program, over = self.program, []
        if program.most is not None and self.ratio > program.most:
            over.append(f"{program.name}: {self.ratio:.1f}x, at most {program.most}x")
        if program.most_memory is not None and self.peak > program.most_memory * _MEBIBYTE:
            over.append(f"{program.name}: {self.peak / _MEBIBYTE:.1f} MiB, at most {program.most_memory} MiB")
        return tuple(over)


def run(program: Program, folder: str) -> Run:
    """Run a program once in a folder, its output read to the end, with nothing on stdin."""
    reader, writer = _screen() if program.terminal else os.pipe()
    with tempfile.TemporaryFile() as errors, os.fdopen(reader, "rb", buffering=0) as output:
        start = time.perf_counter()
        process = _start(program, folder, writer, errors)
        os.close(writer)
        written = _read(output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return Run(seconds, usage.ru_maxrss * _RSS_UNIT, process.returncode, written + errors.read())


def measure(programs: Sequence[Program], rounds: int) -> tuple[Measure, ...]:
    """Time programs, the first being what the others are compared with, in an empty folder after a round to warm up.

    A program that fails ends everything with what it wrote.
    """
    with tempfile.TemporaryDirectory() as folder:
        for program in programs:
            _expect_success(program, run(program, folder))
        runs = [[_expect_success(program, run(program, folder)) for program in programs] for _ in range(rounds)]
    columns = list(zip(programs, zip(*runs, strict=True), strict=True))
    bare = [one.seconds for one in columns[0][1]]
    return tuple(_measure(program, column, bare) for program, column in columns)


def report(measures: Sequence[Measure]) -> int:
    """Print measures beside their limits and which are over; give the exit code, 1 if any is."""
    print(f"{'':46}{'ms':>8}{'ratio':>8}{'limit':>7}{'MiB':>8}{'limit':>7}")
    for one in measures:
        limits = [f"{one.program.most}x" if one.program.most else "", str(one.program.most_memory or "")]
        figures = f"{one.seconds * 1000:8.1f}{one.ratio:7.2f}x{limits[0]:>7}{one.peak / _MEBIBYTE:8.1f}{limits[1]:>7}"
        print(f"{one.program.name:46}{figures}{'  OVER' if one.over else ''}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT
    print(f"\nMiB: the peak; what is below {own / _MEBIBYTE:.1f}, this program's own, is shown as that")
    over = [line for one in measures for line in one.over]
    print("\n".join(["", "over the limit:", *over] if over else ["", "all within their limits"]))
    return 1 if over else 0


def _measure(program: Program, runs: Sequence[Run], bare: Sequence[float]) -> Measure:
    ratios = [one.seconds / seconds for one, seconds in zip(runs, bare, strict=True)]
    return Measure(program, median(one.seconds for one in runs), median(ratios), max(one.peak for one in runs))


def _start(program: Program, folder: str, writer: int, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        program.command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=writer, stderr=errors
    )


def _screen() -> tuple[int, int]:
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return reader, writer


def _read(output: IO[bytes]) -> bytes:
    """Read all; a terminal that nobody writes to any longer is an error to Linux, and its end."""
    chunks = []
    with contextlib.suppress(OSError):
        while chunk := output.read(65536):
            chunks.append(chunk)
    return b"".join(chunks)


def _expect_success(program: Program, done: Run) -> Run:
    if done.exit_code:
        written = done.output.decode(errors="replace")
        sys.exit(f"{' '.join(program.command)} ended with exit code {done.exit_code}:\n{written}")
    return done
