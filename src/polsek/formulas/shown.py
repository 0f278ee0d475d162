"""What the tables of a year show, as formulas: components and lines, what falls on each period, what is paid when."""

from __future__ import annotations

import operator
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from polsek.calculation.component import rounding_figure
from polsek.calculation.employer import AUTHORITY, PARTY, held, is_divided
from polsek.calculation.evaluation import rounding_on
from polsek.calculation.payments import instalments_of, periods
from polsek.calculation.support import LINE_NAMES
from polsek.calculation.withheld import IN_KIND
from polsek.formulas.component import withheld
from polsek.formulas.expression import (
    ZERO,
    Cells,
    Expression,
    across,
    chosen,
    least,
    number,
    plus,
    rounded,
)
from polsek.formulas.sheet import Row, added
from polsek.money import Rounding
from polsek.period import days_of, months_of
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.formulas.closing import Closed, Year
    from polsek.formulas.sheet import Sheet
    from polsek.period import Period

PARTIES, ACCOUNTS = "parties", "accounts"
"""The tables: a row per party; a row per component (or line) and party, with the periods as columns."""
MANDATES, TOTAL = "mandates", "total"
SPREAD = Words("Up to the end of each period", "Till och med varje period")
PAYMENTS = Words("Payments", "Utbetalningar")
MONEY = Words("in money", "i pengar")
PAYMENT = Words("payment", "utbetalning")
SHARE = Words("share of the payment", "utbetalningens andel")
ABOVE = "⟨above⟩"
"""Stands in the formula of a last row for the cells above it."""
SUM_ABOVE = Expression(f"SUM({ABOVE})", Fraction())
Key = tuple[str, str, int]
"""A table, a column of it, and a row (-1 is the last)."""
Column = tuple[tuple[str, str], "Sequence[Expression | None]", Expression | None]
"""A table and a column of it, its cells and its last row; None is a value."""


def shown(
    support: Support, sheet: Sheet, years: Sequence[Year], closed: Closed, by: str | None
) -> Iterator[tuple[Key, Expression]]:
    """Give what each cell of the tables calculates; `by`: how the table divides the year."""
    for (table, column), cells, last in _columns(support, sheet, years, closed, by):
        yield from (((table, column, at), each) for at, each in enumerate(cells) if each is not None)
        if last is not None:
            yield (table, column, -1), last


def _columns(support: Support, sheet: Sheet, years: Sequence[Year], closed: Closed, by: str | None) -> Iterator[Column]:
    yield (PARTIES, MANDATES), (), SUM_ABOVE
    exact = {column.id: year.whole for column, year in zip(support.columns, years, strict=True)}
    exact |= {line: closed.lines[line] for line in support.lines if line in closed.lines}
    for name, cells in exact.items():
        yield (PARTIES, name), _rounded(support, cells), _total(support, cells)
    yield (PARTIES, TOTAL), closed.shown, closed.whole
    for column, year in zip(support.columns, years, strict=True):
        if year.counts:
            yield (PARTIES, f"{column.id}.post"), year.counts, SUM_ABOVE
    if support.file.of_posts:
        return
    if by not in (None, "instalment"):
        cut = periods(support, by or "")
        yield from _periods(support, _Spreading(support, sheet, years, closed, cut).write(), cut)
    if by == "instalment" or is_divided(support):
        yield from _paid(support, sheet, years, closed, instalments=by == "instalment")


def _rounded(support: Support, cells: Sequence[Expression | None]) -> list[Expression | None]:
    return [None if each is None else rounded(each, support.rounding) for each in cells]


def _total(support: Support, cells: Sequence[Expression | None]) -> Expression | None:
    """Add a column as the rule does: the exact amounts, or those that are shown; a value where one of them is."""
    known = [each for each in cells if each is not None]
    if len(known) < len(cells):
        return None
    return SUM_ABOVE if support.adds_shown else rounded(added(known), support.rounding)


def _is_told(cells: Sequence[Expression | None]) -> Expression | None:
    return None if None in cells else SUM_ABOVE


# --- periods ----------------------------------------------------------------------------------------------------------


