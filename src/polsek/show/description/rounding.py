"""Where a rule rounds: which step, how, and from when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from polsek.notation.figure import Rounds
from polsek.notation.formula import FULL_TIME
from polsek.problem import Words, same
from polsek.show.description.figures import inline, narrowed, rows
from polsek.show.description.wording import Said, Section, listed, noun, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polsek.notation.figure import Figure
    from polsek.rules.noted import Roundings
    from polsek.rules.rule import Component
    from polsek.show.description.matter import Matter


class Step(NamedTuple):
    """What is rounded at a step, and what follows it."""

    what: Words
    before: Words = same("")


_MULTIPLIED = Words("before it is multiplied by the party’s number", "innan det multipliceras med partiets antal")
STEPS = {
    "amount": Step(Words("the amount per {one}", "beloppet per {one}"), Words("before any index", "före uppräkning")),
    "rate": Step(Words("the amount per {one}", "beloppet per {one}"), _MULTIPLIED),
    "count": Step(
        Words("the party’s number", "partiets antal"),
        Words("before the amount is multiplied by it", "innan beloppet multipliceras med det"),
    ),
    "employment": Step(Words("the party’s share of full time", "partiets tjänstgöringsgrad")),
    "subtotal": Step(
        Words("the amount times the party’s number", "beloppet gånger partiets antal"),
        Words("before payroll overhead", "före PO-pålägg"),
    ),
    "with_overhead": Step(Words("the amount with payroll overhead", "beloppet med PO-pålägg")),
    "component": Step(
        Words("a party’s amount of the year of each part of the support", "ett partis årsbelopp av varje del av stödet")
    ),
    "party": Step(Words("a party’s total of the year", "ett partis summa för året")),
    "instalment": Step(Words("each payment", "varje utbetalning")),
    "shown": Step(Words("every amount that is shown", "varje belopp som visas")),
}
_FULL_TIME = Words("full time", "heltid")
_DIVIDED = Words(
    "the amount per {one} (that is, the sum divided by its divisor)",
    "beloppet per {one} (alltså summan delad med delningstalet)",
)
_EITHER = Words(
    "the amount per {one} (where a sum is divided: the sum divided by its divisor)",
    "beloppet per {one} (där en summa delas: summan delad med delningstalet)",
)


def _step(name: str, components: Iterable[Component], *, alone: bool) -> Step:
    """Say what a step is for some components: a sum divided, an amount, or either."""
    step = STEPS[name]
    if name in ("amount", "rate"):
        splits = {bool(each.split) for each in components}
        text = step.what if splits == {False} else _DIVIDED if splits == {True} else _EITHER
        units = [unit for each in components for unit in (each.per or (each.split,))]
        ones = [_FULL_TIME if unit == FULL_TIME else noun(unit).one for unit in dict.fromkeys(units)]
        return step._replace(what=say(text.en, text.sv, one=listed(ones, Words("or", "eller"))))
    if name == "component" and alone:
        return step._replace(what=Words("a party’s amount of the year", "ett partis årsbelopp"))
    if name == "subtotal" and not any(each.overhead for each in components):
        return step._replace(before=same(""))
    return step


def rounding_section(matter: Matter) -> Section:
    """Describe the roundings that hold for the whole file."""
    said = _roundings(matter.rule.rounding, tuple(matter.rule.components.values()), matter, alone=False)
    total = narrowed(matter.rule.rounding.total, matter)
    if total is not None:
        said += _said(Words("the total of all parties is made", "summan för alla partier görs"), total, matter)
    return Section(Words("Rounding", "Avrundning"), tuple(said))


def component_rounding(component: Component, matter: Matter) -> list[Said]:
    """Describe the roundings of one component alone."""
    return [] if component.rounding is None else _roundings(component.rounding, (component,), matter, alone=True)


def _roundings(roundings: Roundings, components: tuple[Component, ...], matter: Matter, *, alone: bool) -> list[Said]:
    found: list[Said] = []
    for name in STEPS:
        figure = narrowed(getattr(roundings, name), matter)
        step = _step(name, components, alone=alone)
        if isinstance(figure, Rounds) and figure.rounding is None:
            found.append(Said(say("{what} is not rounded", "{what} avrundas inte", what=step.what)))
        elif figure is not None:
            found += _said(say("{what} is rounded", "{what} avrundas", what=step.what), figure, matter, step.before)
    return found


def _said(start: Words, figure: Figure, matter: Matter, before: Words = same("")) -> list[Said]:  # noqa: B008 - it is immutable
    items = rows(figure, matter)
    end = say(", {before}", ", {before}", before=before) if before.en else before
    if items:
        return [Said(say("{start}{end}:", "{start}{end}:", start=start, end=end), items)]
    how = inline(figure, matter)
    return [Said(say("{start} {how}{end}", "{start} {how}{end}", start=start, how=how, end=end))]
