"""polsek series: the dated figures that others set, each value with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.completion import quietly
from polsek.cli.options import EXCEL, FORCE, FORMAT, LANGUAGE_OPTION, OUT, RULES
from polsek.cli.reply import reply
from polsek.cli.wording import both
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.library import Library
    from polsek.reference import Series


def _offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the names of all series."""
    return quietly(_names, ctx)


def _names(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library

    return list(open_library(ctx.params.get("rules")).series_names)


NAME = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        show_default=False,
        help=both(
            "a series, such as riksdag_fee (default: list them all)", "en serie, t.ex. riksdag_fee (förval: alla)"
        ),
        autocompletion=_offered,
    ),
]


def series(
    name: NAME = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Show the values of a series, or list them all."""
    from polsek.asking.target import open_library
    from polsek.show.series import SeriesAnswer, SeriesListAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    library = open_library(rules)
    if name is None:
        into.answer(SeriesListAnswer(_all(library)))
    else:
        into.answer(SeriesAnswer(_called(name, library)))
    return 0


def _all(library: Library) -> list[Series]:
    return [found for name in library.series_names if (found := library.series(name)) is not None]


def _called(name: str, library: Library) -> Series:
    """Find a series by its name, or by its title in either language; raises CommandError."""
    from polsek.notation.words import did_you_mean

    if name in library.series_names and (found := library.series(name)) is not None:
        return found
    titled = [each for each in _all(library) if name.casefold() in (title.casefold() for title in each.title)]
    if len(titled) == 1:
        return titled[0]
    raise CommandError(
        Words(f"there is no series {name}", f"det finns ingen serie {name}"),
        did_you_mean(name, library.series_names)
        or Words("polsek series lists them all", "polsek series visar alla serier"),
    )
