"""polsek settle: who repays what by when."""

from __future__ import annotations

from typing import Annotated

import typer

from polsek.cli.language import both
from polsek.cli.options import EXCEL, FORCE, FORMAT, LANGUAGE_OPTION, MANDATES, OUT, RULES, SET, STRICT, TARGET
from polsek.cli.output import reply

OUTCOME = Annotated[
    str,
    typer.Argument(
        metavar="OUTCOME",
        show_default=False,
        help=both(
            "what each party has spent: a file (YAML, CSV, XLSX), or - for stdin",
            "partiernas kostnader: en fil (YAML, CSV, XLSX), eller - för stdin",
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
            "what each party has actually been paid, if that differs from what was right: YAML, CSV or XLSX",
            "faktiskt utbetalt belopp per parti, om det avviker från det rätta: YAML, CSV eller XLSX",
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
    out: OUT = None,
    force: FORCE = False,
    language: LANGUAGE_OPTION = "en",
    strict: STRICT = False,
    excel: EXCEL = False,
    rules: RULES = None,
) -> int:
    """Settle a year and write what becomes of each party's support."""
    from polsek.asking.given import given_figures
    from polsek.asking.question import Asked, Premises
    from polsek.asking.settling import settled
    from polsek.asking.target import authority_name
    from polsek.cli.output import complain_of
    from polsek.show.settlement import SettlementAnswer

    into = reply(format_, language, out, force=force, excel=excel)
    asked = Asked(target, (year,), Premises(given_figures(set_), mandates), strict, rules)
    meant = asked.found()
    found = settled(asked, meant, outcome, paid)
    complain_of(found.problems, language)
    into.answer(SettlementAnswer(found, authority_name(found.support.file)), meant.library)
    return 1 if found.problems else 0
