"""What falls on each period of a year, and what is paid when, as rows of formulas."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import rounding_figure
from polsek.calculation.employer import AUTHORITY, PARTY, held
from polsek.calculation.payments import instalments_of, periods
from polsek.formulas.expression import (
    ONE,
    ZERO,
    Expression,
    chosen,
    compared,
    least,
    minus,
    number,
    over,
    plus,
    rounded,
    times,
)
from polsek.formulas.sheet import Row
from polsek.money import Rounding
from polsek.notation.figure import Rounds, on_day
from polsek.period import days_of, months_of
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.formulas.closing import Closed
    from polsek.formulas.figures import Figures
    from polsek.period import Period

TOTAL_ID = "total"
LINES = {
    "limit": Words("limit", "gräns"),
    "rounding": Words("rounding", "avrundning"),
    "adjustments": Words("adjustments", "korrigeringar"),
    "withheld": Words("withheld", "innehållet"),
}
SPREAD = Words("Up to the end of each period", "Till och med varje period")
PAYMENTS = Words("Payments", "Utbetalningar")
MONEY = Words("in money", "i pengar")
IN_KIND = Words("in kind", "in natura")
PAYMENT = Words("payment", "utbetalning")
SHARE = Words("share of the payment", "utbetalningens andel")


class Years(NamedTuple):
    """What each component is made of: by column, exact."""

    whole: Sequence[tuple[Expression, ...]]
    """What each party gets in the year."""
    pieces: Sequence[Sequence[tuple[Expression, ...]]]
    """By piece: what each party would get in a whole year of the kind."""


# --- periods ----------------------------------------------------------------------------------------------------------


def spread(figures: Figures, years: Years, closed: Closed, by: str) -> dict[str, tuple[tuple[Expression, ...], ...]]:
    """Write what has fallen up to the end of each period, exact: by component, line and total, period and party."""
    return _Spreading(figures, years, closed, periods(figures.support, by)).write()


class _Spreading:
    """Writes the rows of the periods."""

    def __init__(self, figures: Figures, years: Years, closed: Closed, cut: tuple[Period, ...]) -> None:
        self.figures, self.support, self.sheet = figures, figures.support, figures.sheet
        self.years, self.closed, self.cut = years, closed, cut

    def write(self) -> dict[str, tuple[tuple[Expression, ...], ...]]:
        self.sheet.heading(SPREAD, 2)
        found, fallen = {}, []
        for at, column in enumerate(self.support.columns):
            until = [self._fallen(at, period) for period in self.cut]
            plain = not self._is_rounded(column.id)
            found[column.id] = self._rows(column.title, self.years.whole[at], until, plain=plain)
            fallen.append(until)
        together = [
            tuple(plus(parts) for parts in zip(*(each[number_] for each in fallen), strict=True))
            for number_ in range(len(self.cut))
        ]
        for line, amounts in self.closed.lines.items():
            found[line] = self._rows(LINES[line], amounts, together, plain=False)
        plain = not self.closed.lines and not any(self._is_rounded(column.id) for column in self.support.columns)
        if plain:
            rows = (found[column.id] for column in self.support.columns)
            together = [tuple(plus(parts) for parts in zip(*cells, strict=True)) for cells in zip(*rows, strict=True)]
        found[TOTAL_ID] = self._rows(Words("Total", "Summa"), self.closed.total, together, plain=plain)
        return found

    def _is_rounded(self, name: str) -> bool:
        return rounding_figure(self.figures.rule, name, "component") is not None

    def _rows(
        self, title: Words, whole: Sequence[Expression], until: Sequence[Sequence[Expression]], *, plain: bool
    ) -> tuple[tuple[Expression, ...], ...]:
        """Write a row per period: the whole, in proportion to what has fallen until then."""
        found = []
        for period, fallen in zip(self.cut, until, strict=True):
            parts = [
                one if plain and period.end != self.support.period.end else self._share(one, all_, last, period)
                for one, all_, last in zip(fallen, whole, until[-1], strict=True)
            ]
            label = Words(f"{title.en}, to {period.last}", f"{title.sv}, till {period.last}")
            found.append(self.sheet.step(label, UNSAID, parts, self.figures.rule.unit))
        return tuple(found)

    def _share(self, fallen: Expression, whole: Expression, last: Expression, period: Period) -> Expression:
        year = self.support.period
        if period.end == year.end:
            return whole
        days = number(Fraction((period.end - year.start).days, (year.end - year.start).days))
        share = chosen(compared(last, "=", ZERO), days, over(fallen, last))
        return times(whole, share)

    def _fallen(self, at: int, period: Period) -> tuple[Expression, ...]:
        """Give what of a component has fallen until the end of a period."""
        cut = days_of if self.figures.rule.time.counted_by == "days" else months_of
        weights: list[tuple[Fraction, tuple[Expression, ...]]] = []
        for piece, yearly in zip(self.support.pieces, self.years.pieces[at], strict=True):
            steps = sum(1 for step in cut(piece.period) if step.end <= period.end)
            weights.append((Fraction(steps, piece.of), yearly))
        parties = range(len(self.support.parties))
        return tuple(self._weighed([(weight, yearly[party]) for weight, yearly in weights]) for party in parties)

    def _weighed(self, parts: list[tuple[Fraction, Expression]]) -> Expression:
        """Add parts of a year; neighbours that are the same are one."""
        joined: dict[str, tuple[Fraction, Expression]] = {}
        for weight, yearly in parts:
            before = joined.get(yearly.text, (Fraction(), yearly))[0]
            joined[yearly.text] = (before + weight, yearly)
        kept = [(weight, yearly) for weight, yearly in joined.values() if weight and yearly.text != ZERO.text]
        return plus([_part(weight, yearly) for weight, yearly in kept])


def _part(weight: Fraction, yearly: Expression) -> Expression:
    return times(yearly, ONE if weight == 1 else number(weight))


# --- payments ---------------------------------------------------------------------------------------------------------


class Paid(NamedTuple):
    """What is paid: what cannot be told by a formula is None."""

    out: tuple[Expression | None, ...]
    """By party: what is paid out to it, exact."""
    retained: tuple[Expression | None, ...]
    """By party: what the authority retains, exact."""
    in_kind: tuple[Expression, ...]
    payments: tuple[tuple[Expression | None, ...], ...]
    """By instalment and party, as they are paid."""


def paid(figures: Figures, years: Sequence[tuple[Expression, ...]], closed: Closed, *, instalments: bool) -> Paid:
    """Write what is paid to each party, and with `instalments` when."""
    support, sheet, unit = figures.support, figures.sheet, figures.rule.unit
    sheet.heading(PAYMENTS, 2)
    kind = sheet.step(IN_KIND, UNSAID, _in_kind(support, years), unit)
    money = sheet.step(MONEY, UNSAID, [minus(*pair) for pair in zip(closed.total, kind, strict=True)], unit)
    who = [set(held(support, party)) for party in support.parties]
    out = tuple(_whose(each, money[at], PARTY, AUTHORITY) for at, each in enumerate(who))
    retained = tuple(_whose(each, money[at], AUTHORITY, PARTY) for at, each in enumerate(who))
    rows = _payments(figures, out) if instalments else ()
    return Paid(out, retained, kind, rows)


def _whose(who: set[str], money: Expression, one: str, other: str) -> Expression | None:
    return money if who == {one} else ZERO if who == {other} else None


def _in_kind(support: Support, years: Sequence[tuple[Expression, ...]]) -> list[Expression]:
    """Add what each party is given in kind and is not withheld."""
    found = []
    for at, party in enumerate(support.parties):
        rows = (each for each in support.file.rule.withheld if each.year == support.year)
        gone = {what for each in rows if party.party.is_called(each.party) for what in each.what}
        pairs = zip(support.columns, years, strict=True)
        kept = [year[at] for column, year in pairs if column.in_kind and not {"all", column.id} & gone]
        found.append(plus(kept))
    return found


def _payments(figures: Figures, out: Sequence[Expression | None]) -> tuple[tuple[Expression | None, ...], ...]:
    """Write each payment: a share rounded on its own, or the rest of the shown money."""
    support, found = figures.support, list[tuple[Expression | None, ...]]()
    known = [ZERO if each is None else each for each in out]
    for at, instalment in enumerate(instalments_of(support), 1):
        if instalment.share is None:
            parts = [
                minus(rounded(money, support.rounding), *(each[party] or ZERO for each in found))
                for party, money in enumerate(known)
            ]
        else:
            row = Row(Words(f"{SHARE.en} {at}", f"{SHARE.sv} {at}"), unit="share")
            share = figures.sheet.input((f"instalments.{at}.share", ""), row, instalment.share)
            parts = [rounded(times(money, share), _rounding(support)) for money in known]
        found.append(_paid_row(figures, at, known, parts, out))
    if not found:
        parts = [rounded(money, support.rounding) for money in known]
        found.append(_paid_row(figures, 1, known, parts, out))
    return tuple(found)


def _paid_row(
    figures: Figures,
    at: int,
    known: Sequence[Expression],
    parts: Sequence[Expression],
    out: Sequence[Expression | None],
) -> tuple[Expression | None, ...]:
    owing = [chosen(compared(money, "<", ZERO), ZERO, part) for money, part in zip(known, parts, strict=True)]
    label = Words(f"{PAYMENT.en} {at}", f"{PAYMENT.sv} {at}")
    row = figures.sheet.step(label, UNSAID, owing, figures.rule.unit)
    return tuple(None if there is None else cell for there, cell in zip(out, row, strict=True))


def _rounding(support: Support) -> Rounding | None:
    figure = support.file.rule.rounding.instalment
    if figure is None:
        return Rounding(Fraction(1), "half up", f"1 {support.file.rule.unit} half up")
    found = on_day(figure, support.period.start)
    return found.rounding if isinstance(found, Rounds) else None


def owed(money: Expression, rounding: Rounding | None) -> Expression:
    """Give what a party owes, below 0, when corrections are larger than its money."""
    return least(ZERO, rounded(money, rounding))
