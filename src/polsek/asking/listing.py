"""What rules, arrangements, series and show are asked: what there is, and what stands in a file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from polsek.asking.target import authority_meant, authority_name, find, open_library
from polsek.document import Excerpt
from polsek.notation.words import Refusal, Token, did_you_mean, iso_date
from polsek.problem import CommandError, Words, answers
from polsek.read.files import contents, is_file, real
from polsek.read.folder import ENDINGS, TABLES
from polsek.read.grid import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile
    from polsek.show.listing import SeriesAnswer, SeriesListAnswer

    Listed = tuple[tuple[tuple[RuleFile, str], ...], tuple[Problem, ...]]


Row = TypeVar("Row")


def rules_there_are(
    rules: str | None, told: Callable[[RuleFile, str], Row]
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Give what is told of every rule file and its authority, and the problems of those that cannot be read.

    Nothing else of a file is kept: there may be thousands.
    """
    library = open_library(rules, receipt=False)

    def row(rule: str) -> Row:
        file = library.rule(rule)
        return told(file, authority_name(file))

    found, problems = answers(row, library.rules)
    return tuple(found), tuple(problems)


def arrangements_there_are(called: Sequence[str], library: Library) -> Listed:
    """Give the rule files that say who employs: those of some authorities, or all when none is named.

    Raises:
        CommandError: an authority that nobody knows, or that has no such rule file.

    """
    meant = [authority_meant(text) for text in called]
    files, problems = answers(library.rule, _arranging(library, [each.code for each in meant]))
    found = tuple((file, authority_name(file)) for file in files if file.rule.arrangement is not None)
    codes = {file.code for file, _ in found}
    lacking = next((each for each in meant if each.code not in codes), None)
    if lacking is not None and not problems:
        raise CommandError(
            Words(
                f"no rule file of {lacking.full_name} says who employs",
                f"i ingen regelfil för {lacking.full_name} anges vem som anställer",
            ),
            Words("a rule file says it under arrangement:", "det anges i regelfilen under arrangement:"),
        )
    return found, tuple(problems)


def _arranging(library: Library, codes: Sequence[str]) -> Iterator[str]:
    """Give the ids of the rules that may have an arrangement."""
    for name, code in library.codes().items():
        path, shown = library.rules[name]
        if (not codes or code in codes) and b"arrangement" in library.read(path, shown):
            yield name


def day_asked(on: str | None) -> date:
    """Read the day of --on; without it, today. Raises CommandError."""
    if on is None:
        return date.today()  # noqa: DTZ011 - the officer's own calendar
    try:
        return iso_date(Token(on, 0))
    except Refusal as refusal:
        message = Words(f"--on: {refusal.message.en}", f"--on: {refusal.message.sv}")
        raise CommandError(message, refusal.hint) from None


def series_meant(name: str | None, rules: str | None) -> SeriesAnswer | SeriesListAnswer:
    """Give a series by its name, or by its title in either language; without a name all. Raises CommandError."""
    from polsek.show.listing import SeriesAnswer, SeriesListAnswer

    library = open_library(rules)
    names = (name,) if name in library.series_names else library.series_names
    found = [each for one in names if (each := library.series(one)) is not None]
    if name is None:
        return SeriesListAnswer(found)
    meant = [each for each in found if name == each.name or name.casefold() in map(str.casefold, each.title)]
    if len(meant) == 1:
        return SeriesAnswer(meant[0])
    raise CommandError(
        Words(f"there is no series {name}", f"serien {name} finns inte"),
        did_you_mean(name, library.series_names)
        or Words("polsek series lists them all", "polsek series visar alla serier"),
    )


# --- the files as they are written ------------------------------------------------------------------------------------


AROUND = 5
"""How many lines are shown before and after one that is asked for."""
_CITED = re.compile(r"(?P<file>.+?):(?P<first>[0-9]{1,7})(?:-(?P<last>[0-9]{1,7}))?")


def excerpts(text: str, rules: str | None) -> list[Excerpt]:
    """Give the files that are meant, or lines of one (`FILE:106`, `FILE:100-120`).

    `text` is what answers cite (`polsek:rules/reference/riksdag_fee.yaml`), a path, a series, a mandate file's id, or a
    TARGET: all its rule files.

    Raises:
        CommandError: nothing is called so, or the file has no such line.
        PolsekError: a file cannot be read.

    """
    cited = _CITED.fullmatch(text)
    if cited is None or is_file(Path(text)):
        return [_excerpt(path, name) for path, name in _meant(text, rules)]
    first = int(cited["first"])
    last = int(cited["last"]) if cited["last"] else first + AROUND
    start = first if cited["last"] else max(1, first - AROUND)
    return [_lines(_excerpt(path, name), start, last, first) for path, name in _meant(cited["file"], rules)]


def _excerpt(path: Path, name: str) -> Excerpt:
    return Excerpt(name, 1, tuple(decoded(contents(path, name), name).rstrip("\n").split("\n")))


def _lines(whole: Excerpt, start: int, last: int, asked: int) -> Excerpt:
    if not 1 <= asked <= len(whole.lines):
        many = len(whole.lines)
        raise CommandError(
            Words(f"{whole.file} has no line {asked}", f"{whole.file} har ingen rad {asked}"),
            Words(f"its lines are 1–{many}", f"raderna är 1–{many}"),
        )
    return Excerpt(whole.file, start, whole.lines[start - 1 : last])


def _meant(text: str, rules: str | None) -> list[tuple[Path, str]]:
    if is_file(Path(text)):
        return [(Path(text), text)]
    library = open_library(rules)
    one = next(_named(text, library), None)
    return [one] if one is not None else [(path, name) for _, path, name in find(text, rules).files]


def _named(text: str, library: Library) -> Iterator[tuple[Path, str]]:
    """Find a file of a folder of rules by the name that answers give it, a series or a mandate file by its id."""
    for folder in library.folders:
        places = [folder.path / text.removeprefix(f"{folder.shown}/")] if text.startswith(f"{folder.shown}/") else []
        places += [folder.path / "reference" / f"{text}{ending}" for ending in ENDINGS]
        places += [folder.path / "mandates" / f"{text}{ending}" for ending in (*ENDINGS, TABLES[0])]
        above = Path(real(folder.path))
        yield from ((path, folder.name(path)) for path in places if is_file(path) and above in Path(real(path)).parents)
