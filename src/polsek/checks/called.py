"""What a printed number is called: `Socialdemokraterna, Mandatstöd`, by where it stands in its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.problem import Words, same
from polsek.rules.labels import band_words
from polsek.rules.structure import BUDGETED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.problem import Address
    from polsek.rules.rule import Rule
    from polsek.rules.tables import Table

_COLUMNS = {
    "total": Words("total", "summa"),
    "mandates": Words("mandates", "mandat"),
    "instalments": Words("payment", "utbetalning"),
    "before_withheld": Words("before what is withheld", "före innehållet stöd"),
    "before_withheld.instalments": Words("payment before what is withheld", "utbetalning före innehållet stöd"),
    "limit": Words("limit", "gräns"),
    "rounding": Words("rounding", "avrundning"),
    "adjustments": Words("corrections", "korrigeringar"),
    "withheld": Words("withheld", "innehållet stöd"),
}
"""The columns that are no component or pool."""
_STEPS = {
    "amount": Words("amount", "belopp"),
    "rate": Words("amount per counted thing", "belopp per enhet"),
    "count": Words("number", "antal"),
    "employment": Words("share of full time", "tjänstgöringsgrad"),
    "subtotal": Words("subtotal", "delsumma"),
    "with_overhead": Words("with payroll overhead", "med PO-pålägg"),
    "component": Words("amount of the year", "årsbelopp"),
}
_FILLED = Words("if no seat were empty", "utan tomma stolar")


def printed_number(at: Address, table: Table, rule: Rule) -> Words:
    """Name a number by its address below its table: of whom, and of what."""
    section, *rest = at
    if section == "rates":
        return _listed(rule.called(str(rest[0])), _STEPS["rate"])
    if section == "figures":
        return rule.called(str(rest[0]))
    if section == "all":
        return _in_row(_ALL, rest, rule) if rest and rest != ["total"] else _GRAND_TOTAL
    owner, *column = rest
    return _in_row(same(str(owner)) if section == "parties" else _example(table, owner), column, rule)


_ALL = Words("all", "alla")
_GRAND_TOTAL = Words("grand total", "totalsumma")


def _example(table: Table, number: str | int) -> Words:
    mandates = band_words(table.examples[int(number)].text)
    return Words(f"example, {mandates.en}", f"exempel, {mandates.sv}")


def _in_row(owner: Words, at: Sequence[str | int], rule: Rule) -> Words:
    """Name a number of a row: its column, and which of several it is."""
    column, *numbers = at or ("total",)
    *names, last = _column(str(column), rule)
    return _listed(
        owner, *names, Words(*(" ".join((text, *(str(int(each) + 1) for each in numbers))) for text in last))
    )


def _column(column: str, rule: Rule) -> list[Words]:
    """Name what a column holds: a component, a step of it, a pool, a sum of components."""
    if column in _COLUMNS:
        return [_COLUMNS[column]]
    if " + " in column:
        return [_joined([_listed(*_column(part, rule)) for part in column.split(" + ")], " + ")]
    name, _, step = column.removesuffix(BUDGETED).partition(".")
    found = [rule.called(name)]
    found += [_STEPS.get(step, same(step))] if step else []
    return [*found, _FILLED] if column.endswith(BUDGETED) else found


def _listed(*parts: Words) -> Words:
    return _joined(parts, ", ")


def _joined(parts: Sequence[Words], between: str) -> Words:
    return Words(between.join(each.en for each in parts), between.join(each.sv for each in parts))
