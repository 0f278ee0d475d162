"""The value of a figure at a moment, as a tree that says where it comes from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.counting import count_of, report_uncounted
from polsek.calculation.known import fact_of, nothing, series_value
from polsek.calculation.pools import rest_of
from polsek.money import Amount, Mark, MarkKind, Rounding, made, rounded
from polsek.notation.figure import Band, Banded, Dated, Figure, Plus, Rounds, Sourced, Sum, on_day
from polsek.notation.formula import Change, Given, Growth, Named, Of, Rest
from polsek.notation.reader import path_text
from polsek.notation.sorts import unit_words
from polsek.period import Day, since
from polsek.problem import UNSAID, Address, Place, Problem, Words, same
from polsek.rules.figures import depends_on_party
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.timeline import Missing, Moment, Standing
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule

_ABOVE = Words("above", "utöver")


class _Once(NamedTuple):
    """What is made once of a rule, whoever sits: its figures as leaves, which depend on the party, notes of bands."""

    leaves: dict[tuple[Address, str, Words], Amount]
    depending: dict[Address, bool]
    notes: dict[Address, Words]


def _nothing_yet(_: Rule) -> _Once:
    return _Once({}, {}, {})


class Evaluation:
    """Evaluates the figures of one rule file; what cannot be told is kept as a problem, and its value is unknown."""

    def __init__(self, file: RuleFile, series: Mapping[str, Series], *, partial: bool) -> None:
        """Evaluate figures of a rule file with the series that it uses; `partial`: see `Question`."""
        self.partial = partial
        self.file = file
        self.rule = file.rule
        self.series = series
        self.problems: dict[Problem, None] = {}
        self.missing: dict[Missing, tuple[str, ...]] = {}
        self._once: _Once = file.rule.once(_nothing_yet)
        self.names = frozenset({*self.rule.facts, *self.rule.figures, *series})

    def report(
        self,
        id: str,
        address: Address,
        message: Words,
        hint: Words | None = None,
        *,
        place: Place | None = None,
        about: Words = UNSAID,
    ) -> None:
        """Keep a problem, once; it stands at its address in the rule file where no other place is given."""
        place = place or self.file.places.value(address)
        self.problems[Problem(id, message, place, hint, path=path_text(address, ""), about=about)] = None

    # --- figures ----------------------------------------------------------------------------------------------------

    def value(self, figure: Figure, title: Words, moment: Moment, standing: Standing | None = None) -> Amount:
        """Evaluate a figure for a party (None: for the assembly)."""
        match figure:
            case Given():
                return self.given(figure, title)
            case Of():
                return self._of(figure, title, moment, standing)
            case Named():
                return self.named(figure.name, figure.address, moment.read(figure.when), standing)
            case Rest():
                return rest_of(self, figure, title, moment)
            case Growth():
                return _growth(self, figure, moment)
            case Change():
                return _change(self, figure, moment)
            case Sum():
                parts = tuple(self.value(item, title, moment, standing) for item in figure.items)
                unit = next((part.unit for part in parts if part.unit), "")  # below its bands, a figure has none
                return made("sum", title, unit, parts, place=self.file.places.value(figure.address))
            case Dated():
                return self._dated(figure, title, moment, standing)
            case Banded():
                return self._banded(figure, title, moment, standing)
            case Sourced():
                return self._sourced(figure, title, moment, standing)
        raise TypeError(figure)

    def given(self, figure: Given, title: Words) -> Amount:
        """Give a figure as it is written, as a leaf that is made once."""
        key = (figure.address, figure.text, title)
        leaves = self._once.leaves
        if key not in leaves:
            leaves[key] = self._leaf(figure, title)
        return leaves[key]

    def _leaf(self, figure: Given, title: Words) -> Amount:
        file = self.file
        marks = file.marks(figure.address, figure.text)
        operation = "given"
        if figure.number is None:
            operation = "unknown"
            address = path_text(figure.address, "")
            marks |= {Mark(MarkKind.UNKNOWN, file.called(figure.address), same(figure.text), address)}
        return Amount(
            title,
            figure.number,
            figure.unit,
            operation,
            (),
            figure.text,
            file.source(figure.address),
            file.places.value(figure.address),
            marks,
        )

    def _of(self, figure: Of, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        base = self.named(figure.name, figure.address, moment.read(figure.when), standing)
        unit = "" if figure.multiple else "share"
        wording = Words("multiple", "multipel") if figure.multiple else Words("share", "andel")
        factor = self.given(Given(figure.factor, unit, figure.factor_text, figure.address), wording)
        per = f"{base.unit.partition('/')[0]}/{figure.per}" if figure.per else base.unit
        operation = "times" if figure.multiple else "share of"
        return made(
            operation,
            title,
            per,
            (base, factor),
            text=figure.text,
            place=self.file.places.value(figure.address),
            source=self.file.source(figure.address),
        )

    def _dated(self, figure: Dated, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        holding = figure.on(moment.day)
        if holding is None:
            first = figure.values[0][0]
            message = Words(
                f"there is no figure for {moment.day}; the first is from {first}",
                f"det finns inget värde för {moment.day}; det första gäller från {first}",
            )
            hint = Words("add the figure that held then", "lägg till det värde som gällde då")
            self.report("no-figure-yet", figure.address, message, hint)
            return nothing(title, "")
        start, value = holding
        found = self.value(value, title, moment, standing)
        return found if found.note is not None else found._replace(note=since(start))

    def _banded(self, figure: Banded, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        number = self._number(figure, moment, standing)
        if number is None:
            return nothing(title, "")
        band = figure.band(number)
        if band is None and number == 0:
            below = Words("below the first band", "under det första intervallet")
            return Amount(title, Fraction(), "", "given", (), "0", note=below)
        if band is None:
            self.outside_bands(figure, number)
            return nothing(title, "")
        found = self.value(band.figure, title, moment, standing)
        if band.address not in self._once.notes:
            unit = unit_words(figure.unit)
            self._once.notes[band.address] = Words(f"band {band.said(unit.en).en}", f"vid {band.said(unit.sv).sv}")
        return found._replace(note=_both(found.note, self._once.notes[band.address]))

    def outside_bands(self, figure: Banded, number: Fraction | int) -> None:
        """Report a number that falls in no band: past the last one, or below the first."""
        message, hint, at = _why_outside(figure, number)
        unit = Words(figure.unit, unit_words(figure.unit).sv or figure.unit)
        said = Words(f"{number} {unit.en} {message.en}", f"{number} {unit.sv} {message.sv}")
        self.report("band-past-end", at, said, hint, place=self.file.places.key(at))

    def band(self, figure: Banded, moment: Moment, standing: Standing | None) -> Band | None:
        """Give the band that holds for a party (None: for the assembly); None below the first and past the last."""
        number = self._number(figure, moment, standing)
        return None if number is None else figure.band(number)

    def _number(self, figure: Banded, moment: Moment, standing: Standing | None) -> int | None:
        """Count what chooses a band, in whole numbers."""
        report_uncounted(self, standing, figure.unit, figure.address)
        count = count_of(self, figure.unit, figure.address, moment, standing).value
        return None if count is None else count.numerator // count.denominator

    def _sourced(self, figure: Sourced, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        name = title if figure.title is None else figure.title
        found = self.value(figure.value, name, moment, standing)
        if figure.plus is not None:
            found = self._raised(found, figure.plus, moment, standing)
        if figure.at_most is not None:
            most = self.value(figure.at_most, Words("at most", "högst"), moment, standing)
            found = made("at most", found.title, found.unit, (found, most))
        if figure.indexed is not None:
            found = self.indexed(found, figure.indexed, moment, standing)
        return self.rounded(found, figure.rounding, moment.day)

    def _raised(self, amount: Amount, plus: Plus, moment: Moment, standing: Standing | None) -> Amount:
        """Add to a figure what it has for each counted thing above a number."""
        report_uncounted(self, standing, plus.unit, plus.address)
        count = count_of(self, plus.unit, plus.address, moment, standing)
        above = self.given(Given(Fraction(plus.above), count.unit, str(plus.above), plus.address), _ABOVE)
        number = made("exceeds", count.title, count.unit, (count, above))
        each = self.given(plus.figure, Words("for each", "för varje"))
        added = made("product", Words("addition", "tillägg"), each.unit, (each, number))
        return made("sum", amount.title, amount.unit or each.unit, (amount, added))

    def depends_on_party(self, *figures: Figure | None) -> bool:
        """Tell whether one of some figures is another for one party than for another."""
        known = [figure for figure in figures if figure is not None]
        for figure in known:
            if figure.address not in self._once.depending:
                self._once.depending[figure.address] = depends_on_party(figure, self.rule)
        return any(self._once.depending[figure.address] for figure in known)

    def place(self, figure: Figure | None) -> Place | None:
        """Give where a figure stands."""
        return None if figure is None else self.file.places.value(figure.address)

    def rounded(self, amount: Amount, figure: Figure | None, day: date) -> Amount:
        """Round an amount as a figure says on a day, with the marks of that figure."""
        if figure is None:
            return amount
        held = on_day(figure, day) or figure
        found = rounded(amount, self.rounding(figure, day), self.place(held))
        if found is amount:
            return found
        marks = self.file.marks(held.address, "")
        return found._replace(marks=found.marks | marks) if marks else found

    def rounding(self, figure: Figure | None, day: date) -> Rounding | None:
        """Give the rounding that a figure names on a day; None rounds nothing."""
        self.check_begun(figure, day)
        return rounding_on(figure, day)

    def check_begun(self, figure: Figure | None, day: date) -> None:
        """Report a rounding that is dated and has no value yet on a day."""
        if figure is not None and on_day(figure, day) is None:
            message = Words(f"there is no rounding for {day}", f"det finns ingen avrundning för {day}")
            hint = Words("add the one that held then, or exact", "lägg till den som gällde då, eller skriv exact")
            self.report("no-figure-yet", figure.address, message, hint)

    # --- index ------------------------------------------------------------------------------------------------------

    def indexed(self, amount: Amount, index: Figure, moment: Moment, standing: Standing | None) -> Amount:
        """Raise an amount by its index."""
        share = self.value(index, Words("index", "index"), moment, standing)
        return made("index", amount.title, amount.unit, (amount, share), place=self.file.places.value(index.address))

    # --- names ------------------------------------------------------------------------------------------------------

    def named(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        """Evaluate what a name stands for at the moment at which it is read."""
        rule = self.rule
        if name in rule.figures:
            return self.value(rule.figures[name], rule.called(name), moment, standing)
        if name in rule.pools:
            return self.pool(name, moment)
        if name in rule.components:
            return self._component(name, address, moment, standing)
        if name in rule.facts:
            return fact_of(self, name, address, moment, standing)
        series = self.series[name]
        return series_value(self, series.unmoved or series if moment.fixed else series, moment.day, address)

    def pool(self, name: str, moment: Moment) -> Amount:
        """Give a pool as it is now; one whose amount has not begun is reported."""
        if name not in moment.pools:
            pool = self.rule.pools[name]
            return self.value(pool.amount, pool.called(name), moment)
        return moment.pools[name]

    def _component(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        if standing is None:
            message = Words(f"{name} is each party's own", f"{name} beräknas för varje parti för sig")
            hint = Words("use per:, or name a figure or a pool", "använd per:, eller ange ett värde eller en ram")
            self.report("needs-party", address, message, hint)
            return nothing(same(name), "")
        return moment.components[name][standing.party].yearly


def rounding_on(figure: Figure | None, day: date) -> Rounding | None:
    """Give the rounding that a figure names on a day; None rounds nothing."""
    found = on_day(figure, day)
    return found.rounding if isinstance(found, Rounds) else None


def _both(first: Words | None, second: Words) -> Words:
    return second if first is None else Words(f"{first.en}, {second.en}", f"{first.sv}, {second.sv}")


def _why_outside(figure: Banded, number: Fraction | int) -> tuple[Words, Words, Address]:
    """Say why a number is in no band, what to do about it, and which band is the one to look at."""
    first, last = figure.bands[0], figure.bands[-1]
    if number < first.first:
        message = Words(f"is below the first band, {first.text}", f"ligger före det första intervallet, {first.text}")
        hint = Words("correct the number: what is counted is 0 or more", "rätta antalet: det ska vara 0 eller mer")
        return message, hint, first.address
    message = Words(f"is past the last band, {last.text}", f"ligger efter det sista intervallet, {last.text}")
    hint = Words(f"make the last band open: {last.first}-", f"gör det sista intervallet öppet: {last.first}-")
    return message, hint, last.address


# --- what an amount is raised by: so much a year from a date on, or as an index has changed ---------------------------


def _growth(evaluation: Evaluation, figure: Growth, moment: Moment) -> Amount:
    """Give a compound yearly rise: the first raise is on its first date, the next a year later."""
    start, day = figure.start, moment.day
    times = 0 if day < start else day.year - start.year + (Day(start.month, start.day).of(day.year) <= day)
    share = evaluation.given(
        Given(figure.share, "share", figure.text.partition("/")[0], figure.address),
        Words("yearly rise", "årlig höjning"),
    )
    number = Amount(Words("raises so far", "höjningar hittills"), Fraction(times), "", "count", note=since(start))
    return made(
        "growth",
        Words("index", "index"),
        "share",
        (share, number),
        text=figure.text,
        place=evaluation.file.places.value(figure.address),
    )


def _change(evaluation: Evaluation, figure: Change, moment: Moment) -> Amount:
    """Give how an index or an amount has changed: what is read now over what was at the base, less 1."""
    last = same_month(figure, moment.starts, moment.year)
    now = moment.on(last, fixed=moment.fixed) if figure.now is None else moment.read(figure.now)
    _check_base(evaluation, figure)
    values = (
        evaluation.named(figure.name, figure.address, now, None),
        evaluation.named(figure.name, figure.address, moment.on(figure.base), None),
    )
    if values[1].value == 0:
        message = Words(f"{figure.name} is 0 on {figure.base}", f"{figure.name} är 0 den {figure.base}")
        hint = Words("nothing can be compared with 0: correct the value", "inget kan jämföras med 0: rätta värdet")
        evaluation.report("zero-divisor", figure.address, message, hint)
        return nothing(Words("index", "index"), "share")
    place = evaluation.file.places.value(figure.address)
    return made("change", Words("index", "index"), "share", values, text=figure.text, place=place)


def same_month(figure: Change, starts: Day, year: int) -> date:
    """Give the last such month as the base before a support year begins."""
    start, month = starts.of(year), figure.base.month
    return date(start.year - (start <= date(start.year, month, 1)), month, 1)


def _check_base(evaluation: Evaluation, figure: Change) -> None:
    """Report a base year in which the series changes: it has no value of its own."""
    series, base = evaluation.series.get(figure.name), figure.base
    for entry in (series.unmoved or series).entries if series is not None and figure.size == "year" else ():
        if entry.start.year == base.year and entry.start > base:
            message = Words(
                f"{figure.name} has more than one value in {base.year}",
                f"{figure.name} har mer än ett värde under {base.year}",
            )
            hint = Words(f"say the day: since {entry.start}", f"ange dagen: since {entry.start}")
            evaluation.report("index", figure.address, message, hint)
            return
