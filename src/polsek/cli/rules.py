"""polsek check, rules, arrangements, series, show, new and schema: rule files, what they need and who writes them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from polsek.cli.options import (
    A_YEAR,
    AUTHORITY,
    FORCE,
    LANGUAGE,
    OUT,
    PROSE,
    RULES,
    SHEET,
    SUPPORT,
    TABLE,
    YEAR,
    argument,
    filled,
    flag,
    option,
    quietly,
    targets,
)
from polsek.cli.output import PAGE_ENDINGS, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language
    from polsek.read.shipped import Authority


# --- check ------------------------------------------------------------------------------------------------------------


PATHS = Annotated[
    list[str] | None,
    argument(
        "[PATH or TARGET]...",
        "folders, files, - for stdin, or targets (default: ./rules, else the shipped rules)",
        "mappar, filer, - för stdin, eller mål (förval: ./rules, annars de medföljande reglerna)",
    ),
]
EXPLAIN = Annotated[str | None, option("--explain", "ID", "what a problem means", "vad ett problem betyder")]
PUBLISHED = Annotated[
    bool,
    flag(
        "--published",
        "every published number with its table, source and result",
        "varje publicerad uppgift med tabell, källa och resultat",
    ),
]
WARNINGS_FAIL = Annotated[bool, flag("--strict", "warnings fail, too", "underkänn även varningar")]
JUDGED_YEAR = Annotated[
    int | None,
    option("--year", "YEAR", "judge the series for this year, too", "kontrollera serierna även för detta år", **A_YEAR),
]
SELECT = Annotated[
    list[str] | None,
    option(
        "--select",
        "ID",
        "show only these problems, and errors that keep a file from being checked",
        "visa bara dessa problem, och fel som hindrar att en fil kontrolleras",
    ),
]
IGNORE = Annotated[list[str] | None, option("--ignore", "ID", "hide these problems", "dölj dessa problem")]
STDIN_NAME = Annotated[
    str | None,
    option("--stdin-filename", "FILE", "the name of what is read from stdin", "namn på det som läses från stdin"),
]
CHECK_FORMAT = Annotated[
    Literal["text", "json", "github", "sarif", "junit"] | None,
    option(
        "--format",
        "text|json|github|sarif|junit",
        "the format of the answer (default: text, under GitHub Actions github)",
        "svarets format (förval: text, i GitHub Actions github)",
        show_default=False,
    ),
]
CHECK_ENDINGS = {".txt": "text", ".json": "json", ".sarif": "sarif", ".xml": "junit"}


def check(
    paths: PATHS = None,
    explain: EXPLAIN = None,
    published: PUBLISHED = False,
    strict: WARNINGS_FAIL = False,
    year: JUDGED_YEAR = None,
    select: SELECT = None,
    ignore: IGNORE = None,
    stdin_filename: STDIN_NAME = None,
    format_: CHECK_FORMAT = None,
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE = "en",
    rules: RULES = None,
) -> int:
    """Check files and say what is wrong."""
    if explain:
        return _explained(explain, format_, out, language, force=force)
    if published:
        return _published(paths or [], format_, out, rules, language, force=force)
    usual = "github" if os.environ.get("GITHUB_ACTIONS") == "true" and out is None else "text"
    into = reply(format_ or usual, language, out, force=force, endings=CHECK_ENDINGS)
    from polsek.asking.inspection import check_ids, inspected, selected
    from polsek.checks import Checked
    from polsek.checks.judging import Count
    from polsek.cli.output import Progress
    from polsek.show.problems import CheckedAnswer

    check_ids((*(select or ()), *(ignore or ())))
    try:
        with Progress(None) as progress:
            found = inspected(paths or [], rules, year, stdin_filename, progress.step)
    except CommandError:
        if into.format in ("junit", "sarif"):  # whoever uploads the report finds one
            into.answer(CheckedAnswer(Checked(0, (), Count())))
        raise
    answer = CheckedAnswer(selected(found, select or (), ignore or ()), strict)
    into.answer(answer)
    return 1 if answer.fails else 0


def _other(option: str, format_: str | None, offered: Sequence[str], hint: Words) -> str:
    """Give the format of another answer of this command; raises CommandError for one that it is not written in."""
    if format_ in (None, "text"):
        return "table"
    if format_ not in offered:
        raise CommandError(Words(f"{option} is not written as {format_}", f"{option} skrivs inte som {format_}"), hint)
    return format_


def _explained(id_: str, format_: str | None, out: str | None, language: Language, *, force: bool) -> int:
    """Say what a problem means."""
    from polsek.asking.inspection import page_of
    from polsek.show.problems import ProblemPageAnswer

    hint = Words("leave out --format, or write --out NAME.md", "utelämna --format, eller skriv --out NAMN.md")
    into = reply(_other("--explain", format_, (), hint), language, out, force=force, endings=PAGE_ENDINGS)
    into.answer(ProblemPageAnswer(page_of(id_, language)))
    return 0


def _published(
    paths: Sequence[str], format_: str | None, out: str | None, rules: str | None, language: Language, *, force: bool
) -> int:
    """Recalculate the published tables and show every number; the problems are told beside the answer."""
    from polsek.asking.inspection import inspected
    from polsek.cli.output import complain_of
    from polsek.show.proofs import ProofsAnswer

    hint = Words("write --format json, or --out NAME.csv", "skriv --format json, eller --out NAMN.csv")
    into = reply(_other("--published", format_, ("json",), hint), language, out, force=force)
    found = inspected(paths, rules, None, None, published=True)
    into.answer(ProofsAnswer(found))
    problems = [problem for problem in found.problems if problem.severity == "error"]
    complain_of(problems, language)
    return 1 if problems else 0


# --- rules ------------------------------------------------------------------------------------------------------------


def rules(*, into: TABLE, rules: RULES = None) -> int:
    """List the rules of the user's own folder and the shipped ones."""
    from polsek.asking.listing import rules_there_are
    from polsek.asking.question import Finding
    from polsek.show.listing import RulesAnswer, listed

    rows, problems = rules_there_are(rules, listed)
    return into.give(Finding(RulesAnswer(rows), problems))


