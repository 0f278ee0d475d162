"""One recalculation: which rules it is of, what each gives and which files, and what is not answered."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from polsek.asking.given import Meant
from polsek.asking.question import Premises
from polsek.asking.target import Target, authority_name, find, in_any_checkout, open_library
from polsek.asking.unanswered import is_excused, is_outside, refuse_preliminary
from polsek.calculation.timeline import year_period
from polsek.problem import CommandError, Place, PolsekError, Problem, Words, answers
from polsek.read.shipped import authority_of
from polsek.recalculation import SinceThen, earlier_of, failed, not_calculated, outcome
from polsek.show.calculation import CalculationAnswer
from polsek.show.data import csv_text, json_text
from polsek.show.recalculation import Recalculation, summary
from polsek.write.delivery import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from polsek.calculation.support import Support
    from polsek.causes import Side
    from polsek.document import Receipt
    from polsek.problem import Language
    from polsek.read.library import Library
    from polsek.recalculation import Earlier, Outcome
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule
    from polsek.write import Delivery


SUMMARY = "summary.csv"
MOST_SHEETS = 100
"""How many rules have a sheet of their own in the workbook; all stand in its overview."""
RESERVED = {"manifest": "manifest.json", "summary": SUMMARY}
"""The ids whose files would be those of the folder itself."""


# --- which rules ------------------------------------------------------------------------------------------------------


class Source(NamedTuple):
    """A rule file that is asked for."""

    library: Library
    id: str
    path: Path
    name: str
    target: str
    """By which words of the command line it is meant; empty when all rules are."""


def sources(targets: Sequence[str], rules: str | None) -> list[Source]:
    """Find the rule files, sorted by id; raises CommandError."""
    if not targets:
        library = open_library(rules)
        every = Target(library, tuple((rule, *file) for rule, file in library.rules.items()))
        library, files, _ = in_any_checkout(every, rules)
        return [Source(library, *file, "") for file in files]
    libraries: dict[Path | None, Library] = {}
    found: dict[str, Source] = {}
    for text in targets:
        target = in_any_checkout(find(text, rules), rules)
        own = target.library.own
        library = libraries.setdefault(None if own is None else own.path.resolve(), target.library)
        for rule, path, name in target.files:
            other = found.setdefault(rule, Source(library, rule, path, name, text))
            if other.path.resolve() != path.resolve():
                message = Words(
                    f"{other.name} and {name} are both called {rule}", f"{other.name} och {name} heter båda {rule}"
                )
                raise CommandError(message, Words("recalculate them into two folders", "räkna om dem till två mappar"))
    return [found[rule] for rule in sorted(found)]


# --- one run ----------------------------------------------------------------------------------------------------------


class Run:
    """Recalculates rule after rule and hands the files over; what has been calculated is not kept."""

    def __init__(
        self, year: int, given: Mapping[str, str], delivery: Delivery, language: Language = "en", *, strict: bool
    ) -> None:
        """Recalculate a year with some figures given; what people read in the files is in a language."""
        self._language = language
        self._bound: list[tuple[Support, str]] = []
        self._year, self._given, self._delivery, self._strict = year, given, delivery, strict
        self._meant = Meant(given)
        self._outside: dict[str, list[Problem]] = {}
        self._met: set[str] = set()
        self.problems: list[Problem] = []
        self.said: list[Words] = []

    def recalculated(self, chosen: Sequence[Source], step: Callable[[], None], *, check: bool) -> Recalculation | None:
        """Recalculate all rules and write the files; None when there is no answer. Raises CommandError."""
        try:
            outcomes = self._outcomes(chosen, step)
            self._refuse_outside()
            if not outcomes:
                return None
            return self._finished(chosen, outcomes, check=check)
        except PolsekError as error:
            self.problems += error.problems
            return None

    def _outcomes(self, chosen: Sequence[Source], step: Callable[[], None]) -> list[Outcome]:
        found = []
        for source in chosen:
            given = self._outcome(source)
            if given is not None:
                self._met.add(source.target)
                found.append(given)
            step()
        if not self.problems:
            self._meant.refuse_unknown([source.library for source in chosen])
        return found

    def _finished(self, chosen: Sequence[Source], outcomes: Sequence[Outcome], *, check: bool) -> Recalculation:
        self._delivery.put(SUMMARY, _bytes(csv_text(*summary(outcomes))))
        if self._delivery.problems:
            self.problems += self._delivery.problems
            return Recalculation(self._year, outcomes, None, check)
        first, *others = dict.fromkeys(source.library for source in chosen)
        receipt = first.receipt(*others)
        rows = [each._replace(earlier=None) for each in outcomes]
        self._put_book(Recalculation(self._year, rows, None, is_document=True), receipt)
        met = {each.rule for each in outcomes}
        since = since_then(self._delivery.earlier(MANIFEST), receipt["files"], self._given, met)
        given = {"given": dict(sorted(self._given.items()))} if self._given else {}
        about = {"year": self._year, "language": self._language, **given, "receipt": receipt}
        written = self._delivery.finish(about)
        return Recalculation(self._year, outcomes, written, check, since)

    # --- one rule -----------------------------------------------------------------------------------------------------

    def _outcome(self, source: Source) -> Outcome | None:
        """Recalculate one rule and hand its files over; None when it gives nothing that year."""
        try:
            _check_id(source)
            after, before, middle = self._bases(source)
            name = authority_name(after.file)
            try:
                support = after.support()
            except PolsekError as error:
                return self._without_support(source, name, before, error.problems)
            if self._strict:
                refuse_preliminary([support])
            earlier = self._put(support, name)
        except PolsekError as error:
            if any(problem.id == "unwritable" for problem in error.problems):
                raise
            return self._failed(source, error.problems)
        return outcome(support, name, after, before, middle)._replace(earlier=earlier)

    def _bases(self, source: Source) -> tuple[Side, Side, Side | None]:
        """Give what the year and the year before are calculated from: what is given counts for the year alone.

        Last, where another rule held the year before, that rule in the year.
        """
        library = source.library
        file = library.rule_at(source.path, source.name, source.id, self._given)
        self._meant.read(file, library)
        old = library.rule_at(source.path, source.name, source.id) if file.given else file
        replaced = replaced_by(file, self._year, library)
        given = Premises(self._given)
        after, before = given.side(file, self._year, library), Premises().side(replaced or old, self._year - 1, library)
        return after, before, None if replaced is None else given.side(replaced, self._year, library)

    def _put(self, support: Support, name: str) -> Earlier | None:
        """Hand over the files of a rule; say what an earlier run has written, where that was another amount."""
        rule, answer = support.file.id, CalculationAnswer((support,), (name,))
        data, earlier = _bytes(json_text(answer.data("en"))), self._delivery.earlier(f"{rule}.json")
        self._delivery.put(f"{rule}.json", data)
        self._delivery.put(f"{rule}.csv", _bytes(csv_text(*answer.records("en"))))
        if len(self._bound) < MOST_SHEETS:
            self._bound.append((support, name))
        return None if earlier == data else earlier_of(earlier, support)

    def _put_book(self, answer: Recalculation, receipt: Receipt) -> None:
        """Hand over the workbook of the year."""
        from polsek.show.book import year_book
        from polsek.show.workbook import written

        book = year_book(answer, self._bound, self._language, receipt)
        self._delivery.put(f"{self._year}.xlsx", written(book, self._language))

    # --- what is not answered -----------------------------------------------------------------------------------------

    def _without_support(
        self, source: Source, name: str, before: Side, problems: tuple[Problem, ...]
    ) -> Outcome | None:
        """Tell apart what does not hold that year, what nobody knows, and what is wrong."""
        if is_outside(problems):
            self._outside.setdefault(source.target, []).extend(problems)
            return None
        if source.target or not is_excused(problems, source.name, source.library):
            self._fail(source, problems)
            return not_calculated(name, before, problems)._replace(failed=True)
        return not_calculated(name, before, problems)

    def _failed(self, source: Source, problems: Sequence[Problem]) -> Outcome:
        """Complain of a rule of which hardly more is known than its name."""
        self._fail(source, problems)
        code = codes_of(source.library).get(source.id, "")
        meant = authority_of(code)
        return failed(source.id, code, meant.full_name if meant is not None else "", tuple(problems))

    def _fail(self, source: Source, problems: Sequence[Problem]) -> None:
        self.problems += problems
        names = self._delivery.of_earlier_runs((f"{source.id}.json", f"{source.id}.csv"))
        if names:
            listed = ", ".join(names)
            self.said.append(
                Words(
                    f"{source.id}: what an earlier run has written is left: {listed}",
                    f"{source.id}: det som en tidigare körning skrev finns kvar: {listed}",
                )
            )

    def _refuse_outside(self) -> None:
        """Complain of each target that means only rules that give nothing that year."""
        for target, problems in self._outside.items():
            if target and target not in self._met:
                self.problems += problems
        if not self._met and not self.problems:
            self.said.append(Words(f"no rule holds in {self._year}", f"ingen regel gäller {self._year}"))


def _check_id(source: Source) -> None:
    """Refuse an id whose files would be the folder's own; raises PolsekError."""
    own = RESERVED.get(source.id.casefold())
    if own is not None:
        message = Words(
            f"a rule called {source.id} would be written where the folder's own {own} is",
            f"en regel som heter {source.id} skulle skrivas där mappens egen {own} är",
        )
        hint = Words("give the rule file another name", "ge regelfilen ett annat namn")
        raise PolsekError([Problem("file-name", message, Place(source.name), hint)])


