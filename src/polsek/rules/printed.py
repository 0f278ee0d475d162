"""Whether the columns of published tables are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.words import did_you_mean
from polsek.problem import Address, Words
from polsek.rules.counted import depends_on_party
from polsek.rules.noted import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.notation.reader import Reader
    from polsek.rules.rule import Rule

COLUMNS = (
    "total", "mandates", "instalments", "before_withheld", "before_withheld.instalments",
    "limit", "rounding", "adjustments", "withheld",
)  # fmt: skip
"""The columns of a table besides components, pools and steps."""
BUDGETED = ".budgeted"
"""Ends the column of a component as it would be if no seat were empty."""


def check_tables(rule: Rule, to: Reader) -> None:
    """Report columns that are no component, sum of components, step, pool or line, and units that cannot be printed."""
    currency = rule.unit
    units = ("", f"1 {currency}", f"1000 {currency}", currency, f"{currency}/month", f"{currency}/year")
    for number, table in enumerate(rule.published):
        at: Address = ("published", number)
        if table.unit not in units:
            to.report(
                "unit",
                (*at, "unit"),
                Words(f"{table.unit!r} is not a unit of a table", f"”{table.unit}” är ingen enhet för en tabell"),
                Words(f"write 1000 {currency} or {currency}/month", f"skriv 1000 {currency} eller {currency}/month"),
            )
        for name, row in table.parties.items():
            _check_columns(row, (*at, "parties", name), rule, to)
        _check_columns(table.all, (*at, "all"), rule, to)
        _check_columns(table.rates, (*at, "rates"), rule, to)
        _check_figures(table.figures, (*at, "figures"), rule, to)
        for place, example in enumerate(table.examples):
            _check_columns(example.cells, (*at, "examples", place), rule, to)


def _check_columns(columns: Iterable[str], at: Address, rule: Rule, to: Reader) -> None:
    for column in columns:
        if column in COLUMNS or column in rule.pools or all(_is_component(part, rule) for part in column.split(" + ")):
            continue
        known = (*COLUMNS, *rule.components, *rule.pools)
        to.report(
            "unknown-column",
            (*at, column),
            Words(f"{column!r} is not a column", f"”{column}” är ingen kolumn"),
            did_you_mean(column, known)
            or Words(f"the columns are {', '.join(known)}", f"kolumnerna är {', '.join(known)}"),
            key=True,
        )


def _is_component(part: str, rule: Rule) -> bool:
    name, dot, step = part.partition(".")
    return name in rule.components and (not dot or step in STEPS or part.endswith(BUDGETED))


def _check_figures(names: Iterable[str], at: Address, rule: Rule, to: Reader) -> None:
    for name in names:
        if name not in rule.figures:
            unknown = Words(f"{name} is no figure of the file", f"värdet {name} finns inte i filen")
            near = did_you_mean(name, rule.figures) or Words("declare it under figures:", "ange det i figures:")
            to.report("unknown-name", (*at, name), unknown, near, key=True)
        elif depends_on_party(rule.figures[name], rule):
            own = Words(f"{name} is each party's own", f"{name} beräknas för varje parti för sig")
            hint = Words("write it in the rows of parties:", "ange det på partiernas rader under parties:")
            to.report("needs-party", (*at, name), own, hint, key=True)
