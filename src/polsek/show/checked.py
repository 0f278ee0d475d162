"""The answer of check, for people and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words
from polsek.show.data import json_text
from polsek.show.problems import problem_lines

if TYPE_CHECKING:
    from polsek.checks import Checked
    from polsek.problem import Language, Problem
    from polsek.show.contracts import CheckedFiles, PlacedProblem


def checked_text(checked: Checked, language: Language) -> str:
    """Write every problem and a last line of counts."""
    lines = [line for problem in checked.problems for line in (*problem_lines(problem, language), "")]
    return "\n".join([*lines, counts(checked).get(language)]) + "\n"


def counts(checked: Checked) -> Words:
    """Count files, problems by severity, and published numbers."""
    numbers = [
        sum(problem.severity == severity for problem in checked.problems) for severity in ("error", "warning", "note")
    ]
    published = checked.published
    files = Words(_number(checked.files, "file", "files"), _number(checked.files, "fil", "filer"))
    errors = Words(_number(numbers[0], "error", "errors"), f"{numbers[0]} fel")
    warnings = Words(_number(numbers[1], "warning", "warnings"), _number(numbers[1], "varning", "varningar"))
    notes = Words(_number(numbers[2], "note", "notes"), _number(numbers[2], "anmärkning", "anmärkningar"))
    known = published.known_differences
    compared = Words(
        f"{_number(published.compared, 'published number', 'published numbers')} compared, "
        f"{published.reproduced} reproduced, {_number(known, 'known difference', 'known differences')}",
        f"{_number(published.compared, 'publicerat tal jämfört', 'publicerade tal jämförda')}, "
        f"{_number(published.reproduced, 'återskapat', 'återskapade')}, "
        f"{_number(known, 'känd skillnad', 'kända skillnader')}",
    )
    parts = (files, errors, warnings, notes)
    return Words(
        ", ".join(part.en for part in parts) + f"; {compared.en}",
        ", ".join(part.sv for part in parts) + f"; {compared.sv}",
    )


def _number(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def checked_json(checked: Checked, language: Language) -> str:
    """Write the answer as JSON."""
    return json_text(checked_data(checked, language))


def checked_data(checked: Checked, language: Language) -> CheckedFiles:
    """Give the keys of the JSON answer."""
    return {
        "files": checked.files,
        "problems": [problem_json(problem, language) for problem in checked.problems],
        "published": {
            "compared": checked.published.compared,
            "reproduced": checked.published.reproduced,
            "known_differences": checked.published.known_differences,
        },
    }


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