def _periods(support: Support, until: dict[str, list[Cells]], cut: Sequence[Period]) -> Iterator[Column]:
    """Give what falls on each period: what is shown up to its end, less what is up to its start."""
    parts = [*(column.id for column in support.columns), *support.lines]
    falling = {name: _falling(support, cells) for name, cells in until.items()}
    for at, period in enumerate(cut):
        yield (PARTIES, str(period.start)), falling[TOTAL][at], SUM_ABOVE
        yield (ACCOUNTS, str(period.start)), [each for part in parts for each in falling[part][at]], SUM_ABOVE
    yield (ACCOUNTS, TOTAL), [each for part in parts for each in _rounded(support, until[part][-1])], SUM_ABOVE


def _falling(support: Support, until: Sequence[Cells]) -> list[Cells]:
    rows = [tuple(rounded(each, support.rounding) for each in cells) for cells in until]
    return [rows[0], *(across(operator.sub, now, before) for before, now in pairwise(rows))]


class _Spreading:
    """Writes what has fallen up to the end of each period, exact: by component, line and total, period and party."""

    def __init__(
        self, support: Support, sheet: Sheet, years: Sequence[Year], closed: Closed, cut: tuple[Period, ...]
    ) -> None:
        self.support, self.sheet, self.rule = support, sheet, support.file.rule
        self.years, self.closed, self.cut = years, closed, cut

    def write(self) -> dict[str, list[Cells]]:
        """Write the rows."""
        self.sheet.add(Row(SPREAD, level=2))
        found, fallen, columns = {}, [], self.support.columns
        for column, year in zip(columns, self.years, strict=True):
            until = self._fallen(year)
            found[column.id] = self._rows(column.title, year.whole, until, plain=not self._is_rounded(column.id))
            fallen.append(until)
        plain = not self.closed.lines and not any(self._is_rounded(column.id) for column in columns)
        together = _together(fallen)
        for line, amounts in self.closed.lines.items():
            found[line] = self._rows(LINE_NAMES[line], amounts, together, plain=False)
        if plain:
            together = _together([found[column.id] for column in columns])
        found[TOTAL] = self._rows(Words("Total", "Summa"), self.closed.total, together, plain=plain)
        return found

    def _is_rounded(self, name: str) -> bool:
        return rounding_figure(self.rule, name, "component") is not None

    def _rows(self, title: Words, whole: Cells, until: Sequence[Cells], *, plain: bool) -> list[Cells]:
        """Write a row per period: the whole, in proportion to what has fallen until then."""
        found, year = [], self.support.period
        for period, fallen in zip(self.cut, until, strict=True):
            parts = whole
            if period.end != year.end:
                days = number(Fraction((period.end - year.start).days, (year.end - year.start).days))
                shares = across(
                    lambda one, last, days=days: chosen(last.equals(ZERO), days, one / last), fallen, until[-1]
                )
                parts = fallen if plain else across(operator.mul, whole, shares)
            label = Words(f"{title.en}, to {period.last}", f"{title.sv}, till {period.last}")
            found.append(self.sheet.step(label, UNSAID, parts, self.rule.unit))
        return found

    @cached_property
    def _weights(self) -> list[list[Fraction]]:
        """By period: the part of a year that has passed of each piece until its end."""
        cut = days_of if self.rule.time.counted_by == "days" else months_of
        pieces = [(piece.of, [step.end for step in cut(piece.period)]) for piece in self.support.pieces]
        return [[Fraction(sum(end <= period.end for end in ends), of) for of, ends in pieces] for period in self.cut]

    def _fallen(self, year: Year) -> list[Cells]:
        """Give what of a component has fallen until the end of each period."""
        parts = list(zip(*year.pieces, strict=True))
        return [tuple(_weighed(weights, yearly) for yearly in parts) for weights in self._weights]


def _together(rows: Sequence[Sequence[Cells]]) -> list[Cells]:
    """Add what has fallen of several components, period by period."""
    return [tuple(plus(parts) for parts in zip(*cells, strict=True)) for cells in zip(*rows, strict=True)]


