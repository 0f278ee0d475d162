"""polsek explain: every step from the decision and the series to the krona."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.completion import quietly
from polsek.cli.options import LANGUAGE_OPTION, MANDATES, RULES, SET, SHORT_FORMAT, STRICT, TARGET, YEAR
from polsek.cli.output import emit
from polsek.cli.wording import both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.asking.calculating import Answer
    from polsek.causes import Side
    from polsek.problem import Language
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
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Explain a party's support, or what a rule gives by mandates."""
    from polsek.asking.calculating import calculated, explained
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Given, years_asked
    from polsek.cli.complaint import complain_of

    asked = Asked(target, years_asked(year, None), Given(given_figures(set_), mandates), strict, rules)
    if party is None:
        sides, problems = explained(asked)
        if sides:
            emit(_of_rules(sides, format_, language))
    else:
        found = calculated(asked)
        problems = found.problems
        if found.supports:
            emit(_of_party(found, party, format_, language))
    complain_of(problems, language)
    return 1 if problems else 0


def _of_rules(sides: Sequence[Side], format_: str, language: Language) -> str:
    """Write the band table of each rule."""
    from polsek.asking.target import authority_name
    from polsek.cli.screen import screen_width
    from polsek.show.bands import band_table_page, band_table_trees

    if format_ == "json":
        return _json(
            [
                band_table_trees(each.file, each.distributions, each.series, each.year, language, each.only)
                for each in sides
            ]
        )
    pages = [
        band_table_page(
            each.file,
            each.distributions,
            each.series,
            each.year,
            authority_name(each.file),
            language,
            screen_width(),
            each.only,
        )
        for each in sides
    ]
    return _pages(pages, format_)


def _of_party(found: Answer, name: str, format_: str, language: Language) -> str:
    from polsek.asking.calculating import of_party
    from polsek.asking.target import authority_name
    from polsek.cli.screen import screen_width
    from polsek.show.explanation import explanation_page, explanation_tree

    chosen = of_party(found.supports, name)
    if format_ == "json":
        return _json([explanation_tree(support, party, language) for support, party in chosen])
    width = screen_width()
    return _pages(
        [explanation_page(each, party, authority_name(each.file), language, width) for each, party in chosen], format_
    )


def _json(trees: Sequence[object]) -> str:
    from polsek.show.data import json_text

    return json_text(trees[0] if len(trees) == 1 else trees)


def _pages(pages: Sequence[Page], format_: str) -> str:
    from polsek.cli.screen import to_screen
    from polsek.escaping import code_block
    from polsek.show.table import BLANK, page_text

    whole: Page = ()
    for page in pages:
        whole += (BLANK, BLANK, *page) if whole else page
    return code_block(page_text(whole)) if format_ == "markdown" else to_screen(whole)
