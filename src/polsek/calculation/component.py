"""One component in one piece of the year: who gets it, and the steps from its amount to each party's yearly amount."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.counting import (
    Entitlement,
    count_of,
    is_set_aside,
    mandates_of,
    report_placeholder,
    report_term_year,
    report_uncounted,
)
from polsek.calculation.timeline import Steps
from polsek.money import Amount, made
from polsek.notation.figure import Banded, Figure, in_band, within
from polsek.notation.formula import FULL_TIME, Given
from polsek.problem import Address, Words, same
from polsek.rules.figures import bands_of_count, is_money_limit, same_word
from polsek.rules.words import PRESENCE

if TYPE_CHECKING:
    from polsek.calculation.evaluation import Evaluation
    from polsek.calculation.timeline import Moment, Standing
    from polsek.mandates import Party
    from polsek.rules.rule import Component, Rule, Withheld

TWELVE_MONTHS = Amount(Words("months of the year", "årets månader"), Fraction(12), "months", "months")
STEPS = ("amount", "rate", "count", "employment", "subtotal", "with_overhead")
"""The steps that a rule may round, in their order."""
LIMITS = {"at least": Words("at least", "minst"), "at most": Words("at most", "högst")}


def per_year(amount: Amount, unit: str) -> Amount:
    """Give an amount for a year; one per month is taken twelve times."""
    if amount.unit.endswith("/month"):
        return made("product", amount.title, unit, (amount, TWELVE_MONTHS))
    return amount if amount.unit == unit else amount._replace(unit=unit)


class ComponentCalculation:
    """Calculates one component for all parties at one moment."""

    def __init__(self, evaluation: Evaluation, name: str, moment: Moment, withheld: tuple[Withheld, ...]) -> None:
        """Prepare a component; `withheld` is what is withheld this year."""
        self.evaluation = evaluation
        self.name = name
        self.component: Component = evaluation.rule.components[name]
        self.title = self.component.called(name)
        self.at: Address = ("components", name)
        self.moment = moment
        self._withheld = tuple(each.party for each in withheld if "all" in each.what or name in each.what)
        self._same_rate = not evaluation.depends_on_party(self.component.amount, self.component.indexed)
        limits = (*self.component.at_least, *self.component.at_most)
        self._alike = (
            self._same_rate
            and self.component.per == ("party",)
            and not evaluation.depends_on_party(*limits, self.component.overhead)
        )
        self._by_number = self.component.above is not None or any(not is_money_limit(each) for each in limits)
        self._shared: Steps | None = None
        self._rates: dict[str, Amount] = {}
        self._bands = bands_of_count(self.component, moment.day)
        self._roundings = {step: rounding_figure(evaluation.rule, name, step) for step in STEPS}
        self.unit = FULL_TIME if evaluation.file.of_posts else f"{evaluation.rule.unit}/year"

    def shares(self) -> dict[Party, Steps]:
        """Calculate the component for every party of the sitting."""
        if self.component.term_years is not None and self.moment.term_year is None:
            report_term_year(self.evaluation, (*self.at, "term_years"), self.moment)
        entitlement = Entitlement(self.evaluation, self.component, self.moment)
        keeps, day = self.component.after_leaving, self.moment.day
        standings = [each.under(day, keeps) for each in self.moment.sitting.standings]
        reasons = [(standing, entitlement.refusal(standing)) for standing in standings]
        entitled = tuple(standing for standing, reason in reasons if reason is None)
        if self.component.among == "those paid" and entitled and all(map(self._is_withheld, entitled)):
            kept = Words("nobody is paid: all of it is withheld", "inget betalas ut: allt stöd hålls inne")
            return {standing.party: Steps(self._nothing(reason or kept), {}) for standing, reason in reasons}
        divisor = self._divisor(entitled) if self.component.split else None
        return {
            standing.party: Steps(self._nothing(reason), {}) if reason is not None else self._steps(standing, divisor)
            for standing, reason in reasons
        }

    def _nothing(self, reason: Words) -> Amount:
        return Amount(
            self.title, Fraction(), self.unit, "none", note=reason, place=self.evaluation.file.places.value(self.at)
        )

    # --- count ------------------------------------------------------------------------------------------------------

    def _count(self, unit: str, standing: Standing, *, empty_too: bool = False) -> Amount:
        evaluation = self.evaluation
        if unit == FULL_TIME:
            if standing.row.is_placeholder:
                report_placeholder(evaluation, standing, (*self.at, "employment"))
            return self._employment(standing)
        if empty_too and unit == "mandate":
            count = mandates_of(evaluation, standing, empty_too=True)
        else:
            key = "split" if self.component.split else "per"
            count = count_of(evaluation, unit, (*self.at, key), self.moment, standing)
        return self._clamped(count, unit, standing)

    def _clamped(self, count: Amount, unit: str, standing: Standing) -> Amount:
        component, evaluation = self.component, self.evaluation
        if self._by_number:
            report_uncounted(evaluation, standing, unit, self.at)
        for operation, limits in (("at least", component.at_least), ("at most", component.at_most)):
            for limit in limits:
                if count.value and not is_money_limit(limit) and self.limits(limit, unit):
                    most = evaluation.value(limit, LIMITS[operation], self.moment, standing)
                    count = made(operation, count.title, count.unit, (count, most))
        if component.above is not None and self.limits(component.above, unit):
            above = evaluation.value(component.above, Words("above", "utöver"), self.moment, standing)
            count = made("exceeds", count.title, count.unit, (count, above))
        return count

    @staticmethod
    def limits(limit: Figure, unit: str) -> bool:
        """Tell whether a limit is of what a word counts."""
        while inner := within(limit):
            limit, *_ = inner
        return isinstance(limit, Given) and same_word(limit.unit, unit)

    def _employment(self, standing: Standing) -> Amount:
        employment = self.component.employment
        if employment is None:
            raise TypeError(self.name)
        found = self.evaluation.value(
            employment, Words("share of full time", "tjänstgöringsgrad"), self.moment, standing
        )
        if found.value is not None and not 0 <= found.value <= 1:
            message = Words(
                f"an employment of {found.text} is not a share of full time",
                f"tjänstgöringsgraden {found.text} ligger inte mellan 0 och 100 %",
            )
            hint = Words("write 0-100 %", "ange 0–100 %")
            self.evaluation.report("employment", employment.address, message, hint, place=found.place)
        return found

    # --- divisor ----------------------------------------------------------------------------------------------------

    def _divisor(self, entitled: tuple[Standing, ...]) -> Amount:
        if not entitled:
            return self._divided_among(())
        total = self._of_assembly() if self.component.among == "the assembly" else self._divided_among(entitled)
        if total.value != 0:
            return total
        at = (*self.at, "split")
        hint = Words("nobody has any of what it is split by", "inget parti har något av det som summan ska delas efter")
        message = Words("the sum is divided by 0", "summan kan inte delas med 0")
        self.evaluation.report("zero-divisor", at, message, hint)
        return total._replace(value=None)

    def _of_assembly(self) -> Amount:
        word = {"mandate": "seat"}.get(self.component.split, self.component.split)
        return count_of(self.evaluation, word, (*self.at, "split"), self.moment, None)

    def _divided_among(self, entitled: tuple[Standing, ...]) -> Amount:
        among, word = self.component.among, self.component.split
        paid = among == "those paid"
        members = tuple(each for each in entitled if not (paid and self._is_withheld(each)))
        counts = tuple(
            self._count(word, each, empty_too=not paid)._replace(title=same(each.party.name)) for each in members
        )
        total = made("sum", _divisor(among, word), counts[0].unit if counts else word, counts)
        chosen = self._by_number or any(each.sort not in PRESENCE for each in self.component.conditions)
        hidden = chosen and any(is_set_aside(self.evaluation, each) for each in members)
        return total._replace(value=None) if hidden else total

    def _is_withheld(self, standing: Standing) -> bool:
        return any(standing.party.is_called(name) for name in self._withheld)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _steps(self, standing: Standing, divisor: Amount | None) -> Steps:
        """Calculate a party's steps; where no party differs from another, they are calculated once."""
        if is_set_aside(self.evaluation, standing):
            return Steps(Amount(self.title, None, self.unit, "none", note=_NOT_TOLD), {})
        if not self._alike or standing.row.is_placeholder:
            return self._steps_of(standing, divisor)
        if self._shared is None:
            self._shared = self._steps_of(standing, divisor)
        return self._shared

    def _steps_of(self, standing: Standing, divisor: Amount | None) -> Steps:
        component = self.component
        steps: dict[str, Amount] = {}
        counts = [self._count(unit, standing) for unit in component.per or (component.split,)]
        count = counts[0] if len(counts) == 1 else made("product", Words("count", "antal"), "", tuple(counts))
        step = "employment" if FULL_TIME in component.per else "count"
        count = self._rounded(step, count, steps)
        if component.banding == "each" and self._bands is not None:
            subtotal = self._each_band(self._bands, standing, counts)
        else:
            rate = self._rate(standing, divisor, steps)
            subtotal = made("product", self.title, rate.unit, (rate, count))
        subtotal = self._rounded("subtotal", subtotal, steps)
        if component.overhead is not None:
            share = self.evaluation.value(
                component.overhead, Words("payroll overhead", "PO-pålägg"), self.moment, standing
            )
            subtotal = made(
                "overhead",
                Words(f"{self.title.en}, with overhead", f"{self.title.sv}, med PO-pålägg"),
                subtotal.unit,
                (subtotal, share),
            )
        subtotal = self._rounded("with_overhead", subtotal, steps)
        yearly = self._limited(per_year(subtotal, self.unit), standing)
        return Steps(yearly.called(self.title), steps)

    def _rate(self, standing: Standing, divisor: Amount | None, steps: dict[str, Amount]) -> Amount:
        if self._same_rate:
            if not self._rates:
                self._rate_of(standing, divisor, self._rates)
            steps |= self._rates
            return steps["rate"]
        return self._rate_of(standing, divisor, steps)

    def _rate_of(self, standing: Standing, divisor: Amount | None, steps: dict[str, Amount]) -> Amount:
        component = self.component
        title = Words("amount", "belopp") if divisor is None else Words("sum to split", "summa att fördela")
        amount = self.evaluation.value(component.amount, title, self.moment, standing if divisor is None else None)
        if divisor is not None:
            amount = made("split", Words("amount per counted", "belopp per räknad"), amount.unit, (amount, divisor))
        return self._indexed(amount, standing, steps)

    def _indexed(self, amount: Amount, standing: Standing, steps: dict[str, Amount]) -> Amount:
        amount = self._rounded("amount", amount, steps)
        if self.component.indexed is not None:
            amount = self.evaluation.indexed(amount, self.component.indexed, self.moment, standing)
        return self._rounded("rate", amount, steps)

    def _each_band(self, bands: Banded, standing: Standing, counts: list[Amount]) -> Amount:
        """Add up the bands: each counted thing gets the amount of its own band; other counts multiply the sum."""
        units = self.component.per or (self.component.split,)
        which = next(number for number, unit in enumerate(units) if same_word(bands.unit, unit))
        count = counts[which]
        low = (count.parts[1].value or Fraction()) if count.operation == "exceeds" else Fraction()
        high = low + (count.value or Fraction())
        if bands.bands[-1].last is not None and high > bands.bands[-1].last:
            self.evaluation.outside_bands(bands, high)
        shares = []
        for band in bands.bands:
            first = max(Fraction(band.first), low + 1)
            last = high if band.last is None else min(Fraction(band.last), high)
            if first <= last:
                number = Amount(count.title, last - first + 1, count.unit, "count")
                said = band.said("")
                title = Words(f"band {said.en}", f"vid {said.sv}")
                figure = in_band(self.component.amount, bands, band)
                rate = self._indexed(self.evaluation.value(figure, title, self.moment, standing), standing, {})
                shares.append(made("product", rate.title, rate.unit, (rate, number)))
        total = made("sum", self.title, shares[0].unit if shares else self.unit, tuple(shares))
        others = tuple(each for number, each in enumerate(counts) if number != which)
        return made("product", self.title, total.unit, (total, *others)) if others else total

    def _limited(self, yearly: Amount, standing: Standing) -> Amount:
        component = self.component
        for operation, limits in (("at least", component.at_least), ("at most", component.at_most)):
            for limit in limits:
                if is_money_limit(limit):
                    if standing.row.is_placeholder:
                        report_placeholder(self.evaluation, standing, self.at)
                    money = per_year(self.evaluation.value(limit, LIMITS[operation], self.moment, standing), self.unit)
                    yearly = made(
                        operation, yearly.title, yearly.unit, (yearly, money._replace(title=LIMITS[operation]))
                    )
        return yearly

    def _rounded(self, step: str, amount: Amount, steps: dict[str, Amount]) -> Amount:
        steps[step] = self.evaluation.rounded(amount, self._roundings[step], self.moment.day)
        return steps[step]


def rounding_figure(rule: Rule, name: str, step: str) -> Figure | None:
    """Give the rounding that a component, else the file, names for a step."""
    own = rule.components[name].rounding
    found: Figure | None = getattr(own, step) if own is not None else None
    return found if found is not None else getattr(rule.rounding, step)


def _divisor(among: str, counted: str) -> Words:
    """Say whose number a sum is divided by: of parties they themselves, of mandates those that they have."""
    text = _DIVISORS.get(among, same(among))
    return text if counted == "party" else Words(text.en, f"för {text.sv}")


_NOT_TOLD = Words("of parties that are not listed", "för partier som inte är uppräknade")
_DIVISORS = {
    "those entitled": Words("those entitled", "alla berättigade partier"),
    "those paid": Words("those paid", "de partier som får utbetalning"),
}
