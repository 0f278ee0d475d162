"""From the components of a party to its total, as rows of formulas: limits, rounding, corrections, what is withheld."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.evaluation import rounding_on
from polsek.calculation.support import SUBTOTAL, TOTAL
from polsek.calculation.withheld import OVER_LIMIT
from polsek.formulas.component import LEAST, MOST, ROUNDED, withheld
from polsek.formulas.expression import (
    ZERO,
    Cells,
    Expression,
    across,
    all_of,
    any_of,
    check,
    chosen,
    least,
    most,
    part_of_year,
    per_year,
    plus,
    rounded,
)
from polsek.formulas.sheet import Row, added
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import Support
    from polsek.formulas.figures import Scene
    from polsek.formulas.sheet import Sheet
    from polsek.money import Rounding
    from polsek.notation.figure import Figure

LIMIT, ROUNDING = Words("limit", "gräns"), Words("rounding", "avrundning")
ADJUSTMENTS, WITHHELD = Words("adjustments", "korrigeringar"), Words("withheld", "innehållet stöd")
SHOWN = Words("shown", "visas")
ALL = Words("all parties", "alla partier")


class Year(NamedTuple):
    """A component in the year: what each party gets, exact."""

    whole: Cells
    """In the year."""
    counts: Cells
    """What is counted of each in the last piece."""
    pieces: tuple[Cells, ...]
    """By piece: what each would get in a whole year of the kind; nothing where the rule does not hold."""


class Closed(NamedTuple):
    """What each party gets in all."""

    lines: dict[str, Cells]
    """The lines between the components and the total, exact."""
    total: Cells
    """Exact."""
    over_limit: Cells
    """What is given in kind above a limit, exact; empty where nothing can be."""
    shown: Cells
    whole: Expression
    """The grand total, as it is shown."""


def close(support: Support, sheet: Sheet, scenes: Sequence[Scene], years: Sequence[Year]) -> Closed:
    """Write the rows of the totals; where they cannot be formulas, the totals stand as values."""
    unit, totals = support.file.rule.unit, [party.total.value for party in support.parties]
    sheet.add(Row(TOTAL, level=2))
    closing = _Closing(support, sheet, scenes, years)
    lines, total, over = sheet.attempt(
        TOTAL, closing.write, lambda: ({}, sheet.of_parties(TOTAL, totals, unit), ()), is_bound=False
    )
    shown = total
    if (rounding := support.rounding) is not None:
        shown = sheet.step(SHOWN, rounding, [rounded(each, rounding) for each in total], unit)
    whole = added(shown) if support.adds_shown else rounded(added(total), rounding)
    return Closed(lines, total, over, shown, sheet.single(ALL, UNSAID, whole, unit))


class _Closing:
    """Writes the rows between the components and the totals."""

    def __init__(self, support: Support, sheet: Sheet, scenes: Sequence[Scene], years: Sequence[Year]) -> None:
        self.support, self.rule = support, support.file.rule
        self.sheet, self.scenes, self.years = sheet, scenes, years

    def write(self) -> tuple[dict[str, Cells], Cells, Cells]:
        """Give the lines, the total and what is above the limit; raises NoFormulaError."""
        parties = range(len(self.support.parties))
        raw = self._row(SUBTOTAL, [plus([year.whole[at] for year in self.years]) for at in parties])
        lines: dict[str, Cells] = {}
        total = self._limited(raw)
        if total is not raw:
            lines["limit"] = self._row(LIMIT, across(operator.sub, total, raw))
        rounding = rounding_on(self.rule.rounding.party, self.support.period.start)
        if rounding is not None:
            whole = self._row(ROUNDED, [rounded(each, rounding) for each in total], rounding)
            lines["rounding"] = self._row(ROUNDING, across(operator.sub, whole, total))
            total = whole
        over = self._row(OVER_LIMIT, [self._over_limit(at, total[at]) for at in parties]) if self._may_exceed else ()
        for line, label, correct in (
            ("adjustments", ADJUSTMENTS, self._adjusted),
            ("withheld", WITHHELD, lambda at, before: self._withheld(at, before + over[at] if over else before)),
        ):
            if line in self.support.lines:
                lines[line] = self._row(label, [correct(at, total[at]) for at in parties])
                total = across(operator.add, total, lines[line])
        total = self._row(TOTAL, total) if total is not raw else raw
        check([party.total.value for party in self.support.parties], total)
        return lines, total, over

    def _row(self, label: Words, parts: Sequence[Expression], how: Words | Rounding = UNSAID) -> Cells:
        return self.sheet.step(label, how, parts, self.rule.unit)

    # --- limits -----------------------------------------------------------------------------------------------------

    def _limited(self, raw: Cells) -> Cells:
        limits = self.rule.party_total
        if limits is None:
            return raw
        for words, figure, of in ((LEAST, limits.at_least, most), (MOST, limits.at_most, least)):
            if figure is not None:
                ends = self._row(words, [self._limit(at, figure) for at in range(len(raw))])
                found = across(lambda one, end, of=of: chosen(one.equals(ZERO), ZERO, of(one, end)), raw, ends)
                raw = self._row(Words(f"{words.en}, applied", f"{words.sv}, tillämpat"), found)
        return raw

    def _limit(self, at: int, figure: Figure) -> Expression:
        """Give the limit of a party: the part of each piece of the year in which it gets anything."""
        found = []
        for scene in self.scenes:
            piece, standing = scene.piece, scene.standings[at]
            if standing is None:
                continue
            limit = scene.value(figure, standing)
            limit = per_year(limit, limit.unit)
            if piece.weight != 1:
                number = self.support.pieces.index(piece)
                falling = [part_of_year(year.pieces[number][at], piece.units, piece.of) for year in self.years]
                limit = chosen(plus(falling).differs(ZERO), part_of_year(limit, piece.units, piece.of))
            found.append(limit)
        return plus(found)

    # --- corrections ------------------------------------------------------------------------------------------------

    def _adjusted(self, at: int, whole: Expression) -> Expression:
        party, parts = self.support.parties[at], []
        for each in self.rule.adjustments:
            if each.year == self.support.year and (not each.party or party.party.is_called(each.party)):
                amount = self.scenes[0].value(each.amount, party.standing)
                parts.append(whole * amount if amount.unit == "share" else amount)
        return plus(parts)

    def _withheld(self, at: int, before: Expression) -> Expression:
        gone = withheld(self.support, self.support.parties[at].party)
        if not gone:
            return ZERO
        kept = self._added(at, in_kind=True, gone=gone)
        left = most(ZERO, before if kept == ZERO else before - kept)
        if "all" in gone:
            return ZERO - left
        money = [column.id for column in self.support.columns if not column.in_kind]
        cells = {name: year.whole[at] for name, year in self._years.items()}
        named = plus([cell for name, cell in cells.items() if name in gone])
        takes_all = all_of(
            [
                any_of([cells[name].differs(ZERO) for name in money if name in gone]),
                *(cells[name].equals(ZERO) for name in money if name not in gone),
            ]
        )
        return ZERO - chosen(takes_all, left, least(named, left))

    # --- in kind ----------------------------------------------------------------------------------------------------

    @property
    def _years(self) -> dict[str, Year]:
        return dict(zip((column.id for column in self.support.columns), self.years, strict=True))

    @property
    def _may_exceed(self) -> bool:
        """Whether a limit or a rounding can make the total less than what is given in kind."""
        is_lowered = self.rule.party_total is not None or self.rule.rounding.party is not None
        return is_lowered and any(column.in_kind for column in self.support.columns)

    def _added(self, at: int, *, in_kind: bool, gone: frozenset[str] = frozenset()) -> Expression:
        names = [column.id for column in self.support.columns if column.in_kind is in_kind]
        return plus([self._years[name].whole[at] for name in names if not {"all", name} & gone])

    def _over_limit(self, at: int, whole: Expression) -> Expression:
        gone = withheld(self.support, self.support.parties[at].party)
        in_kind, money = self._added(at, in_kind=True, gone=gone), self._added(at, in_kind=False)
        return most(ZERO, in_kind - whole + least(ZERO, money))
