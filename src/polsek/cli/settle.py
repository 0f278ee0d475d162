"""polsek settle: who repays what by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polsek.cli.options import EXCEL, FORMAT, LANGUAGE_OPTION, MANDATES, RULES, SET, STRICT, TARGET
from polsek.cli.output import emit
from polsek.cli.wording import both

if TYPE_CHECKING:
    from polsek.problem import Language
    from polsek.settlement import Settlement

OUTCOME = Annotated[
    str,
    typer.Argument(
        metavar="OUTCOME",
        show_default=False,
        help=both(
            "what each party has spent: a YAML or CSV file, or - for stdin",
            "vad varje parti har förbrukat: en YAML- eller CSV-fil, eller - för stdin",
        ),
    ),
]
YEAR = Annotated[
    int,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=1900,
        max=2999,
        show_default=False,
        help=both("the support year that is settled", "stödåret som avräknas"),
    ),
]
PAID = Annotated[
    str | None,
    typer.Option(
        "--paid",
        metavar="FILE",
        help=both(
            "what each party has been paid, when that may have been wrong: YAML, or CSV party,paid",
            "vad varje parti har fått utbetalt, när det kan ha blivit fel: YAML, eller CSV parti;utbetalt",
        ),
    ),
]


def settle(
    target: TARGET,
    outcome: OUTCOME,
    year: YEAR,
    paid: PAID = None,
    mandates: MANDATES = None,
    set_: SET = None,
    format_: FORMAT = "table",
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Settle a year and write what becomes of each party's support."""
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Given
    from polsek.asking.settling import settled
    from polsek.cli.complaint import complain_of

    asked = Asked(target, (year,), Given(given_figures(set_), mandates), strict, rules)
    found = settled(asked, outcome, paid)
    complain_of(found.problems, language)
    emit(_written(found, "csv" if excel else format_, language, excel=excel))
    return 1 if found.problems else 0


def _written(found: Settlement, format_: str, language: Language, *, excel: bool) -> str:
    """Write the answer in a format."""
    from polsek.asking.target import authority_name

    name = authority_name(found.support.file)
    if format_ == "json":
        from polsek.show.data import json_text
        from polsek.show.settlement.data import settlement_json

        return json_text(settlement_json(found, name))
    if format_ == "csv":
        from polsek.show.settlement.data import settlement_csv

        return settlement_csv(found, excel=excel)
    from polsek.show.settlement.page import settlement_markdown, settlement_page

    if format_ == "markdown":
        return settlement_markdown(found, name, language)
    from polsek.cli.screen import screen_width, to_screen

    return to_screen(settlement_page(found, name, language, screen_width()))
