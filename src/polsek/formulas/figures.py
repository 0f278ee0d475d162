"""The figures of a rule as expressions: every number that is written or known stands in a cell of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.component import ComponentCalculation
from polsek.calculation.evaluation import Evaluation, same_month
from polsek.calculation.known import series_value
from polsek.formulas import counts
from polsek.formulas.expression import (
    ZERO,
    Expression,
    NoFormulaError,
    call,
    chosen,
    compared,
    least,
    minus,
    number,
    over,
    plus,
    powered,
    raised,
    rounded,
    times,
)
from polsek.formulas.sheet import VALUE, Row, SheetCell, token
from polsek.notation.figure import Banded, Dated, Plus, Sourced, Sum, on_day
from polsek.notation.formula import Change, Given, Growth, Named, Of, Rest
from polsek.period import Day
from polsek.problem import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Standing
    from polsek.formulas.scene import Scene
    from polsek.formulas.sheet import Sheet
    from polsek.mandates import Party
    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.reference import Series

UNKNOWN = Words("a figure that it needs is unknown", "ett värde som behövs är okänt")
PERIODS = Words("the bands hold amounts of different periods", "intervallen innehåller belopp per år och per månad")
MOST, EACH = Words("at most", "högst"), Words("for each", "för varje")
LOWEST, HIGHEST = VALUE + 1, VALUE + 2
"""The columns of a table with the first and last number of each band."""


class Figures:
    """Makes expressions of figures; `seats` are the cells of the first sheet with the mandates of each party."""

    def __init__(self, support: Support, sheet: Sheet, seats: Sequence[str]) -> None:
        """Begin with a year of a rule."""
        self.support, self.file, self.rule = support, support.file, support.file.rule
        self.sheet, self.seats = sheet, seats
        self.evaluation = Evaluation(support.file, support.series)
        self._columns = {party.party: at for at, party in enumerate(support.parties)}
        self._tables: dict[object, tuple[int, int]] = {}

    def column(self, party: Party) -> int:
        """Give the place of a party among the columns."""
        return self._columns[party]

    def has_column(self, party: Party) -> bool:
        """Tell whether a party has a column."""
        return party in self._columns

    def limits_count(self, figure: Figure, unit: str) -> bool:
        """Tell whether a limit is of what a word counts."""
        return ComponentCalculation.limits(figure, unit)

    def expression(self, figure: Figure, title: Words, scene: Scene, standing: Standing | None = None) -> Expression:
        """Give a figure as an expression for a party (None: for the assembly); raises NoFormulaError."""
        match figure:
            case Given():
                return self._given(figure, title)
            case Of():
                return self._of(figure, scene, standing)
            case Named():
                return self.named(figure.name, figure.address, scene.at(scene.moment.read(figure.when)), standing)
            case Rest():
                return minus(self._pool(figure.name, scene), *scene.drawn.get(figure.name, ()))
            case Growth():
                return self._growth(figure, scene.moment.day)
            case Change():
                return self._change(figure, scene)
            case Sum():
                return plus([self.expression(each, title, scene, standing) for each in figure.items])
            case Dated():
                return self.expression(_holding(figure, scene.moment.day), title, scene, standing)
            case Banded():
                return self._banded(figure, title, scene, standing)
            case Sourced():
                return self._sourced(figure, title, scene, standing)
        raise TypeError(figure)

    def said(self, figure: Figure, day: date) -> Words:
        """Say a share or a multiple in words: `50 % of Riksdag fee`."""
        inner = on_day(figure, day)
        if not isinstance(inner, Of):
            return UNSAID
        series = self.support.series.get(inner.name)
        base = self.rule.called(inner.name) if series is None else series.title
        if inner.multiple:
            return Words(f"{inner.factor_text} × {base.en}", f"{inner.factor_text.replace('.', ',')} × {base.sv}")
        return Words(f"{inner.factor_text} of {base.en}", f"{inner.factor_text.replace('.', ',')} av {base.sv}")

    # --- what is written --------------------------------------------------------------------------------------------

    def _given(self, figure: Given, title: Words) -> Expression:
        found = self.evaluation.given(figure, title)
        if found.value is None:
            raise NoFormulaError(UNKNOWN)
        row = Row(
            self._called(figure.address),
            UNSAID,
            figure.unit,
            source=found.source,
            marks=tuple(sorted(found.marks)),
        )
        return self.sheet.input((address_text(figure.address), ""), row, found.value)

    def _called(self, address: Address) -> Words:
        """Name a figure by the component or pool that it is of, and its key."""
        owner = self.file.called(address)
        key = next((word for each in address[2:3] if (word := KEYS.get(str(each)))), UNSAID)
        return Words(f"{owner.en}: {key.en}", f"{owner.sv}: {key.sv}") if key else owner

    def _of(self, figure: Of, scene: Scene, standing: Standing | None) -> Expression:
        base = self.named(figure.name, figure.address, scene.at(scene.moment.read(figure.when)), standing)
        unit = f"{base.unit.partition('/')[0]}/{figure.per}" if figure.per else base.unit
        factor = Given(figure.factor, "" if figure.multiple else "share", figure.text, figure.address)
        return times(self._given(factor, UNSAID)._replace(unit=unit), base)

    def _sourced(self, figure: Sourced, title: Words, scene: Scene, standing: Standing | None) -> Expression:
        found = self.expression(figure.value, title, scene, standing)
        if figure.plus is not None:
            found = self._more(found, figure.plus, scene, standing)
        if figure.at_most is not None:
            found = least(found, self.expression(figure.at_most, MOST, scene, standing))
        if figure.indexed is not None:
            found = raised(found, self.expression(figure.indexed, INDEX, scene, standing))
        return rounded(found, self.evaluation.rounding(figure.rounding, scene.moment.day))

    def _more(self, found: Expression, plus_: Plus, scene: Scene, standing: Standing | None) -> Expression:
        """Add what a figure has for each counted thing above a number."""
        count = counts.count_of(self, plus_.unit, plus_.address, scene, standing)
        above = number(Fraction(plus_.above))
        exceeding = Expression(
            f"MAX(0,{minus(count, above).text})", max(Fraction(), count.value - above.value), "", count.own
        )
        each = self._given(plus_.figure, EACH)
        return plus((found, times(each, exceeding)))._replace(unit=found.unit or each.unit)

    # --- what a band holds ------------------------------------------------------------------------------------------

    def _banded(self, figure: Banded, title: Words, scene: Scene, standing: Standing | None) -> Expression:
        count = counts.count_of(self, figure.unit, figure.address, scene, standing)
        if figure.unit.removesuffix("s") != "mandate":
            count = call("INT", (count,), Fraction(count.value.numerator // count.value.denominator), count.unit)
        parts = [self._of_band(each.figure, title, scene, standing) for each in figure.bands]
        known = [each for each in parts if each is not None]
        units = {each.unit for each in known if each.text != ZERO.text}
        if len(units) > 1:
            raise NoFormulaError(PERIODS)
        if any(each.own for each in known):
            return self._by_turns(figure, count, parts)
        first, last = self._table(figure, parts)
        band = next((at for at, each in enumerate(figure.bands) if each.holds(int(count.value))), None)
        found = None if band is None else parts[band]
        if found is None and (band is not None or count.value):
            raise NoFormulaError(UNKNOWN)
        value = ZERO.value if found is None else found.value
        numbers, values = (f"{token(first, column)}:{token(last, column)}" for column in (LOWEST, VALUE))
        table = [Expression(numbers, value), Expression(values, value)]
        looked = call("LOOKUP", (count, *table), value, next(iter(units), ""))._replace(own=count.own)
        if figure.bands[0].first:
            lowest = number(Fraction(figure.bands[0].first))
            looked = chosen(compared(count, "<", lowest), ZERO, looked)._replace(unit=looked.unit)
        end = figure.bands[-1].last
        if end is None:
            return looked
        past = Expression("NA()", value)
        return chosen(compared(count, ">", number(Fraction(end))), past, looked)._replace(unit=looked.unit)

    def _by_turns(self, figure: Banded, count: Expression, parts: Sequence[Expression | None]) -> Expression:
        """Choose among bands whose figures are the party's own: the last that begins at or below the number."""
        found = ZERO
        for band, part in zip(figure.bands, parts, strict=True):
            if part is None:
                raise NoFormulaError(UNKNOWN)
            given = isinstance(band.figure, Given) and band.figure.number is not None
            held = self._given(band.figure, UNSAID) if given and isinstance(band.figure, Given) else part
            found = chosen(compared(count, ">=", number(Fraction(band.first))), held, found)
        end = figure.bands[-1].last
        if end is None:
            return found
        past = Expression("NA()", found.value)
        return chosen(compared(count, ">", number(Fraction(end))), past, found)._replace(unit=found.unit)

    def _of_band(self, figure: Figure, title: Words, scene: Scene, standing: Standing | None) -> Expression | None:
        """Give the figure of a band; None where it is unknown."""
        if isinstance(figure, Given) and figure.number is not None:
            return Expression(f"\0{address_text(figure.address)}", figure.number, figure.unit)
        try:
            return self.expression(figure, title, scene, standing)
        except NoFormulaError as refused:
            if refused.why is UNKNOWN:
                return None
            raise

    def _table(self, figure: Banded, parts: Sequence[Expression | None]) -> tuple[int, int]:
        """Give the first and last row of a table of bands, which is made once."""
        key = (figure.address, tuple(None if each is None else each.text for each in parts))
        if key not in self._tables:
            first = len(self.sheet.rows)
            for band, part in zip(figure.bands, parts, strict=True):
                self._band_row(figure, band.text, band.first, band.last, band.figure, part)
            self._tables[key] = (first, len(self.sheet.rows) - 1)
        return self._tables[key]

    def _band_row(
        self, figure: Banded, text: str, low: int, high: int | None, held: Figure, part: Expression | None
    ) -> None:
        owner, at = self._called(figure.address), len(self.sheet.rows)
        ends = {LOWEST: SheetCell(Fraction(low))} | ({} if high is None else {HIGHEST: SheetCell(Fraction(high))})
        if isinstance(held, Given) and held.number is not None:
            key = (address_text(held.address), "")
            marks = tuple(sorted(self.file.marks(held.address, held.text)))
            row = Row(
                Words(f"{owner.en}, band {text}", f"{owner.sv}, intervall {text}"),
                UNSAID,
                held.unit,
                source=self.file.source(held.address),
                marks=marks,
            )
            if not self.sheet.has_input(key):
                self.sheet.input(key, row, held.number, "tables")
                block, added = self.sheet.rows[at]
                self.sheet.rows[at] = block, added._replace(cells={**added.cells, **ends})
                return
            part = self.sheet.input(key, row, held.number)
        label = Words(f"{owner.en}, band {text}", f"{owner.sv}, intervall {text}")
        unit = "" if part is None else part.unit
        value = SheetCell(Fraction(), "NA()") if part is None else SheetCell(part.value, part.text, unit)
        self.sheet.rows.append(("tables", Row(label, UNSAID, unit, {VALUE: value, **ends})))

    # --- what changes -----------------------------------------------------------------------------------------------

    def _growth(self, figure: Growth, day: date) -> Expression:
        start = figure.start
        rises = 0 if day < start else day.year - start.year + (Day(start.month, start.day).of(day.year) <= day)
        share = Given(figure.share, "share", figure.text, figure.address)
        return powered(self._given(share, UNSAID), rises)

    def _change(self, figure: Change, scene: Scene) -> Expression:
        moment = scene.moment
        now = moment.on(same_month(figure, moment)) if figure.now is None else moment.read(figure.now)
        values = [
            self.named(figure.name, figure.address, scene.at(each), None) for each in (now, moment.on(figure.base))
        ]
        return minus(over(*values), number(Fraction(1)))._replace(unit="share")

    # --- what has a name --------------------------------------------------------------------------------------------

    def named(self, name: str, address: Address, scene: Scene, standing: Standing | None) -> Expression:
        """Give what a name stands for at the moment at which it is read."""
        if name in self.rule.figures:
            return self.expression(self.rule.figures[name], self.rule.called(name), scene, standing)
        if name in self.rule.pools:
            return self._pool(name, scene)
        if name in self.rule.components:
            if standing is None:
                raise NoFormulaError(UNKNOWN)
            return scene.components[name][standing.party]
        if name in self.rule.facts:
            return counts.fact(self, name, address, scene, standing)
        return self._series(self.support.series[name], scene.moment.day, address)

    def _pool(self, name: str, scene: Scene) -> Expression:
        if name not in scene.pools:
            raise NoFormulaError(UNKNOWN)
        return scene.pools[name]

    def _series(self, series: Series, day: date, address: Address) -> Expression:
        found, entry = series_value(self.evaluation, series, day, address), series.on(day)
        if found.value is None or entry is None:
            raise NoFormulaError(UNKNOWN)
        title = series.title
        if found.note is not None:
            title = Words(f"{title.en}, {found.note.en}", f"{title.sv}, {found.note.sv}")
        row = Row(title, UNSAID, series.unit, source=found.source, marks=tuple(sorted(found.marks)))
        return self.sheet.input((series.name, str(entry.start)), row, found.value)


INDEX = Words("index", "index")
KEYS = {
    "amount": Words("amount", "belopp"),
    "employment": Words("share of full time", "tjänstgöringsgrad"),
    "overhead": Words("payroll overhead", "PO-pålägg"),
    "indexed": INDEX,
    "at_least": Words("at least", "minst"),
    "at_most": Words("at most", "högst"),
    "above": Words("above", "utöver"),
    "plus": Words("for each above", "för varje utöver"),
    "for": Words("who gets it", "vem som får den"),
}


def address_text(address: Address) -> str:
    """Write an address as a name; `value` of a wrapper says nothing."""
    return ".".join(str(each) for each in address if each != "value")


def _holding(figure: Dated, day: date) -> Figure:
    holding = [value for start, value in figure.values if start <= day]
    if not holding:
        raise NoFormulaError(UNKNOWN)
    return holding[-1]
