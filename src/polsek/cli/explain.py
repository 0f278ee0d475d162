"""polsek explain and describe: every step from the decision to the krona, and the rule in plain sentences."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.options import PROSE, RULES, STRICT, SUPPOSED, TARGET, YEAR, argument, flag, premises, quietly


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
