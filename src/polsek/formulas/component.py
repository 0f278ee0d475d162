"""One component in one piece of the year as rows of formulas: who gets it, each step, what each party gets a year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import rounding_figure
from polsek.formulas.counts import clamped, count_of, entitled, mandates_of, neighbours
from polsek.formulas.expression import (
    NO,
    ONE,
    YES,
    ZERO,
    Expression,
    NoFormulaError,
    call,
    chosen,
    compared,
    least,
    minus,
    most,
    number,
    over,
    plus,
    raised,
    rounded,
    times,
)
from polsek.formulas.figures import INDEX
from polsek.notation.figure import Banded, Dated, Sourced
from polsek.notation.formula import FULL_TIME
from polsek.problem import UNSAID, Words
from polsek.rules.conditions import in_words
from polsek.rules.figures import bands_of_count, is_money_limit, same_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.timeline import Standing
    from polsek.formulas.figures import Figures
    from polsek.formulas.scene import Scene
    from polsek.money import Rounding
    from polsek.notation.figure import Band, Figure
    from polsek.rules.rule import Component

GETS = Words("gets it (1: yes)", "får delen (1: ja)")
POST = Words("share of full time", "tjänstgöringsgrad")
COUNT = Words("count", "antal")
DIVISOR = Words("divided by", "delas med")
IN_DIVISOR = Words("counts in the divisor", "räknas i delaren")
AMOUNT = Words("amount", "belopp")
TO_SPLIT = Words("sum to split", "summa att fördela")
PER_COUNTED = Words("amount per counted", "belopp per räknad")
INDEXED = Words("amount with index", "belopp med index")
SUBTOTAL = Words("amount × count", "belopp × antal")
OVERHEAD = Words("with payroll overhead", "med PO-pålägg")
PER_YEAR = Words("per year", "per år")
MONTHS = number(Fraction(12))
AMONG = {
    "those entitled": Words("those entitled", "alla berättigade partiers"),
    "those paid": Words("those paid", "utbetalda partiers"),
    "the assembly": Words("the whole assembly", "hela fullmäktige"),
}
IN_EACH = Words("other bands in each part", "andra intervall i varje del")


class Made(NamedTuple):
    """What has been made of a component in a piece."""

    yearly: tuple[Expression, ...]
    """What each party gets a year."""
    counts: tuple[Expression, ...]
    """What is counted of each: with `per: full time` its share of full time."""


class ComponentFormulas:
    """Writes the rows of one component in one piece."""

    def __init__(self, figures: Figures, name: str, scene: Scene) -> None:
        """Prepare a component."""
        self.figures, self.sheet, self.name, self.scene = figures, figures.sheet, name, scene
        self.component: Component = figures.rule.components[name]
        self.unit = FULL_TIME if figures.file.of_posts else f"{figures.rule.unit}/year"
        parties = [party.party for party in figures.support.parties]
        self.standings = [scene.standing(party) for party in parties]

    def write(self) -> Made:
        """Write the rows; raises NoFormulaError."""
        gets = self._gets()
        if all(each == NO for each in gets):
            return Made((ZERO,) * len(gets), (ZERO,) * len(gets))
        counts = self._counts()
        divisor = self._divisor(gets) if self.component.split else None
        bands = bands_of_count(self.component, self.scene.moment.day)
        if self.component.banding == "each" and bands is not None:
            subtotal: Sequence[Expression] = self._each_band(bands)
        else:
            rate = self._rate(divisor)
            subtotal = [times(one, count) for one, count in zip(rate, counts, strict=True)]
            if any(count.text != ONE.text for count in counts):
                subtotal = self._row(SUBTOTAL, subtotal)
        return self._closed(gets, counts, self._rounded("subtotal", subtotal))

    def _closed(
        self, gets: Sequence[Expression], counts: tuple[Expression, ...], subtotal: Sequence[Expression]
    ) -> Made:
        """Write what follows on amount times count."""
        if (overhead := self.component.overhead) is not None:
            shares = self._of_each(overhead, OVERHEAD)
            subtotal = self._row(OVERHEAD, [raised(*pair) for pair in zip(subtotal, shares, strict=True)])
        subtotal = self._rounded("with_overhead", subtotal)
        yearly = self._limited([self._per_year(each) for each in subtotal])
        given = [chosen(self._is_one(get), one) for get, one in zip(gets, yearly, strict=True)]
        return Made(self._row(PER_YEAR, given, self.unit), counts)

    # --- who --------------------------------------------------------------------------------------------------------

    def _gets(self) -> tuple[Expression, ...]:
        """Write who gets it: 1 or 0, as a formula where mandates and facts decide."""
        conditions = [
            NO if each is None else entitled(self.figures, self.component, self.scene, each) for each in self.standings
        ]
        if all(each in (YES, NO) for each in conditions):
            return tuple(conditions)
        said = [in_words(each, self.figures.rule.facts) for each in self.component.for_]
        how = Words(", ".join(each.en for each in said), ", ".join(each.sv for each in said))
        flags = [chosen(each, ONE) if each not in (YES, NO) else number(each.value) for each in conditions]
        return self.sheet.shared(GETS, how, flags, "")

    @staticmethod
    def _is_one(flag: Expression) -> Expression:
        return flag if flag in (YES, NO) else compared(flag, "=", ONE)

    # --- count ------------------------------------------------------------------------------------------------------

    def _counts(self) -> tuple[Expression, ...]:
        step = "employment" if FULL_TIME in self.component.per else "count"
        units = self.component.per or (self.component.split,)
        each = [
            ZERO if standing is None else times(*(self._count(unit, standing) for unit in units))
            for standing in self.standings
        ]
        if all(count.text == ONE.text for count, there in zip(each, self.standings, strict=True) if there is not None):
            return tuple(each)
        unit = "share" if step == "employment" else ""
        made = self._row(POST if step == "employment" else COUNT, each, unit)
        return self._rounded(step, made, unit)

    def _count(self, unit: str, standing: Standing, *, empty_too: bool = False) -> Expression:
        figures = self.figures
        if unit == FULL_TIME:
            if self.component.employment is None:
                raise TypeError(self.name)
            return figures.expression(self.component.employment, POST, self.scene, standing)
        if empty_too and unit == "mandate":
            count = mandates_of(figures, self.scene, standing, empty_too=True)
        else:
            count = count_of(figures, unit, ("components", self.name), self.scene, standing)
        return clamped(figures, self.component, unit, self.scene, standing, count)

    # --- divisor ----------------------------------------------------------------------------------------------------

    def _divisor(self, gets: Sequence[Expression]) -> Expression:
        """Write what the sum is divided by."""
        among, word = self.component.among, self.component.split
        how = AMONG[among]
        if among == "the assembly":
            whole = count_of(self.figures, {"mandate": "seat"}.get(word, word), (), self.scene, None)
            return self.sheet.single(DIVISOR, how, whole, "")
        paid = among == "those paid"
        parts = []
        for standing, get in zip(self.standings, gets, strict=True):
            if standing is None or (paid and self._is_withheld(standing)):
                parts.append(ZERO)
            else:
                parts.append(chosen(self._is_one(get), self._count(word, standing, empty_too=not paid)))
        counted = self._row(IN_DIVISOR, parts, "")
        return self.sheet.single(DIVISOR, how, added(counted), "")

    def _is_withheld(self, standing: Standing) -> bool:
        rows = (each for each in self.figures.rule.withheld if each.year == self.figures.support.year)
        named = (each for each in rows if {"all", self.name} & set(each.what))
        return any(standing.party.is_called(each.party) for each in named)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _rate(self, divisor: Expression | None) -> Sequence[Expression]:
        if divisor is None:
            amount: Sequence[Expression] = self._of_each(self.component.amount, AMOUNT)
            amount = amount if _is_plain(amount) else self._row(AMOUNT, amount, how=self._words())
        else:
            whole = self.figures.expression(self.component.amount, TO_SPLIT, self.scene)
            if not _is_plain([whole]):
                whole = self.sheet.single(TO_SPLIT, self._words(), whole, whole.unit)
            split = self.sheet.single(PER_COUNTED, UNSAID, over(whole, divisor), whole.unit)
            amount = [split] * len(self.standings)
        amount = self._rounded("amount", amount)
        if (index := self.component.indexed) is not None:
            shares = self._of_each(index, INDEX)
            amount = self._row(INDEXED, [raised(*pair) for pair in zip(amount, shares, strict=True)])
        return self._rounded("rate", amount)

    def _words(self) -> Words:
        """Say what the amount is, where that is short."""
        return self.figures.said(self.component.amount, self.scene.moment.day)

    def _of_each(self, figure: Figure, title: Words) -> list[Expression]:
        """Give a figure for each party; one that is not there has nothing."""
        found = [
            None if standing is None else self.figures.expression(figure, title, self.scene, standing)
            for standing in self.standings
        ]
        there = next(each for each in found if each is not None)
        missing = ZERO._replace(unit=there.unit) if there.own else there
        return [missing if each is None else each for each in found]

    def _each_band(self, bands: Banded) -> Sequence[Expression]:
        """Write a row per band: each counted thing gets the amount of its own band."""
        units = self.component.per or (self.component.split,)
        which = next(at for at, unit in enumerate(units) if same_word(bands.unit, unit))
        counts = [
            [ZERO] * len(units) if each is None else [self._count(unit, each) for unit in units]
            for each in self.standings
        ]
        lows = [self._low(units[which], each) for each in self.standings]
        rows = [self._band(bands, band, lows, [count[which] for count in counts]) for band in bands.bands]
        totals = [plus(row) for row in zip(*rows, strict=True)]
        others = [[each for at, each in enumerate(count) if at != which] for count in counts]
        return self._row(SUBTOTAL, [times(total, *other) for total, other in zip(totals, others, strict=True)])

    def _low(self, unit: str, standing: Standing | None) -> Expression:
        above = self.component.above
        if above is None or standing is None or not self.figures.limits_count(above, unit):
            return ZERO
        return self.figures.expression(above, UNSAID, self.scene, standing)

    def _band(
        self, bands: Banded, band: Band, lows: Sequence[Expression], counts: Sequence[Expression]
    ) -> Sequence[Expression]:
        title = Words(f"band {band.text}", f"intervall {band.text}")
        rates = self._of_each(_in_band(self.component.amount, bands, band), title)
        rates = list(self._rounded("amount", rates))
        if self.component.indexed is not None:
            shares = self._of_each(self.component.indexed, INDEX)
            rates = [raised(*pair) for pair in zip(rates, shares, strict=True)]
        rates = list(self._rounded("rate", rates))
        parts = []
        for rate, low, count in zip(rates, lows, counts, strict=True):
            high = count if low == ZERO else plus((count, low))
            top = high if band.last is None else least(high, number(Fraction(band.last)))
            first = number(Fraction(max(band.first - 1, 0)))
            inside = minus(top, first if low == ZERO else most(first, low))
            within = call("MAX", (ZERO, inside), max(Fraction(), inside.value), "")
            parts.append(times(rate, within))
        return self._row(title, parts)

    def _per_year(self, amount: Expression) -> Expression:
        if amount.unit.endswith("/month"):
            return times(amount, MONTHS)._replace(unit=self.unit)
        return amount._replace(unit=self.unit)

    def _limited(self, yearly: list[Expression]) -> list[Expression]:
        for limits, limit_of, words in (
            (self.component.at_least, most, Words("at least", "minst")),
            (self.component.at_most, least, Words("at most", "högst")),
        ):
            for limit in limits:
                if is_money_limit(limit):
                    ends = [self._per_year(each) for each in self._of_each(limit, words)]
                    yearly = list(
                        self._row(words, [limit_of(*pair) for pair in zip(yearly, ends, strict=True)], self.unit)
                    )
        return yearly

    def _rounded(self, step: str, parts: Sequence[Expression], unit: str | None = None) -> tuple[Expression, ...]:
        figure = rounding_figure(self.figures.rule, self.name, step)
        rounding = self.figures.evaluation.rounding(figure, self.scene.moment.day)
        if rounding is None:
            return tuple(parts)
        return self._row(ROUNDED, [rounded(each, rounding) for each in parts], unit, rounding)

    def _row(
        self, label: Words, parts: Sequence[Expression], unit: str | None = None, how: Words | Rounding = UNSAID
    ) -> tuple[Expression, ...]:
        said = next((each.unit for each in parts if each.unit), "") if unit is None else unit
        return self.sheet.step(label, how, parts, said)


ROUNDED = Words("rounded", "avrundat")


def added(parts: Sequence[Expression]) -> Expression:
    """Add the cells of a row: a range where they are neighbours, else one by one."""
    cells = [each.text for each in parts]
    value = sum((each.value for each in parts), Fraction())
    if len(parts) > 1 and neighbours(cells):
        return Expression(f"SUM({cells[0]}:{cells[-1]})", value, parts[0].unit)
    return plus(parts)._replace(own=False)


def _is_plain(parts: Sequence[Expression]) -> bool:
    """Tell whether a row would only repeat a cell."""
    return (
        len({each.text for each in parts}) == 1
        and parts[0].text.startswith("⟪")
        and parts[0].text.endswith("⟫")
        and (parts[0].text.count("⟪") == 1)
    )


def _in_band(figure: Figure, bands: Banded, band: Band) -> Figure:
    """Put a band's own figure where the bands stand."""
    if figure is bands:
        return band.figure
    match figure:
        case Sourced():
            return figure._replace(value=_in_band(figure.value, bands, band))
        case Dated():
            held = tuple((start, _in_band(value, bands, band)) for start, value in figure.values)
            return figure._replace(values=held)
    if isinstance(figure, Banded):
        raise NoFormulaError(IN_EACH)
    return figure
