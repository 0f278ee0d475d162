"""polsek explain: every step from the decision and the series to the krona."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.language import LANGUAGE, say
from polsek.cli.options import LANGUAGE_OPTION, MANDATES, RULES, SET, SHORT_FORMAT, STRICT, TARGET, YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.cli.calculate import Answer
    from polsek.show.table import Page

PARTY = Annotated[
    str | None,
    typer.Argument(
        metavar="[PARTY]",
        show_default=False,
        help=say(
            "a party's name or abbreviation (default: the table of bands)",
            "ett partis namn eller förkortning (förval: tabellen över intervall)",
        ),
    ),
]


def explain(
    target: TARGET,
    party: PARTY = None,
    year: YEAR = None,
    mandates: MANDATES = None,
    set_: SET = None,
    format_: SHORT_FORMAT = "table",
    language: LANGUAGE_OPTION = None,  # noqa: ARG001 - read before the commands are declared
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Explain a party's support, or the bands of a rule."""
    from polsek.cli.calculate import answer
    from polsek.cli.complaint import complain_of
    from polsek.cli.question import years_asked

    found = answer(target, years_asked(year, None), mandates=mandates, settings=set_, strict=strict, rules=rules)
    if not found.supports:
        complain_of(found.problems)
        return found.exit_code
    text = _bands(found, format_) if party is None else _party(found, party, format_)
    complain_of(found.problems)
    sys.stdout.write(text)
    return found.exit_code


def _party(found: Answer, name: str, format_: str) -> str:
    from polsek.cli.screen import screen_width
    from polsek.cli.target import authority_name
    from polsek.show.explanation import explanation_page, explanation_tree

    chosen = _chosen(found.supports, name)
    if format_ == "json":
        return _json([explanation_tree(support, party, LANGUAGE) for support, party in chosen])
    pages = [
        explanation_page(support, party, authority_name(support.file), LANGUAGE, screen_width())
        for support, party in chosen
    ]
    return _pages(pages, format_)


def _bands(found: Answer, format_: str) -> str:
    from polsek.cli.screen import screen_width
    from polsek.cli.target import authority_name
    from polsek.show.bands import band_table_page, band_table_tree

    library = found.target.library
    series = [library.series_of(support.file) for support in found.supports]
    if format_ == "json":
        pairs = zip(found.supports, series, strict=True)
        return _json([band_table_tree(support, each, LANGUAGE) for support, each in pairs])
    pages = [
        band_table_page(support, each, authority_name(support.file), LANGUAGE, screen_width())
        for support, each in zip(found.supports, series, strict=True)
    ]
    return _pages(pages, format_)


def _chosen(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give the party in each rule's answer; raises CommandError when none has it."""
    from polsek.notation.words import did_you_mean
    from polsek.problem import CommandError, Words

    chosen = [(each, party) for each in supports for party in each.parties if party.party.is_called(name)]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        known = dict.fromkeys(
            [*(each.name for each in parties), *(each.abbreviation for each in parties if each.abbreviation)]
        )
        listed = ", ".join(dict.fromkeys(each.name for each in parties))
        raise CommandError(
            Words(f"{name} gets nothing by this rule", f"{name} får inget enligt den här regeln"),
            did_you_mean(name, known) or Words(f"the parties are {listed}", f"partierna är {listed}"),
        )
    return chosen


def _json(trees: list[object]) -> str:
    from polsek.show.data import json_text

    return json_text(trees[0] if len(trees) == 1 else trees)


def _pages(pages: Sequence[Page], format_: str) -> str:
    from polsek.cli.screen import to_screen
    from polsek.show.table import BLANK

    joined: list[Page] = []
    for page in pages:
        joined += [(BLANK, BLANK), page] if joined else [page]
    whole = tuple(line for page in joined for line in page)
    text = to_screen(whole)
    return f"```\n{text}```\n" if format_ == "markdown" else text
