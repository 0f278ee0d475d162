"""polsek calculate: per party and in total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from polsek.asking.outside import OUTSIDE
from polsek.cli.options import (
    EXCEL,
    FORMAT,
    FROM,
    LANGUAGE_OPTION,
    MANDATES,
    RECEIPT,
    RULES,
    SET,
    STRICT,
    TARGET_OR_ALL,
    TO,
    YEAR,
    YEARS,
)
from polsek.cli.output import emit
from polsek.cli.wording import both

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from polsek.asking.target import Target
    from polsek.calculation.support import Support
    from polsek.problem import Language, Problem
    from polsek.rules.file import RuleFile

BY = Annotated[
    Literal["year", "half-year", "tertial", "quarter", "month", "instalment"] | None,
    typer.Option(
        "--by",
        metavar="PERIOD",
        help=both(
            "year, half-year, tertial, quarter, month or instalment",
            "year, half-year, tertial, quarter, month eller instalment",
        ),
    ),
]
ALL = Annotated[
    bool,
    typer.Option(
        "--all",
        help=both(
            "instead of a TARGET: every rule that holds that year, a line each",
            "i stället för TARGET: alla regler som gäller det året, en rad var",
        ),
    ),
]


class Answer(NamedTuple):
    """What has been calculated and what could not be."""

    target: Target
    supports: tuple[Support, ...]
    problems: tuple[Problem, ...]

    @property
    def exit_code(self) -> int:
        """1 when something could not be calculated."""
        return 1 if self.problems else 0


def calculate(
    target: TARGET_OR_ALL = None,
    all_: ALL = False,
    year: YEAR = None,
    years: YEARS = None,
    mandates: MANDATES = None,
    set_: SET = None,
    by: BY = None,
    from_: FROM = None,
    to: TO = None,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    receipt: RECEIPT = False,
    rules: RULES = None,
) -> int:
    """Calculate and write the answer."""
    from polsek.asking.question import given_figures, years_asked
    from polsek.asking.stretch import cut_at, stretch_asked
    from polsek.cli.complaint import complain_of

    _check_options(format_, excel=excel, receipt=receipt)
    if all_:
        from polsek.cli.all_rules import calculate_all, refuse_beside_all

        refuse_beside_all(target, {"--years": years, "--mandates": mandates, "--by": by, "--from": from_, "--to": to})
        (asked,) = years_asked(year, None)
        shape = "csv" if excel else format_
        return calculate_all(
            asked, given_figures(set_), shape, rules, language, strict=strict, excel=excel, receipt=receipt
        )
    target = _named(target)
    stretch = stretch_asked(from_, to, by)
    years_ = years_asked(stretch.year if stretch and year is None and years is None else year, years)
    found = answer(target, years_, mandates=mandates, settings=set_, strict=strict, rules=rules)
    complain_of(found.problems, language)
    if found.supports:
        cut = cut_at(stretch, found.supports) if stretch else by
        emit(_written(found, target, cut, "csv" if excel else format_, language, excel=excel, receipt=receipt))
    return found.exit_code


def _named(target: str | None) -> str:
    """Give the TARGET; raises CommandError when there is none."""
    from polsek.problem import CommandError, Words

    if target is None:
        raise CommandError(
            Words("Missing argument 'TARGET'", "TARGET saknas"),
            Words(
                "see polsek calculate --help; --all takes every rule",
                "se polsek calculate --help; --all tar alla regler",
            ),
        )
    return target


def _check_options(format_: str, *, excel: bool, receipt: bool) -> None:
    """Refuse options that would say nothing together."""
    from polsek.problem import CommandError, Words

    if excel and format_ not in ("table", "csv"):
        raise CommandError(
            Words(f"--excel is CSV, not {format_}", f"--excel är CSV, inte {format_}"),
            Words("leave out --format or --excel", "utelämna --format eller --excel"),
        )
    if receipt and (excel or format_ == "csv"):
        raise CommandError(
            Words("a CSV has no place for a receipt", "en CSV har ingen plats för ett kvitto"),
            Words("take it with --format json", "ta det med --format json"),
        )


def _written(
    found: Answer, target: str, by: str | None, format_: str, language: Language, *, excel: bool, receipt: bool
) -> str:
    """Write an answer in a format."""
    from polsek.asking.receipt import receipt_of, receipt_text
    from polsek.asking.target import authority_name

    names = [authority_name(support.file) for support in found.supports]
    made_from = receipt_of(found.target.library) if receipt else None
    if format_ == "json":
        from polsek.show.answers import calculation_json
        from polsek.show.data import json_text

        answers = [calculation_json(support, name, by) for support, name in zip(found.supports, names, strict=True)]
        return json_text({"calculations": answers, **({"receipt": made_from} if made_from else {})})
    if format_ == "csv":
        from polsek.show.answers import calculation_csv

        return calculation_csv(found.supports, by, excel=excel)
    if format_ == "markdown":
        from polsek.show.memo import calculation_markdown

        text = calculation_markdown(found.supports, names, by, language, target)
    else:
        from polsek.cli.screen import screen_width, to_screen
        from polsek.show.text import calculations_page

        text = to_screen(calculations_page(found.supports, names[0], language, screen_width(), by=by, target=target))
    return text + receipt_text(made_from, language) if made_from else text


def answer(
    text: str,
    years: Sequence[int],
    *,
    mandates: str | None = None,
    settings: Sequence[str] | None = None,
    strict: bool = False,
    rules: str | None = None,
) -> Answer:
    """Calculate every rule that a target means for every year; what fails is kept as problems."""
    from polsek.asking.question import given_figures, refuse_unused
    from polsek.asking.target import find
    from polsek.problem import PolsekError

    target = find(text, rules)
    given = given_figures(settings)
    refuse_unused(given, target)
    supports: list[Support] = []
    problems: list[Problem] = []
    for number in range(len(target.files)):
        try:
            file = target.rule(number, given)
            supports += _supports(target, file, years, given, mandates, strict=strict)
        except PolsekError as error:
            problems += error.problems
    if supports and len(target.files) > 1:
        problems = [problem for problem in problems if problem.id not in OUTSIDE]
    return Answer(target, tuple(supports), tuple(dict.fromkeys(problems)))


def _supports(
    target: Target,
    file: RuleFile,
    years: Sequence[int],
    given: Mapping[str, str],
    mandates: str | None,
    *,
    strict: bool,
) -> list[Support]:
    from polsek.asking.question import check_given, seats_given, series_asked
    from polsek.calculation.given import with_facts
    from polsek.calculation.year import Question
    from polsek.calculation.year import calculate as calculate_year

    check_given(given, file, target.library)
    series = series_asked(file, target.library, given)
    only = seats_given(mandates, file.assembly, target.library) if mandates else None
    if only is not None:
        (only,) = with_facts([only], file.rule, given)
    distributions = with_facts(target.library.distributions(file.assembly, _after(years)), file.rule, given)
    found = [calculate_year(file, distributions, series, year, Question(only)) for year in years]
    if strict:
        from polsek.asking.strict import refuse_preliminary

        refuse_preliminary(found)
    return found


def _after(years: Sequence[int]) -> date:
    """Give a day after every support year that is asked for."""
    from datetime import date

    return date(max(years) + 2, 1, 1)
