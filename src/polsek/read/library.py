"""The rule files, mandates and series that an answer is made from: the user's own folder first, then the shipped."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.mandates import Draft as SeatsDraft
from polsek.mandates import by_abbreviation, is_called, nearly_called, read_seats, resolve
from polsek.problem import PolsekError, Problem, Words, answers
from polsek.read.files import contents, is_there, real
from polsek.read.folder import (
    ENDINGS,
    SEAT_KEYS,
    SHIPPED_FOLDER,
    TABLES,
    Folder,
    code_in,
    is_scenario_at,
    listed,
    rule_files,
    rule_id,
    seat_files,
)
from polsek.read.seats import one_assembly
from polsek.read.shipped import SHIPPED, authority_names
from polsek.read.source import parse
from polsek.reference import read_series
from polsek.rules.file import RuleFile, as_read, finish, given_draft, read_rule
from polsek.rules.structure import Codes
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from polsek.document import Receipt, Value
    from polsek.mandates import Distribution
    from polsek.reference import Series
    from polsek.rules.file import Draft

_ASSEMBLIES = 32
"""Of how many assemblies the seats are kept: the rules of one are asked for one after the other."""


class Library:
    """What can be read: nothing is opened before it is needed."""

    def __init__(self, own: Folder | None = None, *, keeps: bool = True) -> None:
        """Search a folder of the user's own before the shipped one; `keeps`: the content of what is read."""
        self.own = own
        self._keeps = keeps
        self.folders = (SHIPPED_FOLDER,) if own is None or own.path == SHIPPED else (own, SHIPPED_FOLDER)
        self.used: dict[str, bytes] = {}
        """The content of every file used, by its name, where it is kept: a receipt is made of it."""
        self._series: dict[str, Series | None] = {}

    def read(self, path: Path, name: str) -> bytes:
        """Read a file; raises PolsekError when it cannot be read."""
        data = self.used.get(name) or contents(path, name)
        if self._keeps:
            self.used[name] = data
        return data

    def receipt(self, *others: Library) -> Receipt:
        """Give what an answer was made from, here and in others: the version, and the SHA-256 of every file used."""
        from hashlib import sha256

        from polsek import __version__

        used: dict[str, bytes] = {}
        for library in (self, *others):
            for name, data in library.used.items():
                short = _in_any_checkout(name, library.own)
                used[short if used.get(short, data) == data else name] = data
        files = {name: sha256(data).hexdigest() for name, data in sorted(used.items())}
        return {"version": __version__, "files": files}

    # --- rules --------------------------------------------------------------------------------------------------------

    @cached_property
    def rules(self) -> Mapping[str, tuple[Path, str]]:
        """The rule files by id: path and name; an own file replaces a shipped one."""
        found: dict[str, tuple[Path, str]] = {}
        for folder in reversed(self.folders):
            for path in rule_files(folder.path):
                if folder.path == SHIPPED or not is_scenario_at(path, folder.name(path)):
                    found[rule_id(path, folder.path)] = (path, folder.name(path))
        return dict(sorted(found.items()))

    def codes(self) -> Mapping[str, str]:
        """Give the code of the authority of each rule by the rule's id, from the text alone."""
        return {
            name: code
            for name, (path, shown) in self.rules.items()
            if (code := code_in(self.used.get(shown) or contents(path, shown)))
        }

    def rule(self, id: str, given: Mapping[str, str] | None = None) -> RuleFile:
        """Read a rule by its id."""
        path, name = self.rules[id]
        return self.rule_at(path, name, id, given)

    def rule_at(self, path: Path, name: str, id: str, given: Mapping[str, str] | None = None) -> RuleFile:
        """Read a rule file; raises PolsekError with all its problems."""
        document = parse(self.read(path, name), name)
        file, problems = self.finished(given_draft(document, id, given or {}))
        if file is None:
            raise PolsekError(problem for problem in problems if problem.severity == "error")
        return file

    def finished(self, draft: Draft) -> tuple[RuleFile | None, tuple[Problem, ...]]:
        """Look up a draft's names among the series."""
        units = {name: series.unit for name in sorted(draft.names) if (series := self.series(name)) is not None}
        return finish(draft, units, self.series_names, self._codes_for(draft))

    def _codes_for(self, draft: Draft) -> Codes:
        """Give the codes that a rule may name; the mandate files are opened only for one that is not of the 310."""
        known = authority_names()
        assembly = draft.rule.assembly if draft.rule is not None else ""
        seated = assembly and assembly not in known and self._has_seats(assembly)
        return Codes(known, (assembly,) if seated else ())

    def _has_seats(self, code: str) -> bool:
        try:
            return bool(self._drafts_of(code))
        except PolsekError:
            return True  # there is a file; what is wrong with it is said where its seats are needed

    # --- series -------------------------------------------------------------------------------------------------------

    def series(self, name: str) -> Series | None:
        """Read a series by its name; None when there is none."""
        if name not in self._series:
            self._check_called(name)
            self._series[name] = next(
                (
                    read_series(parse(self.read(path, shown), shown), path.stem, self.shipped_series)
                    for path, shown in self._series_files(name)
                ),
                None,
            )
        return self._series[name]

    def _check_called(self, name: str) -> None:
        """Refuse own files that say they are a series and are never read, as they are called otherwise or twice.

        Raises PolsekError.
        """
        called = self._own_series.get(name, ())
        if len(called) == 1 and called[0][0].stem == name:
            return
        documents = [(path, parse(self.read(path, shown), shown)) for path, shown in called]
        for path, document in documents:
            if path.stem != name:
                read_series(document, path.stem, self.shipped_series)
        if documents:
            from polsek.checks.sources import never_read

            raise PolsekError(never_read(document.places.value(("series",)) for _, document in documents))

    @cached_property
    def _own_series(self) -> Mapping[str, Sequence[tuple[Path, str]]]:
        """The series files of the user's own folder, path and name, by what each says that it is called."""
        found: dict[str, list[tuple[Path, str]]] = {}
        own = None if self.own is None or self.own.path == SHIPPED else self.own
        for path in () if own is None else listed(own.path / "reference", ENDINGS):
            try:
                said = own and _SERIES.search(contents(path, own.name(path)))
            except PolsekError:
                continue  # that is told where it is needed
            if own and said:
                found.setdefault(said[1].decode(), []).append((path, own.name(path)))
        return found

    def shipped_series(self, name: str) -> Series | None:
        """Read a series as it is shipped; None when there is none, and beside no folder of one's own."""
        if self.own is None:
            return None
        files = self._series_files(name, self.folders[-1:])
        return next((read_series(parse(self.read(path, shown), shown), path.stem) for path, shown in files), None)

    def _series_files(self, name: str, folders: Sequence[Folder] | None = None) -> Iterator[tuple[Path, str]]:
        for folder in self.folders if folders is None else folders:
            for ending in ENDINGS:
                path = folder.path / "reference" / f"{name}{ending}"
                if is_there(path):
                    yield path, folder.name(path)

    @cached_property
    def series_names(self) -> tuple[str, ...]:
        """The names of all series."""
        found = {path.stem for folder in self.folders for path in listed(folder.path / "reference", ENDINGS)}
        return tuple(sorted(found))

    def series_of(self, file: RuleFile) -> Mapping[str, Series]:
        """Give the series that a rule uses."""
        return {name: series for name in file.series if (series := self.series(name)) is not None}

    # --- mandates -----------------------------------------------------------------------------------------------------

    @cached_property
    def _seat_files(self) -> Mapping[str, Sequence[_SeatFile]]:
        """The mandate files of all folders with their content, by code; a table of many is only searched, not read."""
        found: dict[str, list[_SeatFile]] = {}
        order = count()
        for folder in self.folders:
            above = folder.path / "mandates"
            for path in seat_files(above):
                name = folder.name(path)
                data = self.used.get(name) or contents(path, name)
                code = "" if path.suffix in TABLES else code_in(data)
                id = path.relative_to(above).with_suffix("").as_posix()  # noqa: A001
                found.setdefault(code, []).append(_SeatFile(next(order), folder, id, name, data))
        return found

    @lru_cache(_ASSEMBLIES)  # noqa: B019 - a run has one library
    def distributions(self, code: str, until: date | None = None) -> tuple[Distribution, ...]:
        """Read the distributions of an assembly, ordered by their first day; a user's own replaces a shipped one.

        With `until`, tables of many assemblies that were elected later are left out, unless one of those that are kept
        is like a distribution that is not among them.
        """
        mine = self._drafts_of(code, until)
        if until is not None and any(_is_like_another(draft, mine) for draft in mine):
            return self.distributions(code)
        own = {draft.starts for draft in mine if not draft.shipped}
        drafts = [each for each in mine if not each.shipped or each.starts not in own or each.file.only_for]
        _check_days(drafts)
        found = resolve(drafts, [each for each in mine if not any(each is other for other in drafts)])
        found = tuple(each if each.shipped or not _is_unsure(each) else by_abbreviation(each, mine) for each in found)
        _check_names(
            [each for each in found if not each.shipped], code, lambda: (each for each in mine if each.shipped)
        )
        return found

    def distribution(self, draft: SeatsDraft, code: str) -> Distribution:
        """Give the distribution of a mandate file that is no part of the folders; it may be like one that is."""
        others = self._drafts_of(draft.file.authority or code) if draft.file.like else ()
        (found,) = resolve([draft], (each for each in others if each.places.file != draft.places.file), code)
        if not draft.shipped and _is_unsure(found):
            others = self._drafts_of(draft.file.authority or code)
            found = by_abbreviation(found, [*others, draft])
            _check_names([found], code, lambda: others)
        return found

    def same_day(self, code: str) -> tuple[Problem, ...]:
        """Find two of the user's own distributions of an assembly that start the same day."""
        try:
            files = sorted(file for each in {"", code} for file in self._seat_files.get(each, ()))
            _check_days([draft for file in files if file.folder is self.own for draft in self._drafts(file, code)])
        except PolsekError as error:
            return tuple(problem for problem in error.problems if problem.id == "same-day")
        return ()

    @cached_property
    def payers(self) -> Mapping[str, Sequence[str]]:
        """The ids of rules by the codes that they name, as their authority or as the assembly whose seats count.

        They are taken from the text alone.
        """
        found: dict[str, list[str]] = {}
        for name, (path, shown) in self.rules.items():
            text = contents(path, shown)
            named = [each[1].decode(errors="replace").strip() for each in _ASSEMBLY.finditer(text)]
            for code in {code_in(text), *named} if _IS_RULE.search(text) else ():
                found.setdefault(code, []).append(name)
        return found

    def rules_of(self, code: str) -> tuple[RuleFile, ...]:
        """Read the rules for which the seats of an assembly count, as far as they can be read.

        What is wrong with them is told where they are checked.
        """
        found, _ = answers(self._as_far, self.payers.get(code, ()))
        return tuple(file for file in found if file is not None and file.assembly == code)

    def _as_far(self, id: str) -> RuleFile | None:
        path, name = self.rules[id]
        return as_read(read_rule(parse(self.read(path, name), name), id))

    def _drafts_of(self, code: str, until: date | None = None) -> list[SeatsDraft]:
        files = sorted(file for each in {"", code} for file in self._seat_files.get(each, ()))
        return [draft for file in files if not _elected_after(file.data, until) for draft in self._drafts(file, code)]

    def _drafts(self, file: _SeatFile, code: str) -> Iterator[SeatsDraft]:
        if file.name.endswith(TABLES):
            document = one_assembly(file.data, file.name, code)
        else:
            document = parse(file.data, file.name)
        if document is not None and _may_be_of(code, document.value):
            self.used[file.name] = file.data
            yield read_seats(document, file.id, shipped=file.folder is SHIPPED_FOLDER)


