"""polsek show: a file with the line numbers that explain cites."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.completion import targets
from polsek.cli.options import FORCE, LANGUAGE_OPTION, OUT, RULES, SHORT_FORMAT
from polsek.cli.reply import SHORT_ENDINGS, reply
from polsek.cli.wording import both

WHAT = Annotated[
    str,
    typer.Argument(
        metavar="TARGET[:LINE]",
        show_default=False,
        help=both(
            "a rule, a series, a mandate file, or a source as explain cites it (FILE:106)",
            "en regel, en serie, en mandatfil, eller en källa som explain anger den (FIL:106)",
        ),
        autocompletion=targets,
    ),
]


def show(
    target: WHAT,
    format_: SHORT_FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Show the files that are meant, line by line."""
    from polsek.asking.showing import excerpts
    from polsek.show.excerpts import ExcerptsAnswer

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    into.answer(ExcerptsAnswer(excerpts(target, rules)))
    return 0
