"""What is counted, and who meets a condition, as expressions of cells that can be changed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from polsek.calculation.known import fact_of, fact_value
from polsek.formulas.expression import (
    NO,
    ONE,
    YES,
    Expression,
    NoFormulaError,
    all_of,
    any_of,
    call,
    chosen,
    compared,
    least,
    minus,
    most,
    number,
    over,
    plus,
    rounded,
    times,
)
from polsek.formulas.sheet import Row
from polsek.mandates import Previous
from polsek.notation.figure import Banded, on_day
from polsek.period import DAY, add_months
from polsek.problem import UNSAID, Words
from polsek.rules.conditions import ANY_OF
from polsek.rules.conditions import all_of as each_of
from polsek.rules.names import counted_name
from polsek.rules.words import FILLED, PRESENCE, SIDES

if TYPE_CHECKING:
    from datetime import date

    from polsek.calculation.timeline import Standing
    from polsek.formulas.scene import Makes, Scene
    from polsek.mandates import FactText
    from polsek.problem import Address
    from polsek.rules.conditions import Condition
    from polsek.rules.rule import Component

MANDATES = Words("mandates", "mandat")
EMPTY = Words("empty seats", "tomma platser")
PARTIES = Words("parties in the row", "partier på raden")
NOT_KNOWN = Words("it is not known", "det är inte känt")


def seats_of(figures: Makes, scene: Scene, standing: Standing) -> Expression:
    """Give a party's mandates, empty seats too: those of the last seats of the year stand on the first sheet."""
    if standing.row.untold:
        raise NoFormulaError(NOT_KNOWN)
    at, sitting = figures.column(standing.party), scene.moment.sitting
    changed = standing.left is None and sitting is figures.support.sittings[-1]
    formula = figures.seats[at] if changed else ""
    day = sitting.counts_from if len(figures.support.sittings) > 1 else None
    label = MANDATES if day is None else Words(f"mandates from {day}", f"mandat från {day}")
    return figures.sheet.of_party(
        ("mandates", sitting.counts_from), Row(label, unit="mandates"), at, Fraction(standing.mandates), formula
    )


def _filled_seats(figures: Makes, scene: Scene, standing: Standing) -> Expression:
    """Give the mandates with an elected member."""
    seats, empty = seats_of(figures, scene, standing), standing.mandates - standing.seated
    if not any(each.mandates != each.seated for each in scene.moment.sitting.standings):
        return seats
    key = ("empty", scene.moment.sitting.counts_from)
    gone = figures.sheet.of_party(key, Row(EMPTY, unit="mandates"), figures.column(standing.party), Fraction(empty))
    return minus(seats, gone)


def count_of(figures: Makes, unit: str, address: Address, scene: Scene, standing: Standing | None) -> Expression:
    """Count something of a party (None: of the assembly)."""
    word = unit.removesuffix("s")
    if word == "seat" or (word in ("mandate", "party") and standing is None):
        return _of_assembly(figures, word, scene)
    if standing is not None and word == "mandate":
        return mandates_of(figures, scene, standing)
    if standing is not None and word == "party":
        return _parties(figures, standing)
    if standing is not None and word == "weighted mandate":
        return _weighted(figures, scene, standing)
    if standing is not None and word == FILLED:
        seats = seats_of(figures, scene, standing)
        filled = _filled_seats(figures, scene, standing)
        return ONE if seats == filled else chosen(compared(seats, ">", number(Fraction())), over(filled, seats), ONE)
    return figures.named(counted_name(unit, figures.evaluation.names), address, scene, standing)


def mandates_of(figures: Makes, scene: Scene, standing: Standing, *, empty_too: bool = False) -> Expression:
    """Count a party's mandates, without its empty seats where the rule says so."""
    counted = empty_too or figures.rule.mandates.empty_seats == "counted"
    return seats_of(figures, scene, standing) if counted else _filled_seats(figures, scene, standing)


def _parties(figures: Makes, standing: Standing) -> Expression:
    if standing.row.parties is None:
        raise NoFormulaError(NOT_KNOWN)
    if standing.row.parties == 1:
        return ONE
    row = Row(PARTIES, unit="parties")
    return figures.sheet.of_party("parties", row, figures.column(standing.party), Fraction(standing.row.parties))


def _of_assembly(figures: Makes, word: str, scene: Scene) -> Expression:
    """Add up the seats or parties of the assembly."""
    day = scene.moment.day
    standings = [each for each in scene.moment.sitting.standings if figures.has_column(each.party)]
    present = [each for each in standings if not each.gone(day)]
    parties = [seats_of(figures, scene, each) for each in present]
    if word == "party":
        counts = (_parties(figures, each) for each in present)
        there = [
            chosen(compared(seats, ">", number(Fraction())), count)
            for seats, count in zip(parties, counts, strict=True)
        ]
        return plus(there)._replace(own=False, unit="parties")
    total = _added(parties)
    if word == "mandate":
        return total
    others = Fraction(scene.moment.sitting.distribution.seats) - total.value
    if not others:
        return total
    title = Words("seats of no party of the table", "platser som inget parti i tabellen har")
    key = ("seats", str(scene.moment.sitting.counts_from))
    rest = figures.sheet.input(key, Row(title, unit="seats"), others)
    return plus((total, rest))


