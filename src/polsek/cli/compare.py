"""polsek compare: what changes between two rules, years, mandates or sets of figures."""

from __future__ import annotations

import re
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from polsek.cli.language import say
from polsek.cli.options import EXCEL, FORMAT, LANGUAGE_OPTION, MANDATES, RULES, SET, STRICT, YEAR
from polsek.problem import CommandError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.cli.target import Target
    from polsek.comparison import Comparison, Side

BEFORE = Annotated[
    str,
    typer.Argument(
        metavar="TARGET[@YEAR]",
        show_default=False,
        help=say("what was: a rule file, id, authority's name or code", "det som var: regelfil, id, namn eller kod"),
    ),
]
AFTER = Annotated[
    str | None,
    typer.Argument(
        metavar="[TARGET[@YEAR]]",
        show_default=False,
        help=say("what comes instead (default: the same rule)", "det som kommer i stället (förval: samma regel)"),
    ),
]
TO_MANDATES = Annotated[
    str | None,
    typer.Option(
        "--to-mandates",
        metavar="FILE",
        help=say("the seats after (default: --mandates, for both)", "mandaten efter (förval: --mandates, för båda)"),
    ),
]
TO_SET = Annotated[
    list[str] | None,
    typer.Option(
        "--to-set",
        metavar="NAME=VALUE",
        help=say("another figure after; --set holds for both", "ett annat tal efter; --set gäller båda"),
    ),
]
FULL_TIME_COST = Annotated[
    str | None,
    typer.Option(
        "--full-time-cost",
        metavar="AMOUNT",
        help=say(
            "what a full-time secretary costs a year (default: as the rules say)",
            "vad en heltids sekreterare kostar per år (förval: som reglerna säger)",
        ),
    ),
]
EXIT_CODE = Annotated[
    bool, typer.Option("--exit-code", help=say("exit with 1 if an amount differs", "sluta med 1 om ett belopp ändras"))
]


class Asked(NamedTuple):
    """One side as it is asked for."""

    target: Target
    year: int
    mandates: str | None
    given: Mapping[str, str]

    def side(self) -> Side:
        """Read everything that the side is calculated from; raises PolsekError."""
        return self.with_rule_of(self)

    def with_rule_of(self, other: Asked) -> Side:
        """Give this side's year, figures and mandates with another one's rule; raises PolsekError."""
        from polsek.cli.question import seats_given, series_asked
        from polsek.comparison import Side

        library = self.target.library
        file = other.target.rule(0, self.given)
        code = file.assembly if other is self else self.target.rule(0, self.given).assembly
        series = {
            **series_asked(file, other.target.library, self.given),
            **series_asked(file, library, self.given),
        }
        only = seats_given(self.mandates, code, library) if self.mandates else None
        return Side(file, self.year, series, library.distributions(code), only)


