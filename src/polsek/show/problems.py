"""Problems as people read them: where, what, the user's own line with carets, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.escaping import RUNNER_WORD, no_command, plain
from polsek.problem import Words
from polsek.show.widths import size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.problem import Language, Place, Problem

WIDTH = 120
"""The columns that a line of the user's own is shown in; of a longer one, what surrounds the problem."""
HINT = Words("hint", "tips")
_CUT = "…"


def problem_lines(problem: Problem, language: Language) -> Iterator[str]:
    """Write one problem; its first line is never wrapped."""
    place = problem.place
    file = f"./{place.file}" if place.file.startswith(_COMMANDS) else place.file
    where = f"{file}:{place.spot}"
    yield no_command(plain(f"{where}: {problem.severity}: {problem.message.get(language)}  [{problem.id}]"))
    yield from _excerpt(place)
    if problem.hint is not None:
        yield no_command(plain(f"   {HINT.get(language)}: {problem.hint.get(language)}"))


_COMMANDS = ("::", "##")
"""How a line begins that a CI server takes for a command to itself: no file's name may."""


def _excerpt(place: Place) -> Iterator[str]:
    if not place.excerpt.strip():
        return
    line = plain(place.excerpt.replace("\t", " "))
    start, end = (at - 1 + line[: at - 1].count(RUNNER_WORD) for at in (place.column, place.end_column))
    line = no_command(line)
    if place.end_line != place.line or end <= start:
        end = len(line.rstrip())
    end = max(end, start + 1)
    number = str(place.line)
    room = WIDTH - len(number) - 3
    if size(line) > room:
        cut = max(0, min(start - room // 3, len(line) - room))
        line, start, end = _part(line, cut, room), start - cut, min(end - cut, room)
    yield f"{number} | {line}"
    before = size(line[:start]) + max(0, start - len(line))
    yield f"{' ' * len(number)} | {' ' * before}{'^' * max(1, size(line[start:end]))}"


def _part(line: str, cut: int, room: int) -> str:
    """Give so many characters of a line, with a sign where more of it is left out."""
    part = line[cut : cut + room]
    if cut:
        part = f"{_CUT}{part[1:]}"
    return f"{part[:-1]}{_CUT}" if cut + room < len(line) else part
