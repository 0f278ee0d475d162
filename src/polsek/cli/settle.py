"""polsek settle: who repays what by when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from polsek.cli.options import EXCEL, FORMAT, LANGUAGE_OPTION, MANDATES, RULES, SET, STRICT, TARGET
from polsek.cli.output import emit
from polsek.cli.wording import both
from polsek.problem import CommandError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from polsek.asking.target import Target
    from polsek.calculation.support import Support
    from polsek.problem import Language, Problem
    from polsek.read.outcome import What
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Settlement as Terms
    from polsek.settlement import Outcome, Settlement

T = TypeVar("T")
OUTCOME = Annotated[
    str,
    typer.Argument(
        metavar="OUTCOME",
        show_default=False,
        help=both(
            "what each party has spent: a YAML or CSV file, or - for stdin",
            "vad varje parti har förbrukat: en YAML- eller CSV-fil, eller - för stdin",
        ),
    ),
]
YEAR = Annotated[
    int,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        show_default=False,
        help=both("the support year that is settled", "stödåret som avräknas"),
    ),
]
PAID = Annotated[
    str | None,
    typer.Option(
        "--paid",
        metavar="FILE",
        help=both(
            "what each party has been paid, when that may have been wrong: YAML, or CSV party,paid",
            "vad varje parti har fått utbetalt, när det kan ha blivit fel: YAML, eller CSV parti;utbetalt",
        ),
    ),
]


def settle(
    target: TARGET,
    outcome: OUTCOME,
    year: YEAR,
    paid: PAID = None,
    mandates: MANDATES = None,
    set_: SET = None,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Settle a year and write what becomes of each party's support."""
    from polsek.asking.question import given_figures
    from polsek.asking.target import find
    from polsek.cli.complaint import complain_of

    if [outcome, paid, mandates].count("-") > 1:
        raise CommandError(Words("stdin (-) can be read only once", "stdin (-) kan bara läsas en gång"))
    meant = find(target, rules)
    given = given_figures(set_)
    file, terms = _rule_to_settle(meant, target, given)
    found = _settled(file, terms, meant, (outcome, paid), (year, given, mandates), strict=strict)
    complain_of(found.problems, language)
    emit(_written(found, "csv" if excel else format_, language, excel=excel))
    return 1 if found.problems else 0


def _rule_to_settle(meant: Target, text: str, given: Mapping[str, str]) -> tuple[RuleFile, Terms]:
    """Give the one rule that says what becomes of unspent support."""
    from polsek.asking.question import check_given

    files = [meant.rule(number, given) for number in range(len(meant.files))]
    found = [(file, file.rule.settlement) for file in files if file.rule.settlement is not None]
    if len(found) == 1:
        check_given(given, found[0][0], meant.library)
        return found[0]
    ids = ", ".join(file.id for file, _ in found) or ", ".join(file.id for file in files)
    if len(files) == 1:
        raise CommandError(Words(f"{ids} has no settlement", f"{ids} har ingen avräkning"), _WRITE_SETTLEMENT)
    if found:
        raise CommandError(
            Words(f"{text} has several rules to settle: {ids}", f"{text} har flera regler att avräkna: {ids}"),
            Words("settle one at a time, by its id", "avräkna en i taget, med dess id"),
        )
    raise CommandError(
        Words(f"no rule of {text} has a settlement: {ids}", f"ingen regel för {text} har en avräkning: {ids}"),
        _WRITE_SETTLEMENT,
    )


_WRITE_SETTLEMENT = Words(
    "write what becomes of unspent support: settlement: {unspent: repaid, by: last of February}",
    "skriv vad som händer med oförbrukat stöd: settlement: {unspent: repaid, by: last of February}",
)


def _settled(
    file: RuleFile,
    terms: Terms,
    meant: Target,
    files: tuple[str, str | None],
    asked: tuple[int, Mapping[str, str], str | None],
    *,
    strict: bool,
) -> Settlement:
    """Read and calculate all that is needed; raises PolsekError with the problems of all of it."""
    from polsek.settlement import settle as settle_year

    problems: list[Problem] = []
    outcome, paid = files
    support = _tried(lambda: _support(file, meant, *asked, strict=strict), problems)
    spent = _tried(lambda: _outcome(meant, outcome, "spent", "OUTCOME"), problems)
    payments = _tried(lambda: _outcome(meant, paid, "paid", "--paid"), problems) if paid else None
    if problems or support is None or spent is None:
        read = [each for each in (spent, payments) if each is not None]
        raise PolsekError([*problems, *(problem for each in read for problem in each.problems)])
    return settle_year(support, terms, spent, payments)


def _tried(step: Callable[[], T], problems: list[Problem]) -> T | None:
    try:
        return step()
    except PolsekError as error:
        problems += error.problems
        return None


def _support(
    file: RuleFile, meant: Target, year: int, given: Mapping[str, str], mandates: str | None, *, strict: bool
) -> Support:
    """Calculate what is settled; raises PolsekError, with `strict` also for preliminary figures."""
    from polsek.asking.question import seats_given, series_asked
    from polsek.asking.strict import refuse_preliminary
    from polsek.calculation.given import with_facts
    from polsek.calculation.year import Question, calculate

    series = series_asked(file, meant.library, given)
    only = seats_given(mandates, file.assembly, meant.library) if mandates else None
    if only is not None:
        (only,) = with_facts([only], file.rule, given)
    distributions = with_facts(meant.library.distributions(file.assembly), file.rule, given)
    found = calculate(file, distributions, series, year, Question(only))
    if strict:
        refuse_preliminary([found])
    return found


def _outcome(meant: Target, text: str, what: What, option: str) -> Outcome:
    from polsek.read.outcome import read_outcome

    name = "stdin" if text == "-" else text
    try:
        data = sys.stdin.buffer.read() if text == "-" else Path(text).read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        reason = f"{option} {text}: {error.strerror}"
        raise CommandError(
            Words(
                f"{option}: there is no file {text}" if missing else reason,
                f"{option}: det finns ingen fil {text}" if missing else reason,
            ),
            Words("name a file, or - for stdin", "ange en fil, eller - för stdin"),
        ) from None
    meant.library.used[name] = data
    return read_outcome(data, name, what)


def _written(found: Settlement, format_: str, language: Language, *, excel: bool) -> str:
    """Write the answer in a format."""
    from polsek.asking.target import authority_name

    name = authority_name(found.support.file)
    if format_ == "json":
        from polsek.show.data import json_text
        from polsek.show.settlement.data import settlement_json

        return json_text(settlement_json(found, name))
    if format_ == "csv":
        from polsek.show.settlement.data import settlement_csv

        return settlement_csv(found, excel=excel)
    from polsek.show.settlement.page import settlement_markdown, settlement_page

    if format_ == "markdown":
        return settlement_markdown(found, name, language)
    from polsek.cli.screen import screen_width, to_screen

    return to_screen(settlement_page(found, name, language, screen_width()))
