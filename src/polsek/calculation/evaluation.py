"""The value of a figure at a moment, as a tree that says where it comes from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import Amount, Mark, MarkKind, Rounding, made, rounded
from polsek.notation.figure import Banded, Dated, Figure, Rounds, Sourced, Sum, on_day
from polsek.notation.formula import Change, Given, Growth, Named, Of, Rest, formula
from polsek.notation.reader import path_text
from polsek.notation.words import Refusal
from polsek.period import Day
from polsek.problem import Address, Place, Problem, Words, same
from polsek.rules.names import counted_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polsek.calculation.timeline import Sitting, Standing
    from polsek.mandates import Party
    from polsek.reference import Entry, Series
    from polsek.rules.file import RuleFile

ONE = Fraction(1)


class Moment(NamedTuple):
    """What holds while one piece of a year is calculated."""

    year: int
    """The support year, named by the calendar year it begins in."""
    year_start: date
    day: date
    """The day whose figures hold."""
    term_year: int | None
    sitting: Sitting
    pools: dict[str, Amount]
    components: dict[str, dict[Party, Amount]]
    """The components calculated so far, per year, by party."""

    def at(self, day: date) -> Moment:
        """Give the same moment, with figures read on another day."""
        return self._replace(day=day)


class Evaluation:
    """Evaluates the figures of one rule file; what cannot be told is kept as a problem, and its value is unknown."""

    def __init__(self, file: RuleFile, series: Mapping[str, Series]) -> None:
        """Evaluate figures of a rule file with the series that it uses."""
        self.file = file
        self.rule = file.rule
        self.series = series
        self.problems: dict[Problem, None] = {}
        self._names = {*self.rule.facts, *self.rule.figures, *series}

    def report(self, id: str, place: Place, address: Address, message: Words, hint: Words | None = None) -> None:  # noqa: A002
        """Keep a problem, once."""
        self.problems[Problem(id, message, place, hint, path=path_text(address, ""))] = None

    def _unknown(self, title: Words, unit: str) -> Amount:
        return Amount(title, None, unit, "none")

    # --- figures ----------------------------------------------------------------------------------------------------

    def value(self, figure: Figure, title: Words, moment: Moment, standing: Standing | None = None) -> Amount:
        """Evaluate a figure for a party (None: for the assembly)."""
        match figure:
            case Given():
                return self._given(figure, title)
            case Of():
                return self._of(figure, title, moment, standing)
            case Named():
                return self.named(
                    figure.name, figure.address, figure.when.on(moment.day, moment.year), moment, standing
                )
            case Rest():
                return self._rest(figure, title, moment)
            case Growth():
                return self._growth(figure, moment)
            case Change():
                return self._change(figure, moment)
            case Sum():
                parts = tuple(self.value(item, title, moment, standing) for item in figure.items)
                return made("sum", title, parts[0].unit, parts, place=self.file.places.value(figure.address))
            case Dated():
                return self._dated(figure, title, moment, standing)
            case Banded():
                return self._banded(figure, title, moment, standing)
            case Sourced():
                return self._sourced(figure, title, moment, standing)
        raise TypeError(figure)

    def _given(self, figure: Given, title: Words) -> Amount:
        file = self.file
        marks = file.marks(figure.address, figure.text)
        operation = "given"
        if figure.number is None:
            operation = "unknown"
            marks |= {
                Mark(
                    MarkKind.UNKNOWN, file.called(figure.address), same(figure.text), ".".join(map(str, figure.address))
                )
            }
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
        base = self.named(figure.name, figure.address, figure.when.on(moment.day, moment.year), moment, standing)
        unit = "" if figure.multiple else "share"
        wording = Words("multiple", "multipel") if figure.multiple else Words("share", "andel")
        factor = self._given(Given(figure.factor, unit, figure.factor_text, figure.address), wording)
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
        holding = [(start, value) for start, value in figure.values if start <= moment.day]
        if not holding:
            first = figure.values[0][0]
            self.report(
                "no-figure-yet",
                self.file.places.value(figure.address),
                figure.address,
                Words(
                    f"there is no figure for {moment.day}; the first is from {first}",
                    f"det finns inget tal för {moment.day}; det första gäller från {first}",
                ),
                Words("add the figure that held then", "lägg till det tal som gällde då"),
            )
            return self._unknown(title, "")
        start, value = holding[-1]
        found = self.value(value, title, moment, standing)
        return found if found.note is not None else found._replace(note=_since(start))

    def _banded(self, figure: Banded, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        count = self.count(figure.unit, figure.address, moment, standing)
        if count.value is None:
            return self._unknown(title, "")
        number = count.value.numerator // count.value.denominator
        band = next((each for each in figure.bands if each.holds(number)), None)
        if band is None and number == 0:
            return Amount(
                title,
                Fraction(),
                "",
                "given",
                (),
                "0",
                note=Words("below the first band", "under det första intervallet"),
            )
        if band is None:
            last = figure.bands[-1]
            self.report(
                "band-past-end",
                self.file.places.key(last.address),
                last.address,
                Words(
                    f"{number} {figure.unit} is past the last band, {last.text}",
                    f"{number} {figure.unit} ligger efter det sista intervallet, {last.text}",
                ),
                Words(f"make the last band open: {last.first}-", f"gör det sista intervallet öppet: {last.first}-"),
            )
            return self._unknown(title, "")
        found = self.value(band.figure, title, moment, standing)
        note = Words(
            f"band {band.text} {_unit_word(figure.unit, band.text).en}".strip(),
            f"intervall {band.text} {_unit_word(figure.unit, band.text).sv}".strip(),
        )
        return found._replace(note=_both(found.note, note))

    def _sourced(self, figure: Sourced, title: Words, moment: Moment, standing: Standing | None) -> Amount:
        name = title if figure.title is None else figure.title
        found = self.value(figure.value, name, moment, standing)
        if figure.indexed is not None:
            found = self.indexed(found, figure.indexed, moment, standing)
        return rounded(found, self.rounding(figure.rounding, moment.day), self._place(figure.rounding))

    def _place(self, figure: Figure | None) -> Place | None:
        return None if figure is None else self.file.places.value(figure.address)

    def rounding(self, figure: Figure | None, day: date) -> Rounding | None:
        """Give the rounding that a figure names on a day; None rounds nothing."""
        return rounding_on(figure, day)

    # --- index ------------------------------------------------------------------------------------------------------

    def indexed(self, amount: Amount, index: Figure, moment: Moment, standing: Standing | None) -> Amount:
        """Raise an amount by its index."""
        share = self.value(index, Words("index", "index"), moment, standing)
        return made("index", amount.title, amount.unit, (amount, share), place=self.file.places.value(index.address))

    def _growth(self, figure: Growth, moment: Moment) -> Amount:
        start, day = figure.start, moment.day
        times = 0 if day < start else day.year - start.year + (Day(start.month, start.day).of(day.year) <= day)
        share = self._given(
            Given(figure.share, "share", figure.text.partition("/")[0], figure.address),
            Words("yearly rise", "årlig höjning"),
        )
        number = Amount(Words("raises so far", "höjningar hittills"), Fraction(times), "", "count", note=_since(start))
        return made(
            "growth",
            Words("index", "index"),
            "share",
            (share, number),
            text=figure.text,
            place=self.file.places.value(figure.address),
        )

    def _change(self, figure: Change, moment: Moment) -> Amount:
        last = moment.year_start.year - (moment.year_start <= date(moment.year_start.year, figure.month, 1))
        now = self.named(figure.name, figure.address, date(last, figure.month, 1), moment, None)
        base = self.named(figure.name, figure.address, date(figure.year, figure.month, 1), moment, None)
        return made(
            "change",
            Words("index", "index"),
            "share",
            (now, base),
            text=figure.text,
            place=self.file.places.value(figure.address),
        )

    # --- names ------------------------------------------------------------------------------------------------------

    def named(self, name: str, address: Address, day: date, moment: Moment, standing: Standing | None) -> Amount:
        """Evaluate what a name stands for, read on a day."""
        rule = self.rule
        if name in rule.figures:
            return self.value(rule.figures[name], same(name), moment.at(day), standing)
        if name in rule.pools:
            return moment.pools[name]
        if name in rule.components:
            return self._component(name, address, moment, standing)
        if name in rule.facts:
            return self.fact(name, address, moment.at(day), standing)
        return self._series(self.series[name], day, address)

    def _component(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        if standing is None:
            self.report(
                "needs-party",
                self.file.places.value(address),
                address,
                Words(f"{name} is each party's own", f"{name} är varje partis eget"),
            )
            return self._unknown(same(name), "")
        return moment.components[name][standing.party]

    def _series(self, series: Series, day: date, address: Address) -> Amount:
        entry = series.on(day)
        if entry is None:
            first = series.entries[0].start
            when = f"{day:%Y-%m}" if series.unit == "index" else str(day)
            self.report(
                "series-lacks-day",
                self.file.places.value(address),
                address,
                Words(
                    f"{series.name} has no value for {when}; its first is from {first}",
                    f"{series.name} har inget värde för {when}; dess första gäller från {first}",
                ),
                Words(
                    f"add it to the series, or give it with --set {series.name}=...",
                    f"lägg till det i serien, eller ange det med --set {series.name}=...",
                ),
            )
            return self._unknown(series.title, series.unit)
        return Amount(
            series.title,
            entry.value,
            series.unit,
            "series",
            (),
            series.name,
            entry.source,
            entry.place,
            _series_marks(series, entry, day),
            note=_since(entry.start) if entry.start > date.min else None,
        )

    # --- facts and counts -------------------------------------------------------------------------------------------

    def fact(self, name: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        """Read a fact of the party or of the assembly, as the rule declares it."""
        declared = self.rule.facts[name]
        owner = standing.row if declared.of_party and standing is not None else moment.sitting.distribution
        found = owner.facts[name].on(moment.day) if name in owner.facts else None
        places = owner.places
        if found is None:
            if declared.otherwise is not None:
                return Amount(
                    same(name),
                    Fraction(declared.otherwise),
                    "yes/no",
                    "fact",
                    (),
                    "yes" if declared.otherwise else "no",
                    note=Words("not stated", "inte angivet"),
                )
            return self._missing_fact(name, address, standing if declared.of_party else None, moment)
        text, at = found
        return self.fact_value(name, declared.sort, text, places.value(at), address, moment.sitting.distribution.source)

    def fact_value(self, name: str, sort: str, text: str, place: Place, address: Address, source: str) -> Amount:
        """Read the text of a fact as a number, a share, money or yes/no."""
        value: Fraction | None = None
        unit = {"number": name}.get(sort, sort)
        if sort == "yes/no":
            value = {"yes": ONE, "no": Fraction()}.get(text)
        else:
            try:
                found = formula(text, ())
            except Refusal:
                found = None
            if (
                isinstance(found, Given)
                and found.unit in ("", unit, unit.removesuffix("s"))
                and not (sort == "share" and not found.unit)
            ):
                value = found.number
        if value is None or (value < 0 and sort != "share"):
            self.report(
                "fact-value",
                place,
                address,
                Words(f"{text!r} is not a {sort} for {name}", f"{text!r} passar inte för {name} ({sort})"),
            )
        return Amount(same(name), value, unit, "fact", (), text, source, place)

    def _missing_fact(self, name: str, address: Address, standing: Standing | None, moment: Moment) -> Amount:
        whose = standing.party.name if standing is not None else None
        line = f"{whose}: {{facts: {{{name}: ...}}}}" if whose else f"facts: {{{name}: ...}}"
        self.report(
            "missing-fact",
            self.file.places.value(address),
            address,
            Words(
                f"{name} of {whose or 'the assembly'} is needed and not given for {moment.day}",
                f"{name} för {whose or 'fullmäktige'} behövs men är inte angivet för {moment.day}",
            ),
            Words(f"write it in a mandate file: {line}", f"skriv det i en mandatfil: {line}"),
        )
        return self._unknown(same(name), name)

    def count(self, unit: str, address: Address, moment: Moment, standing: Standing | None) -> Amount:
        """Count something of a party (None: of the assembly): mandates, seats, members ..."""
        word = unit.removesuffix("s")
        if word in ("seat", "mandate", "party") and standing is None:
            return self._assembly_count(word, moment)
        if standing is not None and word == "mandate":
            return self.mandates(standing)
        if standing is not None and word == "party":
            return Amount(
                Words("party", "parti"), Fraction(standing.row.parties), "party", "count", place=standing.row.place
            )
        if standing is not None and word == "weighted mandate":
            return self._weighted(moment, standing)
        if word == "seat":
            return self._assembly_count(word, moment)
        name = counted_name(unit, self._names)
        return self.named(name, address, moment.day, moment, standing)

    def mandates(self, standing: Standing, *, empty_too: bool = False) -> Amount:
        """Count a party's mandates, without its empty seats where the rule says so."""
        counted = empty_too or self.rule.mandates.empty_seats == "counted"
        number = standing.mandates if counted else standing.seated
        note = None
        if number != standing.mandates:
            gone = standing.mandates - number
            note = Words(
                f"{standing.mandates} mandates, {gone} empty not counted",
                f"{standing.mandates} mandat, {gone} tomma räknas inte",
            )
        return Amount(
            Words("mandates", "mandat"),
            Fraction(number),
            "mandates",
            "count",
            (),
            "",
            "",
            standing.row.place,
            note=note,
        )

    def _assembly_count(self, word: str, moment: Moment) -> Amount:
        distribution = moment.sitting.distribution
        present = [each for each in moment.sitting.standings if each.mandates and not each.gone(moment.day)]
        if word == "seat":
            title, number = Words("seats", "platser"), distribution.seats
        elif word == "party":
            title, number = Words("parties", "partier"), sum(each.row.parties for each in present)
        else:
            title, number = Words("mandates", "mandat"), sum(each.mandates for each in present)
        return Amount(
            title, Fraction(number), {"party": "parties"}.get(word, f"{word}s"), "count", (), "", distribution.source
        )

    def _weighted(self, moment: Moment, standing: Standing) -> Amount:
        weighted = self.rule.mandates.weighted
        title = Words("weighted mandates", "vägda mandat")
        if weighted is None or moment.term_year is None:
            self.report(
                "weighted",
                self.file.places.value(("mandates",)),
                ("mandates",),
                Words("weighted mandates are not defined", "vägda mandat är inte definierade"),
                Words("write mandates: {weighted: {new_result: ...}}", "skriv mandates: {weighted: {new_result: ...}}"),
            )
            return self._unknown(title, "mandates")
        share = self._term_share(weighted.new_result, moment)
        if share.value is not None and not 0 <= share.value <= 1:
            self.report(
                "weight",
                self.file.places.value(weighted.new_result.address),
                weighted.new_result.address,
                Words("a weight lies between 0 and 100 %", "en vikt ligger mellan 0 och 100 %"),
            )
        rest = made(
            "difference",
            Words("share of the result before", "det förra resultatets andel"),
            "share",
            (Amount(Words("whole", "helhet"), ONE, "share", "count"), share),
        )
        now = self._result(
            standing.mandates if not standing.gone(moment.day) else 0,
            Words("mandates now", "mandat nu"),
            moment,
            standing,
            standing.row.facts,
        )
        if standing.before is None:
            self.report(
                "no-previous",
                standing.row.place,
                standing.row.address,
                Words(
                    f"the result of {standing.party.name} in the election before is not known",
                    f"resultatet för {standing.party.name} i valet före är inte känt",
                ),
                Words("write previous: in the mandate file", "skriv previous: i mandatfilen"),
            )
            return self._unknown(title, "mandates")
        before = self._result(
            standing.before.mandates,
            Words("mandates before", "mandat förra valet"),
            moment,
            standing,
            standing.before.facts,
        )
        parts = (made("product", title, "mandates", (now, share)), made("product", title, "mandates", (before, rest)))
        return rounded(
            made("sum", title, "mandates", parts),
            self.rounding(weighted.rounding, moment.day),
            self._place(weighted.rounding),
        )

    def _term_share(self, figure: Figure, moment: Moment) -> Amount:
        title = Words("share of the new result", "det nya resultatets andel")
        if isinstance(figure, Banded) and moment.term_year is not None:
            band = next((each for each in figure.bands if each.holds(moment.term_year or 0)), None)
            if band is not None:
                note = Words(f"year {moment.term_year} of the term", f"år {moment.term_year} i mandatperioden")
                return self.value(band.figure, title, moment)._replace(note=note)
        return self.value(figure, title, moment)

    def _result(
        self, mandates: int, title: Words, moment: Moment, standing: Standing, facts: Mapping[str, object]
    ) -> Amount:
        weighted = self.rule.mandates.weighted
        leaf = Amount(title, Fraction(mandates), "mandates", "count", place=standing.row.place)
        if mandates or weighted is None or not weighted.outside or weighted.outside not in facts:
            return leaf
        found = facts[weighted.outside].on(moment.day)  # type: ignore[attr-defined]
        outside = self.fact_value(
            weighted.outside, "number", found[0], standing.row.places.value(found[1]), found[1], ""
        )
        if weighted.outside_at_most is None:
            return outside
        limit = Amount(
            Words("at most", "högst"),
            Fraction(weighted.outside_at_most),
            "",
            "given",
            place=self.file.places.value(("mandates", "weighted", "outside_at_most")),
        )
        return made("at most", title, "mandates", (outside, limit))

    # --- pools ------------------------------------------------------------------------------------------------------

    def _rest(self, figure: Rest, title: Words, moment: Moment) -> Amount:
        pool = moment.pools[figure.name]
        drawn = tuple(
            self.drawn(figure.name, name, moment) for name in moment.components if figure.name in self.pools_of(name)
        )
        found = made(
            "rest of pool",
            title,
            pool.unit,
            (pool, *drawn),
            text=figure.text,
            place=self.file.places.value(figure.address),
        )
        if found.value is not None and found.value < 0:
            self.report(
                "negative-rest",
                self.file.places.value(figure.address),
                figure.address,
                Words(
                    f"nothing is left of {figure.name}: more has been drawn than there is",
                    f"inget är kvar av {figure.name}: mer har tagits än vad som finns",
                ),
            )
        return found

    def pools_of(self, name: str) -> frozenset[str]:
        """Give the pools that a component is taken from."""
        component = self.rule.components[name]
        named = {each.name for each in _every(component.amount) if isinstance(each, Of | Rest)}
        return frozenset((named | {component.out_of}) & self.rule.pools.keys())

    def drawn(self, pool: str, name: str, moment: Moment) -> Amount:
        """Add up what a component has drawn from a pool: what parties receive or could."""
        component = self.rule.components[name]
        fixed = component.among == "the assembly"
        gone = {each.party for each in moment.sitting.standings if each.gone(moment.day)} if fixed else set()
        parts = tuple(amount for party, amount in moment.components[name].items() if party not in gone)
        return made("sum", component.called(name), moment.pools[pool].unit, parts)


