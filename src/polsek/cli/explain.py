"""polsek explain and describe: every step from the decision to the krona, and the rule in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.language import both
from polsek.cli.options import (
    FORCE,
    LANGUAGE_OPTION,
    MANDATES,
    OUT,
    RULES,
    SCENARIO,
    SET,
    SHORT_FORMAT,
    STRICT,
    TARGET,
    YEAR,
    quietly,
)
from polsek.cli.output import SHORT_ENDINGS, reply
from polsek.problem import CommandError, Words

if TYPE_CHECKING:
    from polsek.asking.question import Asked
    from polsek.cli.output import Reply
    from polsek.problem import Problem


def _parties_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the parties that the rules of the target give something."""
    return quietly(_parties, ctx)


def _parties(ctx: typer.Context) -> list[str]:
    from polsek.asking.calculating import calculated
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Premises, years_asked

    words = ctx.params
    if words.get("mandates") == "-":  # what the command will read there is not the shell's to give
        return []
    given = Premises(given_figures(words.get("set_")), words.get("mandates"))
    asked = Asked(words["target"], years_asked(words.get("year"), None), given, rules=words.get("rules"))
    called = [each.party for support in calculated(asked).supports for each in support.parties]
    return [name for each in called for name in (each.abbreviation, each.name)]


PARTY = Annotated[
    str | None,
    typer.Argument(
        metavar="[PARTY]",
        show_default=False,
        help=both(
            "a party's name or abbreviation (else: the table by number of mandates)",
            "partiets namn eller förkortning (annars: tabell efter antal mandat)",
        ),
        autocompletion=_parties_offered,
    ),
]


TOTAL = Annotated[
    bool,
    typer.Option(
        "--total",
        help=both("how the parties' support adds up to the total", "hur partiernas stöd blir den totala summan"),
    ),
]


def explain(
    target: TARGET,
    party: PARTY = None,
    year: YEAR = None,
    mandates: MANDATES = None,
    set_: SET = None,
    scenario: SCENARIO = None,
    total: TOTAL = False,
    format_: SHORT_FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Explain a party's support, or what a rule gives by mandates."""
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Premises, scenario_asked, under, years_asked
    from polsek.cli.output import complain_of

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    given = under(Premises(given_figures(set_), mandates), scenario_asked(scenario) if scenario else None)
    asked = Asked(target, years_asked(year, None), given, strict, rules)
    if total:
        problems = _total(asked, party, into)
    else:
        problems = _bands(asked, into) if party is None else _party(asked, party, into)
    complain_of(problems, language)
    return 1 if problems else 0


def _bands(asked: Asked, into: Reply) -> tuple[Problem, ...]:
    """Explain what each rule that is meant gives by mandates; what could not be calculated is given."""
    from polsek.asking.calculating import explained
    from polsek.asking.target import authority_name
    from polsek.show.bands import BandsAnswer

    meant = asked.found()
    sides, problems = explained(asked, meant)
    if sides:
        into.answer(BandsAnswer(tuple((side, authority_name(side.file)) for side in sides)), meant.library)
    return problems


def _party(asked: Asked, party: str, into: Reply) -> tuple[Problem, ...]:
    """Explain a party's support by each rule that is meant; what could not be calculated is given."""
    from polsek.asking.calculating import calculated, of_party
    from polsek.asking.target import authority_name
    from polsek.show.explanation import ExplanationAnswer

    found = calculated(asked)
    if found.supports:
        chosen = of_party(found.supports, party)
        answer = ExplanationAnswer(tuple((each, row, authority_name(each.file)) for each, row in chosen))
        into.answer(answer, found.target.library)
    return found.problems


def _total(asked: Asked, party: str | None, into: Reply) -> tuple[Problem, ...]:
    """Explain the grand total of every rule that is meant; what could not be calculated is given."""
    from polsek.asking.calculating import calculated
    from polsek.asking.target import authority_name
    from polsek.show.explanation import GrandTotalAnswer

    if party is not None:
        raise CommandError(
            Words(f"both {party} and --total are given", f"både {party} och --total är angivna"),
            Words("leave out one of them", "utelämna en av dem"),
        )
    found = calculated(asked)
    if found.supports:
        answer = GrandTotalAnswer([(each, authority_name(each.file)) for each in found.supports])
        into.answer(answer, found.target.library)
    return found.problems


# --- describe ---------------------------------------------------------------------------------------------------------


def describe(
    target: TARGET,
    year: YEAR = None,
    format_: SHORT_FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    rules: RULES = None,
) -> int:
    """Describe every rule that is meant."""
    from polsek.asking.calculating import read
    from polsek.asking.target import authority_name
    from polsek.cli.output import complain_of
    from polsek.show.description import DescriptionAnswer, described

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    found, problems = read(target, rules)
    complain_of(problems, language)
    told = [(file.id, described(file, series, year, authority_name(file))) for file, series in found]
    into.answer(DescriptionAnswer(tuple(told)))
    return 1 if problems else 0
