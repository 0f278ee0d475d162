"""polsek new: a commented rule file to start from."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.completion import assemblies
from polsek.cli.options import FORCE, LANGUAGE_OPTION, OUT, RULES
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


def new(
    authority: AUTHORITY,
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Write a rule file for an authority."""
    from datetime import date

    from polsek.asking.target import authority_meant, open_library
    from polsek.show.starter import starter

    into = reply("yaml", language, out, force=force, endings={".yaml": "yaml", ".yml": "yaml"})
    found = authority_meant(authority)
    year = date.today().year + 1  # noqa: DTZ011 - the officer's own calendar
    distributions = [each for each in open_library(rules).distributions(found.code) if each.elected]
    seats = {row.party.name: row.mandates for row in distributions[-1].rows} if distributions else {}
    into.text(starter(found.code, found.full_name, seats, year, language))
    return 0