def _is_like_another(draft: SeatsDraft, known: Iterable[SeatsDraft]) -> bool:
    """Tell whether a distribution is like one that is not among those that are known."""
    like = draft.file.like
    return bool(like) and not any(each is not draft and is_called(each, like) for each in known)


def _in_any_checkout(name: str, own: Folder | None) -> str:
    """Call a file that is named from the root of a disk by its path from where the own folder lies, or from here."""
    path = Path(name)
    if not path.is_absolute():
        return name
    below = [] if own is None else [(Path(real(own.path)), own.name_anywhere)]
    for folder, called in (*below, (Path.cwd(), "")):
        if path.is_relative_to(folder):
            return Path(called, path.relative_to(folder)).as_posix()
    return name


def _named(drafts: Iterable[SeatsDraft]) -> list[str]:
    """Give what parties are called in mandate files."""
    rows = [(name, row.abbreviation) for draft in drafts for name, row in draft.file.parties.items()]
    return [name for pair in rows for name in pair]


def _is_unsure(found: Distribution) -> bool:
    """Tell whether a party has no abbreviation of its own: it may be another that is called so."""
    return any(not row.party.abbreviation for row in found.rows)


def _check_names(found: Iterable[Distribution], code: str, others: Callable[[], Iterable[SeatsDraft]]) -> None:
    """Refuse parties that are nearly called as one that other files know; raises PolsekError.

    The others are read only for a party without an abbreviation of its own, which alone can be meant to be another.
    """
    unsure = [each for each in found if _is_unsure(each)]
    known = _named(others()) if unsure else []
    problems = [problem for each in unsure for problem in nearly_called(each, each.authority or code, known)]
    if problems:
        raise PolsekError(problems)


