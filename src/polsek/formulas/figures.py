"""A piece of the year, with every figure, fact and count in it as an expression: each number in a cell of its own."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from polsek.calculation.evaluation import same_month
from polsek.calculation.known import fact_of, fact_value, series_value
from polsek.formulas.expression import (
    ONE,
    ZERO,
    Cells,
    Expression,
    NoFormulaError,
    call,
    chosen,
    least,
    most,
    number,
    plus,
    powered,
    raised,
    rounded,
)
from polsek.formulas.sheet import VALUE, Row, SheetCell, added, token
from polsek.mandates import Previous
from polsek.notation.figure import Banded, Dated, Plus, Sourced, Sum, on_day
from polsek.notation.formula import Change, Given, Growth, Named, Of, Rest
from polsek.period import DAY, Day, since
from polsek.problem import UNSAID, Words
from polsek.rules.names import counted_name
from polsek.rules.words import FILLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.calculation.evaluation import Evaluation
    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Moment, Standing
    from polsek.formulas.sheet import Sheet
    from polsek.mandates import Party
    from polsek.money import Amount, Rounding
    from polsek.notation.figure import Figure
    from polsek.period import Piece
    from polsek.problem import Address
    from polsek.rules.rule import Rule

UNKNOWN = Words("a figure that it needs is unknown", "ett värde som behövs är okänt")
NOT_KNOWN = Words("it is not known", "det är inte känt")
PERIODS = Words("the bands hold amounts of different periods", "intervallen innehåller belopp per år och per månad")
LOWEST, HIGHEST = VALUE + 1, VALUE + 2
"""The columns of a table with the first and last number of each band."""
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
MANDATES = Words("mandates", "mandat")
NEW_RESULT = Words("Weight of the new result", "Det nya valresultatets vikt")
EMPTY = Words("empty seats", "tomma stolar")
PARTIES = Words("parties in the row", "partier på raden")


class Scene(NamedTuple):
    """A piece of the year, and what has been made of it so far."""

    support: Support
    sheet: Sheet
    seats: Sequence[str]
    """The cells of the first sheet with the mandates of each party."""
    evaluation: Evaluation
    columns: Mapping[Party, int]
    """The place of each party among the columns."""
    piece: Piece
    moment: Moment
    pools: dict[str, Expression]
    components: dict[str, Cells]
    """The components so far, per year, by party."""
    drawn: dict[str, list[Expression]]
    """What has been drawn from each pool so far, per year."""

    @property
    def rule(self) -> Rule:
        """The rule."""
        return self.support.file.rule

    @property
    def standings(self) -> tuple[Standing | None, ...]:
        """Each party as it stands in the piece; None when it is not there."""
        there = {each.party: each for each in self.moment.sitting.standings}
        return tuple(there.get(party) for party in self.columns)

    def at(self, moment: Moment) -> Scene:
        """Give the same piece, with figures read at another moment."""
        return self._replace(moment=moment)

    def rounding(self, figure: Figure | None) -> Rounding | None:
        """Give the rounding that a figure names; None rounds nothing."""
        return self.evaluation.rounding(figure, self.moment.day)

    def said(self, figure: Figure) -> Words:
        """Say a share or a multiple in words: `50 % of Riksdag fee`."""
        inner = on_day(figure, self.moment.day)
        if not isinstance(inner, Of):
            return UNSAID
        series = self.support.series.get(inner.name)
        base = self.rule.called(inner.name) if series is None else series.title
        text = inner.factor_text
        if inner.multiple:
            return Words(f"{text} × {base.en}", f"{text.replace('.', ',')} × {base.sv}")
        return Words(f"{text} of {base.en}", f"{text.replace('.', ',')} av {base.sv}")

    # --- figures ----------------------------------------------------------------------------------------------------

    def value(self, figure: Figure, standing: Standing | None = None) -> Expression:
        """Give a figure for a party (None: for the assembly); raises NoFormulaError."""
        match figure:
            case Given():
                return self.given(figure)
            case Of():
                base = self.at(self.moment.read(figure.when)).named(figure.name, figure.address, standing)
                unit = f"{base.unit.partition('/')[0]}/{figure.per}" if figure.per else base.unit
                factor = Given(figure.factor, "" if figure.multiple else "share", figure.text, figure.address)
                return self.given(factor).to(unit) * base
            case Named():
                return self.at(self.moment.read(figure.when)).named(figure.name, figure.address, standing)
            case Rest():
                return _less(self._pool(figure.name), self.drawn.get(figure.name, ()))
            case Growth():
                return self._growth(figure)
            case Change():
                return self._change(figure)
            case Sum():
                return plus([self.value(each, standing) for each in figure.items])
            case Dated():
                return self.value(_known(figure.on(self.moment.day), UNKNOWN)[1], standing)
            case Banded():
                return self._banded(figure, standing)
            case Sourced():
                return self._sourced(figure, standing)
        raise TypeError(figure)

    def of_each(self, figure: Figure) -> Cells:
        """Give a figure for each party; one that is not there has nothing."""
        found = [None if each is None else self.value(figure, each) for each in self.standings]
        there = next(each for each in found if each is not None)
        missing = ZERO.to(there.unit) if there.own else there
        return tuple(missing if each is None else each for each in found)

    def given(self, figure: Given) -> Expression:
        """Give a figure as it is written."""
        key = (address_text(figure.address), "")
        return self._input(key, self._called(figure.address), self.evaluation.given(figure, UNSAID))

    def _called(self, address: Address) -> Words:
        """Name a figure by the component or pool that it is of, and its key."""
        if address[:2] == ("mandates", "weighted"):
            return NEW_RESULT
        owner = self.support.file.called(address)
        key = next((word for each in address[2:3] if (word := KEYS.get(str(each)))), UNSAID)
        return Words(f"{owner.en}: {key.en}", f"{owner.sv}: {key.sv}") if key else owner

    def _input(self, key: tuple[str, str], label: Words, found: Amount) -> Expression:
        value = _known(found.value, UNKNOWN)
        row = Row(label, UNSAID, found.unit, source=found.source, marks=tuple(sorted(found.marks)))
        return self.sheet.input(key, row, value)

    def _growth(self, figure: Growth) -> Expression:
        start, day = figure.start, self.moment.day
        rises = 0 if day < start else day.year - start.year + (Day(start.month, start.day).of(day.year) <= day)
        return powered(self.given(Given(figure.share, "share", figure.text, figure.address)), rises)

    def _change(self, figure: Change) -> Expression:
        moment = self.moment
        now = (
            moment.on(same_month(figure, moment.starts, moment.year)) if figure.now is None else moment.read(figure.now)
        )
        after, before = (
            self.at(each).named(figure.name, figure.address, None) for each in (now, moment.on(figure.base))
        )
        return (after / before - ONE).to("share")

    def _sourced(self, figure: Sourced, standing: Standing | None) -> Expression:
        found = self.value(figure.value, standing)
        if figure.plus is not None:
            found = self._more(found, figure.plus, standing)
        if figure.at_most is not None:
            found = least(found, self.value(figure.at_most, standing))
        if figure.indexed is not None:
            found = raised(found, self.value(figure.indexed, standing))
        return rounded(found, self.rounding(figure.rounding))

    def _more(self, found: Expression, more: Plus, standing: Standing | None) -> Expression:
        """Add what a figure has for each counted thing above a number."""
        count = self.counted(more.unit, more.address, standing)
        each = self.given(more.figure)
        return (found + each * most(ZERO, count - number(more.above))).to(found.unit or each.unit)

    # --- bands ------------------------------------------------------------------------------------------------------

    def _banded(self, figure: Banded, standing: Standing | None) -> Expression:
        """Look a number up in a table of bands, or choose among bands whose figures are the party's own."""
        count = self.counted(figure.unit, figure.address, standing)
        if figure.unit.removesuffix("s") != "mandate":
            count = call("INT", (count,), Fraction(count.value.numerator // count.value.denominator), count.unit)
        held = [self._held(each.figure, standing) for each in figure.bands]
        units = {each.unit for each in held if each is not None and each.text != ZERO.text}
        if len(units) > 1:
            raise NoFormulaError(PERIODS)
        unit, end = next(iter(units), ""), figure.bands[-1].last
        if any(each is not None and each.own for each in held):
            found = ZERO
            for band, one in zip(figure.bands, held, strict=True):
                found = chosen(count >= number(band.first), self._cell(band.figure, _known(one, UNKNOWN)), found)
            unit = found.unit
        else:
            found = self._looked_up(figure, count, held).to(unit)
        return found if end is None else chosen(count > number(end), Expression("NA()", found.value), found).to(unit)

    def _held(self, figure: Figure, standing: Standing | None) -> Expression | None:
        """Give the figure of a band; one that is written has no cell yet, one that is unknown is None."""
        if isinstance(figure, Given) and figure.number is not None:
            return Expression("", figure.number, figure.unit)
        try:
            return self.value(figure, standing)
        except NoFormulaError as refused:
            if refused.why is UNKNOWN:
                return None
            raise

    def _cell(self, figure: Figure, held: Expression) -> Expression:
        return self.given(figure) if not held.text and isinstance(figure, Given) else held

    def _looked_up(self, figure: Banded, count: Expression, held: Sequence[Expression | None]) -> Expression:
        key = (figure.address, tuple(None if each is None else each.text for each in held))
        first = self.sheet.once(key, lambda: self._table(figure, held))
        last = first + len(held) - 1
        band = next((at for at, each in enumerate(figure.bands) if each.holds(int(count.value))), None)
        found = ZERO if band is None and not count.value else _known(None if band is None else held[band], UNKNOWN)
        table = [Expression(f"{token(first, at)}:{token(last, at)}", found.value) for at in (LOWEST, VALUE)]
        looked = call("LOOKUP", (count, *table), found.value)
        return chosen(count < number(figure.bands[0].first), ZERO, looked) if figure.bands[0].first else looked

    def _table(self, figure: Banded, held: Sequence[Expression | None]) -> int:
        """Add a table of bands; give its first row."""
        first, file = len(self.sheet.rows), self.support.file
        owner = self._called(figure.address)
        for band, one in zip(figure.bands, held, strict=True):
            ends = {LOWEST: SheetCell(Fraction(band.first))}
            ends |= {} if band.last is None else {HIGHEST: SheetCell(Fraction(band.last))}
            said = band.said("")
            label = Words(f"{owner.en}, band {said.en}", f"{owner.sv}, intervall {said.sv}")
            given = band.figure
            if isinstance(given, Given) and given.number is not None:
                key, marks = (address_text(given.address), ""), tuple(sorted(file.marks(given.address, given.text)))
                row = Row(label, UNSAID, given.unit, ends, file.source(given.address), marks)
                if not self.sheet.has_input(key):
                    self.sheet.input(key, row, given.number, "tables")
                    continue
            value = SheetCell(Fraction(), "NA()")
            if one is not None:
                cell = self._cell(given, one)
                value = SheetCell(cell.value, cell.text, cell.unit)
            self.sheet.add(Row(label, UNSAID, value.unit, {VALUE: value, **ends}), "tables")
        return first

    # --- what has a name --------------------------------------------------------------------------------------------

    def named(self, name: str, address: Address, standing: Standing | None) -> Expression:
        """Give what a name stands for."""
        rule = self.rule
        if name in rule.figures:
            return self.value(rule.figures[name], standing)
        if name in rule.pools:
            return self._pool(name)
        if name in rule.components:
            return self.components[name][self.columns[_known(standing, UNKNOWN).party]]
        if name in rule.facts:
            return self.fact(name, address, standing)
        return self._series(name, address)

    def _pool(self, name: str) -> Expression:
        return _known(self.pools.get(name), UNKNOWN)

    def _series(self, name: str, address: Address) -> Expression:
        series, day = self.support.series[name], self.moment.day
        found, start = series_value(self.evaluation, series, day, address), _known(series.on(day), UNKNOWN).start
        if day > series.known_to:  # a value of its own: what is known stays when it is changed
            start = series.known_to + DAY
        title = series.title
        if start > date.min:
            note = since(start)
            title = Words(f"{title.en}, {note.en}", f"{title.sv}, {note.sv}")
        return self._input((series.name, str(start)), title, found)

    def fact(self, name: str, address: Address, standing: Standing | None) -> Expression:
        """Give a fact in a cell of its own: beside the party, or among the figures."""
        sitting = self.moment.sitting
        found = fact_of(self.evaluation, name, address, self.moment, standing)
        value = _known(found.value, NOT_KNOWN)
        own = standing if self.rule.facts[name].of_party else None
        facts = sitting.distribution.facts if own is None else own.row.facts
        starts = [start for start, _, _ in facts[name].values if start is not None] if name in facts else []
        start = next((str(each) for each in reversed(starts) if each <= self.moment.day), "")
        row = Row(self.rule.called(name), UNSAID, found.unit, source=found.source, marks=tuple(sorted(found.marks)))
        if own is not None:
            return self._of_party(("fact", name, sitting.counts_from, start), row, own, value)
        first = sitting is self.support.sittings[0]
        return self.sheet.input((name, start if first else f"{sitting.counts_from}{start}"), row, value)

    # --- what is counted --------------------------------------------------------------------------------------------

    def counted(self, unit: str, address: Address, standing: Standing | None) -> Expression:
        """Count something of a party (None: of the assembly)."""
        word = unit.removesuffix("s")
        if word == "seat" or (word in ("mandate", "party") and standing is None):
            return self._of_assembly(word)
        if standing is None or word not in ("mandate", "party", "weighted mandate", FILLED):
            return self.named(counted_name(unit, self.evaluation.names), address, standing)
        if word == "mandate":
            return self.mandates(standing)
        if word == "party":
            return self._parties(standing)
        if word == FILLED:
            seats, filled = self.all_seats(standing), self.filled_seats(standing)
            return ONE if seats == filled else chosen(seats > ZERO, filled / seats, ONE)
        return self._weighted(standing)

    def mandates(self, standing: Standing, *, empty_too: bool = False) -> Expression:
        """Count a party's mandates, without its empty seats where the rule says so."""
        counted = empty_too or self.rule.mandates.empty_seats == "counted"
        return self.all_seats(standing) if counted else self.filled_seats(standing)

    def all_seats(self, standing: Standing) -> Expression:
        """Give a party's mandates, empty seats too: those of the last seats of the year stand on the first sheet."""
        _known(None if standing.row.untold else standing, NOT_KNOWN)
        if standing.left is not None and not standing.mandates:
            return ZERO
        sitting, last = self.moment.sitting, self.support.sittings[-1]
        formula = self.seats[self.columns[standing.party]] if standing.left is None and sitting is last else ""
        day, label = sitting.counts_from, MANDATES
        if len(self.support.sittings) > 1:
            label = Words(f"{MANDATES.en} from {day}", f"{MANDATES.sv} från {day}")
        row = Row(label, unit="mandates")
        return self._of_party(("mandates", day), row, standing, Fraction(standing.mandates), formula)

    def filled_seats(self, standing: Standing) -> Expression:
        """Give the mandates with an elected member."""
        seats, sitting = self.all_seats(standing), self.moment.sitting
        if not any(each.mandates != each.seated for each in sitting.standings):
            return seats
        empty, row = Fraction(standing.mandates - standing.seated), Row(EMPTY, unit="mandates")
        return seats - self._of_party(("empty", sitting.counts_from), row, standing, empty)

    def _of_party(
        self, key: object, row: Row, standing: Standing, value: Fraction | int, formula: str = ""
    ) -> Expression:
        return self.sheet.of_party(key, row, self.columns[standing.party], Fraction(value), formula)

    def on_side(self, side: str, row: Row, standing: Standing) -> Expression:
        """Give 1 for a party that governs, or is in opposition, else 0."""
        return self._of_party((side, self.moment.sitting.counts_from), row, standing, int(standing.row.side == side))

    def _parties(self, standing: Standing) -> Expression:
        parties = _known(standing.row.parties, NOT_KNOWN)
        return ONE if parties == 1 else self._of_party("parties", Row(PARTIES, unit="parties"), standing, parties)

    def _of_assembly(self, word: str) -> Expression:
        """Add up the seats or parties of the assembly."""
        sitting, day = self.moment.sitting, self.moment.day
        present = [each for each in self.standings if each is not None and not each.gone(day)]
        seats = [self.all_seats(each) for each in present]
        if word == "party":
            counts = [self._parties(each) for each in present]
            there = [chosen(one > ZERO, count) for one, count in zip(seats, counts, strict=True)]
            return plus(there).of_all().to("parties")
        total = added(seats).to("mandates")
        others = Fraction(sitting.distribution.seats) - total.value
        if word == "mandate" or not others:
            return total
        title = Words("seats of no party of the table", "platser som inget parti i tabellen har")
        return total + self.sheet.input(("seats", str(sitting.counts_from)), Row(title, unit="seats"), others)

    # --- weighted mandates ------------------------------------------------------------------------------------------

    def _weighted(self, standing: Standing) -> Expression:
        """Weigh a party's mandates of two elections."""
        moment, sitting = self.moment, self.moment.sitting
        weighted, before = _known(self.rule.mandates.weighted, NOT_KNOWN), _known(standing.before, NOT_KNOWN)
        share = weighted.new_result
        if isinstance(inner := on_day(share, moment.day), Banded):
            share = _known(inner.band(_known(moment.term_year, NOT_KNOWN)), NOT_KNOWN).figure
        weight, gone = self.value(share), standing.gone(moment.day)
        facts = standing.row.facts if standing.listed else {}
        latest = Previous(0 if gone else standing.mandates, facts, sitting.distribution.starts)
        now = self._result(standing, latest, None if gone else self.all_seats(standing))
        row = Row(Words("mandates in the election before", "mandat i förra valet"), unit="mandates")
        seats = self._of_party(("before", sitting.counts_from), row, standing, before.mandates)
        then = self._result(standing, before, seats)
        total = (now * weight + then * (ONE - weight)).to("mandates")
        return rounded(total, self.rounding(weighted.rounding))

    def _result(self, standing: Standing, result: Previous, seats: Expression | None) -> Expression:
        """Count a result; of a party without mandates what its fact says."""
        weighted = _known(self.rule.mandates.weighted, NOT_KNOWN)
        name = weighted.outside
        if not name:
            return seats or ZERO
        said = result.facts[name].on(self.moment.day) if name in result.facts else None
        if said is None:
            _known(result.mandates or None, NOT_KNOWN)
            return seats or ZERO
        at = ("mandates", "weighted", "outside")
        told = fact_value(self.evaluation, name, "number", said[0], standing.row.place, at, UNSAID)
        title = self.rule.called(name)
        label = Words(f"{title.en}, election of {result.election}", f"{title.sv}, valet {result.election}")
        key = ("outside", name, result.election)
        outside = self._of_party(key, Row(label, unit="mandates"), standing, told.value or 0)
        if weighted.outside_at_most is not None:
            row = Row(KEYS["at_most"], unit="mandates")
            key_ = ("mandates.weighted.outside_at_most", "")
            outside = least(outside, self.sheet.input(key_, row, Fraction(weighted.outside_at_most)))
        return outside if seats is None else chosen(seats > ZERO, seats, outside)


T = TypeVar("T")


def _known(found: T | None, why: Words) -> T:
    """Give what is there; raises NoFormulaError."""
    if found is None:
        raise NoFormulaError(why)
    return found


def _less(first: Expression, others: Sequence[Expression]) -> Expression:
    for each in others:
        first -= each
    return first


def address_text(address: Address) -> str:
    """Write an address as a name, list items from 1 as --set does; `value` of a wrapper says nothing."""
    return ".".join(str(each + 1) if isinstance(each, int) else each for each in address if each != "value")
