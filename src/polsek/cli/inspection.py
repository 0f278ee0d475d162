"""Reading and checking every file that a user means, all problems in one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.checks import Checked
from polsek.checks.bands import unreachable_band
from polsek.checks.judging import Count
from polsek.checks.outcome import always_zero, asked_year, series_old
from polsek.checks.published import recalculated
from polsek.checks.seats import election_day, even_seats, seats_changed, seats_source
from polsek.checks.series import check_series, never_read
from polsek.checks.text import check_text
from polsek.checks.together import Decided, decided, side_by_side
from polsek.cli.target import find, open_library
from polsek.mandates import read_seats, resolve
from polsek.problem import CommandError, PolsekError, Problem, Words
from polsek.read.authorities import authority_of
from polsek.read.inventory import Found, files_below, inspect, inspect_text
from polsek.read.library import SHIPPED_FOLDER, Library
from polsek.read.table import all_assemblies
from polsek.reference import read_series
from polsek.rules.file import as_read, read_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.document import Document
    from polsek.problem import Place
    from polsek.rules.file import RuleFile


class Inspection:
    """A run of checks: the problems and counts so far."""

    def __init__(self, year: int | None = None) -> None:
        """Check for a year besides those of the published tables."""
        self.year = year
        self.names: list[str] = []
        self.problems: list[Problem] = []
        self.count = Count()
        self.decided: list[Decided] = []
        self.series: list[Place] = []
        self._shipped = Library()

    @property
    def result(self) -> Checked:
        """What was found, sorted by place."""
        together = (*side_by_side(self.decided), *never_read(self.series))
        problems = PolsekError(dict.fromkeys((*self.problems, *together))).problems
        return Checked(len(self.names), problems, self.count, tuple(self.names))

    def add(self, library: Library, found: Found) -> None:
        """Check one file."""
        self.names.append(found.name)
        self.problems += found.problems
        if found.problems:
            return
        try:
            if found.sort == "rule" and found.document is not None:
                self._rule(library, found.document, found.id)
            elif found.sort == "mandates" and found.document is not None:
                self._seats(library, found.document, found.id)
            elif found.sort == "series" and found.document is not None:
                self._series(found.document, found.id)
            elif found.sort == "table":
                self._table(found)
        except PolsekError as error:
            self.problems += error.problems

    def _rule(self, library: Library, document: Document, id: str) -> None:
        draft = read_rule(document, id)
        file, problems = library.finished(draft)
        self.problems += problems
        as_far = file or as_read(draft)
        if as_far is not None:
            held = decided(as_far, problems)
            self.decided += [] if held is None else [held]
            self.problems += check_text(as_far, problems)
        if file is not None:
            self._outcome(library, file)

    def _outcome(self, library: Library, file: RuleFile) -> None:
        series, distributions = library.series_of(file), library.distributions(file.assembly)
        self.problems += unreachable_band(file, distributions)
        found = recalculated(file, distributions, series)
        asked = asked_year(file, distributions, series, self.year)
        self.problems += found.problems
        self.problems += series_old(file, series, found.supports, self.year, asked)
        supports = (*found.supports.values(), *([] if asked is None else [asked]))
        self.problems += always_zero(file, distributions, supports)
        self.count = self.count.plus(found.numbers)

    def _series(self, document: Document, id: str) -> None:
        self.series.append(document.places.value(("series",)))
        self.problems += check_series(read_series(document, id.rpartition("/")[2]))

    def _seats(self, library: Library, document: Document, id: str) -> None:
        draft = read_seats(document, id)
        national = authority_of(draft.file.authority) is not None
        self.problems += seats_source(draft)
        self.problems += election_day(draft, national=national)
        if not draft.file.like:
            (distribution,) = resolve([draft])
            self.problems += even_seats(distribution, national=national)
            shipped = [] if draft.shipped else self._shipped.distributions(draft.file.authority)
            self.problems += seats_changed(distribution, shipped)

    def _table(self, found: Found) -> None:
        for document in all_assemblies(found.data, found.name):
            draft = read_seats(document, found.id, bare=True)
            self.problems += seats_source(draft)
            national = authority_of(draft.file.authority) is not None
            self.problems += (problem for each in resolve([draft]) for problem in even_seats(each, national=national))


def inspected(paths: Sequence[str], rules: str | None, year: int | None, stdin_name: str | None) -> Checked:
    """Read and check every file that is meant."""
    run = Inspection(year)
    for library, found in _meant(paths, rules, stdin_name):
        run.add(library, found)
    return run.result


def _meant(paths: Sequence[str], rules: str | None, stdin_name: str | None) -> Iterator[tuple[Library, Found]]:
    if not paths and rules is None and not Path("rules").is_dir():
        yield from _folder(Library(), SHIPPED_FOLDER.path, SHIPPED_FOLDER.shown)
        return
    for text in paths or [rules or "rules"]:
        path = Path(text)
        if text == "-":
            yield _stdin(rules, stdin_name)
        elif path.is_dir():
            yield from _folder(open_library(text), path, text.rstrip("/") or "/")
        else:
            target = find(text, rules)
            for _, path, name in target.files:
                yield target.library, inspect(path, name, path.parent, alone=True)


def _stdin(rules: str | None, name: str | None) -> tuple[Library, Found]:
    if name is None:
        message = Words("what is read from stdin needs a name", "det som läses från stdin behöver ett namn")
        hint = Words("add --stdin-filename rules/x/y.yaml", "lägg till --stdin-filename rules/x/y.yaml")
        raise CommandError(message, hint)
    below = Path(name).with_suffix("").as_posix().rpartition("rules/")[2]
    return open_library(rules), inspect_text(sys.stdin.buffer.read(), name, below, alone=True)


def _folder(library: Library, path: Path, name: str) -> Iterator[tuple[Library, Found]]:
    found = tuple(files_below(path))
    if not found:
        raise CommandError(
            Words(
                f"there is no rule, mandate or series file in {name}",
                f"det finns ingen regel-, mandat- eller seriefil i {name}",
            ),
            Words("polsek new writes a rule file to start from", "polsek new skriver en regelfil att börja med"),
        )
    for each in found:
        if isinstance(each, Problem):
            yield library, Found(each.place.file, "", "other", None, b"", (each,))
            continue
        below = each.relative_to(path).as_posix()
        yield library, inspect(each, below if name in ("", ".") else f"{name}/{below}", path, alone=False)
