"""polsek explain: every step from the decision and the series to the krona."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.completion import quietly
from polsek.cli.options import FORCE, LANGUAGE_OPTION, MANDATES, OUT, RULES, SET, SHORT_FORMAT, STRICT, TARGET, YEAR
from polsek.cli.reply import SHORT_ENDINGS, reply
from polsek.cli.wording import both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.asking.calculating import Answer
    from polsek.causes.side import Side
    from polsek.cli.reply import Reply
    from polsek.show.table import Page


def _parties_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the parties that the rules of the target give something."""
    return quietly(_parties, ctx)


def _parties(ctx: typer.Context) -> list[str]:
    from polsek.asking.calculating import calculated
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Given, years_asked

    words = ctx.params
    if words.get("mandates") == "-":  # what the command will read there is not the shell's to give
        return []
    given = Given(given_figures(words.get("set_")), words.get("mandates"))
    asked = Asked(words["target"], years_asked(words.get("year"), None), given, rules=words.get("rules"))
    called = [each.party for support in calculated(asked).supports for each in support.parties]
    return [name for each in called for name in (each.abbreviation, each.name)]


PARTY = Annotated[
    str | None,
    typer.Argument(
        metavar="[PARTY]",
        show_default=False,
        help=both(
            "a party's name or abbreviation (default: the table of bands)",
            "ett partis namn eller förkortning (förval: tabellen över intervall)",
        ),
        autocompletion=_parties_offered,
    ),
]


def explain(
    target: TARGET,
    party: PARTY = None,
    year: YEAR = None,
    mandates: MANDATES = None,
    set_: SET = None,
    format_: SHORT_FORMAT = "table",
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Explain a party's support, or what a rule gives by mandates."""
    from polsek.asking.calculating import calculated
    from polsek.asking.explaining import explained
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Given, years_asked
    from polsek.cli.output import complain_of

    into = reply(format_, language, out, force=force, endings=SHORT_ENDINGS)
    asked = Asked(target, years_asked(year, None), Given(given_figures(set_), mandates), strict, rules)
    if party is None:
        sides, problems = explained(asked)
        if sides:
            _tell_rules(sides, into)
    else:
        found = calculated(asked)
        problems = found.problems
        if found.supports:
            _tell_party(found, party, into)
    complain_of(problems, language)
    return 1 if problems else 0


def _tell_rules(sides: Sequence[Side], into: Reply) -> None:
    """Write the band table of each rule."""
    from polsek.asking.target import authority_name
    from polsek.show.bands import band_table_page, band_table_trees

    if into.format == "json":
        _tell_trees(
            [
                band_table_trees(each.file, each.distributions, each.series, each.year, into.language, each.only)
                for each in sides
            ],
            into,
        )
        return
    pages = [
        band_table_page(
            each.file,
            each.distributions,
            each.series,
            each.year,
            authority_name(each.file),
            into.language,
            into.width,
            each.only,
        )
        for each in sides
    ]
    _tell_pages(pages, into)


def _tell_party(found: Answer, name: str, into: Reply) -> None:
    from polsek.asking.explaining import of_party
    from polsek.asking.target import authority_name
    from polsek.show.explanation import explanation_page, explanation_tree

    chosen = of_party(found.supports, name)
    if into.format == "json":
        _tell_trees([explanation_tree(support, party, into.language) for support, party in chosen], into)
        return
    pages = [
        explanation_page(each, party, authority_name(each.file), into.language, into.width) for each, party in chosen
    ]
    _tell_pages(pages, into)


def _tell_trees(trees: Sequence[object], into: Reply) -> None:
    from polsek.show.data import json_text

    into.text(json_text(trees[0] if len(trees) == 1 else trees))


def _tell_pages(pages: Sequence[Page], into: Reply) -> None:
    from polsek.escaping import code_block
    from polsek.show.table import BLANK, page_text

    whole: Page = ()
    for page in pages:
        whole += (BLANK, BLANK, *page) if whole else page
    if into.format == "markdown":
        into.text(code_block(page_text(whole)))
    else:
        into.page(whole)
