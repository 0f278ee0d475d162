"""polsek compare, survey and bounds: a rule beside another, beside those of others, and whatever an election gives."""

from __future__ import annotations

from typing import Annotated

from polsek.cli.options import (
    FIGURES,
    RULES,
    SCENARIO,
    SHEET,
    STRICT,
    SUPPORT,
    TARGET,
    YEAR,
    argument,
    assemblies,
    filled,
    flag,
    option,
    targets,
)

BEFORE = Annotated[
    str,
    argument(
        "TARGET[@YEAR]",
        "what was: a rule file, id, authority's name or code",
        "utgångsläget: namn eller kod, en regels id eller en regelfil",
        autocompletion=targets,
    ),
]
AFTER = Annotated[
    str | None,
    argument(
        "[TARGET[@YEAR]]",
        "what comes instead (default: the same rule)",
        "det som det jämförs med (förval: samma regel)",
        autocompletion=targets,
    ),
]
BOTH_MANDATES = Annotated[
    str | None,
    option(
        "--mandates",
        "FILE",
        "the seats on both sides; with one TARGET alone, those after",
        "mandaten på båda sidor; anges bara ett MÅL gäller de sidan efter",
        callback=filled,
    ),
]
TO_MANDATES = Annotated[
    str | None, option("--to-mandates", "FILE", "the seats after", "mandaten på sidan efter", callback=filled)
]
BOTH_SET = Annotated[
    list[str] | None,
    option(
        "--set",
        "NAME=VALUE",
        "another figure on both sides; with one TARGET alone, after",
        "ett annat värde på båda sidor; anges bara ett MÅL gäller det sidan efter",
    ),
]
TO_SET = Annotated[
    list[str] | None, option("--to-set", "NAME=VALUE", "another figure after", "ett annat värde på sidan efter")
]
TO_SCENARIO = Annotated[
    str | None,
    option(
        "--to-scenario",
        "FILE",
        "the scenario after, instead of --scenario",
        "scenariot på sidan efter, i stället för --scenario",
        callback=filled,
    ),
]
FULL_TIME_COST = Annotated[
    str | None,
    option(
        "--full-time-cost",
        "AMOUNT",
        "what a full-time secretary costs a year (default: as the rules say)",
        "vad en sekreterare på heltid kostar per år (förval: enligt reglerna)",
    ),
]
EXIT_CODE = Annotated[
    bool, flag("--exit-code", "exit code 1 if an amount differs", "returkod 1 om något belopp ändras")
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
    *,
    into: SHEET,
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Compare two sides and write what changes."""
    from polsek.asking.comparing import TO_SET as TO_SET_OPTION
    from polsek.asking.comparing import asked_sides, compared, cost_asked
    from polsek.asking.given import given_figures
    from polsek.asking.question import Premises, scenario_asked

    given = Premises(given_figures(set_), mandates)
    later = Premises(given_figures(to_set, TO_SET_OPTION), to_mandates)
    supposed = (
        scenario_asked(scenario) if scenario else None,
        scenario_asked(to_scenario, "--to-scenario") if to_scenario else None,
    )
    sides = asked_sides((target, other), year, given, later, rules, supposed)
    answer = compared(*sides, cost_asked(full_time_cost), strict=strict)
    into.answer(answer, *(side.target.library for side in sides))
    return 1 if exit_code and answer.found.differs else 0


# --- survey -----------------------------------------------------------------------------------------------------------


WHOSE_PARTIES = Annotated[
    str,
    argument(
        "AUTHORITY",
        "whose parties: a municipality or region",
        "vems partier: en kommun eller region",
        autocompletion=assemblies,
    ),
]
OF_KIND = Annotated[
    SUPPORT | None,
    option(
        "--support",
        "SORT",
        "only rules of this kind, such as party_support",
        "bara regler av detta slag, t.ex. party_support",
    ),
]
INHABITANTS = Annotated[
    int | None,
    option(
        "--inhabitants",
        "NUMBER",
        "how many live there: kronor per inhabitant",
        "antal invånare: kronor per invånare",
        min=1,
        max=100_000_000,
    ),
]


def survey(
    authority: WHOSE_PARTIES,
    year: YEAR = None,
    support: OF_KIND = None,
    inhabitants: INHABITANTS = None,
    *,
    given: FIGURES,
    into: SHEET,
    rules: RULES = None,
) -> int:
    """Calculate the rules of others with the seats of an assembly."""
    from polsek.asking.comparing import surveyed
    from polsek.asking.question import years_asked
    from polsek.asking.target import authority_meant, open_library
    from polsek.cli.output import Progress

    meant, library = authority_meant(authority), open_library(rules)
    (asked,) = years_asked(year, None)
    with Progress(len(library.rules)) as progress:
        found = surveyed(meant, asked, support, given.figures, library, progress.step, inhabitants)
    into.answer(found, library)
    return 1 if any(each.failed for each in found.rules) else 0


# --- bounds -----------------------------------------------------------------------------------------------------------


PARTIES = Annotated[
    int | None,
    option(
        "--parties",
        "NUMBER",
        "the most parties that get a seat (default: as many as now)",
        "det största antal partier som får mandat (förval: lika många som nu)",
        min=1,
        max=100,
    ),
]


def bounds(
    target: TARGET,
    year: YEAR = None,
    parties: PARTIES = None,
    *,
    given: FIGURES,
    into: SHEET,
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Bound what every rule that is meant can cost, and write the answer."""
    from polsek.asking.comparing import bounded
    from polsek.asking.question import Asked, years_asked

    return into.give(bounded(Asked(target, years_asked(year, None), given, strict, rules), parties))
