"""polsek check: whether rule files, mandates and series are right; published tables recalculated."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from polsek.cli.language import LANGUAGE, say
from polsek.cli.options import LANGUAGE_OPTION, RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.checks import Checked
    from polsek.checks.published import Count
    from polsek.problem import Problem
    from polsek.read.inventory import Found
    from polsek.read.library import Library

CHECK_FORMAT = Annotated[
    Literal["text", "json"],
    typer.Option("--format", metavar="text|json", help=say("how the answer is written", "hur svaret skrivs")),
]


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH or TARGET]...",
            show_default=False,
            help=say(
                "folders, files or targets (default: ./rules, else the shipped rules)",
                "mappar, filer eller mål (förval: ./rules, annars de medföljande reglerna)",
            ),
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=say("warnings fail, too", "även varningar underkänns"))
    ] = False,
    format_: CHECK_FORMAT = "text",
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
    rules: RULES = None,
) -> int:
    """Check files and say what is wrong."""
    from polsek.show.checked import checked_json, checked_text

    found = checked(paths or [], rules)
    text = checked_json(found, LANGUAGE) if format_ == "json" else checked_text(found, LANGUAGE)
    sys.stdout.write(text)
    failing = {"error", "warning"} if strict else {"error"}
    return 1 if any(problem.severity in failing for problem in found.problems) else 0


def checked(paths: Sequence[str], rules: str | None) -> Checked:
    """Read and check every file that is meant."""
    from polsek.checks import Checked
    from polsek.checks.published import Count
    from polsek.problem import PolsekError

    files, count = 0, Count()
    problems: list[Problem] = []
    for library, found in _found(paths, rules):
        files += 1
        more, published = _checked_file(library, found)
        problems += more
        count = count.plus(published)
    return Checked(files, PolsekError(dict.fromkeys(problems)).problems, count)


def _found(paths: Sequence[str], rules: str | None) -> Iterator[tuple[Library, Found]]:
    from polsek.cli.target import find, open_library
    from polsek.read.inventory import inspect
    from polsek.read.library import SHIPPED_FOLDER, Library

    if not paths and rules is None and not Path("rules").is_dir():
        yield from _folder(Library(), SHIPPED_FOLDER.path, SHIPPED_FOLDER.shown)
        return
    for text in paths or [rules or "rules"]:
        path = Path(text)
        if path.is_dir():
            yield from _folder(open_library(text), path, text.rstrip("/"))
            continue
        target = find(text, rules)
        for _, path, name in target.files:
            yield target.library, inspect(path, name, path.parent, alone=True)


def _folder(library: Library, path: Path, name: str) -> Iterator[tuple[Library, Found]]:
    from polsek.read.inventory import Found, files_below, inspect, unreadable_below

    for problem in unreadable_below(path):
        yield library, Found(problem.place.file, "", "other", None, b"", (problem,))
    for each in files_below(path):
        below = each.relative_to(path).as_posix()
        yield library, inspect(each, below if name in ("", ".") else f"{name}/{below}", path, alone=False)


def _checked_file(library: Library, found: Found) -> tuple[Iterable[Problem], Count]:
    from polsek.checks.published import Count
    from polsek.mandates import read_seats
    from polsek.problem import PolsekError
    from polsek.read.table import all_assemblies
    from polsek.reference import read_series

    if found.problems:
        return found.problems, Count()
    try:
        if found.sort == "rule":
            return _checked_rule(library, found)
        if found.sort == "mandates" and found.document is not None:
            read_seats(found.document, found.id)
        elif found.sort == "series" and found.document is not None:
            read_series(found.document)
        elif found.sort == "table":
            for document in all_assemblies(found.data, found.name):
                read_seats(document, found.id)
    except PolsekError as error:
        return error.problems, Count()
    return (), Count()


def _checked_rule(library: Library, found: Found) -> tuple[list[Problem], Count]:
    from polsek.checks.defaults import CHECKS
    from polsek.checks.published import Count, recalculated
    from polsek.problem import PolsekError
    from polsek.rules.file import read_rule

    if found.document is None:
        return [], Count()
    file, problems = library.finished(read_rule(found.document, found.id))
    if file is None:
        return list(problems), Count()
    more = [problem for check in CHECKS for problem in check(file)]
    try:
        count, differing = recalculated(file, library.distributions(file.assembly), library.series_of(file))
    except PolsekError as error:
        return [*problems, *more, *error.problems], Count()
    return [*problems, *more, *differing], count
