"""polsek calculate, explain and describe: what each party gets, every step to it, and the rule in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from polsek.cli.options import (
    GIVEN,
    PROSE,
    RULES,
    SHEET,
    STRICT,
    SUPPOSED,
    TARGET,
    TARGET_OR_ALL,
    YEAR,
    argument,
    flag,
    option,
    premises,
    quietly,
)
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.asking.question import Asked
    from polsek.cli.output import Reply

ALL = Annotated[
    bool,
    flag(
        "--all",
        "every rule that holds that year, a line each (without TARGET)",
        "alla regler som gäller det året, en rad per regel (utan MÅL)",
    ),
]
YEARS = Annotated[str | None, option("--years", "YEAR-YEAR", "several years: 2027-2029", "flera år: 2027-2029")]
SCENARIOS = Annotated[
    list[str] | None,
    option(
        "--scenario",
        "FILE",
        "figures and mandates to suppose, as a file; several give a column each",
        "en fil med antagna värden och mandat; flera ger en kolumn var",
    ),
]
BY = Annotated[
    Literal["year", "half-year", "tertial", "quarter", "month", "instalment"] | None,
    option(
        "--by",
        "PERIOD",
        "year, half-year, tertial, quarter, month or instalment",
        "year, half-year, tertial, quarter, month eller instalment",
    ),
]
FROM = Annotated[
    str | None,
    option(
        "--from",
        "DATE",
        "the first day of a part of the year, such as 2027-01-01",
        "första dagen i en del av året, t.ex. 2027-01-01",
    ),
]
TO = Annotated[
    str | None,
    option("--to", "DATE", "the last day of the part, such as 2027-08-31", "sista dagen i delen, t.ex. 2027-08-31"),
]
RECEIPT = Annotated[
    bool,
    flag(
        "--receipt",
        "show a receipt: the version, and the checksum (SHA-256) of every file",
        "visa ett kvitto: version och kontrollsumma (SHA-256) för varje fil",
    ),
]
CHART = Annotated[
    bool | None,
    flag(
        "--chart/--no-chart",
        "bars beside the amounts on a terminal (default: where it is wide enough)",
        "staplar bredvid beloppen i en terminal (förval: där den är bred nog)",
        show_default=False,
    ),
]


def calculate(
    target: TARGET_OR_ALL = None,
    all_: ALL = False,
    year: YEAR = None,
    years: YEARS = None,
    *,
    given: GIVEN,
    scenario: SCENARIOS = None,
    by: BY = None,
    from_: FROM = None,
    to: TO = None,
    into: SHEET,
    strict: STRICT = False,
    receipt: RECEIPT = False,
    chart: CHART = None,
    rules: RULES = None,
) -> int:
    """Calculate and write the answer."""
    from polsek.asking.calculating import answered, under_each
    from polsek.asking.question import Asked, scenario_asked, stretch_asked, under, years_asked

    into = _reply(into, receipt=receipt, chart=chart)
    scenarios = tuple(map(scenario_asked, scenario or ()))
    beside = {"--years": years, "--by": by, "--from": from_, "--to": to}
    if len(scenarios) > 1:
        _refuse_beside_scenarios({"--all": all_ or None, **beside})
        asked = Asked(_named(target), years_asked(year, None), given, strict, rules)
        return into.give(under_each(asked, scenarios, into.language))
    given = under(given, scenarios[0] if scenarios else None)
    if all_:
        _refuse_beside_all(target, {"--mandates": given.seats, **beside})
        return _all(Asked("", years_asked(year, None), given, strict, rules), into, receipt=receipt)
    stretch = stretch_asked(from_, to, by)
    years_ = years_asked(stretch.year if stretch and year is None and years is None else year, years)
    asked = Asked(_named(target), years_, given, strict, rules)
    return into.give(answered(asked, by, stretch, receipt=receipt or into.stands_alone))


def _named(target: str | None) -> str:
    """Give the TARGET; raises CommandError when there is none."""
    if target is None:
        raise CommandError(
            Words("Missing argument 'TARGET'", "MÅL saknas"),
            Words(
                "see polsek calculate --help; --all takes every rule",
                "polsek calculate --help visar hur kommandot skrivs; med --all räknas alla regler",
            ),
        )
    return target


def _reply(into: Reply, *, receipt: bool, chart: bool | None) -> Reply:
    """Add whether charts are shown, and refuse a receipt where there is no place for it; raises CommandError."""
    if receipt and into.format in ("csv", "excel"):
        raise CommandError(
            Words("a receipt cannot be written in CSV", "kvitto kan inte skrivas i CSV"),
            Words("take it with --format json", "ta det med --format json"),
        )
    return into._replace(chart=chart)


# --- several scenarios ------------------------------------------------------------------------------------------------


def _refuse_beside_scenarios(options: Mapping[str, object]) -> None:
    """Refuse what has no place in a table with a column per scenario; raises CommandError."""
    for name, value in options.items():
        if value is not None:
            raise CommandError(
                Words(f"{name} says nothing beside several --scenario", f"{name} kan inte stå med flera --scenario"),
                Words("leave it out, or give one scenario", "utelämna den, eller ange ett scenario"),
            )


# --- every rule -------------------------------------------------------------------------------------------------------

_ONE_YEAR = Words("give it with --year, or name a TARGET instead of --all", "ange året med --year, eller ange ett MÅL")
_OWN_SEATS = Words(
    "name a TARGET, or put mandate files into the folder mandates of your rules",
    "ange ett MÅL, eller lägg mandatfiler i mappen mandates bland dina regler",
)
_BESIDE = {
    "--years": (Words("--all answers for one year", "--all svarar för ett år"), _ONE_YEAR),
    "--mandates": (
        Words("--mandates is of one assembly, --all of every one", "--mandates gäller ett fullmäktige, --all alla"),
        _OWN_SEATS,
    ),
}
"""What options that say nothing together with --all are refused with; the others divide the year."""


def _refuse_beside_all(target: str | None, options: Mapping[str, object]) -> None:
    """Refuse what says nothing together with --all; raises CommandError."""
    if target is not None:
        raise CommandError(
            Words(f"both {target} and --all are given", f"både {target} och --all är angivna"),
            Words("give one of them", "ange en av dem"),
        )
    for name, value in options.items():
        if value is not None:
            raise CommandError(*_BESIDE.get(name, _divides(name)))


def _divides(name: str) -> tuple[Words, Words]:
    return (
        Words(f"{name} divides the year, --all shows the whole", f"{name} delar året, --all visar hela"),
        Words("leave out one of them", "utelämna en av dem"),
    )


def _all(asked: Asked, into: Reply, *, receipt: bool) -> int:
    """Calculate every rule and write the answer; a rule with a problem makes the exit code 1."""
    from polsek.asking.calculating import of_every_rule
    from polsek.asking.target import open_library
    from polsek.cli.output import Progress, complain, complain_of
    from polsek.show.overview import Overview, told

    receipt = receipt or into.stands_alone
    library, (year,) = open_library(asked.rules, receipt=receipt), asked.years
    with Progress(len(library.rules)) as progress:
        found = of_every_rule(
            library,
            year,
            asked.given,
            progress.step,
            keep=lambda entry: told(entry, into.format),
            strict=asked.strict,
        )
    if not found:
        complain(f"polsek: {Words(f'no rule holds in {year}', f'ingen regel gäller {year}').get(into.language)}")
        return 1
    problems = [problem for each in found if each.failed for problem in each.problems]
    complain_of(tuple(dict.fromkeys(problems)), into.language)
    into.answer(Overview(year, found, library.receipt() if receipt else None))
    return 1 if problems else 0


# --- explain and describe ---------------------------------------------------------------------------------------------


def _parties_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the parties that the rules of the target give something."""
    return quietly(_parties, ctx)


