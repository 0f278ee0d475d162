"""The answer of check for CI systems: GitHub's workflow commands, SARIF 2.1.0 and JUnit XML.

What a file holds, or is called, is data in all three: it can end no line, no command and no element.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Any

from polsek import __version__
from polsek.escaping import RUNNER_WORD, no_command, plain
from polsek.problem import HINT
from polsek.show.data import json_text
from polsek.show.problems import counts, problem_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from polsek.problem import Language, Place, Problem
    from polsek.show.problems import CheckedAnswer

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "polsekProblem/v1"
_LONGEST_EXCERPT = 1000
"""The length above which a line is not repeated in SARIF: a file may be one line of a mebibyte with 100 problems."""


def github_text(answer: CheckedAnswer, language: Language) -> str:
    """Write a workflow command for every problem, then a plain line of counts."""
    lines = [_command(problem, language) for problem in answer.checked.problems]
    return "\n".join([*lines, counts(answer.checked).get(language)]) + "\n"


def _command(problem: Problem, language: Language) -> str:
    place = problem.place
    properties: dict[str, str | int] = {"file": place.file.removeprefix("./"), "line": place.line}
    properties |= _extent(place) | {"title": f"polsek {problem.id}"}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = "%0A".join(_data(plain(line)) for line in _sentences(problem, language))
    return f"::{_COMMANDS[problem.severity]} {no_command(listed)}::{no_command(message)}"


def _extent(place: Place) -> dict[str, str | int]:
    """Give the end of a place: GitHub takes columns on one line only, and the end is the first one after it."""
    if place.end_line > place.line:
        return {"endLine": max(place.line, place.end_line - (place.end_column == 1))}
    end: dict[str, str | int] = {"endColumn": place.end_column} if place.end_column > place.column else {}
    return {"endLine": place.line, "col": place.column} | end


def _property(text: str) -> str:
    return _data(_plain_but(text, "\r\n")).replace(":", "%3A").replace(",", "%2C")


def _plain_but(text: str, kept: str) -> str:
    return "".join(each if each in kept else plain(each) for each in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sentences(problem: Problem, language: Language) -> list[str]:
    """Give the message and the remedy, a line each."""
    hint = problem.hint
    return [problem.message.get(language), *([] if hint is None else [f"{HINT.get(language)}: {hint.get(language)}"])]


def sarif_text(answer: CheckedAnswer, language: Language) -> str:
    """Write SARIF 2.1.0: one run with a rule for every id that occurs and a result for every problem."""
    problems = answer.checked.problems
    ids = sorted({problem.id for problem in problems})
    numbers = {id: number for number, id in enumerate(ids)}  # noqa: A001
    seen: Counter[str] = Counter()
    results = []
    for problem in problems:
        fingerprint = _fingerprint(problem)
        seen[fingerprint] += 1
        result = _result(problem, numbers[problem.id], language)
        results.append({**result, "partialFingerprints": {_FINGERPRINT: f"{fingerprint}:{seen[fingerprint]}"}})
    driver = {"name": "polsek", "version": __version__, "rules": [_rule(id) for id in ids]}  # noqa: A001
    run = {"tool": {"driver": driver}, "language": language, "columnKind": "unicodeCodePoints", "results": results}
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(id: str) -> dict[str, Any]:
    return {
        "id": id,
        "shortDescription": {"text": id.replace("-", " ")},
        "help": {"text": f"polsek check --explain {id}"},
    }


def _result(problem: Problem, rule: int, language: Language) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _location(problem.place)}
    if problem.path:
        location["logicalLocations"] = [{"fullyQualifiedName": plain(problem.path)}]
    return {
        "ruleId": problem.id,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": "\n".join(_plain(line) for line in _sentences(problem, language))},
        "locations": [location],
    }


def _location(place: Place) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    location = {"artifactLocation": {"uri": _uri(place.file)}, "region": region}
    if place.end_line == place.line and 0 < len(place.excerpt) <= _LONGEST_EXCERPT:
        line = _plain_but(place.excerpt, "\t")
        part = line[place.column - 1 : place.end_column - 1]
        region["snippet"] = {"text": part}
        if part != line:  # the context is by definition more than the region
            location["contextRegion"] = {"startLine": place.line, "snippet": {"text": line}}
    return location


def _uri(file: str) -> str:
    """Give a file's name as a URI reference: relative to where polsek runs, unless the name is absolute."""
    from urllib.parse import quote

    return ("file://" if file.startswith("/") else "") + quote(file.removeprefix("./"), errors="surrogateescape")


def _plain(text: str) -> str:
    """Write a plain text message: viewers take `[words](target)` for a link and `{0}` for an argument.

    Other braces stay as they are: viewers show a message without arguments as it stands.
    """
    import re

    return re.sub(r"\{(\d+)\}", r"{{\1}}", plain(text).replace("](", "] ("))


def _fingerprint(problem: Problem) -> str:
    """Give what tells a problem from others when lines above it come and go, the same in both languages."""
    parts = (problem.id, problem.place.file, problem.path, problem.message.en)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def junit_text(answer: CheckedAnswer, language: Language) -> str:
    """Write JUnit XML: a test case for every file, failed by its errors, under `strict` by its warnings, too.

    Jenkins and GitLab show one failure of a test case, and GitLab one test case of a name: so a file is one of each.
    """
    files: dict[str, list[Problem]] = {name: [] for name in answer.checked.names}
    for problem in answer.checked.problems:
        files.setdefault(problem.place.file, []).append(problem)
    failed = sum(any(problem.severity in answer.failing for problem in problems) for problems in files.values())
    numbers = f'tests="{len(files)}" failures="{failed}" errors="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="polsek" {numbers}>']
    lines.append(f'  <testsuite name="polsek check" {numbers} skipped="0">')
    lines += [_case(file, files[file], answer.failing, language) for file in sorted(files)]
    return "\n".join([*lines, "  </testsuite>", "</testsuites>"]) + "\n"


def _case(file: str, problems: Sequence[Problem], severities: Sequence[str], language: Language) -> str:
    case = f'    <testcase classname="polsek" name="{_xml(file)}"'
    failing = [problem for problem in problems if problem.severity in severities]
    others = [problem for problem in problems if problem.severity not in severities]
    parts = []
    if failing:
        more = f" (+{len(failing) - 1})" if failing[1:] else ""
        message = _xml(failing[0].message.get(language) + more)
        kinds = _xml(" ".join(dict.fromkeys(problem.id for problem in failing)))
        parts.append(f'      <failure message="{message}" type="{kinds}">{_shown(failing, language)}</failure>')
    if others:
        parts.append(f"      <system-out>{_shown(others, language)}</system-out>")
    return "\n".join([f"{case}>", *parts, "    </testcase>"]) if parts else f"{case}/>"


def _shown(problems: Sequence[Problem], language: Language) -> str:
    return "\n\n".join(
        "\n".join(_xml(line, quote=False) for line in problem_lines(problem, language)) for problem in problems
    )


def _xml(text: str, *, quote: bool = True) -> str:
    """Write an attribute or text; servers attach the file that the words `[[ATTACHMENT|...]]` name."""
    text = escape(plain(text), quote=quote).replace("[[ATTACHMENT|", "[ [ATTACHMENT|")
    return text.replace(RUNNER_WORD, "##&#91;")


WRITERS: Mapping[str, Callable[[CheckedAnswer, Language], str]] = {
    "github": github_text,
    "sarif": sarif_text,
    "junit": junit_text,
}
"""What writes the answer for which server."""