def _added(cells: list[Expression]) -> Expression:
    """Add cells of one row, as a range where they are neighbours."""
    value = sum((each.value for each in cells), Fraction())
    text = ",".join(each.text for each in cells)
    if len(cells) > 2 and neighbours([each.text for each in cells]):
        text = f"{cells[0].text}:{cells[-1].text}"
    return Expression(f"SUM({text})", value, "mandates")


def neighbours(cells: list[str]) -> bool:
    """Tell whether cells (their tokens) stand beside each other in one row."""
    found = [each.strip("⟦⟧").split(":") for each in cells]
    if not all(len(each) == 2 and each[0] == found[0][0] and each[1].isdigit() for each in found):
        return False
    first = int(found[0][1])
    return [int(each[1]) for each in found] == list(range(first, first + len(found)))


# --- facts ------------------------------------------------------------------------------------------------------------


def fact(figures: Makes, name: str, address: Address, scene: Scene, standing: Standing | None) -> Expression:
    """Give a fact in a cell of its own: beside the party, or among the figures."""
    declared, sitting = figures.rule.facts[name], scene.moment.sitting
    found = fact_of(figures.evaluation, name, address, scene.moment, standing)
    if found.value is None:
        raise NoFormulaError(NOT_KNOWN)
    own = declared.of_party and standing is not None
    owner = standing.row if own and standing is not None else sitting.distribution
    start = _start(owner.facts[name], scene.moment.day) if name in owner.facts else ""
    row = Row(figures.rule.called(name), unit=found.unit, source=found.source, marks=tuple(sorted(found.marks)))
    if own and standing is not None:
        key = ("fact", name, sitting.counts_from, start)
        return figures.sheet.of_party(key, row, figures.column(standing.party), found.value)
    first = sitting is figures.support.sittings[0]
    return figures.sheet.input((name, start if first else f"{sitting.counts_from}{start}"), row, found.value)


def _start(found: FactText, day: date) -> str:
    """Give from when a fact holds that is dated."""
    starts = [start for start, _, _ in found.values if start is not None and start <= day]
    return str(starts[-1]) if starts else ""


# --- weighted mandates ------------------------------------------------------------------------------------------------


def _weighted(figures: Makes, scene: Scene, standing: Standing) -> Expression:
    """Weigh a party's mandates of two elections."""
    weighted, before = figures.rule.mandates.weighted, standing.before
    if weighted is None or before is None or scene.moment.term_year is None:
        raise NoFormulaError(NOT_KNOWN)
    inner: object = on_day(weighted.new_result, scene.moment.day)
    share = weighted.new_result
    if isinstance(inner, Banded):
        share = next(each.figure for each in inner.bands if each.holds(scene.moment.term_year or 0))
    weight = figures.expression(share, Words("share of the new result", "det nya resultatets andel"), scene)
    facts = standing.row.facts if standing.listed else {}
    found = scene.moment.sitting.distribution
    if standing.gone(scene.moment.day):
        now = _result(figures, scene, standing, Previous(0, facts, found.starts), None)
    else:
        latest = Previous(standing.mandates, facts, found.starts)
        now = _result(figures, scene, standing, latest, seats_of(figures, scene, standing))
    row = Row(Words("mandates in the election before", "mandat i förra valet"), unit="mandates")
    at, key = figures.column(standing.party), ("before", scene.moment.sitting.counts_from)
    seats = figures.sheet.of_party(key, row, at, Fraction(before.mandates))
    then = _result(figures, scene, standing, before, seats)
    total = plus((times(now, weight), times(then, minus(ONE, weight))))._replace(unit="mandates")
    return rounded(total, figures.evaluation.rounding(weighted.rounding, scene.moment.day))


def _result(figures: Makes, scene: Scene, standing: Standing, result: Previous, seats: Expression | None) -> Expression:
    """Count a result; of a party without mandates what its fact says."""
    weighted = figures.rule.mandates.weighted
    if weighted is None or not weighted.outside:
        return seats or number(Fraction())
    name, day = weighted.outside, scene.moment.day
    said = result.facts[name].on(day) if name in result.facts else None
    if said is None:
        if not result.mandates:
            raise NoFormulaError(NOT_KNOWN)
        return seats or number(Fraction())
    at = ("mandates", "weighted", "outside")
    told = fact_value(figures.evaluation, name, "number", said[0], standing.row.place, at, UNSAID)
    title = figures.rule.called(name)
    label = Words(f"{title.en}, election of {result.election}", f"{title.sv}, valet {result.election}")
    key = ("outside", name, result.election)
    outside = figures.sheet.of_party(
        key, Row(label, unit="mandates"), figures.column(standing.party), told.value or Fraction()
    )
    if weighted.outside_at_most is not None:
        row = Row(Words("at most", "högst"), unit="mandates")
        outside = least(
            outside,
            figures.sheet.input(("mandates.weighted.outside_at_most", ""), row, Fraction(weighted.outside_at_most)),
        )
    return outside if seats is None else chosen(compared(seats, ">", number(Fraction())), seats, outside)