def _parties(ctx: typer.Context) -> list[str]:
    from polsek.asking.calculating import calculated
    from polsek.asking.question import Asked, years_asked

    words = ctx.params
    if words.get("mandates") == "-":  # what the command will read there is not the shell's to give
        return []
    given = premises(words.get("mandates"), words.get("set_"))
    asked = Asked(words["target"], years_asked(words.get("year"), None), given, rules=words.get("rules"))
    called = [each.party for support in calculated(asked).supports for each in support.parties]
    return [name for each in called for name in (each.abbreviation, each.name)]


PARTY = Annotated[
    str | None,
    argument(
        "[PARTY]",
        "a party's name or abbreviation (else: the table by number of mandates)",
        "partiets namn eller förkortning (annars: tabell efter antal mandat)",
        autocompletion=_parties_offered,
    ),
]
TOTAL = Annotated[
    bool, flag("--total", "how the parties' support adds up to the total", "hur partiernas stöd blir den totala summan")
]


def explain(
    target: TARGET,
    party: PARTY = None,
    year: YEAR = None,
    *,
    given: SUPPOSED,
    total: TOTAL = False,
    into: PROSE,
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Explain a party's support, or what a rule gives by mandates."""
    from polsek.asking.calculating import explained
    from polsek.asking.question import Asked, years_asked

    return into.give(explained(Asked(target, years_asked(year, None), given, strict, rules), party, total=total))


def describe(target: TARGET, year: YEAR = None, *, into: PROSE, rules: RULES = None) -> int:
    """Describe every rule that is meant."""
    from polsek.asking.calculating import described

    return into.give(described(target, year, rules))
