"""What goes to stdout, nothing but the answer, and to stderr, whatever else is said; and how a command replies."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import PurePath
from time import monotonic_ns
from typing import TYPE_CHECKING, Self, cast

from polsek.problem import CommandError, Words, reason
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TextIO

    from rich.progress import Progress as Bar

    from polsek.asking.question import Finding
    from polsek.problem import Language, Problem
    from polsek.read.library import Library
    from polsek.show.formats import Format
    from polsek.show.page import Answered
    from polsek.show.screen import Charts


# --- stdout -----------------------------------------------------------------------------------------------------------


class UnwritableError(Exception):
    """Raised when the answer cannot be written, such as to a full disk."""

    def __init__(self, why: Words) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Give the reason."""
        return self.why.en


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


_PIECE = 1 << 20
"""How many characters are written at a time."""


def emit(texts: Iterable[str]) -> None:
    """Write parts of the answer, a piece at a time, for each is encoded; raises UnwritableError."""
    for text in texts:
        for start in range(0, len(text), _PIECE):
            sys.stdout.write(text[start : start + _PIECE])
    sys.stdout.flush()


def _fail(error: OSError) -> None:
    """Let nothing more be written to stdout, and say why unless nobody reads on; raises UnwritableError."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if not isinstance(error, BrokenPipeError):
        raise UnwritableError(reason(error)) from None


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
    from polsek.show import screen
    from polsek.show.problems import told

    for line in screen.write((told(problems, language),), language, USUAL).splitlines():
        complain(line)


# --- how a command replies --------------------------------------------------------------------------------------------


ENDINGS = {
    ".txt": "table",
    ".md": "markdown",
    ".html": "html",
    ".csv": "csv",
    ".json": "json",
    ".xlsx": "xlsx",
}
"""The format that the ending of a file asks for."""
SHORT_ENDINGS = {ending: format_ for ending, format_ in ENDINGS.items() if format_ != "csv"}
"""The same of an answer that is no table."""
PAGE_ENDINGS = {
    ending: format_ for ending, format_ in SHORT_ENDINGS.items() if format_ in ("table", "markdown", "html")
}
"""The same of an answer that is read by people alone."""
NARROWEST, WIDEST = 40, 200
USUAL = 80


class Reply(NamedTuple):
    """Where an answer goes, and how it is written."""

    format: str
    language: Language
    out: str | None = None
    """The file it is written to, else stdout."""
    force: bool = False
    """Whether it may be written over another file."""
    chart: bool | None = False
    """Whether a terminal shows charts; None: where it is wide enough."""

    def give(self, found: Finding) -> int:
        """Say what is wrong and write the answer, where there is one; give the exit code."""
        complain_of(found.problems, self.language)
        if found.answer is not None:
            self.answer(found.answer, *found.libraries)
        return 1 if found.problems else 0

    def answer(self, answer: Answered, *libraries: Library) -> None:
        """Write an answer that is described once; a document says which files of some libraries it was made from.

        Raises PolsekError when a file cannot be written, UnwritableError when stdout cannot.
        """
        from polsek.show.formats import parts, write_file

        format_ = cast("Format", self.format)
        receipt = libraries[0].receipt(*libraries[1:]) if libraries and self.stands_alone else None
        if self.out is None:
            emit(
                parts(
                    answer, format_, self.language, self.width, styled=self.styled, charts=self.charts, receipt=receipt
                )
            )
            return
        from polsek.write import write_asked

        write_asked(self.out, write_file(answer, format_, self.language, self.width, receipt), force=self.force)

    @property
    def stands_alone(self) -> bool:
        """Whether the answer is a document, which says what it was made from without being asked."""
        return self.format in ("html", "xlsx")

    @property
    def width(self) -> int:
        """The width to write in: that of the terminal, or COLUMNS, else 80; in a file always 80."""
        return USUAL if self.out is not None else screen_width()

    @property
    def charts(self) -> Charts:
        """How charts are shown: never in a file or pipe."""
        if self.chart is False or self.out is not None or not sys.stdout.isatty():
            return ""
        return "always" if self.chart else "beside"

    @property
    def styled(self) -> bool:
        """Whether bold and colour are shown: not in a file or pipe, and not under NO_COLOR."""
        plain = self.out is not None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return not plain and sys.stdout.isatty()


def reply(
    format_: str,
    language: Language,
    out: str | None,
    *,
    force: bool,
    excel: bool = False,
    endings: Mapping[str, str] = ENDINGS,
) -> Reply:
    """Give how a command is to reply, by its options; the ending of a file chooses the format. Raises CommandError."""
    if out is not None:
        format_ = _by_ending(out, format_, endings)
    if excel and format_ not in ("table", "csv"):
        raise CommandError(
            Words(f"--excel is CSV, not {format_}", f"--excel är CSV, inte {format_}"),
            Words("leave out --format or --excel", "utelämna --format eller --excel"),
        )
    if excel and out is not None and format_ == "table":
        raise CommandError(
            Words(f"--excel is CSV, and --out {out} is not", f"--excel är CSV, och --out {out} är det inte"),
            Words("write --out NAME.csv", "skriv --out NAMN.csv"),
        )
    if format_ == "xlsx" and out is None:
        raise CommandError(
            Words("a workbook is written to a file", "en arbetsbok skrivs till en fil"),
            Words("write --out NAME.xlsx", "skriv --out NAMN.xlsx"),
        )
    return Reply("excel" if excel else format_, language, out, force)


def _by_ending(out: str, format_: str, endings: Mapping[str, str]) -> str:
    wanted = endings.get(PurePath(out).suffix.lower())
    if wanted is None:
        *others, last = endings
        listed = ", ".join(others)
        raise CommandError(
            Words(
                f"--out {out}: the ending of the name says no format of this answer",
                f"--out {out}: filändelsen passar inget format för detta svar",
            ),
            Words(
                f"end it with {listed} or {last}" if others else f"end it with {last}",
                f"låt det sluta med {listed} eller {last}" if others else f"låt det sluta med {last}",
            ),
        )
    if format_ not in (next(iter(endings.values())), wanted):
        raise CommandError(
            Words(
                f"--format {format_} is not what {out} ends with",
                f"--format {format_} stämmer inte med filändelsen i {out}",
            ),
            Words("leave out --format: the ending says it", "utelämna --format: filändelsen bestämmer formatet"),
        )
    return wanted


def screen_width() -> int:
    """Give the width of the terminal, or COLUMNS, else 80."""
    wanted = os.environ.get("COLUMNS", "")
    columns = int(wanted) if wanted.isdecimal() and len(wanted) < 6 else 0
    if not columns:
        with suppress(OSError):
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return max(NARROWEST, min(WIDEST, columns or USUAL))


# --- how far a long command has come ----------------------------------------------------------------------------------


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
