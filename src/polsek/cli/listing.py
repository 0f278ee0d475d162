"""polsek rules and polsek arrangements: which rules there are, and who employs, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.options import FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply
from polsek.cli.wording import both


def rules(
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """List the rules of the user's own folder and the shipped ones."""
    from polsek.asking.listing import rules_there_are
    from polsek.cli.output import complain_of
    from polsek.show.listing import RulesAnswer, listed

    into = reply(format_, language, out, force=force)
    rows, problems = rules_there_are(rules, listed)
    complain_of(problems, language)
    into.answer(RulesAnswer(rows))
    return 1 if problems else 0


# --- arrangements -----------------------------------------------------------------------------------------------------

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
    from polsek.asking.listing import arrangements_there_are, day_asked
    from polsek.cli.output import complain_of
    from polsek.period import latest_employment
    from polsek.show.arrangements import ArrangementsAnswer

    into = reply(format_, language, out, force=force)
    day = day_asked(on)
    files, problems = arrangements_there_are(authorities or (), rules)
    complain_of(problems, language)
    into.answer(ArrangementsAnswer(files, latest_employment(day), day))
    return 1 if problems else 0
