"""Problems as people read them: where, what, the user's own line with carets, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.numbers import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.problem import Language, Place, Problem

_LONGEST_LINE = 160
HINT = Words("hint", "tips")


def problem_lines(problem: Problem, language: Language) -> Iterator[str]:
    """Write one problem; its first line is never wrapped."""
    for line in _lines(problem, language):
        yield "".join(character if character.isprintable() or character == SPACE else "\ufffd" for character in line)


def _lines(problem: Problem, language: Language) -> Iterator[str]:
    place = problem.place
    where = f"{place.file}:{place.line}:{place.column}"
    yield f"{where}: {problem.severity}: {problem.message.get(language)}  [{problem.id}]"
    yield from _excerpt(place)
    if problem.hint is not None:
        yield f"   {HINT.get(language)}: {problem.hint.get(language)}"


def _excerpt(place: Place) -> Iterator[str]:
    if not place.excerpt.strip():
        return
    line = place.excerpt.replace("\t", " ")
    start, end = place.column - 1, place.end_column - 1
    if place.end_line != place.line or end <= start:
        end = max(len(line.rstrip()), start + 1)
    if len(line) > _LONGEST_LINE:
        cut = max(0, start - 40)
        line, start, end = line[cut : cut + _LONGEST_LINE], start - cut, min(end - cut, _LONGEST_LINE)
    number = str(place.line)
    yield f"{number} | {line}"
    yield f"{' ' * len(number)} | {' ' * start}{'^' * max(1, end - start)}"