def compare(
    target: BEFORE,
    other: AFTER = None,
    year: YEAR = None,
    mandates: MANDATES = None,
    to_mandates: TO_MANDATES = None,
    set_: SET = None,
    to_set: TO_SET = None,
    full_time_cost: FULL_TIME_COST = None,
    exit_code: EXIT_CODE = False,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Compare two sides and write what changes."""
    sides = _asked(target, other, year, (mandates, to_mandates), (set_, to_set), rules)
    found = _compared(*sides, _cost(full_time_cost))
    if strict:
        from polsek.cli.calculate import _refuse_preliminary

        _refuse_preliminary([found.before, found.after])
    sys.stdout.write(_written(found, "csv" if excel else format_, excel=excel))
    return 1 if exit_code and found.differs else 0


# --- what is asked ----------------------------------------------------------------------------------------------------


def _asked(
    target: str,
    other: str | None,
    year: int | None,
    mandates: tuple[str | None, str | None],
    settings: tuple[Sequence[str] | None, Sequence[str] | None],
    rules: str | None,
) -> tuple[Asked, Asked]:
    """Give the two sides: one TARGET alone is compared with itself under what is given besides."""
    from polsek.cli.question import given_figures

    text, year_before = _split(target)
    other_text, year_after = (text, year_before) if other is None else _split(other)
    given, to_given = given_figures(settings[0]), given_figures(settings[1])
    seats, to_seats = mandates
    if other is None and not to_given and to_seats is None:
        if not given and seats is None:
            raise _nothing_to_compare(target)
        given, to_given, seats, to_seats = {}, given, None, seats
    first = _one_rule(text, rules)
    second = first if other_text == text else _one_rule(other_text, rules)
    before = Asked(first, year_before or _year(year), seats, given)
    after = Asked(second, year_after or _year(year), seats if to_seats is None else to_seats, {**given, **to_given})
    _check_names(before, after, given, to_given)
    return before, after


def _year(year: int | None) -> int:
    from polsek.cli.question import years_asked

    return years_asked(year, None)[0]


def _split(text: str) -> tuple[str, int | None]:
    """Cut TARGET@YEAR; a file may be called so."""
    found = re.fullmatch(r"(.+)@([12]\d{3})", text)
    if found is None or Path(text).is_file():
        return text, None
    return found[1], int(found[2])


def _nothing_to_compare(target: str) -> CommandError:
    return CommandError(
        Words(f"{target} is to be compared with what?", f"vad ska {target} jämföras med?"),
        Words(
            "name another rule or year (ostersund@2026 ostersund@2027), or give --to-set or --to-mandates",
            "ange en annan regel eller ett annat år (ostersund@2026 ostersund@2027), eller --to-set eller --to-mandates",
        ),
    )


def _one_rule(text: str, rules: str | None) -> Target:
    from polsek.cli.target import find

    found = find(text, rules)
    if len(found.files) > 1:
        ids = ", ".join(id for id, _, _ in found.files)
        raise CommandError(
            Words(f"{text} has several rules: {ids}", f"{text} har flera regler: {ids}"),
            Words("compare one at a time, by its id", "jämför en i taget, med dess id"),
        )
    return found


def _check_names(before: Asked, after: Asked, given: Mapping[str, str], to_given: Mapping[str, str]) -> None:
    """Refuse a --set of something that neither rule has, a --to-set of something that the rule after has not."""
    from polsek.cli.question import check_given

    for name in {**given, **to_given}:
        sides = [after] if name in to_given else [before, after]
        refused = []
        for side in sides:
            try:
                check_given({name: ""}, side.target.rule(0, {}), side.target.library)
            except CommandError as error:
                refused.append(error)
        if len(refused) == len(sides):
            raise refused[-1]


def _cost(text: str | None) -> Fraction | None:
    """Read --full-time-cost: an amount above 0."""
    if text is None:
        return None
    plain = re.sub(r"[\s\u00a0]", "", text).replace(",", ".").removesuffix("kr")
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) or not Fraction(plain):
        raise CommandError(
            Words(f"--full-time-cost {text} is not an amount", f"--full-time-cost {text} är inget belopp"),
            Words("write --full-time-cost 650000", "skriv --full-time-cost 650000"),
        )
    return Fraction(plain)


# --- answer -----------------------------------------------------------------------------------------------------------


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
    found, problems = [], []
    for asked in (before, after):
        try:
            found.append(asked.side())
        except PolsekError as error:
            problems += error.problems
        after.target.library.used.update(before.target.library.used)  # stdin can be read once
    if problems:
        raise PolsekError(dict.fromkeys(problems))
    return found[0], found[1]


def _written(found: Comparison, format_: str, *, excel: bool) -> str:
    """Write an answer in a format."""
    from polsek.cli.target import authority_name

    names = authority_name(found.before.file), authority_name(found.after.file)
    if format_ == "json":
        from polsek.show.comparison import comparison_json
        from polsek.show.data import json_text

        return json_text(comparison_json(found, names, LANGUAGE))
    if format_ == "csv":
        from polsek.show.comparison import comparison_csv

        return comparison_csv(found, excel=excel)
    if format_ == "markdown":
        from polsek.show.comparison import comparison_markdown

        return comparison_markdown(found, names, LANGUAGE)
    from polsek.cli.screen import screen_width, to_screen
    from polsek.show.comparison import comparison_page

    return to_screen(comparison_page(found, names, LANGUAGE, screen_width()))
