"""What `check` reads: every rule, mandate and series file of a folder, or single files."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from polsek.problem import Place, PolsekError, Problem, Words
from polsek.read.files import contents, real, unreadable
from polsek.read.library import ENDINGS, SEAT_KEYS, is_scenario, rule_id
from polsek.read.source import parse
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.document import Document
    from polsek.problem import Severity

TABLES = (".csv",)
_NEAR: Final = 3 / 4
"""How like `polsek` a key is that is probably meant so: `polska` is, `poses` is not."""


class Found(NamedTuple):
    """One file that is checked."""

    name: str
    """What it is called in answers."""
    id: str
    sort: str
    """`rule`, `mandates`, `series`, `scenario`, `table`, or `other` when it says nothing that polsek knows."""
    document: Document | None
    """None when it could not be read, or is a table."""
    data: bytes
    problems: tuple[Problem, ...]


def files_below(folder: Path) -> Iterator[Path | Problem]:
    """Give the YAML files of a folder and the tables of mandates in it, in order; hidden names are skipped.

    A folder that cannot be opened is a problem in their place. A link to a folder is followed, unless it leads round.
    """
    closed: list[Problem] = []
    walk = os.walk(
        folder, onerror=lambda error: closed.append(unreadable(str(error.filename), error)), followlinks=True
    )
    for base, folders, names in walk:
        folders[:] = [name for name in sorted(folders) if not (name.startswith(".") or _leads_round(base, name))]
        tables = "mandates" in (folder.name, *Path(base).relative_to(folder).parts)
        for name in sorted(names):
            path = Path(base, name)
            if not name.startswith(".") and (path.suffix in ENDINGS or (tables and path.suffix in TABLES)):
                yield path
    yield from closed


def _leads_round(base: str, name: str) -> bool:
    """Tell whether a link leads to a folder that it lies in."""
    path = Path(base, name)
    return path.is_symlink() and Path(real(Path(base))).is_relative_to(real(path))


def inspect(path: Path, name: str, folder: Path, *, alone: bool) -> Found:
    """Read a file and tell what it is; what cannot be read is a problem, never an exception.

    `alone`: it was named by itself, so it must be a file of polsek.
    """
    try:
        data = contents(path, name)
    except PolsekError as error:
        return Found(name, "", "other", None, b"", error.problems)
    if path.suffix in TABLES:
        return Found(name, path.stem, "table", None, data, ())
    return inspect_text(data, name, rule_id(path, folder), alone=alone)


def inspect_text(data: bytes, name: str, id: str, *, alone: bool) -> Found:
    """Tell what a text is."""
    try:
        document = parse(data, name)
    except PolsekError as error:
        foreign = not alone and not _OURS.search(data.replace(b"\0", b""))
        return Found(name, id, "other", None, data, (_foreign(Place(name), "note"),) if foreign else error.problems)
    sort, problems = _sort(document, alone=alone)
    return Found(name, id, sort, document, data, problems)


_OURS = re.compile(rb"^(?:[^\w\n]*polsek|components[ \t]*:)", re.IGNORECASE | re.MULTILINE)
"""What only a file of polsek's own holds, when it cannot be read as YAML."""


def _foreign(place: Place, severity: Severity) -> Problem:
    message = Words(
        "polsek: 1 is missing: this is no file of polsek", "polsek: 1 saknas: det här är ingen fil för polsek"
    )
    hint = Words(
        "a rule, mandate or series file begins with polsek: 1", "en regel-, mandat- eller seriefil börjar med polsek: 1"
    )
    return Problem("not-polsek", message, place, hint, severity)


def _sort(document: Document, *, alone: bool) -> tuple[str, tuple[Problem, ...]]:
    value = document.value
    keys = tuple(value) if isinstance(value, dict) else ()
    if "polsek" not in keys:
        near = next((key for key in keys if get_close_matches(key.casefold(), ("polsek",), cutoff=_NEAR)), None)
        place = document.places.value(()) if near is None else document.places.key((near,))
        severe = alone or near is not None or "components" in keys
        return "other", (_foreign(place, "error" if severe else "note"),)
    if "series" in keys:
        return "series", ()
    if is_scenario(keys):
        return "scenario", ()
    return ("mandates" if SEAT_KEYS & set(keys) and "components" not in keys else "rule"), ()
