"""polsek explain: every step from the decision and the series to the krona."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.asking.outside import OUTSIDE
from polsek.cli.completion import quietly
from polsek.cli.options import LANGUAGE_OPTION, MANDATES, RULES, SET, SHORT_FORMAT, STRICT, TARGET, YEAR
from polsek.cli.output import emit
from polsek.cli.wording import both

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.calculation.support import PartySupport, Support
    from polsek.cli.calculate import Answer
    from polsek.problem import Language, Problem
    from polsek.show.table import Page


def _parties_offered(ctx: typer.Context) -> list[str]:
    """Offer the shell the parties that the rules of the target give something."""
    return quietly(_parties, ctx)


def _parties(ctx: typer.Context) -> list[str]:
    from polsek.asking.question import years_asked
    from polsek.cli.calculate import answer

    given = ctx.params
    mandates = given.get("mandates")
    if mandates == "-":  # what the command will read there is not the shell's to give
        return []
    years = years_asked(given.get("year"), None)
    found = answer(given["target"], years, mandates=mandates, settings=given.get("set_"), rules=given.get("rules"))
    called = [each.party for support in found.supports for each in support.parties]
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
    from polsek.asking.question import years_asked
    from polsek.cli.calculate import answer
    from polsek.cli.complaint import complain_of

    years = years_asked(year, None)
    if party is None:
        return _rules(target, years[0], set_, mandates, format_, rules, language, strict=strict)
    found = answer(target, years, mandates=mandates, settings=set_, strict=strict, rules=rules)
    if found.supports:
        emit(_of_party(found, party, format_, language))
    complain_of(found.problems, language)
    return found.exit_code


def _rules(
    target: str,
    year: int,
    settings: Sequence[str] | None,
    mandates: str | None,
    format_: str,
    rules: str | None,
    language: Language,
    *,
    strict: bool,
) -> int:
    """Explain every rule that is meant by mandates; what fails is said, and the others are shown."""
    from polsek.asking.question import given_figures, refuse_unused
    from polsek.asking.target import find
    from polsek.cli.complaint import complain_of
    from polsek.problem import PolsekError

    found, given = find(target, rules), given_figures(settings)
    refuse_unused(given, found)
    pages: list[Page] = []
    trees: list[object] = []
    problems: list[Problem] = []
    for number in range(len(found.files)):
        try:
            page, tree = _of_rule(found, number, year, given, mandates, language, strict=strict)
        except PolsekError as error:
            problems += error.problems
            continue
        pages.append(page)
        trees.append(tree)
    if pages and len(found.files) > 1:
        problems = [each for each in problems if each.id not in OUTSIDE]
    if pages:
        emit(_json(trees) if format_ == "json" else _pages(pages, format_))
    complain_of(problems, language)
    return 1 if problems else 0


def _of_rule(
    target: Target,
    number: int,
    year: int,
    given: Mapping[str, str],
    mandates: str | None,
    language: Language,
    *,
    strict: bool,
) -> tuple[Page, object]:
    from polsek.asking.question import check_given, seats_given, series_asked
    from polsek.asking.strict import refuse_preliminary
    from polsek.asking.target import authority_name
    from polsek.calculation.given import with_facts
    from polsek.cli.screen import screen_width
    from polsek.show.bands import band_table_page, band_table_trees, supports_behind

    file = target.rule(number, given)
    check_given(given, file, target.library)
    series = series_asked(file, target.library, given)
    distributions = with_facts(target.library.distributions(file.assembly), file.rule, given)
    only = seats_given(mandates, file.assembly, target.library) if mandates else None
    if only is not None:
        (only,) = with_facts([only], file.rule, given)
    if strict:
        refuse_preliminary(supports_behind(file, distributions, series, year, only))
    page = band_table_page(file, distributions, series, year, authority_name(file), language, screen_width(), only)
    return page, band_table_trees(file, distributions, series, year, language, only)


def _of_party(found: Answer, name: str, format_: str, language: Language) -> str:
    from polsek.asking.target import authority_name
    from polsek.cli.screen import screen_width
    from polsek.show.explanation import explanation_page, explanation_tree

    chosen = _chosen(found.supports, name)
    if format_ == "json":
        return _json([explanation_tree(support, party, language) for support, party in chosen])
    width = screen_width()
    return _pages(
        [explanation_page(each, party, authority_name(each.file), language, width) for each, party in chosen], format_
    )


def _chosen(supports: Sequence[Support], name: str) -> list[tuple[Support, PartySupport]]:
    """Give the party in each rule's answer; raises CommandError when none has it."""
    from polsek.notation.words import did_you_mean
    from polsek.problem import CommandError, Words

    chosen = [(each, party) for each in supports for party in each.parties if party.party.is_called(name)]
    if not chosen:
        parties = [party.party for each in supports for party in each.parties]
        known = [name for each in parties for name in (each.name, each.abbreviation) if name]
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
    from polsek.escaping import code_block
    from polsek.show.table import BLANK, page_text

    whole: Page = ()
    for page in pages:
        whole += (BLANK, BLANK, *page) if whole else page
    return code_block(page_text(whole)) if format_ == "markdown" else to_screen(whole)
