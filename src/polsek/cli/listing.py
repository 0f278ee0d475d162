"""polsek rules, arrangements, series and show: what there is, as it stands in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.language import both
from polsek.cli.options import EXCEL, FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES, SHORT_FORMAT, quietly, targets
from polsek.cli.output import SHORT_ENDINGS, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.library import Library
    from polsek.reference import Series


# --- rules ------------------------------------------------------------------------------------------------------------


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
    from polsek.show.rules import RulesAnswer, listed

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
    from polsek.asking.target import open_library
    from polsek.cli.output import complain_of
    from polsek.period import latest_employment
    from polsek.show.arrangements import ArrangementsAnswer

    into = reply(format_, language, out, force=force)
    day = day_asked(on)
    library = open_library(rules)
    files, problems = arrangements_there_are(authorities or (), library)
    complain_of(problems, language)
    into.answer(ArrangementsAnswer(files, latest_employment(day), day), library)
    return 1 if problems else 0


# --- series -----------------------------------------------------------------------------------------------------------


def _series_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the names of all series."""
    return quietly(_series_names, ctx)


def _series_names(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library

    return list(open_library(ctx.params.get("rules")).series_names)


SERIES = Annotated[
    str | None,
    typer.Argument(
        metavar="[SERIES]",
        show_default=False,
        help=both(
            "a series, such as riksdag_fee (default: list them all)", "en serie, t.ex. riksdag_fee (förval: alla)"
        ),
        autocompletion=_series_offered,
    ),
]


def series(
    name: SERIES = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Show the values of a series, or list them all."""
    from polsek.asking.target import open_library
    from polsek.show.sources import SeriesAnswer, SeriesListAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    library = open_library(rules)
    if name is None:
        into.answer(SeriesListAnswer(_all_series(library)))
    else:
        into.answer(SeriesAnswer(_series_called(name, library)))
    return 0


def _all_series(library: Library) -> list[Series]:
    return [found for name in library.series_names if (found := library.series(name)) is not None]


def _series_called(name: str, library: Library) -> Series:
    """Find a series by its name, or by its title in either language; raises CommandError."""
    from polsek.notation.words import did_you_mean

    if name in library.series_names and (found := library.series(name)) is not None:
        return found
    titled = [each for each in _all_series(library) if name.casefold() in (title.casefold() for title in each.title)]
    if len(titled) == 1:
        return titled[0]
    raise CommandError(
        Words(f"there is no series {name}", f"serien {name} finns inte"),
        did_you_mean(name, library.series_names)
        or Words("polsek series lists them all", "polsek series visar alla serier"),
    )


# --- show -------------------------------------------------------------------------------------------------------------


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
    from polsek.asking.listing import excerpts
    from polsek.show.sources import ExcerptsAnswer

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    into.answer(ExcerptsAnswer(excerpts(target, rules)))
    return 0