# --- who gets it ------------------------------------------------------------------------------------------------------


def entitled(figures: Makes, component: Component, scene: Scene, standing: Standing) -> Expression:
    """Tell by which condition a party gets a component."""
    day, year = scene.moment.day, scene.moment.term_year
    if component.valid and not any(each.holds(day) for each in component.valid):
        return NO
    if component.term_years is not None and (year is None or not component.term_years.holds(year)):
        return NO
    presence = next((each.sort for each in component.for_ if each.sort in PRESENCE), "represented")
    one_of = any(each.sort in PRESENCE for each in component.conditions if each not in component.for_)
    here = YES if one_of else _present(figures, component, scene, standing, presence)
    return (
        NO
        if here == NO
        else all_of([here, *(_met(figures, component, scene, standing, each) for each in component.for_)])
    )


def _present(figures: Makes, component: Component, scene: Scene, standing: Standing, presence: str) -> Expression:
    if presence == "listed" and standing.listed:
        return YES
    day, left = scene.moment.day, standing.left
    if left is not None and standing.gone(day):
        keeps = component.after_leaving
        return YES if keeps and day < add_months(left + DAY, keeps) else NO
    if not standing.mandates:
        return (
            NO
            if not figures.has_column(standing.party)
            else compared(seats_of(figures, scene, standing), ">", number(Fraction()))
        )
    filled = seats_of(figures, scene, standing) if presence == "elected" else _filled_seats(figures, scene, standing)
    return compared(filled, ">", number(Fraction()))


def _met(figures: Makes, component: Component, scene: Scene, standing: Standing, condition: Condition) -> Expression:
    if condition.sort in PRESENCE:
        return _present(figures, component, scene, standing, condition.sort)
    if condition.sort == ANY_OF:
        known = _known(standing, condition.alternatives)
        return any_of([_met(figures, component, scene, standing, each) for each in known])
    if condition.sort in SIDES:
        return _on_side(figures, scene, standing, condition.sort)
    if condition.sort == "fact":
        found = fact(figures, condition.name, condition.address, scene, standing)
        return compared(found, "=", number(Fraction(not condition.negated)))
    return _compares(figures, scene, standing, condition)


def _known(standing: Standing, alternatives: tuple[Condition, ...]) -> tuple[Condition, ...]:
    if standing.listed or not any(each.sort in PRESENCE for each in each_of(alternatives)):
        return alternatives
    return tuple(each for each in alternatives if each.sort in PRESENCE)


_SIDES = {
    "government": Words("governs (1: yes)", "styr (1: ja)"),
    "opposition": Words("is in opposition (1: yes)", "är i opposition (1: ja)"),
}


def _on_side(figures: Makes, scene: Scene, standing: Standing, side: str) -> Expression:
    key, at = (side, scene.moment.sitting.counts_from), figures.column(standing.party)
    return compared(figures.sheet.of_party(key, Row(_SIDES[side]), at, Fraction(standing.row.side == side)), "=", ONE)


_SIGNS = {"at least": ">=", "at most": "<=", "below": "<", "above": ">"}


def _compares(figures: Makes, scene: Scene, standing: Standing, condition: Condition) -> Expression:
    name, at, facts = condition.name, condition.address, figures.rule.facts
    if name in facts and facts[name].sort != "number":
        counted = fact(figures, name, at, scene, standing)
    else:
        counted = count_of(figures, name, at, scene, standing)
    if condition.figure is None or condition.figure.number is None:
        raise NoFormulaError(NOT_KNOWN)
    limit = figures.expression(condition.figure._replace(address=at), UNSAID, scene)
    return compared(counted, _SIGNS[condition.comparison], limit)


def clamped(
    figures: Makes, component: Component, unit: str, scene: Scene, standing: Standing, count: Expression
) -> Expression:
    """Limit a count: at least, at most, only what is above."""
    for sort, limits in (("at least", component.at_least), ("at most", component.at_most)):
        for limit in limits:
            if figures.limits_count(limit, unit):
                end = figures.expression(limit, Words(sort, sort), scene, standing)
                if sort == "at most":
                    count = least(count, end)
                else:
                    count = chosen(compared(count, "=", number(Fraction())), number(Fraction()), most(count, end))
    if component.above is not None and figures.limits_count(component.above, unit):
        above = figures.expression(component.above, Words("above", "utöver"), scene, standing)
        count = call(
            "MAX", (number(Fraction()), minus(count, above)), max(Fraction(), count.value - above.value), count.unit
        )
    return count
