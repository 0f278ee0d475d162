"""A year of a rule as a sheet of formulas: pools, components piece by piece, what each party gets, the total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import rounding_figure
from polsek.calculation.employer import is_divided
from polsek.calculation.pools import pools_of
from polsek.calculation.timeline import Moment
from polsek.formulas.closing import Closed, close
from polsek.formulas.component import ROUNDED, ComponentFormulas, Made, added
from polsek.formulas.counts import count_of
from polsek.formulas.expression import (
    ZERO,
    Expression,
    NoFormulaError,
    check,
    least,
    most,
    number,
    plus,
    raised,
    rounded,
    times,
)
from polsek.formulas.figures import INDEX, Figures
from polsek.formulas.scene import Scene
from polsek.formulas.sheet import FIRST_PARTY, VALUE, Finished, Row, Sheet, SheetCell, texts, token
from polsek.formulas.spreading import Paid, Years, paid, spread
from polsek.notation.figure import Banded, on_day, parts
from polsek.notation.formula import Of, Rest
from polsek.period import MONTHS_OF_A_YEAR
from polsek.problem import UNSAID, Words, same
from polsek.rules.figures import is_money_limit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.period import Piece

POOL = Words("pool", "ram")
YEAR = Words("for the year", "för året")
NO_ROWS = Words("there is no party", "det finns inget parti")
ITS_OWN_POOL = Words("the bands name different pools", "intervallen tas ur olika ramar")


class Calculated(NamedTuple):
    """The sheet of calculation of a year, and where on it the amounts of the first sheet are made."""

    sheet: Finished
    components: tuple[tuple[Expression, ...], ...]
    """By column and party: what it gets in the year, exact."""
    posts: tuple[tuple[Expression, ...], ...]
    """By column and party: what is counted in the last piece."""
    closed: Closed
    until: Mapping[str, tuple[tuple[Expression, ...], ...]]
    """By component, line and total, period and party: what has fallen up to its end, exact; with periods only."""
    paid: Paid | None
    """None where posts are shared out, and where nothing is divided."""
    refused: tuple[Words, ...]
    """What stands as a value, and why."""


def calculated(support: Support, seats: Sequence[str], by: str | None = None) -> Calculated:
    """Write the sheet of a year; `seats` are the cells of the first sheet with the mandates of each party."""
    return _Year(support, seats).write(by)


class _Year:
    """Writes the sheet of one year."""

    def __init__(self, support: Support, seats: Sequence[str]) -> None:
        self.support, self.sheet = support, Sheet()
        self.figures = Figures(support, self.sheet, seats)
        self.rule = support.file.rule
        self.scenes = tuple(_scenes(support))
        self.refused: list[Words] = []

    def write(self, by: str | None) -> Calculated:
        for name in self.rule.pools:
            self._pool_of_year(name)
        years, posts, falling = [], [], []
        for at in range(len(self.support.columns)):
            year, post, pieces = self._component(at)
            years.append(year)
            posts.append(post)
            falling.append(pieces)
        weighed = [self._weighed(pieces) for pieces in falling]
        closed = close(self.figures, self.scenes, years, weighed, self.refused)
        until = {}
        if by not in (None, "instalment") and not self.support.file.of_posts:
            until = spread(self.figures, Years(years, falling), closed, by or "")
        told = (by == "instalment" or is_divided(self.support)) and not self.support.file.of_posts
        money = paid(self.figures, years, closed, instalments=by == "instalment") if told else None
        return Calculated(
            self.sheet.finished(),
            tuple(years),
            tuple(posts),
            closed,
            until,
            money,
            tuple(dict.fromkeys(self.refused)),
        )

    # --- pools ------------------------------------------------------------------------------------------------------

    def _pool_of_year(self, name: str) -> None:
        """Write a pool for every piece of the year; pieces in which it is made alike share their rows."""
        pool = self.rule.pools[name]
        title, before = pool.called(name), None
        self.sheet.heading(title, 2)
        for scene in self.scenes:
            if on_day(pool.amount, scene.moment.day) is None:
                continue
            start = len(self.sheet.rows)
            try:
                made = self._pool(name, scene)
            except NoFormulaError as refused:
                self.sheet.drop_steps(start)
                self._refuse(title, refused.why)
                made = self._pool_value(name)
            before, scene.pools[name] = self._same_as(before, start, made)
            for other in _named(on_day(pool.amount, scene.moment.day)) & self.rule.pools.keys():
                scene.drawn.setdefault(other, []).append(scene.pools[name])

    def _same_as(
        self, before: tuple[list[object], Expression] | None, start: int, made: Expression
    ) -> tuple[tuple[list[object], Expression], Expression]:
        added_ = list(texts(self.sheet.steps_since(start)))
        if before is not None and before[0] == added_:
            self.sheet.drop_steps(start)
            return before, before[1]
        return (added_, made), made

    def _pool(self, name: str, scene: Scene) -> Expression:
        pool, figures = self.rule.pools[name], self.figures
        unit = f"{self.rule.unit}/year"
        whole = figures.expression(pool.amount, POOL, scene)
        if pool.indexed is not None:
            whole = raised(whole, figures.expression(pool.indexed, INDEX, scene))
        if pool.per:
            counts = [count_of(figures, each, ("pools", name, "per"), scene, None) for each in pool.per]
            whole = times(whole, *counts)
        if whole.unit.endswith("/month"):
            whole = times(whole, number(Fraction(MONTHS_OF_A_YEAR)))
        found = self.sheet.single(pool.called(name), figures.said(pool.amount, scene.moment.day), whole, unit)
        rounding = figures.evaluation.rounding(pool.rounding, scene.moment.day)
        if rounding is not None:
            found = self.sheet.single(ROUNDED, rounding, rounded(found, rounding), unit)
        for limits, of, words in ((pool.at_least, most, LEAST), (pool.at_most, least, MOST)):
            for limit in limits:
                if is_money_limit(limit):
                    end = figures.expression(limit, words, scene)
                    end = times(end, number(Fraction(MONTHS_OF_A_YEAR))) if end.unit.endswith("/month") else end
                    found = self.sheet.single(words, UNSAID, of(found, end), unit)
        return found

    def _pool_value(self, name: str) -> Expression:
        value = self.support.pools[name].value
        if value is None:
            return ZERO
        at = len(self.sheet.rows)
        cell = SheetCell(value, "", self.rule.unit)
        self.sheet.rows.append(
            ("steps", Row(self.rule.pools[name].called(name), UNSAID, self.rule.unit, {VALUE: cell}))
        )
        return Expression(token(at, VALUE), value, f"{self.rule.unit}/year")

    # --- components -------------------------------------------------------------------------------------------------

    def _component(
        self, at: int
    ) -> tuple[tuple[Expression, ...], tuple[Expression, ...], tuple[tuple[Expression, ...], ...]]:
        """Write a component; where it cannot be a formula, its amounts of the year stand as values."""
        column, start = self.support.columns[at], len(self.sheet.rows)
        self.sheet.heading(column.title, 2)
        try:
            year, post, falling = self._pieces(at)
            check([party.components[at].value for party in self.support.parties], year)
        except NoFormulaError as refused:
            self.sheet.drop_steps(start)
            self.sheet.heading(column.title, 2)
            self._refuse(column.title, refused.why)
            year, post, falling = self._values(at)
        return year, post, falling

    def _pieces(
        self, at: int
    ) -> tuple[tuple[Expression, ...], tuple[Expression, ...], tuple[tuple[Expression, ...], ...]]:
        name = self.support.columns[at].id
        groups: list[tuple[list[object], Made, list[Scene]]] = []
        for scene in self.scenes:
            start = len(self.sheet.rows)
            self.sheet.heading(_dates([scene.piece]), 3)
            made = ComponentFormulas(self.figures, name, scene).write()
            found = list(texts(self.sheet.steps_since(start + 1)))
            if groups and groups[-1][0] == found and (found or groups[-1][1] == made):
                self.sheet.drop_steps(start)
                groups[-1][2].append(scene)
            else:
                groups.append((found, made, [scene]))
            self._keep(name, scene, groups[-1][1])
        if not groups:
            raise NoFormulaError(NO_ROWS)
        self._headings(groups)
        year = self._year(at, groups)
        return year, groups[-1][1].counts, self._falling(groups)

    def _headings(self, groups: Sequence[tuple[list[object], Made, list[Scene]]]) -> None:
        """Say of which part of the year the steps are, once it is known how long they hold."""
        dates = {_dates([group[2][0].piece]): _dates([each.piece for each in group[2]]) for group in groups}
        alone = len(groups) == 1
        for number_, (block, row) in enumerate(self.sheet.rows):
            if block == "steps" and row.level == 3 and row.label in dates:
                self.sheet.rows[number_] = ("" if alone else "steps", row._replace(label=dates[row.label], level=4))

    def _keep(self, name: str, scene: Scene, made: Made) -> None:
        """Keep what the parties get, and what of it is drawn from pools."""
        parties = [party.party for party in self.support.parties]
        scene.components[name] = dict(zip(parties, made.yearly, strict=True))
        component = self.rule.components[name]
        figure = on_day(component.amount, scene.moment.day)
        for pool in (_named(figure) | {component.out_of}) & self.rule.pools.keys():
            if isinstance(figure, Banded) and component.out_of != pool and component.banding != "each":
                raise NoFormulaError(ITS_OWN_POOL)
            taken = [scene.components[name][party] for party in parties if not self._is_gone(name, scene, party)]
            scene.drawn.setdefault(pool, []).append(added(taken) if taken else ZERO)

    def _is_gone(self, name: str, scene: Scene, party: object) -> bool:
        """Tell whether a party's part of a component takes nothing from its pool."""
        component = self.rule.components[name]
        standing = next((each for each in scene.moment.sitting.standings if each.party == party), None)
        if standing is None:
            return True
        if component.among == "the assembly":
            return standing.gone(scene.moment.day)
        if component.among == "those paid":
            rows = (each for each in self.rule.withheld if each.year == self.support.year)
            return any({"all", name} & set(each.what) and standing.party.is_called(each.party) for each in rows)
        return False

    def _year(self, at: int, groups: Sequence[tuple[list[object], Made, list[Scene]]]) -> tuple[Expression, ...]:
        """Add the pieces of the year, and round the component."""
        column, unit = self.support.columns[at], self.rule.unit
        weights = [sum((each.piece.weight for each in scenes), Fraction()) for _, _, scenes in groups]
        rows = [
            made.yearly if weight == 1 else self._months(made, scenes)
            for (_, made, scenes), weight in zip(groups, weights, strict=True)
        ]
        year = rows[0]
        if len(rows) > 1:
            year = self.sheet.step(YEAR, column.title, [plus(each) for each in zip(*rows, strict=True)], unit)
        figure = rounding_figure(self.rule, column.id, "component")
        rounding = self.figures.evaluation.rounding(figure, self.support.period.start)
        if rounding is not None:
            year = self.sheet.step(ROUNDED, rounding, [rounded(each, rounding) for each in year], unit)
        return tuple(year)

    def _months(self, made: Made, scenes: Sequence[Scene]) -> tuple[Expression, ...]:
        """Write what of a yearly amount falls on some months."""
        falling = [_part(each, _units(scenes), scenes[0].piece.of) for each in made.yearly]
        return self.sheet.step(_months(scenes), UNSAID, falling, self.rule.unit)

    def _weighed(self, pieces: tuple[tuple[Expression, ...], ...]) -> tuple[tuple[Expression, ...], ...]:
        """Give what of each piece's yearly amounts falls on it."""
        return tuple(
            tuple(_part(each, piece.units, piece.of) for each in yearly)
            for piece, yearly in zip(self.support.pieces, pieces, strict=True)
        )

    def _falling(self, groups: Sequence[tuple[list[object], Made, list[Scene]]]) -> tuple[tuple[Expression, ...], ...]:
        """Give what each piece of the year would give in a whole year: nothing where the rule does not hold."""
        by_piece = {scene.piece: made.yearly for _, made, scenes in groups for scene in scenes}
        nothing = (ZERO,) * len(self.support.parties)
        return tuple(by_piece.get(piece, nothing) for piece in self.support.pieces)

    def _values(
        self, at: int
    ) -> tuple[tuple[Expression, ...], tuple[Expression, ...], tuple[tuple[Expression, ...], ...]]:
        column, row = self.support.columns[at], len(self.sheet.rows)
        amounts = [party.components[at].value for party in self.support.parties]
        cells = {
            FIRST_PARTY + number_: SheetCell(value, "", self.rule.unit)
            for number_, value in enumerate(amounts)
            if value is not None
        }
        self.sheet.rows.append(("steps", Row(column.title, UNSAID, self.rule.unit, cells)))
        year = tuple(
            Expression(token(row, FIRST_PARTY + number_), value or Fraction(), self.rule.unit, own=True)
            for number_, value in enumerate(amounts)
        )
        falling = tuple(
            tuple(
                number((party.falling[at][number_].value or Fraction()) / piece.weight)
                for party in self.support.parties
            )
            for number_, piece in enumerate(self.support.pieces)
        )
        for scene in self.scenes:
            parties = [party.party for party in self.support.parties]
            scene.components[column.id] = dict(zip(parties, year, strict=True))
            if pools_of(self.rule, column.id):
                for pool in pools_of(self.rule, column.id):
                    scene.drawn.setdefault(pool, []).append(plus(year))
        return year, (), falling

    def _refuse(self, title: Words, why: Words) -> None:
        said = Words(f"{title.en}: no formula, {why.en}", f"{title.sv}: ingen formel, {why.sv}")
        self.sheet.note(said)
        self.refused.append(said)


