"""polsek compare, survey and bounds: a rule beside another, beside those of others, and whatever an election gives."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from polsek.cli.language import both
from polsek.cli.options import (
    EXCEL,
    FORCE,
    FORMAT,
    LANGUAGE_OPTION,
    OUT,
    RULES,
    SCENARIO,
    SET,
    STRICT,
    TARGET,
    YEAR,
    assemblies,
    filled,
    targets,
)
from polsek.cli.output import reply

BEFORE = Annotated[
    str,
    typer.Argument(
        metavar="TARGET[@YEAR]",
        show_default=False,
        help=both(
            "what was: a rule file, id, authority's name or code",
            "utgångsläget: namn eller kod, en regels id eller en regelfil",
        ),
        autocompletion=targets,
    ),
]
AFTER = Annotated[
    str | None,
    typer.Argument(
        metavar="[TARGET[@YEAR]]",
        show_default=False,
        help=both("what comes instead (default: the same rule)", "det som det jämförs med (förval: samma regel)"),
        autocompletion=targets,
    ),
]
BOTH_MANDATES = Annotated[
    str | None,
    typer.Option(
        "--mandates",
        metavar="FILE",
        callback=filled,
        help=both(
            "the seats on both sides; with one TARGET alone, those after",
            "mandaten på båda sidor; anges bara ett MÅL gäller de sidan efter",
        ),
    ),
]
TO_MANDATES = Annotated[
    str | None,
    typer.Option(
        "--to-mandates", metavar="FILE", callback=filled, help=both("the seats after", "mandaten på sidan efter")
    ),
]
BOTH_SET = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help=both(
            "another figure on both sides; with one TARGET alone, after",
            "ett annat värde på båda sidor; anges bara ett MÅL gäller det sidan efter",
        ),
    ),
]
TO_SET = Annotated[
    list[str] | None,
    typer.Option("--to-set", metavar="NAME=VALUE", help=both("another figure after", "ett annat värde på sidan efter")),
]
TO_SCENARIO = Annotated[
    str | None,
    typer.Option(
        "--to-scenario",
        metavar="FILE",
        callback=filled,
        help=both("the scenario after, instead of --scenario", "scenariot på sidan efter, i stället för --scenario"),
    ),
]
FULL_TIME_COST = Annotated[
    str | None,
    typer.Option(
        "--full-time-cost",
        metavar="AMOUNT",
        help=both(
            "what a full-time secretary costs a year (default: as the rules say)",
            "vad en sekreterare på heltid kostar per år (förval: enligt reglerna)",
        ),
    ),
]
EXIT_CODE = Annotated[
    bool,
    typer.Option("--exit-code", help=both("exit code 1 if an amount differs", "returkod 1 om något belopp ändras")),
]


def compare(
    target: BEFORE,
    other: AFTER = None,
    year: YEAR = None,
    mandates: BOTH_MANDATES = None,
    to_mandates: TO_MANDATES = None,
    set_: BOTH_SET = None,
    to_set: TO_SET = None,
    scenario: SCENARIO = None,
    to_scenario: TO_SCENARIO = None,
    full_time_cost: FULL_TIME_COST = None,
    exit_code: EXIT_CODE = False,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Compare two sides and write what changes."""
    from polsek.asking.comparing import TO_SET as TO_SET_OPTION
    from polsek.asking.comparing import asked_sides, compared, cost_asked
    from polsek.asking.given import given_figures
    from polsek.asking.question import Premises, scenario_asked
    from polsek.asking.target import authority_name
    from polsek.show.comparison import ComparisonAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    given = Premises(given_figures(set_), mandates)
    later = Premises(given_figures(to_set, TO_SET_OPTION), to_mandates)
    supposed = (
        scenario_asked(scenario) if scenario else None,
        scenario_asked(to_scenario, "--to-scenario") if to_scenario else None,
    )
    sides = asked_sides((target, other), year, given, later, rules, supposed)
    found = compared(*sides, cost_asked(full_time_cost), strict=strict)
    names = authority_name(found.before.file), authority_name(found.after.file)
    into.answer(ComparisonAnswer(found, names), *(side.target.library for side in sides))
    return 1 if exit_code and found.differs else 0


# --- survey -----------------------------------------------------------------------------------------------------------


WHOSE_PARTIES = Annotated[
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


INHABITANTS = Annotated[
    int | None,
    typer.Option(
        "--inhabitants",
        metavar="NUMBER",
        min=1,
        max=100_000_000,
        help=both("how many live there: kronor per inhabitant", "antal invånare: kronor per invånare"),
    ),
]


def survey(
    authority: WHOSE_PARTIES,
    year: YEAR = None,
    support: SUPPORT = None,
    inhabitants: INHABITANTS = None,
    set_: SET = None,
    format_: FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Calculate the rules of others with the seats of an assembly."""
    from polsek.asking.comparing import surveyed
    from polsek.asking.given import given_figures
    from polsek.asking.question import years_asked
    from polsek.asking.target import authority_meant, open_library
    from polsek.cli.progress import Progress

    into = reply(format_, language, out, force=force, excel=excel)
    meant, library = authority_meant(authority), open_library(rules)
    (asked,) = years_asked(year, None)
    with Progress(len(library.rules)) as progress:
        found = surveyed(meant, asked, support, given_figures(set_), library, progress.step, inhabitants)
    into.answer(found, library)
    return 1 if any(each.failed for each in found.rules) else 0


# --- bounds -----------------------------------------------------------------------------------------------------------


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
    from polsek.asking.comparing import bounded
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Premises, years_asked
    from polsek.asking.target import authority_name
    from polsek.cli.output import complain_of
    from polsek.show.alternatives import BoundsAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    asked = Asked(target, years_asked(year, None), Premises(given_figures(set_)), strict, rules)
    found, problems = bounded(asked, parties)
    if found:
        into.answer(BoundsAnswer([(each, authority_name(each.now.file)) for each in found]))
    complain_of(problems, language)
    return 1 if problems else 0
