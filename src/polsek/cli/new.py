"""polsek new: a commented rule file to start from."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.completion import assemblies
from polsek.cli.options import LANGUAGE_OPTION, RULES
from polsek.cli.output import emit
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


def new(
    authority: AUTHORITY,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Write a rule file for an authority to stdout."""
    from datetime import date

    from polsek.asking.target import authority_meant, open_library
    from polsek.show.starter import starter

    found = authority_meant(authority)
    year = date.today().year + 1  # noqa: DTZ011 - the officer's own calendar
    distributions = [each for each in open_library(rules).distributions(found.code) if each.elected]
    seats = {row.party.name: row.mandates for row in distributions[-1].rows} if distributions else {}
    emit(starter(found.code, found.full_name, seats, year, language))
    return 0
