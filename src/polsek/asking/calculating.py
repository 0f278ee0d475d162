"""What calculate, explain and describe are asked: the rules that are meant, or every rule; what fails is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from polsek.asking.given import Meant
from polsek.asking.question import Asked, Finding
from polsek.asking.target import authority_name
from polsek.asking.unanswered import OUTSIDE, is_excused, is_outside, refuse_preliminary
from polsek.notation.words import did_you_mean
from polsek.problem import CommandError, PolsekError, Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from polsek.asking.question import Premises
    from polsek.asking.target import Target
    from polsek.calculation.support import PartySupport, Support
    from polsek.causes import Side
    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.show.overview import Entry


T = TypeVar("T")


class Calculated(NamedTuple):
    """What has been calculated and what could not be."""

    target: Target
    supports: tuple[Support, ...]
    problems: tuple[Problem, ...]


def calculated(asked: Asked) -> Calculated:
    """Calculate every rule that is meant for every year; raises CommandError."""
    target = asked.found()
    found, problems = each_rule(asked, target, lambda file: asked.supports(file, target.library))
    return Calculated(target, tuple(support for each in found for support in each), problems)


def each_rule(asked: Asked, target: Target, answer: Callable[[RuleFile], T]) -> tuple[list[T], tuple[Problem, ...]]:
    """Answer for each rule; beside others, one that gives nothing that year is no problem."""
    found: list[T] = []
    problems: list[Problem] = []
    for number in range(len(target.files)):
        try:
            found.append(answer(asked.file(target, number)))
        except PolsekError as error:
            problems += error.problems
    if found and len(target.files) > 1:
        problems = [problem for problem in problems if problem.id not in OUTSIDE]
    return found, tuple(dict.fromkeys(problems))


# --- every rule -------------------------------------------------------------------------------------------------------


def of_every_rule(
    library: Library,
    year: int,
    given: Premises,
    step: Callable[[], None],
    *,
    keep: Callable[[Entry], T],
    strict: bool = False,
    wanted: Callable[[RuleFile], bool] = lambda _: True,
) -> tuple[T, ...]:
    """Calculate every rule of a library that is wanted, calling `step` after each; give what is kept of each.

    The amounts of one rule alone are in memory, however many rules there are. Raises CommandError.
    """
    meant, kept, failed = Meant(given.figures), [], False
    for rule in library.rules:
        entry = _entry(library, rule, year, given, meant, wanted, strict=strict)
        if entry is not None:
            failed = failed or entry.failed
            kept.append(keep(entry))
        step()
    if not failed:
        meant.refuse_unknown([library])
    return tuple(kept)


def _entry(
    library: Library,
    rule: str,
    year: int,
    given: Premises,
    meant: Meant,
    wanted: Callable[[RuleFile], bool],
    *,
    strict: bool,
) -> Entry | None:
    """Calculate one rule; None when it is not wanted, or gives nothing that year."""
    from polsek.show.overview import Entry

    try:
        file = library.rule(rule, given.figures)
        meant.read(file, library)
        name = authority_name(file)
    except PolsekError as error:
        return Entry(rule, None, "", None, error.problems, failed=True)
    if not wanted(file):
        return None
    try:
        support = given.side(file, year, library).support()
        if strict:
            refuse_preliminary([support])
    except PolsekError as error:
        failed = not is_excused(error.problems, library.rules[rule][1], library)
        return None if is_outside(error.problems) else Entry(rule, file, name, None, error.problems, failed=failed)
    return Entry(rule, file, name, support)


# --- a party's support, and what is behind a table of bands -----------------------------------------------------------


def explained(asked: Asked, party: str | None, *, total: bool = False) -> Finding:
    """Explain a party's support by each rule, the `total` of all parties, or what each rule gives by mandates."""
    from polsek.show.explanation import ExplanationAnswer, GrandTotalAnswer

    if total and party is not None:
        raise CommandError(
            Words(f"both {party} and --total are given", f"både {party} och --total är angivna"),
            Words("leave out one of them", "utelämna en av dem"),
        )
    if party is None and not total:
        return _by_mandates(asked)
    found = calculated(asked)
    if not found.supports:
        return Finding(None, found.problems)
    if total:
        each = [(support, authority_name(support.file)) for support in found.supports]
        return Finding(GrandTotalAnswer(each), found.problems, (found.target.library,))
    chosen = of_party(found.supports, party or "")
    answer = ExplanationAnswer(tuple((support, row, authority_name(support.file)) for support, row in chosen))
    return Finding(answer, found.problems, (found.target.library,))


def _by_mandates(asked: Asked) -> Finding:
    from polsek.show.bands import BandsAnswer

    target = asked.found()
    sides, problems = sides_behind(asked, target)
    answer = BandsAnswer(tuple((side, authority_name(side.file)) for side in sides)) if sides else None
    return Finding(answer, problems, (target.library,))


def sides_behind(asked: Asked, target: Target) -> tuple[list[Side], tuple[Problem, ...]]:
    """Give what the band table of every rule that is meant is calculated from, and the problems of the others."""
    return each_rule(asked, target, lambda file: _side_behind(asked, file, target))


def _side_behind(asked: Asked, file: RuleFile, target: Target) -> Side:
    side = asked.side(file, target.library)
    if asked.strict:
        from polsek.show.bands import supports_behind

        refuse_preliminary(supports_behind(side))
    return side


def of_party(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give a party in each rule's answer; raises CommandError when none has it."""
    chosen = [
        (each, party) for each in supports for party in (*each.parties, *each.outside) if party.party.is_called(name)
    ]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        known = [name for each in parties for name in (each.name, each.abbreviation) if name]
        listed = ", ".join(dict.fromkeys(each.name for each in parties))
        years = ", ".join(dict.fromkeys(str(each.year) for each in supports))
        raise CommandError(
            Words(f"no party in {years} is called {name!r}", f"inget parti heter ”{name}” {years}"),
            did_you_mean(name, known) or Words(f"the parties are {listed}", f"partierna är {listed}"),
        )
    return chosen


def read(target: str, rules: str | None) -> tuple[list[tuple[RuleFile, Mapping[str, Series]]], tuple[Problem, ...]]:
    """Give the rules that are meant as they stand, with the series that each uses, and the problems of the others."""
    asked = Asked(target, (), rules=rules)
    found = asked.found()
    return each_rule(asked, found, lambda file: (file, found.library.series_of(file)))
