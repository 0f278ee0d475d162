"""polsek survey: what the parties of an assembly would get under every known rule of the same kind."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from polsek.cli.completion import assemblies
from polsek.cli.options import EXCEL, FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES, SET, YEAR
from polsek.cli.reply import reply
from polsek.cli.wording import both

AUTHORITY = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY",
        show_default=False,
        help=both("whose parties: a municipality or region", "vems partier: en kommun eller region"),
        autocompletion=assemblies,
    ),
]
SUPPORT = Annotated[
    Literal["party_support", "political_secretary", "group_leader", "group_support", "other"] | None,
    typer.Option(
        "--support",
        metavar="SORT",
        help=both("only rules of this kind, such as party_support", "bara regler av detta slag, t.ex. party_support"),
    ),
]


def survey(
    authority: AUTHORITY,
    year: YEAR = None,
    support: SUPPORT = None,
    set_: SET = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Calculate the rules of others with the seats of an assembly."""
    from polsek.asking.given import given_figures
    from polsek.asking.question import years_asked
    from polsek.asking.surveying import surveyed
    from polsek.asking.target import authority_meant, open_library
    from polsek.cli.progress import Progress

    into = reply(format_, language, out, force=force, excel=excel)
    meant, library = authority_meant(authority), open_library(rules)
    (asked,) = years_asked(year, None)
    with Progress(len(library.rules)) as progress:
        found = surveyed(meant, asked, support, given_figures(set_), library, progress.step)
    into.answer(found)
    return 1 if any(each.failed for each in found.overview.entries) else 0
