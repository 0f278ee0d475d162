"""Two sides compared: per party and in total, which cause makes which part, and what full-time posts the money pays."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.employer import money
from polsek.calculation.pools import pools_of
from polsek.calculation.timeline import typical_party
from polsek.calculation.year import Question, calculate
from polsek.causes import Stage, stages
from polsek.differences import Parameter, parameters
from polsek.money import TENTH
from polsek.notation.formula import FULL_TIME, Given
from polsek.problem import CommandError, PolsekError, Problem, Words, same
from polsek.rules.figures import depends_on_party
from polsek.seat_differences import of_seats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.calculation.support import PartySupport, Support
    from polsek.causes import Side
    from polsek.mandates import Party
    from polsek.rules.rule import Component, Rule


WHOLE = Fraction(1)


class FullTime(NamedTuple):
    """The yearly cost of a full-time secretary."""

    cost: Fraction
    rule: str = ""
    """The id of the rule that tells it; empty when it was given."""
    component: Words | None = None
    """What the rule calls the component that tells it."""
    year: int | None = None


def full_time(side: Side) -> FullTime | None:
    """Give what full time costs by a rule in its year: its one component `per: full time`, at 100 % and with overhead.

    None when there is no such component, when several differ, or when it depends on the party or is a share of a pool.
    """
    found = {}
    for name, component in side.file.rule.components.items():
        cost = _cost(side, name, component) if FULL_TIME in component.per else None
        if cost:
            found[cost] = FullTime(cost, side.file.id, component.called(name), side.year)
    return next(iter(found.values())) if len(found) == 1 else None


def _cost(side: Side, name: str, component: Component) -> Fraction | None:
    rule = side.file.rule
    depends = any(depends_on_party(each, rule) for each in (component.amount, component.indexed, component.overhead))
    alone = _at_full_time(rule, name, component)
    if side.file.of_posts or depends or pools_of(alone, name) or not {*component.per} <= {FULL_TIME, "party"}:
        return None
    file = side.file._replace(rule=alone)
    question = Question(typical_party(file, 1), columns=frozenset({name}))
    try:
        support = calculate(file, side.distributions, side.series, side.year, question)
    except PolsekError:
        return None
    return next((party.components[0].value for party in support.parties), None)


def _at_full_time(rule: Rule, name: str, component: Component) -> Rule:
    """Let a component be given at 100 %, whoever gets it and whatever its limits and pool; nothing else is given."""
    employed = Given(WHOLE, "share", "100 %", ("components", name, "employment"))
    free = component.but(
        employment=employed, for_=(), term_years=None, valid=(), at_least=(), at_most=(), above=None, out_of=""
    )
    return rule.but(components={**rule.components, name: free}, party_total=None, adjustments=(), withheld=())


# --- the comparison -------------------------------------------------------------------------------------------------


HUNDRED = Fraction(100)
NOTHING = Fraction()


class Part(NamedTuple):
    """The part of a difference that some causes make."""

    causes: tuple[str, ...]
    exact: Fraction
    """What the exact amount changes by; these add up to the difference of the exact amounts."""
    shown: Fraction
    """What the shown amount changes by; these add up to the difference of the shown amounts."""


class AmountChange(NamedTuple):
    """What a party, or all together, gets before and after, as it is shown."""

    party: Party | None
    """None: all together."""
    before: Fraction | None
    """None: it was not there."""
    after: Fraction | None
    """None: it is not there any more."""
    parts: tuple[Part, ...]
    afforded: tuple[Fraction | None, Fraction | None]
    """The share of a full-time secretary that the money before and after pays; None when it cannot be told."""

    @property
    def difference(self) -> Fraction:
        """The difference of the two shown amounts."""
        return (self.after or NOTHING) - (self.before or NOTHING)

    @property
    def percent(self) -> Fraction | None:
        """The difference in per cent of the amount before, to 0.1 %; None where there was nothing before."""
        if self.before is None or self.before <= 0 or self.after is None:
            return None
        return TENTH.apply(self.difference * HUNDRED / self.before)


class Comparison(NamedTuple):
    """Two sides compared."""

    before: Support
    after: Support
    parties: tuple[AmountChange, ...]
    """Those before in their order, then those that came."""
    total: AmountChange
    stages: tuple[Stage, ...]
    """From before to after; what each exchanges makes one part of every difference."""
    parameters: tuple[Parameter, ...]
    full_time: FullTime | None
    """The measure of what the money pays; None when no rule tells what full time costs."""
    held: bool
    """Whether the rule before was taken to hold in a year that is not its own."""

    @property
    def same_rule(self) -> bool:
        """Whether both sides are the same rule."""
        before, after = self.before.file, self.after.file
        return (before.id, before.places.file) == (after.id, after.places.file)

    @property
    def differs(self) -> bool:
        """Whether any shown amount does."""
        return any(each.before != each.after for each in (*self.parties, self.total))


def compare(
    before: Side, after: Side, middle: Side | PolsekError | None = None, full_time_cost: Fraction | None = None
) -> Comparison:
    """Compare two sides.

    `middle` is the rule before with the year, series, figures and mandates after, or why that cannot be read; None when
    both sides are the same rule.

    Raises:
        PolsekError: what stands in the way of calculating either side.
        CommandError: the sides are not in the same unit.

    """
    ends = _ends(before, after)
    middle = after if middle is None else middle
    found = stages(before, after, middle, ends)
    names = dict.fromkeys(party.party.name for support in ends for party in support.parties)
    cost = FullTime(full_time_cost) if full_time_cost else full_time(after) or full_time(before)
    return Comparison(
        *ends,
        parties=tuple(_change(found, name, cost) for name in names),
        total=_total(found, cost),
        stages=found,
        parameters=(*parameters((before, after), ends, _figures(found)), *of_seats(ends)),
        full_time=cost,
        held=before.rule_id != after.rule_id and _held(before, found),
    )


def _ends(before: Side, after: Side) -> tuple[Support, Support]:
    found: list[Support] = []
    problems: list[Problem] = []
    for side in (before, after):
        try:
            found.append(side.support())
        except PolsekError as error:
            problems += error.problems
    if problems:
        raise PolsekError(dict.fromkeys(problems))
    units = [support.file.rule.unit for support in found]
    if units[0] != units[1]:
        (en, sv), (other_en, other_sv) = (_COUNTED_IN.get(unit, same(unit)) for unit in units)
        raise CommandError(
            Words(
                f"{before.file.id} is in {en} and {after.file.id} in {other_en}: they cannot be compared",
                f"{before.file.id} räknas i {sv} och {after.file.id} i {other_sv}: de kan inte jämföras",
            )
        )
    return found[0], found[1]


_COUNTED_IN = {"kr": Words("kr", "kronor"), FULL_TIME: Words("full-time posts", "heltidstjänster")}


def _held(before: Side, found: Sequence[Stage]) -> bool:
    held = _figures(found)
    return held is not None and not before.file.rule.valid.covers(held.period.start, held.period.last)


def _figures(found: Sequence[Stage]) -> Support | None:
    """Give the rule before with the series and figures after, where it can be calculated."""
    return next((each.support for each in found if each.causes == ("figures",)), None)


# --- rows -------------------------------------------------------------------------------------------------------------


def _change(found: Sequence[Stage], name: str, cost: FullTime | None) -> AmountChange:
    rows = [next((row for row in stage.support.parties if row.party.name == name), None) for stage in found]
    exact = [NOTHING if row is None else row.total.value or NOTHING for row in rows]
    shown = [None if row is None else found[at].support.shown(row.total) for at, row in enumerate(rows)]
    return AmountChange(
        party=next(row.party for row in (rows[-1], rows[0]) if row is not None),
        before=shown[0],
        after=shown[-1],
        parts=_parts(found, exact, [each or NOTHING for each in shown]),
        afforded=(_afforded(rows[0], cost), _afforded(rows[-1], cost)),
    )


def _total(found: Sequence[Stage], cost: FullTime | None) -> AmountChange:
    supports = [stage.support for stage in found]
    exact = [sum((party.total.value or NOTHING for party in support.parties), NOTHING) for support in supports]
    shown = [support.total for support in supports]
    before, after = (
        None if cost is None else sum((_afforded(party, cost) or NOTHING for party in support.parties), NOTHING)
        for support in (supports[0], supports[-1])
    )
    return AmountChange(None, shown[0], shown[-1], _parts(found, exact, shown), (before, after))


def _parts(found: Sequence[Stage], exact: Sequence[Fraction], shown: Sequence[Fraction]) -> tuple[Part, ...]:
    """Take each stage's amount from the next one's: the parts add up, and so do the shown ones."""
    return tuple(
        Part(found[at].causes, exact[at] - exact[at - 1], shown[at] - shown[at - 1]) for at in range(1, len(found))
    )


def _afforded(party: PartySupport | None, cost: FullTime | None) -> Fraction | None:
    if party is None or cost is None:
        return None
    return money(party) / cost.cost
