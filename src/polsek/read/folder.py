"""The folders of rules: which files lie there, and what each is, by its text alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from polsek.escaping import plain_name
from polsek.problem import PolsekError
from polsek.read.files import contents, is_folder, real, unreadable
from polsek.read.shipped import SHIPPED
from polsek.scenario import KEYS
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

ENDINGS = (".yaml", ".yml")
TABLES = (".csv", ".xlsx")
"""The endings of tables of seats."""
BESIDE = ("mandates", "reference")
Sort = Literal["rule", "mandates", "series", "scenario"]
SEAT_KEYS = frozenset({"parties", "like", "election"})
"""What a file of polsek without components is known by as a mandate file."""
RULE_KEYS = frozenset({"authority", "support", "valid", "components", "series", "parties", "election", "like"})
"""What no scenario holds."""
_TOP_KEY = re.compile(rb"^(\w+)[ \t]*:", re.MULTILINE)


class Folder(NamedTuple):
    """A folder of rules, with its mandates and series."""

    path: Path
    shown: str
    """What its files are called in answers: the folder as the user named it, `polsek:rules` for the shipped one."""

    @property
    def name_anywhere(self) -> str:
        """What it is called in any checkout: its path from the nearest folder `rules` on, else its own name."""
        parts = Path(real(self.path)).parts
        first = len(parts) - parts[::-1].index("rules") - 1 if "rules" in parts else len(parts) - 1
        return plain_name("/".join(parts[first:]))

    def name(self, path: Path) -> str:
        """Give the name of a file in it."""
        below = plain_name(path.relative_to(self.path).as_posix())
        return f"{self.shown}/{below}" if self.shown not in ("", ".") else below


SHIPPED_FOLDER = Folder(SHIPPED, "polsek:rules")


def is_scenario(keys: Iterable[str]) -> bool:
    """Tell whether a file of polsek with these keys is a scenario, wherever it lies."""
    found = frozenset(keys)
    return not found.isdisjoint(KEYS) and found.isdisjoint(RULE_KEYS)


def sort_of(keys: Collection[str]) -> Sort:
    """Tell what a file of polsek with these keys is."""
    if "series" in keys:
        return "series"
    if is_scenario(keys):
        return "scenario"
    return "mandates" if not SEAT_KEYS.isdisjoint(keys) and "components" not in keys else "rule"


def sort_at(path: Path, name: str) -> Sort:
    """Tell what a file of polsek is by its text alone; one that cannot be read is a rule, until somebody reads it."""
    try:
        data = contents(path, name)
    except PolsekError:  # told by whoever reads the file
        return "rule"
    return sort_in(data)


def sort_in(data: bytes) -> Sort:
    """Tell what a file of polsek is by what stands in it."""
    return sort_of({key.decode(errors="replace") for key in _TOP_KEY.findall(data)})


def is_scenario_at(path: Path, name: str) -> bool:
    """Tell whether a file is a scenario, by its text alone."""
    return sort_at(path, name) == "scenario"


def rule_files(folder: Path, above: frozenset[str] = frozenset()) -> list[Path]:
    """Give the rule files below a folder: all YAML but hidden files, mandates and series; no link leads round."""
    found: list[Path] = []
    here = real(folder)
    for path in () if here in above else listed(folder, ENDINGS, folders=True):
        if is_folder(path):
            found += [] if path.name in BESIDE else rule_files(path, above | {here})
        else:
            found.append(path)
    return found


def seat_files(folder: Path, above: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Give the mandate files below a folder: all YAML and tables but hidden ones; no link leads round."""
    here = real(folder)
    for path in () if here in above else listed(folder, (*ENDINGS, *TABLES), folders=True):
        if path.suffix in (*ENDINGS, *TABLES):
            yield path
        else:
            yield from seat_files(path, above | {here})


def listed(folder: Path, endings: Iterable[str], *, folders: bool = False) -> list[Path]:
    """List a folder, which need not be there; raises PolsekError when it may not be read or is none."""
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PolsekError([unreadable(plain_name(str(folder)), error)]) from None
    endings = tuple(endings)
    return [
        path
        for path in entries
        if not path.name.startswith(".") and (path.suffix in endings or (folders and is_folder(path)))
    ]


def rule_id(path: Path, folder: Path) -> str:
    """Give a rule's id: its path without extension below the nearest folder `rules`, else below the folder."""
    below = path.with_suffix("")
    parts = below.parts
    if "rules" in parts[:-1]:
        return plain_name("/".join(parts[len(parts) - parts[::-1].index("rules") :]))
    return plain_name(below.relative_to(folder).as_posix() if below.is_relative_to(folder) else below.name)


_AUTHORITY = re.compile(
    rb'^authority:[ \t]*(?:"([^"\n]*)"|\'([^\'\n]*)\'|\{[^}\n]*code:[ \t]*"?([^,"}\n]*)|(\w[^#\n]*))', re.MULTILINE
)
"""The code of an authority, or of whoever else has seats; without quotes, too."""


def code_in(data: bytes) -> str:
    """Give the code of the authority in a file, from its text alone; empty where it says none."""
    found = _AUTHORITY.search(data)
    return next((group.decode(errors="replace").strip() for group in found.groups() if group), "") if found else ""
