"""What `check` reads: every rule, mandate and series file of a folder, or single files."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.words import did_you_mean
from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.library import CHECK_FILE, ENDINGS, rule_id
from polsek.read.source import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.document import Document
    from polsek.problem import Address

TABLES = (".csv",)


class Found(NamedTuple):
    """One file that is checked."""

    name: str
    """What it is called in answers."""
    id: str
    sort: str
    """`rule`, `mandates`, `series`, `table`, or `other` when it says nothing that polsek knows."""
    document: Document | None
    """None when it could not be read, or is a table."""
    data: bytes
    problems: tuple[Problem, ...]


def files_below(folder: Path) -> Iterator[Path | Problem]:
    """Give the YAML files of a folder and the tables of mandates in it, in order; hidden names are skipped.

    A folder that cannot be opened is a problem in their place.
    """
    closed: list[Problem] = []
    walk = os.walk(folder, onerror=lambda error: closed.append(_unreadable(str(error.filename), error)))
    for base, folders, names in walk:
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            table = path.suffix in TABLES and path.parent.name == "mandates"
            if not name.startswith(".") and (path.suffix in ENDINGS or table):
                yield path
    yield from closed


def inspect(path: Path, name: str, folder: Path, *, alone: bool) -> Found:
    """Read a file and tell what it is; what cannot be read is a problem, never an exception.

    `alone`: it was named by itself, so it must be a file of polsek.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            message = Words("this is not a regular file", "det här är ingen vanlig fil")
            return Found(name, "", "other", None, b"", (Problem("unreadable", message, Place(name), CHECK_FILE),))
        data = path.read_bytes()
    except OSError as error:
        return Found(name, "", "other", None, b"", (_unreadable(name, error),))
    if path.suffix in TABLES:
        return Found(name, path.stem, "table", None, data, ())
    return inspect_text(data, name, rule_id(path, folder), alone=alone)


def inspect_text(data: bytes, name: str, id: str, *, alone: bool) -> Found:
    """Tell what a text is."""
    try:
        document = parse(data, name)
    except PolsekError as error:
        return Found(name, id, "other", None, data, error.problems)
    sort, problems = _sort(document, alone=alone)
    return Found(name, id, sort, document, data, problems)


def _sort(document: Document, *, alone: bool) -> tuple[str, tuple[Problem, ...]]:
    value = document.value
    keys = tuple(value) if isinstance(value, dict) else ()
    if "polsek" not in keys:
        near = next((key for key in keys if did_you_mean(key, ("polsek",))), None)
        address: Address = () if near is None else (near,)
        place = document.places.value(()) if near is None else document.places.key(address)
        message = Words(
            "polsek: 1 is missing: this is no file of polsek", "polsek: 1 saknas: det här är ingen fil för polsek"
        )
        hint = Words(
            "a rule, mandate or series file begins with polsek: 1",
            "en regel-, mandat- eller seriefil börjar med polsek: 1",
        )
        severe = alone or near is not None or "components" in keys
        return "other", (Problem("not-polsek", message, place, hint, "error" if severe else "note"),)
    if "series" in keys:
        return "series", ()
    return ("mandates" if {"parties", "like", "election"} & set(keys) and "components" not in keys else "rule"), ()


def _unreadable(name: str, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    message = Words(f"it cannot be read: {reason}", f"det går inte att läsa: {reason}")
    return Problem("unreadable", message, Place(name), CHECK_FILE)