def since_then(
    manifest: bytes | None, files: Mapping[str, str], given: Mapping[str, str], rules: Collection[str]
) -> SinceThen:
    """Say what an earlier run was made from otherwise than this one, of `files`, what is `given`, and its `rules`.

    A file that has only got another name is neither new nor gone.
    """
    from json import loads

    try:
        earlier = loads(manifest or b"{}")
        before, then = dict(earlier["receipt"]["files"]), dict(earlier.get("given", {}))
        has_all = all(
            name.removesuffix(".json") in rules for name in earlier.get("files", ()) if name.endswith(".json")
        )
        moved = {*before.values()} & {*files.values()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):  # not what polsek writes
        return SinceThen()
    return SinceThen(
        changed=tuple(name for name in sorted(before) if files.get(name, before[name]) != before[name]),
        new=tuple(name for name in sorted(files) if name not in before and files[name] not in moved),
        gone=tuple(name for name in sorted(before) if has_all and name not in files and before[name] not in moved),
        given=tuple(
            (name, then.get(name), given.get(name))
            for name in sorted({*then, *given})
            if then.get(name) != given.get(name)
        ),
    )


def written_in(manifest: bytes | None) -> Language | None:
    """Give the language that an earlier run wrote in; None where there is none, or it does not say."""
    from json import loads

    with suppress(ValueError, TypeError, AttributeError, RecursionError):  # not what polsek writes
        language = loads(manifest or b"{}").get("language")
        return language if language in ("sv", "en") else None
    return None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


