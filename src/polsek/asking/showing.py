"""What show is asked: the files that a target, a series or a citation means, as they are written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.asking.target import find, open_library
from polsek.document import Excerpt
from polsek.problem import CommandError, Words
from polsek.read.cells import decoded
from polsek.read.library import ENDINGS, TABLE
from polsek.read.regular import contents, is_file, real

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.read.library import Library

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
            Words(f"its lines are 1-{many}", f"raderna är 1-{many}"),
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
        places += [folder.path / "mandates" / f"{text}{ending}" for ending in (*ENDINGS, TABLE)]
        above = Path(real(folder.path))
        yield from ((path, folder.name(path)) for path in places if is_file(path) and above in Path(real(path)).parents)
