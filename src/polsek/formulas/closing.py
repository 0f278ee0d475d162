"""From the components of a party to its total, as rows of formulas: limits, rounding, corrections, what is withheld."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.support import TOTAL
from polsek.formulas.component import ROUNDED, added
from polsek.formulas.expression import (
    ZERO,
    Expression,
    NoFormulaError,
    check,
    chosen,
    compared,
    least,
    minus,
    most,
    number,
    plus,
    rounded,
    times,
)
from polsek.formulas.sheet import FIRST_PARTY, Row, SheetCell, token
from polsek.period import MONTHS_OF_A_YEAR
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import PartySupport
    from polsek.formulas.figures import Figures
    from polsek.formulas.scene import Scene
    from polsek.money import Rounding
    from polsek.notation.figure import Figure
    from polsek.rules.rule import Adjustment

SUM = Words("sum of the components", "Delsumma")
LIMIT = Words("limit", "gräns")
LEAST, MOST = Words("at least", "minst"), Words("at most", "högst")
SHOWN = Words("shown", "visas")
ALL = Words("all parties", "alla partier")


class Closed(NamedTuple):
    """What each party gets in all."""

    lines: dict[str, tuple[Expression, ...]]
    """The lines between the components and the total, exact."""
    total: tuple[Expression, ...]
    """Exact."""
    shown: tuple[Expression, ...]
    whole: Expression
    """The grand total, as it is shown."""


def close(
    figures: Figures,
    scenes: Sequence[Scene],
    years: Sequence[tuple[Expression, ...]],
    falling: Sequence[tuple[tuple[Expression, ...], ...]],
    refused: list[Words],
) -> Closed:
    """Write the rows of the totals; where they cannot be formulas, the totals stand as values."""
    figures.sheet.heading(TOTAL, 2)
    start = len(figures.sheet.rows)
    try:
        closing = _Closing(figures, scenes, years, falling)
        lines, total = closing.write()
        check([party.total.value for party in figures.support.parties], total)
    except NoFormulaError as error:
        figures.sheet.drop_steps(start)
        said = Words(f"{TOTAL.en}: no formula, {error.why.en}", f"{TOTAL.sv}: ingen formel, {error.why.sv}")
        figures.sheet.note(said)
        refused.append(said)
        lines, total = {}, _values(figures, TOTAL, [party.total.value for party in figures.support.parties])
    return _shown(figures, lines, total)


def _shown(figures: Figures, lines: dict[str, tuple[Expression, ...]], total: tuple[Expression, ...]) -> Closed:
    """Write the totals as they are shown, and the grand total."""
    support, sheet, unit = figures.support, figures.sheet, figures.rule.unit
    shown = total
    if support.rounding is not None:
        shown = sheet.step(SHOWN, support.rounding, [rounded(each, support.rounding) for each in total], unit)
    if support.adds_shown:
        return Closed(lines, total, shown, sheet.single(ALL, UNSAID, added(shown), unit))
    whole = sheet.single(ALL, UNSAID, rounded(added(total), support.rounding), unit)
    return Closed(lines, total, shown, whole)


def _values(figures: Figures, label: Words, values: Sequence[Fraction | None]) -> tuple[Expression, ...]:
    """Write a row of values."""
    number_, unit = len(figures.sheet.rows), figures.rule.unit
    cells = {FIRST_PARTY + at: SheetCell(value or Fraction(), "", unit) for at, value in enumerate(values)}
    figures.sheet.rows.append(("steps", Row(label, UNSAID, unit, cells)))
    return tuple(
        Expression(token(number_, FIRST_PARTY + at), value or Fraction(), unit, own=True)
        for at, value in enumerate(values)
    )


class _Closing:
    """Writes the rows between the components and the totals."""

    def __init__(
        self,
        figures: Figures,
        scenes: Sequence[Scene],
        years: Sequence[tuple[Expression, ...]],
        falling: Sequence[tuple[tuple[Expression, ...], ...]],
    ) -> None:
        self.figures, self.sheet, self.support = figures, figures.sheet, figures.support
        self.scenes, self.years, self.falling = scenes, years, falling
        self.unit = figures.rule.unit

    def write(self) -> tuple[dict[str, tuple[Expression, ...]], tuple[Expression, ...]]:
        parties = range(len(self.support.parties))
        raw = self.sheet.step(SUM, UNSAID, [plus([year[at] for year in self.years]) for at in parties], self.unit)
        lines: dict[str, tuple[Expression, ...]] = {}
        limited = self._limited(raw)
        if limited is not raw:
            lines["limit"] = self._difference(LIMIT, limited, raw)
        rounding = self.figures.evaluation.rounding(self.figures.rule.rounding.party, self.support.period.start)
        whole = limited
        if rounding is not None:
            whole = self._row(ROUNDED, [rounded(each, rounding) for each in limited], rounding)
            lines["rounding"] = self._difference(Words("rounding", "avrundning"), whole, limited)
        total = whole
        if "adjustments" in self.support.lines:
            lines["adjustments"] = self._row(ADJUSTMENTS, [self._adjusted(at, whole[at]) for at in parties])
            total = tuple(plus(pair) for pair in zip(total, lines["adjustments"], strict=True))
        if "withheld" in self.support.lines:
            lines["withheld"] = self._row(WITHHELD, [self._withheld(at, total[at]) for at in parties])
            total = tuple(plus(pair) for pair in zip(total, lines["withheld"], strict=True))
        return lines, self._row(TOTAL, total) if total is not raw else raw

    def _row(self, label: Words, parts: Sequence[Expression], how: Words | Rounding = UNSAID) -> tuple[Expression, ...]:
        return self.sheet.step(label, how, parts, self.unit)

    def _difference(
        self, label: Words, after: Sequence[Expression], before: Sequence[Expression]
    ) -> tuple[Expression, ...]:
        return self._row(label, [minus(*pair) for pair in zip(after, before, strict=True)])

    # --- limits -----------------------------------------------------------------------------------------------------

    def _limited(self, raw: tuple[Expression, ...]) -> tuple[Expression, ...]:
        limits = self.figures.rule.party_total
        if limits is None:
            return raw
        for words, figure, of in ((LEAST, limits.at_least, most), (MOST, limits.at_most, least)):
            if figure is not None:
                ends = self._row(words, [self._limit(at, figure) for at in range(len(raw))])
                found = [
                    chosen(compared(one, "=", ZERO), ZERO, of(one, end)) for one, end in zip(raw, ends, strict=True)
                ]
                raw = self._row(Words(f"{words.en}, applied", f"{words.sv}, tillämpat"), found)
        return raw

    def _limit(self, at: int, figure: Figure) -> Expression:
        """Give the limit of a party: the part of each piece of the year in which it gets anything."""
        found = []
        for scene in self.scenes:
            piece = self.support.pieces.index(scene.piece)
            standing = scene.standing(self.support.parties[at].party)
            falling = plus([each[piece][at] for each in self.falling])
            if standing is None:
                continue
            limit = self.figures.expression(figure, LIMIT, scene, standing)
            if limit.unit.endswith("/month"):
                limit = times(limit, number(Fraction(MONTHS_OF_A_YEAR)))
            weight = scene.piece.weight
            if weight != 1:
                part = Expression(f"{scene.piece.units}/{scene.piece.of}", weight, level=1)
                limit = chosen(compared(falling, "<>", ZERO), times(limit, part))
            found.append(limit)
        return plus(found)

    # --- corrections ------------------------------------------------------------------------------------------------

    def _adjusted(self, at: int, whole: Expression) -> Expression:
        party, parts = self.support.parties[at], []
        for each in self._adjustments(party):
            amount = self.figures.expression(each.amount, each.because, self.scenes[0], party.standing)
            parts.append(times(whole, amount) if amount.unit == "share" else amount)
        return plus(parts)

    def _adjustments(self, party: PartySupport) -> list[Adjustment]:
        rows = (each for each in self.figures.rule.adjustments if each.year == self.support.year)
        return [each for each in rows if not each.party or party.party.is_called(each.party)]

    def _withheld(self, at: int, before: Expression) -> Expression:
        party = self.support.parties[at].party
        rows = [
            each
            for each in self.figures.rule.withheld
            if each.year == self.support.year and party.is_called(each.party)
        ]
        if any("all" in each.what for each in rows):
            return minus(ZERO, before)
        named = {what for each in rows for what in each.what}
        chosen_ = [
            year[at] for column, year in zip(self.support.columns, self.years, strict=True) if column.id in named
        ]
        return minus(ZERO, *chosen_) if chosen_ else ZERO


ADJUSTMENTS = Words("adjustments", "korrigeringar")
WITHHELD = Words("withheld", "innehållet")
