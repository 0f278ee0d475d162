"""A year of a rule as a sheet of formulas: pools, components piece by piece, what each party gets, the total."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.component import rounding_figure
from polsek.calculation.evaluation import Evaluation, rounding_on
from polsek.calculation.pools import pools_of
from polsek.calculation.timeline import Moment
from polsek.formulas.closing import Closed, Year, close
from polsek.formulas.component import LEAST, MOST, ROUNDED, ComponentFormulas, Made, withheld
from polsek.formulas.expression import (
    ZERO,
    Cells,
    Expression,
    NoFormulaError,
    check,
    least,
    most,
    number,
    part_of_year,
    per_year,
    plus,
    raised,
    rounded,
)
from polsek.formulas.figures import Scene
from polsek.formulas.sheet import VALUE, Finished, Row, Sheet, added, token
from polsek.formulas.shown import Key, shown
from polsek.notation.figure import Banded, on_day, parts
from polsek.notation.formula import Of, Rest
from polsek.period import MONTHS_OF_A_YEAR
from polsek.problem import UNSAID, Words, same
from polsek.rules.figures import is_money_limit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.period import Piece

FOR_THE_YEAR = Words("for the year", "för året")
NO_ROWS = Words("there is no party", "det finns inget parti")
ITS_OWN_POOL = Words("the bands name different pools", "intervallen tas ur olika ramar")


class Calculated(NamedTuple):
    """The sheet of calculation of a year, and what the tables that show the year take from it."""

    sheet: Finished
    closed: Closed
    shown: Mapping[Key, Expression]
    """By table, column and row."""
    refused: tuple[Words, ...]
    """What stands as a value, and why."""


def calculated(support: Support, seats: Sequence[str], by: str | None = None) -> Calculated:
    """Write the sheet of a year; `seats` are the cells of the first sheet with the mandates of each party."""
    sheet = Sheet()
    year = _Year(support, sheet, tuple(_scenes(support, sheet, seats)))
    for name in support.file.rule.pools:
        year.pool(name)
    years = [year.component(at) for at in range(len(support.columns))]
    closed = close(support, sheet, year.scenes, years)
    cells = dict(shown(support, sheet, years, closed, by))
    return Calculated(sheet.finished(), closed, cells, tuple(sheet.refused))


def _scenes(support: Support, sheet: Sheet, seats: Sequence[str]) -> Iterator[Scene]:
    """Give the pieces of the year in which the rule holds."""
    rule, sittings = support.file.rule, iter(support.sittings)
    evaluation = Evaluation(support.file, support.series, partial=False)
    columns = {party.party: at for at, party in enumerate(support.parties)}
    for piece in support.pieces:
        if rule.valid.holds(piece.day):
            starts, sitting = rule.time.year_starts, next(sittings)
            moment = Moment(support.year, starts, piece.day, support.term_year, sitting, {}, {}, {})
            yield Scene(support, sheet, seats, evaluation, columns, piece, moment, {}, {}, {})


class _Group(NamedTuple):
    """Pieces of the year that follow each other and do the same, so that they share their rows."""

    heading: int
    steps: tuple[object, ...]
    made: Made
    scenes: list[Scene]


class _Year:
    """Writes the pools and components of one year."""

    def __init__(self, support: Support, sheet: Sheet, scenes: tuple[Scene, ...]) -> None:
        self.support, self.sheet, self.scenes, self.rule = support, sheet, scenes, support.file.rule

    # --- pools ------------------------------------------------------------------------------------------------------

    def pool(self, name: str) -> None:
        """Write a pool for every piece of the year; pieces in which it is made alike share their rows."""
        pool, title = self.rule.pools[name], self.rule.pools[name].called(name)
        steps: tuple[object, ...] = ()
        found = ZERO
        self.sheet.add(Row(title, level=2))
        for scene in self.scenes:
            figure = on_day(pool.amount, scene.moment.day)
            if figure is None:
                continue
            start = len(self.sheet.rows)
            made = self.sheet.attempt(title, partial(_pool, scene, name), partial(self._pool_value, name))
            if steps and steps == self.sheet.steps_since(start):
                self.sheet.drop_steps(start)
            else:
                steps, found = self.sheet.steps_since(start), made
            scene.pools[name] = found
            for other in _named(figure) & self.rule.pools.keys():
                scene.drawn.setdefault(other, []).append(found)

    def _pool_value(self, name: str) -> Expression:
        value = self.support.pools[name].value
        if value is None:
            return ZERO
        row = self.sheet.values(self.rule.pools[name].called(name), {VALUE: value}, self.rule.unit)
        return Expression(token(row, VALUE), value, f"{self.rule.unit}/year")

    # --- components -------------------------------------------------------------------------------------------------

    def component(self, at: int) -> Year:
        """Write a component; where it cannot be a formula, its amounts of the year stand as values."""
        title = self.support.columns[at].title
        self.sheet.add(Row(title, level=2))
        return self.sheet.attempt(title, partial(self._formulas, at), partial(self._values, at))

    def _formulas(self, at: int) -> Year:
        name, groups = self.support.columns[at].id, list[_Group]()
        for scene in self.scenes:
            start = self.sheet.add(Row(_dates([scene.piece]), level=3))
            made = ComponentFormulas(name, scene).write()
            steps = self.sheet.steps_since(start + 1)
            if groups and groups[-1].steps == steps and (steps or groups[-1].made == made):
                self.sheet.drop_steps(start)
                groups[-1].scenes.append(scene)
            else:
                groups.append(_Group(start, steps, made, [scene]))
            self._keep(name, scene, groups[-1].made.yearly)
        if not groups:
            raise NoFormulaError(NO_ROWS)
        for group in groups:
            heading = Row(_dates([each.piece for each in group.scenes]), level=3)
            self.sheet.rows[group.heading] = ("steps" if len(groups) > 1 else "", heading)
        whole = self._whole(at, groups)
        check([party.components[at].value for party in self.support.parties], whole)
        pieces = {scene.piece: group.made.yearly for group in groups for scene in group.scenes}
        nothing = (ZERO,) * len(self.support.parties)
        return Year(whole, groups[-1].made.counts, tuple(pieces.get(each, nothing) for each in self.support.pieces))

    def _whole(self, at: int, groups: Sequence[_Group]) -> Cells:
        """Add the pieces of the year, and round the component."""
        column, unit = self.support.columns[at], self.rule.unit
        rows = [self._part(group.made.yearly, group.scenes) for group in groups]
        year = rows[0]
        if len(rows) > 1:
            year = self.sheet.step(FOR_THE_YEAR, column.title, [plus(each) for each in zip(*rows, strict=True)], unit)
        rounding = rounding_on(rounding_figure(self.rule, column.id, "component"), self.support.period.start)
        if rounding is not None:
            year = self.sheet.step(ROUNDED, rounding, [rounded(each, rounding) for each in year], unit)
        return year

    def _part(self, yearly: Cells, scenes: Sequence[Scene]) -> Cells:
        """Write what of a yearly amount falls on some months."""
        units, of = sum(each.piece.units for each in scenes), scenes[0].piece.of
        if units == of:
            return yearly
        months = Words("months", "månader") if of == MONTHS_OF_A_YEAR else Words("days", "dagar")
        label = Words(f"{units} of {of} {months.en}", f"{units} av {of} {months.sv}")
        return self.sheet.step(label, UNSAID, [part_of_year(each, units, of) for each in yearly], self.rule.unit)

    def _keep(self, name: str, scene: Scene, yearly: Cells) -> None:
        """Keep what the parties get, and what of it is drawn from pools."""
        scene.components[name] = yearly
        component = self.rule.components[name]
        figure = on_day(component.amount, scene.moment.day)
        for pool in (_named(figure) | {component.out_of}) & self.rule.pools.keys():
            if isinstance(figure, Banded) and component.out_of != pool and component.banding != "each":
                raise NoFormulaError(ITS_OWN_POOL)
            taken = [one for at, one in enumerate(yearly) if not self._is_gone(name, scene, at)]
            scene.drawn.setdefault(pool, []).append(added(taken))

    def _is_gone(self, name: str, scene: Scene, at: int) -> bool:
        """Tell whether a party's part of a component takes nothing from its pool."""
        among, standing = self.rule.components[name].among, scene.standings[at]
        if standing is None:
            return True
        if among == "the assembly":
            return standing.gone(scene.moment.day)
        return among == "those paid" and bool({"all", name} & withheld(self.support, standing.party))

    def _values(self, at: int) -> Year:
        column = self.support.columns[at]
        amounts = [party.components[at].value for party in self.support.parties]
        year = self.sheet.of_parties(column.title, amounts, self.rule.unit)
        pieces = tuple(
            tuple(number((party.falling[at][piece].value or 0) / each.weight) for party in self.support.parties)
            for piece, each in enumerate(self.support.pieces)
        )
        for scene in self.scenes:
            scene.components[column.id] = year
            for pool in pools_of(self.rule, column.id):
                scene.drawn.setdefault(pool, []).append(plus(year))
        return Year(year, (), pieces)


def _pool(scene: Scene, name: str) -> Expression:
    pool, sheet, unit = scene.rule.pools[name], scene.sheet, f"{scene.rule.unit}/year"
    whole = scene.value(pool.amount)
    if pool.indexed is not None:
        whole = raised(whole, scene.value(pool.indexed))
    for each in pool.per:
        whole *= scene.counted(each, ("pools", name, "per"), None)
    found = sheet.single(pool.called(name), scene.said(pool.amount), per_year(whole, unit), unit)
    rounding = scene.rounding(pool.rounding)
    if rounding is not None:
        found = sheet.single(ROUNDED, rounding, rounded(found, rounding), unit)
    for limits, of, words in ((pool.at_least, most, LEAST), (pool.at_most, least, MOST)):
        for limit in filter(is_money_limit, limits):
            found = sheet.single(words, UNSAID, of(found, per_year(scene.value(limit), unit)), unit)
    return found


def _named(figure: object) -> frozenset[str]:
    return frozenset(each.name for each in parts(figure) if isinstance(each, Of | Rest))  # type: ignore[arg-type]


def _dates(pieces: Sequence[Piece]) -> Words:
    return same(f"{pieces[0].period.start} – {pieces[-1].period.last}")