# --- which rule a new one has replaced --------------------------------------------------------------------------------


def replaced_by(file: RuleFile, year: int, library: Library) -> RuleFile | None:
    """Give the one rule whose place a rule takes in a year; None when it is not new, or when not exactly one fits."""
    if not _begins(file.rule, year):
        return None
    found = [each for each in _others(file, library) if _ends(each.rule, year) and _alike(each, file)]
    return found[0] if len(found) == 1 else None


@cache
def codes_of(library: Library) -> Mapping[str, str]:
    """Give the codes of all rules by their ids; a run looks into the files once."""
    return library.codes()


def _others(file: RuleFile, library: Library) -> list[RuleFile]:
    """Read the authority's other rules; what is wrong with one is told of the rule itself."""
    return answers(
        library.rule, (name for name, code in codes_of(library).items() if code == file.code and name != file.id)
    )[0]


def _begins(rule: Rule, year: int) -> bool:
    """Tell whether a rule holds in a year and in no part of the year before."""
    return (
        rule.valid.from_ is not None
        and year_period(rule, year).start <= rule.valid.from_ <= year_period(rule, year).last
    )


def _ends(rule: Rule, year: int) -> bool:
    """Tell whether a rule holds in the year before, and in no part of the year."""
    before, to = year_period(rule, year - 1), rule.valid.to
    return to is not None and before.start <= to <= before.last


def _alike(one: RuleFile, other: RuleFile) -> bool:
    """Tell whether two files decide the same support to the same parties."""
    return (one.rule.support, one.rule.status, one.rule.unit, one.assembly) == (
        other.rule.support,
        other.rule.status,
        other.rule.unit,
        other.assembly,
    )
