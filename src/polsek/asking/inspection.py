"""Reading and checking every file that a user means, all problems in one run."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from polsek.asking.target import find, open_library, shown
from polsek.checks import Accepts, Checked, settled
from polsek.checks.facts import has_facts, unreadable_facts
from polsek.checks.judging import Count
from polsek.checks.outcome import always_zero, asked_year, series_lacks_day, series_old, unknown_party, unlooked
from polsek.checks.published import proofs, recalculated
from polsek.checks.sources import check_series, never_read
from polsek.checks.text import check_text, unreachable_band
from polsek.checks.together import TOLD_TOGETHER, Decided, decided, side_by_side
from polsek.mandates import read_seats
from polsek.notation.reader import path_text
from polsek.notation.setting import settings
from polsek.notation.words import Refusal, did_you_mean
from polsek.problem import MOST_PROBLEMS, CommandError, Place, PolsekError, Problem, Words, too_many
from polsek.read.files import contents, from_stdin, is_folder, real, unreadable
from polsek.read.folder import BESIDE, ENDINGS, SHIPPED_FOLDER, TABLES, Folder, rule_id, sort_of
from polsek.read.library import Library
from polsek.read.seats import read_table
from polsek.read.shipped import authorities, authority_of, problem_ids, problem_page
from polsek.read.source import parse
from polsek.reference import given_series, read_series
from polsek.rules.file import as_read, read_rule
from polsek.scenario import read_scenario
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from polsek.checks.published import Proof
    from polsek.document import Document
    from polsek.mandates import Draft
    from polsek.problem import Language, Severity
    from polsek.rules.file import RuleFile


class Inspection:
    """A run of checks: the problems and counts so far."""

    def __init__(self, year: int | None = None, *, published: bool = False) -> None:
        """Check for a year besides those of the published tables; keep every number of these, or only their count."""
        self.year = year
        self.proofs: list[Proof] | None = [] if published else None
        self.names: list[str] = []
        self.problems: list[Problem] = []
        """The problems of the file that is being checked."""
        self.accepts: Accepts | None = None
        """What that file accepts."""
        self._told: list[tuple[Found, Sequence[Problem], Accepts | None]] = []
        self.unchecked: set[Problem] = set()
        """The problems for which a file could not be checked."""
        self.count = Count()
        self.decided: list[Decided] = []
        self.series: list[Place] = []
        self._shipped = Library()

    @property
    def result(self) -> Checked:
        """What was found, sorted by place."""
        together: dict[str, list[Problem]] = {}
        for problem in (*side_by_side(self.decided), *never_read(self.series)):
            together.setdefault(problem.place.file, []).append(problem)
        told = (
            problem
            for found, problems, accepts in self._told
            for problem in _most(_settled(found, (*problems, *together.get(found.name, ())), accepts))
        )
        problems = PolsekError(dict.fromkeys(told)).problems
        proved = None if self.proofs is None else tuple(self.proofs)
        return Checked(len(self.names), problems, self.count, tuple(self.names), frozenset(self.unchecked), proved)

    def add(self, library: Library, found: Found) -> None:
        """Check one file; of its problems the worst are kept, and no more than a person can mend."""
        self.names.append(found.name)
        self.problems, self.accepts = list(found.problems), None
        self.unchecked.update(problem for problem in found.problems if problem.severity == "error")
        if not found.problems:
            try:
                self._check(library, found)
            except PolsekError as error:
                self.problems += error.problems
                self.unchecked.update(error.problems)
        self._told.append((found, self.problems, self.accepts))

    def _check(self, library: Library, found: Found) -> None:
        if found.sort == "rule" and found.document is not None:
            self._rule(library, found.document, found.id)
        elif found.sort == "mandates" and found.document is not None:
            self._seats(library, read_seats(found.document, found.id, shipped=_is_shipped(found)))
        elif found.sort == "series" and found.document is not None:
            self._series(library, found.document, found.id)
        elif found.sort == "scenario" and found.document is not None:
            self._scenario(library, found.document)
        elif found.sort == "table":
            self._table(library, found)

    def _rule(self, library: Library, document: Document, id: str) -> None:
        draft = read_rule(document, id)
        file, problems = library.finished(draft)
        self.problems += problems
        if file is None:
            self.unchecked.update(problem for problem in problems if problem.severity == "error")
        as_far = file or as_read(draft)
        if as_far is not None:
            held = decided(as_far, problems)
            self.decided += [] if held is None else [held]
            self.problems += check_text(as_far, problems)
        missed = () if file is None else self._outcome(library, file)
        if as_far is not None:
            self.accepts = Accepts(as_far.rule.accepted, document.places, complete=file is not None, unlooked=missed)

    def _outcome(self, library: Library, file: RuleFile) -> Collection[tuple[str, str]]:
        """Check what comes of a rule; give the warnings that no year was calculated for."""
        series, distributions = library.series_of(file), library.distributions(file.assembly)
        self.problems += unreachable_band(file, distributions)
        self.problems += series_lacks_day(file, series)
        found = recalculated(file, distributions, series)
        asked = asked_year(file, distributions, series, self.year)
        self.problems += found.problems
        named = unknown_party(file, distributions, series)
        self.problems += [each for each in named if each not in found.problems]
        if self.proofs is not None:
            self.proofs += proofs(file, found)
        self.problems += series_old(file, series, found.supports, self.year, asked)
        supports = (*found.supports.values(), *([] if asked is None else [asked]))
        self.problems += always_zero(file, supports)
        self.count = self.count.plus(found.numbers)
        return frozenset(unlooked(file, supports, self.year))

    def _series(self, library: Library, document: Document, id: str) -> None:
        self.series.append(document.places.value(("series",)))
        series = read_series(document, id.rpartition("/")[2], library.shipped_series)
        self.accepts = Accepts(series.accepted, document.places)
        self.problems += check_series(series)

    def _scenario(self, library: Library, document: Document) -> None:
        """Check a scenario, and what it supposes of series; a figure of a rule is read where the rule is known."""
        for each in settings(read_scenario(document).figures):
            series = library.series(each.name) if each.name in library.series_names else None
            try:
                if series is not None:
                    given_series(series, each.text, each.day)
            except Refusal as refusal:
                at = ("set", each.key)
                place = document.places.value(at, refusal.part)
                path = path_text(at, document.value)
                self.problems.append(Problem(refusal.id, refusal.message, place, refusal.hint, path=path))

    def _seats(self, library: Library, draft: Draft) -> None:
        from polsek.checks.sources import election_day, even_seats, seats_changed, seats_source, unknown_authority

        code = draft.file.authority
        national = authority_of(code) is not None
        self.problems += seats_source(draft)
        self.problems += election_day(draft, national=national)
        if not code:
            return
        if not national:
            self.problems += unknown_authority(draft, {each.code for each in authorities()} | {*library.payers})
        if has_facts(draft):
            self.problems += unreadable_facts(draft, library.rules_of(code))
        distribution = library.distribution(draft, code)
        self.problems += even_seats(distribution, national=national)
        if library.own is not None:
            self.problems += seats_changed(distribution, self._shipped.distributions(code))
            self.problems += library.same_day(code)
        self.accepts = Accepts(draft.file.accepted, draft.places)

    def _table(self, library: Library, found: Found) -> None:
        """Check a table assembly by assembly; one in a folder of mandates says whose seats it has."""
        table = read_table(found.data, found.name)
        bare = "mandates" not in PurePath(found.name).parent.parts
        if not bare:
            table.check_codes()
        self.problems += table.stray
        self.unchecked.update(table.stray)
        for code in table.codes or (() if table.stray else ("",)):
            try:
                self._seats(library, read_seats(table.assembly(code), found.id, bare=bare, shipped=_is_shipped(found)))
            except PolsekError as error:
                self.problems += error.problems
                self.unchecked.update(error.problems)


def _is_shipped(found: Found) -> bool:
    return found.name.startswith(f"{SHIPPED_FOLDER.shown}/")


def _settled(found: Found, problems: Sequence[Problem], accepts: Accepts | None) -> Sequence[Problem]:
    if accepts is None or not accepts.accepted:
        return problems
    return [*settled(problems, accepts, unseen=() if found.whole else TOLD_TOGETHER)]


_WORST = {"error": 0, "warning": 1, "note": 2}


def _most(problems: Sequence[Problem]) -> Sequence[Problem]:
    if len(problems) <= MOST_PROBLEMS + 1:
        return problems
    worst = sorted(problems, key=lambda problem: (_WORST[problem.severity], problem.place))
    return [*worst[:MOST_PROBLEMS], too_many(worst[MOST_PROBLEMS].place, worst[MOST_PROBLEMS].severity)]


# --- which problems are meant -----------------------------------------------------------------------------------------


def check_ids(ids: Iterable[str]) -> None:
    """Refuse an id that no problem has; raises CommandError."""
    for id in ids:  # noqa: A001
        page_of(id, "en")


def page_of(id: str, language: Language) -> str:
    """Give the page of a problem; raises CommandError when none is called so."""
    ids = problem_ids()
    if id not in ids:
        hint = did_you_mean(id, ids) or Words(
            "an id stands in brackets after each problem: [no-mandates]",
            "id:t står inom hakparentes sist i varje problem: [no-mandates]",
        )
        if "," in id:
            hint = Words("repeat the option for each id", "upprepa flaggan för varje id")
        raise CommandError(Words(f"no problem is called {id!r}", f"inget problem heter ”{id}”"), hint)
    return problem_page(id, language)


def selected(found: Checked, select: Collection[str], ignore: Collection[str]) -> Checked:
    """Keep the problems of some ids, and those for which a file could not be checked; leave out others."""
    wanted = tuple(each for each in found.problems if not select or each.id in select or each in found.unchecked)
    return found._replace(problems=tuple(each for each in wanted if each.id not in ignore))


# --- which files are meant --------------------------------------------------------------------------------------------


def inspected(
    paths: Sequence[str],
    rules: str | None,
    year: int | None,
    stdin_name: str | None,
    step: Callable[[], None] = lambda: None,
    *,
    published: bool = False,
) -> Checked:
    """Read and check every file that is meant, each once, calling `step` after each."""
    run = Inspection(year, published=published)
    for library, found in _meant(paths, rules, stdin_name):
        run.add(library, found)
        step()
    return run.result


def _meant(paths: Sequence[str], rules: str | None, stdin_name: str | None) -> Iterator[tuple[Library, Found]]:
    if not paths and rules is None and not is_folder(Path("rules")):
        yield from _folder(Library(), SHIPPED_FOLDER.path, SHIPPED_FOLDER.shown, set())
        return
    seen: set[str] = set()
    for text in dict.fromkeys(paths) or [rules or "rules"]:
        path = Path(text)
        if not text:
            raise CommandError(Words("a file without a name", "en fil utan namn"), _NAME)
        if text == "-":
            yield _stdin(rules, stdin_name)
        elif is_folder(path):
            yield from _folder(_library_at(path), path, text.rstrip("/") or "/", seen)
        else:
            target = find(text, rules)
            for rule, file, name in target.files:
                if _is_new(file, seen):
                    found = inspect(file, name, file.parent, alone=True)
                    yield target.library, found._replace(id=rule) if found.sort == "rule" else found


def _library_at(path: Path) -> Library:
    """Open the folder of rules that a folder is, or lies in: the nearest with mandates or series of its own."""
    here = Path(real(path))
    above = next((each for each in (here, *here.parents) if any(is_folder(each / name) for name in BESIDE)), here)
    below = here.relative_to(above).parts
    if not below:
        return Library(Folder(path, str(path).rstrip("/")))
    named = path.parts[-len(below) :] == below
    return Library(Folder(above, Path(*path.parts[: -len(below)]).as_posix() if named else shown(above)))


_NAME = Words("write a file, a folder or a target", "skriv en fil, en mapp eller ett mål")


def _is_new(path: Path, seen: set[str]) -> bool:
    """Tell whether a file has not been met by another name, and remember it."""
    known = len(seen)
    seen.add(real(path))
    return len(seen) > known


def _stdin(rules: str | None, name: str | None) -> tuple[Library, Found]:
    if name is None:
        message = Words("what is read from stdin needs a name", "det som läses från stdin behöver ett namn")
        hint = Words("add --stdin-filename rules/x/y.yaml", "lägg till --stdin-filename rules/x/y.yaml")
        raise CommandError(message, hint)
    try:
        data = from_stdin(name)
    except PolsekError as error:
        return open_library(rules), _closed(name, *error.problems)
    if Path(name).suffix in TABLES:
        return open_library(rules), Found(name, Path(name).stem, "table", None, data, ())
    below = Path(name).with_suffix("").as_posix().rpartition("rules/")[2]
    return open_library(rules), inspect_text(data, name, below, alone=True)


def _folder(library: Library, path: Path, name: str, seen: set[str]) -> Iterator[tuple[Library, Found]]:
    found = tuple(files_below(path))
    if not found:
        raise CommandError(
            Words(
                f"there is no rule, mandate or series file in {name}",
                f"det finns ingen regel-, mandat- eller seriefil i {name}",
            ),
            Words("polsek new writes a rule file to start from", "polsek new skriver en regelfil att utgå från"),
        )
    whole = library.own is None or real(library.own.path) == real(path)
    for each in found:
        if isinstance(each, Problem):
            yield library, _closed(each.place.file, each)
        elif _is_new(each, seen):
            below = each.relative_to(path).as_posix()
            checked = inspect(each, below if name in ("", ".") else f"{name}/{below}", path, alone=False)
            if checked.sort == "rule" and library.own is not None and not whole:
                checked = checked._replace(id=rule_id(Path(real(each)), Path(real(library.own.path))))
            yield library, checked._replace(whole=whole)


# --- what a file is ---------------------------------------------------------------------------------------------------


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
    whole: bool = False
    """Whether all files of its folder of rules are checked, so that what they say together is known."""


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
        return _closed(name, *error.problems)
    if path.suffix in TABLES:
        return Found(name, path.stem, "table", None, data, ())
    return inspect_text(data, name, rule_id(path, folder), alone=alone)


def _closed(name: str, *problems: Problem) -> Found:
    """Give a file that cannot be read."""
    return Found(name, "", "other", None, b"", problems)


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
    return sort_of(keys), ()
