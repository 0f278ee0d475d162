"""polsek mandates: seats from other people's files, who sits in an assembly, and what an election changed."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.completion import assemblies
from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply
from polsek.cli.wording import both

AUTHORITY = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY",
        show_default=False,
        help=both("a municipality or region, by name or code", "en kommun eller region, med namn eller kod"),
        autocompletion=assemblies,
    ),
]
YEAR = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        help=both("who sits on 1 January (default: this year)", "vilka som sitter den 1 januari (förval: i år)"),
    ),
]
FROM = Annotated[
    int | None,
    typer.Option(
        "--from",
        metavar="YEAR",
        help=both("the earlier election (default: the last but one)", "det tidigare valet (förval: näst sista)"),
    ),
]
TO = Annotated[
    int | None,
    typer.Option(
        "--to",
        metavar="YEAR",
        help=both("the later election (default: the last)", "det senare valet (förval: det sista)"),
    ),
]


# --- show -------------------------------------------------------------------------------------------------------------


def show(
    authority: AUTHORITY,
    year: YEAR = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show the seats that count on 1 January."""
    from polsek.asking.seated import term_in

    into = reply(format_, language, out, force=force)
    into.answer(term_in(authority, year, rules))
    return 0


# --- diff -------------------------------------------------------------------------------------------------------------


def diff(
    authority: AUTHORITY,
    from_: FROM = None,
    to: TO = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show two terms side by side."""
    from polsek.asking.seated import elections_asked
    from polsek.show.seat_changes import SeatChangesAnswer

    into = reply(format_, language, out, force=force)
    meant, before, after = elections_asked(authority, (from_, to), rules)
    into.answer(SeatChangesAnswer(meant.code, meant.full_name, before, after))
    return 0
