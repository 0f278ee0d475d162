"""Series and figures exchanged one after the other: what a rule file dates itself, then each kind of series."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from polsek.calculation.timeline import year_period
from polsek.causes.side import later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from polsek.causes.side import Side
    from polsek.document import Value
    from polsek.reference import Series

FIGURES = ("dated", "fee", "base_amount", "series")
"""The figures and dates of the rule file itself, the riksdag fee, base amounts, other series: in this order."""
_CAUSE_OF = {
    "riksdag_fee": "fee",
    "price_base_amount": "base_amount",
    "raised_price_base_amount": "base_amount",
    "income_base_amount": "base_amount",
}


def figure_steps(before: Side, held: Side) -> Iterator[tuple[str, Side]]:
    """Give each kind of figure and the side in which it and all before it is that of the year; the last is `held`.

    `held` is the rule before in the year that follows its own, with the mandates before.
    """
    late = {name: _late(each, held.year) for name, each in before.series.items() if name in held.series}
    first, end = date(held.year - 1, 1, 1), year_period(held.file.rule, held.year).end
    changed = [
        name for name, each in late.items() if _values(each, first, end) != _values(held.series[name], first, end)
    ]
    series = {**held.series, **{name: late[name] for name in changed}}
    if not changed or before.file is not held.file or _is_dated(before):
        yield "dated", held._replace(series=series)
    for cause in FIGURES:
        names = [name for name in changed if _CAUSE_OF.get(name, "series") == cause]
        if names:
            series = {**series, **{name: held.series[name] for name in names}}
            yield cause, held._replace(series=series)


# --- the rule file itself ---------------------------------------------------------------------------------------------

_SECTIONS = ("time", "mandates", "figures", "pools", "components", "party_total", "rounding", "adjustments", "withheld")
_SAID = frozenset({"source", "note", "inferred", "interpreted", "title"})
_OF_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|^term_years$|^weighted$|^days$")


def _is_dated(before: Side) -> bool:
    """Tell whether a rule may say something else in the year that follows.

    It does not when it holds in both and names no year, no year of the term and no days; then it need not be calculated
    to know that it makes no difference. A number such as 2000 kr is taken for a year.
    """
    valid, document = before.file.rule.valid, before.file.document.value
    first = year_period(before.file.rule, before.year).start
    end = year_period(before.file.rule, before.year + 1).end
    if valid.from_ is None or valid.from_ > first or (valid.to is not None and valid.to < end):
        return True
    sections = (document.get(name, "") for name in _SECTIONS) if isinstance(document, dict) else ()
    return any(_OF_A_YEAR.search(text) for section in sections for text in _texts(section))


def _texts(value: Value) -> Iterator[str]:
    """Give all keys and texts of a part of a rule file but those that only say something."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        for key, inner in value.items():
            if key not in _SAID:
                yield key
                yield from _texts(inner)


# --- last year's series -----------------------------------------------------------------------------------------------


def _late(series: Series, year: int) -> Series:
    """Give a series with the values of a year earlier, from the first day of the year before a year on.

    Older days keep their values: an index is counted from them.
    """
    first = date(year - 1, 1, 1)
    old = [entry for entry in series.entries if entry.start < first]
    moved = [entry._replace(start=later(entry.start, 1)) for entry in series.entries]
    standing = [entry._replace(start=first) for entry in moved if entry.start <= first and series.unit != "index"]
    new = [entry for entry in moved if entry.start > first or (series.unit == "index" and entry.start == first)]
    return series._replace(entries=(*old, *standing[-1:], *new), known_to=later(series.known_to, 1))


def _values(series: Series, first: date, end: date) -> list[tuple[date, Fraction]]:
    """Give the values of a series on some days, each with the day from which it differs from the one before."""
    found: list[tuple[date, Fraction]] = []
    for entry in series.entries:
        start = max(entry.start, first) if series.unit != "index" else entry.start
        if first <= start < end:
            found = [each for each in found if each[0] != start]
            if not found or found[-1][1] != entry.value or series.unit == "index":
                found.append((start, entry.value))
    return found
