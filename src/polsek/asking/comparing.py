"""What compare, survey and bounds are asked: a rule beside another, beside those of others, and any election."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from polsek.asking.calculating import each_rule, of_every_rule
from polsek.asking.given import check_given, refuse_unused, series_asked
from polsek.asking.question import Finding, Premises, under, years_asked
from polsek.asking.target import authority_name, find
from polsek.asking.unanswered import refuse_preliminary
from polsek.bounds import bounds
from polsek.comparison import compare as compare_sides
from polsek.comparison import full_time
from polsek.problem import CommandError, PolsekError, Words, answers
from polsek.read.files import is_file
from polsek.show.comparison import ComparisonAnswer
from polsek.show.overview import SurveyAnswer, surveyed_rule
from polsek.show.several import BoundsAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from polsek.asking.question import Asked
    from polsek.asking.target import Target
    from polsek.bounds import Bounds
    from polsek.causes import Side
    from polsek.comparison import Comparison, FullTime
    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.read.shipped import Authority
    from polsek.rules.file import RuleFile
    from polsek.scenario import Scenario


TO_SET = "--to-set"


class OneSide(NamedTuple):
    """One side as it is asked for: the rule, the year, and what is given."""

    target: Target
    year: int
    given: Premises

    def side(self) -> Side:
        """Read everything that the side is calculated from; raises PolsekError."""
        return self.with_rule_of(self)

    def with_rule_of(self, other: OneSide) -> Side:
        """Give this side's year, figures and mandates with another one's rule; raises PolsekError."""
        figures, library = self.given.figures, self.target.library
        file = other.target.rule(0, figures)
        found = self.given.side(file, self.year, library, self.target.rule(0, figures).assembly)
        own = series_asked(file, other.target.library, figures, self.given.options)
        return found._replace(series={**own, **found.series})


def asked_sides(
    texts: tuple[str, str | None],
    year: int | None,
    given: Premises,
    to: Premises,
    rules: str | None,
    scenarios: tuple[Scenario | None, Scenario | None] = (None, None),
) -> tuple[OneSide, OneSide]:
    """Give the two sides: one TARGET alone is compared with itself under what is given besides.

    `scenarios` are those before and after; one alone holds for both of two TARGETs, for one TARGET after.
    """
    target, other = texts
    text, year_before = _split(target)
    other_text, year_after = (text, year_before) if other is None else _split(other)
    _check_together(year, (year_before, year_after), (given.seats, to.seats))
    if any(scenarios):
        before, after = _under(scenarios, given, _merged(given, to), alone=other is None)
    else:
        before, after = _both_given(target, given, to) if other is None else (given, _merged(given, to))
    first = one_rule(text, rules)
    second = first if other_text == text else one_rule(other_text, rules)
    sides = (
        OneSide(first, year_before or _year(year), before),
        OneSide(second, year_after or _year(year), after),
    )
    _check_names(*sides)
    return sides


def _under(
    scenarios: tuple[Scenario | None, Scenario | None], given: Premises, merged: Premises, *, alone: bool
) -> tuple[Premises, Premises]:
    """Give what is given before and after, each under its scenario."""
    first, second = scenarios
    before = None if alone and second is None else first
    return under(given, before), under(merged, second or first, "--to-scenario" if second else "--scenario")


def _both_given(target: str, given: Premises, to: Premises) -> tuple[Premises, Premises]:
    """Divide what is given with one TARGET: all of it counts after, when nothing is given for that alone."""
    if to.figures or to.seats is not None:
        return given, _merged(given, to)
    if not given.figures and given.seats is None:
        raise _nothing_to_compare(target)
    return Premises(), given


def _merged(given: Premises, to: Premises) -> Premises:
    seats = given.seats if to.seats is None else to.seats
    return Premises({**given.figures, **to.figures}, seats, dict.fromkeys(to.figures, TO_SET))


def _check_together(year: int | None, years: tuple[int | None, int | None], seats: tuple[object, object]) -> None:
    """Refuse a --year beside two @YEAR, and stdin twice."""
    if year is not None and None not in years:
        raise CommandError(
            Words(f"--year {year} says nothing beside two @YEAR", f"--year {year} kan inte kombineras med två @ÅR"),
            Words("leave out one of them", "utelämna ett av dem"),
        )
    if seats == ("-", "-"):
        raise CommandError(
            Words("stdin can only be read once", "stdin kan bara läsas en gång"),
            Words("put the seats of one side into a file", "lägg mandaten för den ena sidan i en fil"),
        )


def _year(year: int | None) -> int:
    return years_asked(year, None)[0]


def _split(text: str) -> tuple[str, int | None]:
    """Cut TARGET@YEAR; a file may be called so."""
    found = re.fullmatch(r"(.+)@(\d+)", text)
    if found is None or is_file(Path(text)):
        return text, None
    if not re.fullmatch(r"(19|2\d)\d\d", found[2]):
        raise CommandError(
            Words(f"{text}: {found[2]} is not a year", f"{text}: {found[2]} är inget årtal"),
            Words(f"write {found[1]}@2026", f"skriv {found[1]}@2026"),
        )
    return found[1], int(found[2])


def _nothing_to_compare(target: str) -> CommandError:
    return CommandError(
        Words(f"{target} is to be compared with what?", f"ange vad {target} ska jämföras med"),
        Words(
            "name another rule or year (ostersund@2026 ostersund@2027), or give --to-set or --to-mandates",
            "skriv två regler eller år (ostersund@2026 ostersund@2027), eller --to-set eller --to-mandates",
        ),
    )


def one_rule(text: str, rules: str | None) -> Target:
    """Find the one rule that a target means; raises CommandError when it means several."""
    found = find(text, rules)
    if len(found.files) > 1:
        ids = ", ".join(each[0] for each in found.files)
        raise CommandError(
            Words(f"{text} has several rules: {ids}", f"{text} har flera regler: {ids}"),
            Words("take one at a time, by its id", "ta en i taget, med dess id"),
        )
    return found


def _check_names(before: OneSide, after: OneSide) -> None:
    """Refuse a --set of something that neither rule has, a --to-set of something that the rule after has not."""
    for name in after.given.figures:
        later = name in after.given.options
        sides = [before, after] if name in before.given.figures and not later else [after]
        refused, option = [], after.given.options.get(name, "--set")
        for side in sides:
            try:
                check_given({name: ""}, side.target.rule(0, {}), side.target.library, option)
                refuse_unused({name: side.given.figures[name]}, side.target)
            except CommandError as error:
                refused.append(error)
        if len(refused) == len(sides):
            raise refused[-1]


def compared(before: OneSide, after: OneSide, cost: Fraction | None = None, *, strict: bool) -> ComparisonAnswer:
    """Compare two sides; raises PolsekError, with `strict` also for preliminary figures."""
    try:
        found = _compared(before, after, cost)
    except PolsekError as error:
        raise PolsekError(
            _by_option(problem, after.given.figures, after.given.options) for problem in error.problems
        ) from None
    if strict:
        refuse_preliminary([found.before, found.after])
    names = authority_name(found.before.file), authority_name(found.after.file)
    return ComparisonAnswer(found, names)


def _by_option(problem: Problem, figures: Mapping[str, str], options: Mapping[str, str]) -> Problem:
    """Let a problem with a figure that --to-set gives say so."""
    place = problem.place
    name, _, text = place.excerpt.partition("=")
    given = place.file == "--set" and name in options and figures.get(name) == text
    return problem._replace(place=place._replace(file=TO_SET)) if given else problem


def _compared(before: OneSide, after: OneSide, cost: Fraction | None) -> Comparison:
    sides = _both(before, after)
    middle: Side | PolsekError | None = None
    if sides[0].rule_id != sides[1].rule_id:
        try:
            middle = after.with_rule_of(before)
        except PolsekError as error:
            middle = error
    return compare_sides(*sides, middle, cost)


def _both(before: OneSide, after: OneSide) -> tuple[Side, Side]:
    """Read both sides; raises PolsekError with the problems of both."""

    def side(asked: OneSide) -> Side:
        after.target.library.used.update(before.target.library.used)  # stdin can be read once
        return asked.side()

    found, problems = answers(side, (before, after))
    if problems:
        raise PolsekError(dict.fromkeys(problems))
    return found[0], found[1]


def cost_asked(text: str | None) -> Fraction | None:
    """Read --full-time-cost, an amount above 0; raises CommandError."""
    if text is None:
        return None
    plain = re.sub(r"[\s\u00a0]", "", text).replace(",", ".").removesuffix("kr")
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) or not Fraction(plain):
        raise CommandError(
            Words(f"--full-time-cost {text} is not an amount", f"--full-time-cost {text} är inget belopp"),
            Words("write --full-time-cost 650000", "skriv --full-time-cost 650000"),
        )
    return Fraction(plain)


# --- survey -----------------------------------------------------------------------------------------------------------


def surveyed(
    authority: Authority,
    year: int,
    support: str | None,
    figures: Mapping[str, str],
    library: Library,
    step: Callable[[], None],
    inhabitants: int | None = None,
) -> SurveyAnswer:
    """Calculate every decided rule of a kind (None: of any) with the seats of an assembly, calling `step` after each.

    What a full-time post costs is what a rule of the authority itself says, where one does. Raises CommandError.
    """

    def wanted(file: RuleFile) -> bool:
        return file.rule.status == "decided" and support in (None, file.rule.support)

    post = _post(authority, year, figures, library)
    given, keep = Premises(figures, authority.code), partial(surveyed_rule, post=post, inhabitants=inhabitants)
    found = of_every_rule(library, year, given, step, keep=keep, wanted=wanted)
    return SurveyAnswer(year, found, authority.code, authority.full_name, post)


def _post(authority: Authority, year: int, figures: Mapping[str, str], library: Library) -> FullTime | None:
    """Give what full time costs by the first rule of the authority that says it."""
    own = [rule for rule, code in library.codes().items() if code == authority.code]
    costs, _ = answers(lambda rule: full_time(Premises(figures).side(library.rule(rule, figures), year, library)), own)
    return next((each for each in costs if each is not None), None)


# --- bounds -----------------------------------------------------------------------------------------------------------


def bounded(asked: Asked, parties: int | None) -> Finding:
    """Bound every rule that is meant, for at most so many parties (None: as many as now); what fails is kept.

    Raises:
        CommandError: no such target or figure, or more outcomes than can be calculated.

    """
    target = asked.found()

    def answer(file: RuleFile) -> Bounds:
        found = bounds(asked.side(file, target.library), parties)
        if asked.strict:
            refuse_preliminary([found.now, found.least.support, found.most.support])
        return found

    found, problems = each_rule(asked, target, answer)
    named = [(each, authority_name(each.now.file)) for each in found]
    return Finding(BoundsAnswer(named) if named else None, problems)
