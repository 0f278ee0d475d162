"""polsek check: whether rule files, mandates and series are right; published tables recalculated."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Literal

from polsek.cli.options import A_YEAR, FORCE, LANGUAGE, OUT, RULES, argument, flag, option
from polsek.cli.output import PAGE_ENDINGS, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Language

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
STRICT = Annotated[bool, flag("--strict", "warnings fail, too", "underkänn även varningar")]
YEAR = Annotated[
    int | None,
    option("--year", "YEAR", "judge the series for this year, too", "kontrollera serierna även för detta år", **A_YEAR),
]
SELECT = Annotated[
    list[str] | None,
    option(
        "--select",
        "ID",
        "show only these problems (and files that cannot be read)",
        "visa bara dessa problem (och filer som inte kan läsas)",
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
    strict: STRICT = False,
    year: YEAR = None,
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
    from polsek.cli.progress import Progress
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
