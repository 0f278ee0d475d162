"""polsek arrangements: who employs, leads and is responsible for political secretaries, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply
from polsek.cli.wording import both
from polsek.problem import CommandError, PolsekError, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from polsek.problem import Problem
    from polsek.read.library import Library
    from polsek.rules.file import RuleFile

AUTHORITIES = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[AUTHORITY]...",
        show_default=False,
        help=both(
            "municipalities and regions, by name or code (default: all)",
            "kommuner och regioner, med namn eller kod (förval: alla)",
        ),
    ),
]
ON = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help=both("the day of employment (default: today)", "anställningsdagen (förval: i dag)"),
    ),
]


def arrangements(
    authorities: AUTHORITIES = None,
    on: ON = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show every arrangement, or those of some authorities."""
    from polsek.asking.target import authority_name, open_library
    from polsek.cli.output import complain_of
    from polsek.period import latest_employment
    from polsek.show.arrangements import ArrangementsAnswer

    into = reply(format_, language, out, force=force)
    day, library = _day(on), open_library(rules)
    found: list[tuple[RuleFile, str]] = []
    problems: list[Problem] = []
    for name in _named(authorities or (), library):
        try:
            file = library.rule(name)
            found += [(file, authority_name(file))] if file.rule.arrangement is not None else []
        except PolsekError as error:
            problems += error.problems
    complain_of(problems, language)
    _check_found(authorities or (), found, failed=bool(problems))
    into.answer(ArrangementsAnswer(tuple(found), latest_employment(day), day))
    return 1 if problems else 0


def _day(on: str | None) -> date:
    from datetime import date

    from polsek.notation.words import Refusal, Token, iso_date

    if on is None:
        return date.today()  # noqa: DTZ011 - the officer's own calendar
    try:
        return iso_date(Token(on, 0))
    except Refusal as refusal:
        message = Words(f"--on: {refusal.message.en}", f"--on: {refusal.message.sv}")
        raise CommandError(message, refusal.hint) from None


def _named(authorities: Sequence[str], library: Library) -> Iterator[str]:
    """Give the ids of the rules of some authorities, of all when none is named, that may have an arrangement."""
    from polsek.asking.target import authority_meant

    codes = [authority_meant(text).code for text in authorities]
    for name, code in library.codes().items():
        path, shown = library.rules[name]
        if (not codes or code in codes) and b"arrangement" in library.read(path, shown):
            yield name


def _check_found(authorities: Sequence[str], found: Sequence[tuple[RuleFile, str]], *, failed: bool) -> None:
    """Refuse authorities that have no arrangement."""
    from polsek.asking.target import authority_meant

    codes = {file.code for file, _ in found}
    for text in authorities:
        meant = authority_meant(text)
        if meant.code not in codes and not failed:
            raise CommandError(
                Words(
                    f"no rule file of {meant.full_name} says who employs",
                    f"ingen regelfil för {meant.full_name} säger vem som anställer",
                ),
                Words("a rule file says it under arrangement:", "en regelfil säger det under arrangement:"),
            )