def _weighed(weights: Sequence[Fraction], parts: Cells) -> Expression:
    """Add parts of a year; those that are the same are one."""
    joined: dict[str, tuple[Fraction, Expression]] = {}
    for weight, yearly in zip(weights, parts, strict=True):
        joined[yearly.text] = (joined.get(yearly.text, (Fraction(), yearly))[0] + weight, yearly)
    kept = [(weight, yearly) for weight, yearly in joined.values() if weight and yearly.text != ZERO.text]
    return plus([yearly * number(weight) for weight, yearly in kept])


# --- payments ---------------------------------------------------------------------------------------------------------


def _paid(
    support: Support, sheet: Sheet, years: Sequence[Year], closed: Closed, *, instalments: bool
) -> Iterator[Column]:
    """Write what is paid out, retained and given in kind, and with `instalments` when it is paid."""
    unit = support.file.rule.unit
    sheet.add(Row(PAYMENTS, level=2))
    kind = sheet.step(IN_KIND, UNSAID, _in_kind(support, years), unit)
    money = across(operator.sub, closed.total, kind)
    if closed.over_limit:
        money = across(operator.add, money, closed.over_limit)
    money = sheet.step(MONEY, UNSAID, money, unit)
    who = [set(held(support, party)) for party in support.parties]
    out = [_whose(each, cell, PARTY, AUTHORITY) for each, cell in zip(who, money, strict=True)]
    retained = [_whose(each, cell, AUTHORITY, PARTY) for each, cell in zip(who, money, strict=True)]
    payments = list(_payments(support, sheet, out)) if instalments else []
    for name, cells in (("paid_out", out), ("retained", retained), ("in_kind", kind)):
        yield (PARTIES, name), _rounded(support, cells), _total(support, cells)
    over = [ZERO - each for each in closed.over_limit]
    yield (PARTIES, "over_limit"), _rounded(support, over), _total(support, over) if over else None
    for at, row in enumerate(payments, 1):
        yield (PARTIES, f"instalment_{at}"), row, _is_told(row)
    owed = [None if each is None else least(ZERO, rounded(each, support.rounding)) for each in out]
    yield (PARTIES, "to_recover"), owed, _is_told(owed)


def _whose(who: set[str], money: Expression, one: str, other: str) -> Expression | None:
    return money if who == {one} else ZERO if who == {other} else None


def _in_kind(support: Support, years: Sequence[Year]) -> Cells:
    """Add what each party is given in kind and is not withheld."""
    gone = [withheld(support, party.party) for party in support.parties]
    given = [(column.id, year) for column, year in zip(support.columns, years, strict=True) if column.in_kind]
    return tuple(
        plus([year.whole[at] for id_, year in given if not {"all", id_} & each]) for at, each in enumerate(gone)
    )


def _payments(support: Support, sheet: Sheet, out: Sequence[Expression | None]) -> Iterator[list[Expression | None]]:
    """Write each payment: a share rounded on its own, or the rest of the shown money."""
    known = [ZERO if each is None else each for each in out]
    left = [rounded(money, support.rounding) for money in known]
    rounding = _rounding(support)
    for at, instalment in enumerate(instalments_of(support) or (None,), 1):
        parts: Sequence[Expression] = left
        if instalment is not None and instalment.share is not None:
            row = Row(Words(f"{SHARE.en} {at}", f"{SHARE.sv} {at}"), unit="share")
            share = sheet.input((f"instalments.{at}.share", ""), row, instalment.share)
            parts = [rounded(money * share, rounding) for money in known]
        owing = [chosen(money < ZERO, ZERO, part) for money, part in zip(known, parts, strict=True)]
        label = Words(f"{PAYMENT.en} {at}", f"{PAYMENT.sv} {at}")
        paid = sheet.step(label, UNSAID, owing, support.file.rule.unit)
        told = [None if there is None else cell for there, cell in zip(out, paid, strict=True)]
        left = [one - (ZERO if gone is None else gone) for one, gone in zip(left, told, strict=True)]
        yield told


def _rounding(support: Support) -> Rounding | None:
    rule = support.file.rule
    if rule.rounding.instalment is None:
        return Rounding(Fraction(1), "half up", f"1 {rule.unit} half up")
    return rounding_on(rule.rounding.instalment, support.period.start)
