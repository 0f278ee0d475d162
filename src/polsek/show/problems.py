"""Problems as people and scripts read them: where, what, the user's own line with carets, the remedy; and of check."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from polsek.escaping import RUNNER_WORD, no_command, plain
from polsek.problem import HINT, Words
from polsek.show.page import Heading, Line, Lines, Verbatim
from polsek.show.widths import size
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.checks import Checked
    from polsek.problem import Language, Place, Problem, Severity
    from polsek.show.contracts.files import CheckedFiles, PlacedProblem
    from polsek.show.page import Block, Page


WIDTH = 120
"""The columns that a line of the user's own is shown in; of a longer one, what surrounds the problem."""
SEVERITIES: Mapping[Severity, Words] = {
    "error": Words("error", "fel"),
    "warning": Words("warning", "varning"),
    "note": Words("note", "anmärkning"),
}
_CUT = "…"


def told(problems: Sequence[Problem], language: Language) -> Verbatim:
    """Describe problems, one close below the other; nothing of them is wrapped."""
    return Verbatim(tuple(line for problem in problems for line in problem_lines(problem, language)))


def problem_lines(problem: Problem, language: Language) -> Iterator[str]:
    """Write one problem; its first line is never wrapped."""
    place = problem.place
    file = f"./{place.file}" if place.file.startswith(_COMMANDS) else place.file
    where = f"{file}:{place.spot}"
    yield no_command(
        plain(f"{where}: {SEVERITIES[problem.severity].get(language)}: {problem.message.get(language)}  [{problem.id}]")
    )
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


# --- the answer of check --------------------------------------------------------------------------------------------


class CheckedAnswer(NamedTuple):
    """What a run of checks found."""

    checked: Checked
    strict: bool = False
    """Whether warnings fail, too."""

    @property
    def failing(self) -> tuple[Severity, ...]:
        """Which problems fail."""
        return ("error", "warning") if self.strict else ("error",)

    @property
    def fails(self) -> bool:
        """Whether any problem fails."""
        return any(problem.severity in self.failing for problem in self.checked.problems)

    def page(self, language: Language) -> Page:
        """Give every problem, and a last line of counts."""
        each = (told([problem], language) for problem in self.checked.problems)
        return (*each, Verbatim((counts(self.checked).get(language),)))

    def data(self, language: Language) -> CheckedFiles:
        """Give the keys of the JSON answer."""
        published = self.checked.published
        return {
            "files": self.checked.files,
            "problems": [problem_json(problem, language) for problem in self.checked.problems],
            "published": {
                "compared": published.compared,
                "reproduced": published.reproduced,
                "known_differences": published.known_differences,
            },
        }


_COUNTED = (
    (Words("file", "fil"), Words("files", "filer")),
    (Words("error", "fel"), Words("errors", "fel")),
    (Words("warning", "varning"), Words("warnings", "varningar")),
    (Words("note", "anmärkning"), Words("notes", "anmärkningar")),
)
_COMPARED = (
    (Words("published number compared", "publicerat belopp avstämt"),
     Words("published numbers compared", "publicerade belopp avstämda")),
    (Words("reproduced", "stämmer"), Words("reproduced", "stämmer")),
    (Words("known difference", "känd avvikelse"), Words("known differences", "kända avvikelser")),
)  # fmt: skip


def counts(checked: Checked) -> Words:
    """Count files, problems by severity, and published numbers."""
    found = Counter(problem.severity for problem in checked.problems)
    files = _counted(_COUNTED, (checked.files, *(found[severity] for severity in SEVERITIES)))
    published = checked.published
    compared = _counted(_COMPARED, (published.compared, published.reproduced, published.known_differences))
    return Words(f"{files.en}; {compared.en}", f"{files.sv}; {compared.sv}")


def _counted(what: Sequence[tuple[Words, Words]], numbers: Sequence[int]) -> Words:
    """Write each number with what it counts, one or several."""
    told = [
        [f"{number} {text}" for text in (one if number == 1 else several)]
        for (one, several), number in zip(what, numbers, strict=True)
    ]
    return Words(*map(", ".join, zip(*told, strict=True)))


def problem_json(problem: Problem, language: Language) -> PlacedProblem:
    """Give a problem's keys."""
    place = problem.place
    return {
        "id": problem.id,
        "severity": problem.severity,
        "message": problem.message.get(language),
        "hint": None if problem.hint is None else problem.hint.get(language),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": problem.path,
    }


# --- the page of a problem ------------------------------------------------------------------------------------------


class ProblemPageAnswer(NamedTuple):
    """What a problem means: its page of the documentation, in the language that is read."""

    text: str

    def page(self, language: Language) -> Page:
        """Give the blocks of the page: a heading, paragraphs with their lists, and what is shown as it is."""
        heading, _, rest = self.text.partition("\n")
        blocks: list[Block] = [Heading(heading.lstrip("# "))]
        for at, part in enumerate(_CODE.split(rest)):
            blocks += [Verbatim(tuple(part.split("\n")))] if at % 2 else [Lines((line,)) for line in _said(part)]
        return tuple(blocks)

    def data(self, language: Language) -> str:
        """Give the page as it is written."""
        return self.text


_CODE = re.compile(r"^```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[([^]]*)\]\(([^)]*)\)")
_ITEM = re.compile(r"^[*-] ", re.MULTILINE)


def _said(text: str) -> list[Line]:
    """Give the paragraphs of a text, each with the list below it."""
    lines: list[Line] = []
    for paragraph in filter(None, map(str.strip, text.split("\n\n"))):
        said, *items = map(_plain, _ITEM.split(paragraph))
        if said or not lines:
            lines.append(Line(said))
        lines[-1] = lines[-1]._replace(items=(*lines[-1].items, *items))
    return lines


def _plain(text: str) -> str:
    """Leave out the marks of Markdown, and put the lines of a paragraph together."""
    linked = _LINK.sub(lambda found: found[1] if found[2].startswith("#") else f"{found[1]} ({found[2]})", text)
    return " ".join(linked.replace("**", "").replace("`", "").split())
