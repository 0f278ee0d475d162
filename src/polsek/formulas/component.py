"""One component in one piece of the year as rows of formulas: who gets it, each step, what each party gets a year."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import ComponentCalculation, rounding_figure
from polsek.formulas.expression import (
    NO,
    ONE,
    YES,
    ZERO,
    Cells,
    Expression,
    NoFormulaError,
    across,
    all_of,
    any_of,
    chosen,
    least,
    most,
    number,
    per_year,
    plus,
    raised,
    rounded,
)
from polsek.formulas.figures import NOT_KNOWN
from polsek.formulas.sheet import Row, added
from polsek.notation.figure import in_band
from polsek.notation.formula import FULL_TIME
from polsek.problem import UNSAID, Words
from polsek.rules.conditions import ANY_OF, in_words
from polsek.rules.conditions import all_of as each_of
from polsek.rules.figures import bands_of_count, is_money_limit, same_word
from polsek.rules.words import PRESENCE, SIDES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Standing
    from polsek.formulas.figures import Scene
    from polsek.mandates import Party
    from polsek.money import Rounding
    from polsek.notation.figure import Band, Banded
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Component

GETS = Words("gets it (1: yes)", "får delen (1: ja)")
POST = Words("share of full time", "tjänstgöringsgrad")
COUNT = Words("count", "antal")
DIVISOR = Words("divided by", "delas med")
IN_DIVISOR = Words("counts in the divisor", "räknas i divisorn")
AMOUNT = Words("amount", "belopp")
TO_SPLIT = Words("sum to split", "summa att fördela")
PER_COUNTED = Words("amount per counted", "belopp per räknad")
INDEXED = Words("amount with index", "belopp med index")
SUBTOTAL = Words("amount × count", "belopp × antal")
OVERHEAD = Words("with payroll overhead", "med PO-pålägg")
PER_YEAR = Words("per year", "per år")
ROUNDED = Words("rounded", "avrundat")
LEAST, MOST = Words("at least", "minst"), Words("at most", "högst")
AMONG = {
    "those entitled": Words("those entitled", "för alla berättigade partier"),
    "those paid": Words("those paid", "för de partier som får utbetalning"),
    "the assembly": Words("the whole assembly", "hela fullmäktige"),
}


class Made(NamedTuple):
    """What has been made of a component in a piece."""

    yearly: Cells
    """What each party gets a year."""
    counts: Cells
    """What is counted of each: with `per: full time` its share of full time."""


class ComponentFormulas:
    """Writes the rows of one component in one piece."""

    def __init__(self, name: str, scene: Scene) -> None:
        """Prepare a component."""
        self.name, self.scene, self.sheet = name, scene, scene.sheet
        self.component: Component = scene.rule.components[name]
        self.unit = FULL_TIME if scene.support.file.of_posts else f"{scene.rule.unit}/year"
        day, keeps = scene.moment.day, self.component.after_leaving
        self.standings = [each and each.under(day, keeps) for each in scene.standings]

    def write(self) -> Made:
        """Write the rows; raises NoFormulaError."""
        component, gets = self.component, self._gets()
        if all(each == NO for each in gets):
            return Made((ZERO,) * len(gets), (ZERO,) * len(gets))
        counts = self._counts()
        divisor = self._divisor(gets) if component.split else None
        bands = bands_of_count(component, self.scene.moment.day)
        if component.banding == "each" and bands is not None:
            subtotal = self._each_band(bands)
        else:
            subtotal = across(operator.mul, self._rate(divisor), counts)
            if any(count.text != ONE.text for count in counts):
                subtotal = self._row(SUBTOTAL, subtotal)
        subtotal = self._rounded("subtotal", subtotal)
        if component.overhead is not None:
            subtotal = self._row(OVERHEAD, across(raised, subtotal, self.scene.of_each(component.overhead)))
        yearly = self._limited(self._per_year(self._rounded("with_overhead", subtotal)))
        return Made(self._row(PER_YEAR, across(chosen, map(_is_one, gets), yearly), self.unit), counts)

    def _row(self, label: Words, parts: Cells, unit: str | None = None, how: Words | Rounding = UNSAID) -> Cells:
        said = next((each.unit for each in parts if each.unit), "") if unit is None else unit
        return self.sheet.step(label, how, parts, said)

    def _rounded(self, step: str, parts: Cells, unit: str | None = None) -> Cells:
        rounding = self.scene.rounding(rounding_figure(self.scene.rule, self.name, step))
        if rounding is None:
            return parts
        return self._row(ROUNDED, tuple(rounded(each, rounding) for each in parts), unit, rounding)

    def _per_year(self, parts: Iterable[Expression]) -> Cells:
        return tuple(per_year(each, self.unit) for each in parts)

    # --- who --------------------------------------------------------------------------------------------------------

    def _gets(self) -> Cells:
        """Write who gets it: 1 or 0, as a formula where mandates and facts decide."""
        conditions = [NO if each is None else self._condition(each) for each in self.standings]
        if all(each in (YES, NO) for each in conditions):
            return tuple(conditions)
        said = [in_words(each, self.scene.rule.facts) for each in self.component.for_]
        how = Words(", ".join(each.en for each in said), ", ".join(each.sv for each in said))
        flags = tuple(number(each.value) if each in (YES, NO) else chosen(each, ONE) for each in conditions)
        return self.sheet.shared(GETS, how, flags)

    def _condition(self, standing: Standing) -> Expression:
        """Tell by which condition a party gets the component."""
        component, day, year = self.component, self.scene.moment.day, self.scene.moment.term_year
        if component.valid and not any(each.holds(day) for each in component.valid):
            return NO
        if component.term_years is not None and (year is None or not component.term_years.holds(year)):
            return NO
        presence = next((each.sort for each in component.for_ if each.sort in PRESENCE), "represented")
        one_of = any(each.sort in PRESENCE for each in component.conditions if each not in component.for_)
        here = YES if one_of else self._is_present(standing, presence)
        return NO if here == NO else all_of([here, *(self._met(standing, each) for each in component.for_)])

    def _is_present(self, standing: Standing, presence: str) -> Expression:
        scene, day = self.scene, self.scene.moment.day
        if presence == "listed" and standing.listed:
            return YES
        if standing.gone(day):
            return YES if standing.keeps(day, self.component.after_leaving) else NO
        whole = presence == "elected" or not standing.mandates
        return (scene.all_seats(standing) if whole else scene.filled_seats(standing)) > ZERO

    def _met(self, standing: Standing, condition: Condition) -> Expression:
        scene, name, at = self.scene, condition.name, condition.address
        if condition.sort in PRESENCE:
            return self._is_present(standing, condition.sort)
        if condition.sort == ANY_OF:
            return any_of([self._met(standing, each) for each in _asked(standing, condition.alternatives)])
        if condition.sort in SIDES:
            return scene.on_side(condition.sort, Row(_SIDES[condition.sort]), standing).equals(ONE)
        if condition.sort == "fact":
            return scene.fact(name, at, standing).equals(number(not condition.negated))
        is_fact = name in scene.rule.facts and scene.rule.facts[name].sort != "number"
        counted = scene.fact(name, at, standing) if is_fact else scene.counted(name, at, standing)
        if condition.figure is None or condition.figure.number is None:
            raise NoFormulaError(NOT_KNOWN)
        return _COMPARES[condition.comparison](counted, scene.value(condition.figure._replace(address=at)))

    # --- count ------------------------------------------------------------------------------------------------------

    @property
    def _units(self) -> tuple[str, ...]:
        return self.component.per or (self.component.split,)

    def _counts(self) -> Cells:
        step, unit, label = "count", "", COUNT
        if FULL_TIME in self.component.per:
            step, unit, label = "employment", "share", POST
        rows = [None if there is None else self._counted(there) for there in self.standings]
        counts = tuple(ZERO if row is None else _product(row) for row in rows)
        if all(count.text == ONE.text for count, row in zip(counts, rows, strict=True) if row is not None):
            return counts
        return self._rounded(step, self._row(label, counts, unit), unit)

    def _counted(self, standing: Standing) -> list[Expression]:
        return [self._count(unit, standing) for unit in self._units]

    def _count(self, unit: str, standing: Standing, *, empty_too: bool = False) -> Expression:
        """Count something of a party, within the limits of the component."""
        component, scene = self.component, self.scene
        if unit == FULL_TIME:
            if component.employment is None:
                raise TypeError(self.name)
            return scene.value(component.employment, standing)
        if empty_too and unit == "mandate":
            count = scene.mandates(standing, empty_too=True)
        else:
            count = scene.counted(unit, ("components", self.name), standing)
        for limit in component.at_least:
            if ComponentCalculation.limits(limit, unit):
                count = chosen(count.equals(ZERO), ZERO, most(count, scene.value(limit, standing)))
        for limit in component.at_most:
            if ComponentCalculation.limits(limit, unit):
                count = least(count, scene.value(limit, standing))
        above = self._above(unit, standing)
        return count if above is None else most(ZERO, count - above)

    def _above(self, unit: str, standing: Standing | None) -> Expression | None:
        above = self.component.above
        if above is None or standing is None or not ComponentCalculation.limits(above, unit):
            return None
        return self.scene.value(above, standing)

    # --- divisor ----------------------------------------------------------------------------------------------------

    def _divisor(self, gets: Cells) -> Expression:
        """Write what the sum is divided by."""
        among, word = self.component.among, self.component.split
        if among == "the assembly":
            whole = self.scene.counted({"mandate": "seat"}.get(word, word), (), None)
        else:
            paid, parts = among == "those paid", []
            for standing, get in zip(self.standings, gets, strict=True):
                there = standing is not None and not (paid and self._is_withheld(standing))
                count = self._count(word, standing, empty_too=not paid) if there and standing is not None else ZERO
                parts.append(chosen(_is_one(get), count) if there else ZERO)
            whole = added(self._row(IN_DIVISOR, tuple(parts), ""))
        return self.sheet.single(DIVISOR, AMONG[among], whole, "")

    def _is_withheld(self, standing: Standing) -> bool:
        return bool({"all", self.name} & withheld(self.scene.support, standing.party))

    # --- steps ------------------------------------------------------------------------------------------------------

    def _rate(self, divisor: Expression | None) -> Cells:
        scene, component = self.scene, self.component
        if divisor is None:
            amount = scene.of_each(component.amount)
            if len({each.text for each in amount}) > 1 or not self.sheet.is_input(amount[0]):
                amount = self._row(AMOUNT, amount, how=scene.said(component.amount))
        else:
            whole = scene.value(component.amount)
            if not self.sheet.is_input(whole):
                whole = self.sheet.single(TO_SPLIT, scene.said(component.amount), whole, whole.unit)
            amount = (self.sheet.single(PER_COUNTED, UNSAID, whole / divisor, whole.unit),) * len(self.standings)
        amount = self._rounded("amount", amount)
        if component.indexed is not None:
            amount = self._row(INDEXED, across(raised, amount, scene.of_each(component.indexed)))
        return self._rounded("rate", amount)

    def _each_band(self, bands: Banded) -> Cells:
        """Write a row per band: each counted thing gets the amount of its own band."""
        which = next(at for at, unit in enumerate(self._units) if same_word(bands.unit, unit))
        counts = [[ZERO] * len(self._units) if each is None else self._counted(each) for each in self.standings]
        lows = [self._above(self._units[which], each) or ZERO for each in self.standings]
        rows = [self._band(bands, band, lows, [count[which] for count in counts]) for band in bands.bands]
        totals = [plus(row) for row in zip(*rows, strict=True)]
        others = [[each for at, each in enumerate(count) if at != which] for count in counts]
        return self._row(
            SUBTOTAL, tuple(_product([total, *other]) for total, other in zip(totals, others, strict=True))
        )

    def _band(self, bands: Banded, band: Band, lows: Sequence[Expression], counts: Sequence[Expression]) -> Cells:
        rates = self._rounded("amount", self.scene.of_each(in_band(self.component.amount, bands, band)))
        if self.component.indexed is not None:
            rates = across(raised, rates, self.scene.of_each(self.component.indexed))
        rates, parts = self._rounded("rate", rates), []
        for rate, low, count in zip(rates, lows, counts, strict=True):
            high, first = count if low == ZERO else count + low, number(max(band.first - 1, 0))
            top = high if band.last is None else least(high, number(band.last))
            parts.append(rate * most(ZERO, top - (first if low == ZERO else most(first, low))))
        said = band.said("")
        return self._row(Words(f"band {said.en}", f"intervall {said.sv}"), tuple(parts))

    def _limited(self, yearly: Cells) -> Cells:
        for limits, limit_of, words in (
            (self.component.at_least, most, LEAST),
            (self.component.at_most, least, MOST),
        ):
            for limit in filter(is_money_limit, limits):
                ends = self._per_year(self.scene.of_each(limit))
                yearly = self._row(words, across(limit_of, yearly, ends), self.unit)
        return yearly


_SIDES = {
    "government": Words("governs (1: yes)", "styr (1: ja)"),
    "opposition": Words("is in opposition (1: yes)", "är i opposition (1: ja)"),
}
_COMPARES: dict[str, Callable[[Expression, Expression], Expression]] = {
    "at least": operator.ge,
    "at most": operator.le,
    "below": operator.lt,
    "above": operator.gt,
}


def withheld(support: Support, party: Party) -> frozenset[str]:
    """Tell what is withheld of a party in the year: components, or `all`."""
    rows = (each for each in support.file.rule.withheld if each.year == support.year)
    return frozenset(what for each in rows if party.is_called(each.party) for what in each.what)


def _asked(standing: Standing, alternatives: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Leave out, beside a word for who sits, what is not known of a party that is not listed."""
    if standing.listed or not any(each.sort in PRESENCE for each in each_of(alternatives)):
        return alternatives
    return tuple(each for each in alternatives if each.sort in PRESENCE)


def _is_one(flag: Expression) -> Expression:
    return flag if flag in (YES, NO) else flag.equals(ONE)


def _product(parts: Sequence[Expression]) -> Expression:
    product = parts[0]
    for each in parts[1:]:
        product *= each
    return product
