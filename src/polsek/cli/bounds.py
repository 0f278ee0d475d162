"""polsek bounds: the least and the most that a rule can cost whatever the election gives."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.options import EXCEL, FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES, SET, STRICT, TARGET, YEAR
from polsek.cli.reply import reply
from polsek.cli.wording import both

PARTIES = Annotated[
    int | None,
    typer.Option(
        "--parties",
        metavar="NUMBER",
        min=1,
        max=100,
        help=both(
            "the most parties that get a seat (default: as many as now)",
            "det största antal partier som får mandat (förval: lika många som nu)",
        ),
    ),
]


def bounds(
    target: TARGET,
    year: YEAR = None,
    parties: PARTIES = None,
    set_: SET = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Bound what every rule that is meant can cost, and write the answer."""
    from polsek.asking.bounding import bounded
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Given, years_asked
    from polsek.asking.target import authority_name
    from polsek.cli.output import complain_of
    from polsek.show.bounds import BoundsAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    asked = Asked(target, years_asked(year, None), Given(given_figures(set_)), strict, rules)
    found, problems = bounded(asked, parties)
    if found:
        into.answer(BoundsAnswer([(each, authority_name(each.now.file)) for each in found]))
    complain_of(problems, language)
    return 1 if problems else 0