# --- arrangements -----------------------------------------------------------------------------------------------------

AUTHORITIES = Annotated[
    list[str] | None,
    argument(
        "[AUTHORITY]...",
        "municipalities and regions, by name or code (default: all)",
        "kommuner och regioner, med namn eller kod (förval: alla)",
    ),
]
ON = Annotated[
    str | None, option("--on", "DATE", "the day of employment (default: today)", "anställningsdagen (förval: i dag)")
]


def arrangements(
    authorities: AUTHORITIES = None,
    on: ON = None,
    *,
    into: TABLE,
    rules: RULES = None,
) -> int:
    """Show every arrangement, or those of some authorities."""
    from polsek.asking.listing import arrangements_there_are, day_asked
    from polsek.asking.question import Finding
    from polsek.asking.target import open_library
    from polsek.period import latest_employment
    from polsek.show.listing import ArrangementsAnswer

    day = day_asked(on)
    library = open_library(rules)
    files, problems = arrangements_there_are(authorities or (), library)
    answer = ArrangementsAnswer(files, latest_employment(day), day)
    return into.give(Finding(answer, problems, (library,)))


# --- series -----------------------------------------------------------------------------------------------------------


def _series_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the names of all series."""
    return quietly(_series_names, ctx)


def _series_names(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library

    return list(open_library(ctx.params.get("rules")).series_names)


SERIES = Annotated[
    str | None,
    argument(
        "[SERIES]",
        "a series, such as riksdag_fee (default: list them all)",
        "en serie, t.ex. riksdag_fee (förval: alla)",
        autocompletion=_series_offered,
    ),
]


def series(name: SERIES = None, *, into: SHEET, rules: RULES = None) -> int:
    """Show the values of a series, or list them all."""
    from polsek.asking.listing import series_meant

    into.answer(series_meant(name, rules))
    return 0


# --- show -------------------------------------------------------------------------------------------------------------


WHAT = Annotated[
    str,
    argument(
        "TARGET[:LINE]",
        "a rule, a series, a mandate file, or a source as explain cites it (FILE:106)",
        "en regel, en serie, en mandatfil, eller en källa som explain anger den (FIL:106)",
        autocompletion=targets,
    ),
]


def show(target: WHAT, *, into: PROSE, rules: RULES = None) -> int:
    """Show the files that are meant, line by line."""
    from polsek.asking.listing import excerpts
    from polsek.show.listing import ExcerptsAnswer

    into.answer(ExcerptsAnswer(excerpts(target, rules)))
    return 0


# --- new --------------------------------------------------------------------------------------------------------------


FROM = Annotated[
    str | None,
    option(
        "--from",
        "FILE",
        "infer the rule from a year's table: CSV or XLSX with party, mandates, amount",
        "härled regeln ur ett års tabell: CSV eller XLSX med parti, mandat, belopp",
        callback=filled,
    ),
]
SHOWN = Annotated[SUPPORT, option("--support", "SORT", "which support the table shows", "vilket stöd tabellen visar")]


def new(
    authority: AUTHORITY,
    from_: FROM = None,
    year: YEAR = None,
    support: SHOWN = "party_support",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE = "en",
    rules: RULES = None,
) -> int:
    """Write a rule file for an authority."""
    from polsek.asking.target import authority_meant
    from polsek.show.page import Written

    into = reply("yaml", language, out, force=force, endings={".yaml": "yaml", ".yml": "yaml"})
    found = authority_meant(authority)
    if from_ is None:
        into.answer(Written(_starter(found, year, rules, language)))
    elif year is not None:
        into.answer(Written(_inferred(found, from_, year, support, rules, language)))
    else:
        raise CommandError(
            Words("--from needs the year of the table", "--from behöver tabellens år"),
            Words("write --year 2026", "skriv --year 2026"),
        )
    return 0


def _starter(authority: Authority, year: int | None, rules: str | None, language: Language) -> str:
    from polsek.asking.mandates import last_elected
    from polsek.asking.question import years_asked
    from polsek.show.files import starter

    begins = years_asked(None, None)[0] + 1 if year is None else year
    return starter(authority.code, authority.full_name, last_elected(authority, rules), begins, language)


def _inferred(authority: Authority, table: str, year: int, support: str, rules: str | None, language: Language) -> str:
    from polsek.asking.inferring import inferred, printed_table
    from polsek.asking.target import open_library
    from polsek.show.inferred import InferredFile, inferred_file

    library = open_library(rules)
    printed = printed_table(table, authority, year, library)
    total = None if printed.total is None else printed.total.amount
    said = InferredFile(printed.rows, total, printed.name, year, authority.code, support)
    return inferred(
        printed,
        authority,
        library,
        lambda found, adds_shown: inferred_file(found, said, language, adds_shown=adds_shown),
    )


# --- schema -----------------------------------------------------------------------------------------------------------


ANSWER = Annotated[
    str | None,
    option(
        "--answer",
        "COMMAND",
        'of what a command answers in JSON: calculate, "mandates show"',
        'för ett kommandos svar i JSON: calculate, "mandates show"',
    ),
]


def schema(answer: ANSWER = None, out: OUT = None, force: FORCE = False, language: LANGUAGE = "en") -> int:
    """Write the schema."""
    from polsek.show.page import Written
    from polsek.show.schema import rule_schema

    into = reply("json", language, out, force=force, endings={".json": "json"})
    into.answer(Written(rule_schema(language) if answer is None else _of_answer(answer)))
    return 0


def _of_answer(command: str) -> object:
    """Give the schema of an answer; raises CommandError."""
    from polsek.notation.words import did_you_mean
    from polsek.show.schema import ANSWERS, answer_schema

    if command not in ANSWERS:
        names = ", ".join(ANSWERS)
        raise CommandError(
            Words(f"no command {command!r} answers in JSON", f"inget kommando ”{command}” svarar i JSON"),
            did_you_mean(command, ANSWERS) or Words(f"those that do are {names}", f"de som gör det är {names}"),
        )
    return answer_schema(command)