LEAST, MOST = Words("at least", "minst"), Words("at most", "högst")


def _scenes(support: Support) -> Iterator[Scene]:
    """Give the pieces of the year in which the rule holds."""
    rule, sittings = support.file.rule, iter(support.sittings)
    for piece in support.pieces:
        if rule.valid.holds(piece.day):
            moment = Moment(
                support.year, rule.time.year_starts, piece.day, support.term_year, next(sittings), {}, {}, {}
            )
            yield Scene(piece, moment, {}, {}, {})


def _named(figure: object) -> frozenset[str]:
    return frozenset(each.name for each in parts(figure) if isinstance(each, Of | Rest))  # type: ignore[arg-type]


def _part(yearly: Expression, units: int, of: int) -> Expression:
    """Give what of a yearly amount falls on some months or days of the year."""
    if units == of or yearly.text == ZERO.text:
        return yearly
    return times(yearly, Expression(f"{units}/{of}", Fraction(units, of), level=1))


def _units(scenes: Sequence[Scene]) -> int:
    return sum(each.piece.units for each in scenes)


def _months(scenes: Sequence[Scene]) -> Words:
    units, of = _units(scenes), scenes[0].piece.of
    months = Words("months", "månader") if of == MONTHS_OF_A_YEAR else Words("days", "dagar")
    return Words(f"{units} of {of} {months.en}", f"{units} av {of} {months.sv}")


def _dates(pieces: Sequence[Piece]) -> Words:
    return same(f"{pieces[0].period.start} – {pieces[-1].period.last}")
