"""polsek settle: who repays what by when."""

from __future__ import annotations

from typing import Annotated

from polsek.cli.options import A_YEAR, GIVEN, RULES, SHEET, STRICT, TARGET, argument, option

OUTCOME = Annotated[
    str,
    argument(
        "OUTCOME",
        "what each party has spent: a file (YAML, CSV, XLSX), or - for stdin",
        "partiernas kostnader: en fil (YAML, CSV, XLSX), eller - för stdin",
    ),
]
YEAR = Annotated[
    int,
    option("--year", "YEAR", "the support year that is settled", "stödåret som avräknas", show_default=False, **A_YEAR),
]
PAID = Annotated[
    str | None,
    option(
        "--paid",
        "FILE",
        "what each party has actually been paid, if that differs from what was right: YAML, CSV or XLSX",
        "faktiskt utbetalt belopp per parti, om det avviker från det rätta: YAML, CSV eller XLSX",
    ),
]


def settle(
    target: TARGET,
    outcome: OUTCOME,
    year: YEAR,
    paid: PAID = None,
    *,
    given: GIVEN,
    into: SHEET,
    strict: STRICT = False,
    rules: RULES = None,
) -> int:
    """Settle a year and write what becomes of each party's support."""
    from polsek.asking.calculating import settled
    from polsek.asking.question import Asked

    return into.give(settled(Asked(target, (year,), given, strict, rules), outcome, paid))
