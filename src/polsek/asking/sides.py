"""The two sides that compare is asked for: TARGET@YEAR, with figures and seats given for both or for the one after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import CommandError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from polsek.asking.target import Target
    from polsek.comparison import Comparison, Side
    from polsek.problem import Problem


TO_SET = "--to-set"


class Asked(NamedTuple):
    """One side as it is asked for."""

    target: Target
    year: int
    mandates: str | None
    given: Mapping[str, str]
    later: Mapping[str, str] = {}
    """What of it is given by --to-set."""

    def side(self) -> Side:
        """Read everything that the side is calculated from; raises PolsekError."""
        return self.with_rule_of(self)

    def with_rule_of(self, other: Asked) -> Side:
        """Give this side's year, figures and mandates with another one's rule; raises PolsekError."""
        from polsek.asking.question import seats_given, series_asked
        from polsek.calculation.given import with_facts
        from polsek.comparison import Side

        library = self.target.library
        file = other.target.rule(0, self.given)
        code = file.assembly if other is self else self.target.rule(0, self.given).assembly
        options = dict.fromkeys(self.later, TO_SET)
        series = {
            **series_asked(file, other.target.library, self.given, options),
            **series_asked(file, library, self.given, options),
        }
        only = seats_given(self.mandates, code, library) if self.mandates else None
        if only is not None:
            (only,) = with_facts([only], file.rule, self.given)
        return Side(file, self.year, series, with_facts(library.distributions(code), file.rule, self.given), only)


def asked_sides(
    target: str,
    other: str | None,
    year: int | None,
    mandates: tuple[str | None, str | None],
    settings: tuple[Sequence[str] | None, Sequence[str] | None],
    rules: str | None,
) -> tuple[Asked, Asked]:
    """Give the two sides: one TARGET alone is compared with itself under what is given besides."""
    from polsek.asking.question import given_figures

    text, year_before = _split(target)
    other_text, year_after = (text, year_before) if other is None else _split(other)
    given, to_given = given_figures(settings[0]), given_figures(settings[1], TO_SET)
    seats, to_seats = mandates
    later = to_given
    _check_together(year, (year_before, year_after), mandates)
    if other is None and not to_given and to_seats is None:
        if not given and seats is None:
            raise _nothing_to_compare(target)
        given, to_given, seats, to_seats = {}, given, None, seats
    first = _one_rule(text, rules)
    second = first if other_text == text else _one_rule(other_text, rules)
    before = Asked(first, year_before or _year(year), seats, given)
    merged = {**given, **to_given}
    after = Asked(second, year_after or _year(year), seats if to_seats is None else to_seats, merged, later)
    _check_names(before, after, given, to_given, later)
    return before, after


def _check_together(
    year: int | None, years: tuple[int | None, int | None], mandates: tuple[str | None, str | None]
) -> None:
    """Refuse a --year beside two @YEAR, and stdin twice."""
    if year is not None and None not in years:
        raise CommandError(
            Words(f"--year {year} says nothing beside two @YEAR", f"--year {year} säger ingenting bredvid två @ÅR"),
            Words("leave out one of them", "utelämna ett av dem"),
        )
    if mandates == ("-", "-"):
        raise CommandError(
            Words("stdin can only be read once", "stdin kan bara läsas en gång"),
            Words("put the seats of one side into a file", "lägg mandaten för en sida i en fil"),
        )


def _year(year: int | None) -> int:
    from polsek.asking.question import years_asked

    return years_asked(year, None)[0]


def _split(text: str) -> tuple[str, int | None]:
    """Cut TARGET@YEAR; a file may be called so."""
    from pathlib import Path

    from polsek.read.regular import is_file

    found = re.fullmatch(r"(.+)@(\d+)", text)
    if found is None or is_file(Path(text)):
        return text, None
    if not re.fullmatch(r"(19|2\d)\d\d", found[2]):
        raise CommandError(
            Words(f"{text}: {found[2]} is not a year", f"{text}: {found[2]} är inget år"),
            Words(f"write {found[1]}@2026", f"skriv {found[1]}@2026"),
        )
    return found[1], int(found[2])


def _nothing_to_compare(target: str) -> CommandError:
    return CommandError(
        Words(f"{target} is to be compared with what?", f"vad ska {target} jämföras med?"),
        Words(
            "name another rule or year (ostersund@2026 ostersund@2027), or give --to-set or --to-mandates",
            "ange en annan regel eller år (ostersund@2026 ostersund@2027), eller --to-set eller --to-mandates",
        ),
    )


def _one_rule(text: str, rules: str | None) -> Target:
    from polsek.asking.target import find

    found = find(text, rules)
    if len(found.files) > 1:
        ids = ", ".join(each[0] for each in found.files)
        raise CommandError(
            Words(f"{text} has several rules: {ids}", f"{text} har flera regler: {ids}"),
            Words("compare one at a time, by its id", "jämför en i taget, med dess id"),
        )
    return found


def _check_names(
    before: Asked, after: Asked, given: Mapping[str, str], to_given: Mapping[str, str], later: Mapping[str, str]
) -> None:
    """Refuse a --set of something that neither rule has, a --to-set of something that the rule after has not."""
    from polsek.asking.question import check_given, refuse_unused

    for name in {**given, **to_given}:
        sides = [after] if name in to_given else [before, after]
        refused, option = [], TO_SET if name in later else "--set"
        for side in sides:
            try:
                check_given({name: ""}, side.target.rule(0, {}), side.target.library, option)
                refuse_unused({name: side.given[name]}, side.target)
            except CommandError as error:
                refused.append(error)
        if len(refused) == len(sides):
            raise refused[-1]


def compared(before: Asked, after: Asked, cost: Fraction | None) -> Comparison:
    """Compare two sides; raises PolsekError."""
    try:
        return _compared(before, after, cost)
    except PolsekError as error:
        raise PolsekError(_by_option(problem, after.later) for problem in error.problems) from None


def _by_option(problem: Problem, later: Mapping[str, str]) -> Problem:
    """Let a problem with a figure that --to-set gives say so."""
    place = problem.place
    name, _, text = place.excerpt.partition("=")
    given = place.file == "--set" and later.get(name) == text
    return problem._replace(place=place._replace(file=TO_SET)) if given else problem


def _compared(before: Asked, after: Asked, cost: Fraction | None) -> Comparison:
    from polsek.comparison import compare as compare_sides

    sides = _both(before, after)
    middle: Side | PolsekError | None = None
    if sides[0].rule_id != sides[1].rule_id:
        try:
            middle = after.with_rule_of(before)
        except PolsekError as error:
            middle = error
    return compare_sides(*sides, middle, cost)


def _both(before: Asked, after: Asked) -> tuple[Side, Side]:
    """Read both sides; raises PolsekError with the problems of both."""
    found: list[Side] = []
    problems: list[Problem] = []
    for asked in (before, after):
        try:
            found.append(asked.side())
        except PolsekError as error:
            problems += error.problems
        after.target.library.used.update(before.target.library.used)  # stdin can be read once
    if problems:
        raise PolsekError(dict.fromkeys(problems))
    return found[0], found[1]
