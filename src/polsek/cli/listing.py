"""polsek rules, arrangements, series and show: what there is, as it stands in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.options import PROSE, RULES, SHEET, TABLE, argument, option, quietly, targets
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.read.library import Library
    from polsek.reference import Series


# --- rules ------------------------------------------------------------------------------------------------------------


def rules(*, into: TABLE, rules: RULES = None) -> int:
    """List the rules of the user's own folder and the shipped ones."""
    from polsek.asking.listing import rules_there_are
    from polsek.asking.question import Finding
    from polsek.show.rules import RulesAnswer, listed

    rows, problems = rules_there_are(rules, listed)
    return into.give(Finding(RulesAnswer(rows), problems))


# --- arrangements -----------------------------------------------------------------------------------------------------

AUTHORITIES = Annotated[
    list[str] | None,
    argument(
        "[AUTHORITY]...",
        "municipalities and regions, by name or code (default: all)",
        "kommuner och regioner, med namn eller kod (förval: alla)",
    ),
]
ON = Annotated[
    str | None, option("--on", "DATE", "the day of employment (default: today)", "anställningsdagen (förval: i dag)")
]


def arrangements(
    authorities: AUTHORITIES = None,
    on: ON = None,
    *,
    into: TABLE,
    rules: RULES = None,
) -> int:
    """Show every arrangement, or those of some authorities."""
    from polsek.asking.listing import arrangements_there_are, day_asked
    from polsek.asking.question import Finding
    from polsek.asking.target import open_library
    from polsek.period import latest_employment
    from polsek.show.arrangements import ArrangementsAnswer

    day = day_asked(on)
    library = open_library(rules)
    files, problems = arrangements_there_are(authorities or (), library)
    answer = ArrangementsAnswer(files, latest_employment(day), day)
    return into.give(Finding(answer, problems, (library,)))


# --- series -----------------------------------------------------------------------------------------------------------


def _series_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the names of all series."""
    return quietly(_series_names, ctx)


def _series_names(ctx: typer.Context) -> list[str]:
    from polsek.asking.target import open_library

    return list(open_library(ctx.params.get("rules")).series_names)


SERIES = Annotated[
    str | None,
    argument(
        "[SERIES]",
        "a series, such as riksdag_fee (default: list them all)",
        "en serie, t.ex. riksdag_fee (förval: alla)",
        autocompletion=_series_offered,
    ),
]


def series(name: SERIES = None, *, into: SHEET, rules: RULES = None) -> int:
    """Show the values of a series, or list them all."""
    from polsek.asking.target import open_library
    from polsek.show.sources import SeriesAnswer, SeriesListAnswer

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
    argument(
        "TARGET[:LINE]",
        "a rule, a series, a mandate file, or a source as explain cites it (FILE:106)",
        "en regel, en serie, en mandatfil, eller en källa som explain anger den (FIL:106)",
        autocompletion=targets,
    ),
]


def show(target: WHAT, *, into: PROSE, rules: RULES = None) -> int:
    """Show the files that are meant, line by line."""
    from polsek.asking.listing import excerpts
    from polsek.show.sources import ExcerptsAnswer

    into.answer(ExcerptsAnswer(excerpts(target, rules)))
    return 0