def rounding_on(figure: Figure | None, day: date) -> Rounding | None:
    """Give the rounding that a figure names on a day; None rounds nothing."""
    found = on_day(figure, day)
    return found.rounding if isinstance(found, Rounds) else None


def _every(figure: Figure) -> tuple[Figure, ...]:
    from polsek.notation.figure import parts

    return tuple(parts(figure))


def _since(start: date) -> Words:
    return Words(f"from {start}", f"från {start}")


def _both(first: Words | None, second: Words) -> Words:
    return second if first is None else Words(f"{first.en}, {second.en}", f"{first.sv}, {second.sv}")


def _unit_word(unit: str, text: str) -> Words:
    return same("") if unit in text else {"mandates": Words("mandates", "mandat")}.get(unit, same(unit))


def _series_marks(series: Series, entry: Entry, day: date) -> frozenset[Mark]:
    found = set()
    if day > series.known_to:
        found.add(
            Mark(
                MarkKind.PRELIMINARY,
                series.title,
                Words(
                    f"known to {series.known_to}; the last value is used",
                    f"känd till {series.known_to}; det senaste värdet används",
                ),
                series.name,
            )
        )
    if entry.status == "given":
        found.add(
            Mark(
                MarkKind.GIVEN,
                series.title,
                Words("given instead of the series", "angivet i stället för serien"),
                series.name,
            )
        )
    elif entry.status != "confirmed":
        found.add(
            Mark(MarkKind(entry.status), series.title, same(entry.note or entry.status), f"{series.name} {entry.start}")
        )
    return frozenset(found)