class _SeatFile(NamedTuple):
    """A mandate file that has been opened."""

    order: int
    folder: Folder
    id: str
    name: str
    data: bytes


def _may_be_of(code: str, value: Value) -> bool:
    """Tell whether a document has the seats of an assembly, or is a mandate file that does not say whose it has."""
    if not isinstance(value, dict):
        return False
    whose = value.get("authority")
    if isinstance(whose, str) and whose:
        return whose == code
    return "polsek" in value and not SEAT_KEYS.isdisjoint(value) and "components" not in value


def _elected_after(data: bytes, day: date | None) -> bool:
    """Tell whether the first line of a table says that it was elected after a day."""
    found = _ELECTION.match(data) if day is not None else None
    return found is not None and day is not None and found[1].decode() > str(day)


_ELECTION = re.compile(rb"# election: (\d{4}-\d{2}-\d{2})\n")


def _check_days(drafts: list[SeatsDraft]) -> None:
    """Refuse two distributions of an assembly that start the same day."""
    seen: dict[object, SeatsDraft] = {}
    for draft in drafts:
        if draft.file.only_for:
            continue
        other = seen.setdefault((draft.starts, draft.file.election is None), draft)
        if other is not draft:
            message = Words(
                f"{draft.id} starts the same day as {other.id}", f"{draft.id} börjar samma dag som {other.id}"
            )
            hint = Words(
                "remove one, or mark it only_for: published", "ta bort den ena, eller märk den med only_for: published"
            )
            at = "election" if draft.file.election else "from"
            raise PolsekError([Problem("same-day", message, draft.places.value((at,)), hint)])


_SERIES = re.compile(rb"^series:[ \t]*[\"']?(\w+)", re.MULTILINE | re.ASCII)
"""What a series file says that it is called."""
_IS_RULE = re.compile(rb"^support:", re.MULTILINE)
_ASSEMBLY = re.compile(rb'^assembly:[ \t]*["\']?([^"\'#\n]+)', re.MULTILINE)
