"""Where a rule rounds: which step, how, and from when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.figure import Rounds
from polsek.problem import Words
from polsek.show.description.figures import inline, narrowed, rows
from polsek.show.description.wording import Said, Section, say

if TYPE_CHECKING:
    from polsek.notation.figure import Figure
    from polsek.rules.noted import Roundings
    from polsek.rules.rule import Component
    from polsek.show.description.matter import Matter

STEPS = {
    "amount": Words(
        "the amount for one of what is counted (of a sum that is divided: the sum divided by its divisor), before any index,",
        "beloppet för en av det som räknas (för en summa som delas: summan delad med delningstalet), före uppräkning,",
    ),
    "rate": Words(
        "the amount for one of what is counted (of a sum that is divided: the sum divided by its divisor), before it is "
        "multiplied by the party’s number,",
        "beloppet för en av det som räknas (för en summa som delas: summan delad med delningstalet), innan det "
        "multipliceras med partiets antal,",
    ),
    "count": Words("what is counted of a party, before the amount is multiplied by it,", "partiets antal, innan beloppet multipliceras med det,"),
    "employment": Words("a party’s share of full time", "partiets tjänstgöringsgrad"),
    "subtotal": Words("the amount times the number, before payroll overhead,", "beloppet gånger antalet, före PO-pålägg,"),
    "with_overhead": Words("the amount with payroll overhead", "beloppet med PO-pålägg"),
    "component": Words("a party’s amount of the year of each part of the support", "ett partis årsbelopp av varje del av stödet"),
    "party": Words("a party’s total of the year", "ett partis summa för året"),
    "instalment": Words("each payment", "varje utbetalning"),
    "shown": Words("every amount that is shown", "varje belopp som visas"),
}


def rounding_section(matter: Matter) -> Section:
    """Describe the roundings that hold for the whole file."""
    said = _roundings(matter.rule.rounding, matter)
    total = narrowed(matter.rule.rounding.total, matter)
    if total is not None:
        said += _said(Words("the total of all parties is made", "summan för alla partier görs"), total, matter)
    return Section(Words("Rounding", "Avrundning"), tuple(said))


def component_rounding(component: Component, matter: Matter) -> list[Said]:
    """Describe the roundings of one component alone."""
    return [] if component.rounding is None else _roundings(component.rounding, matter)


def _roundings(roundings: Roundings, matter: Matter) -> list[Said]:
    found: list[Said] = []
    for step, what in STEPS.items():
        figure = narrowed(getattr(roundings, step), matter)
        if isinstance(figure, Rounds) and figure.rounding is None:
            found.append(Said(say("{what} is not rounded", "{what} avrundas inte", what=what)))
        elif figure is not None:
            found += _said(say("{what} is rounded", "{what} avrundas", what=what), figure, matter)
    return found


def _said(start: Words, figure: Figure, matter: Matter) -> list[Said]:
    items = rows(figure, matter)
    if items:
        return [Said(say("{start}:", "{start}:", start=start), items)]
    return [Said(say("{start} {how}", "{start} {how}", start=start, how=inline(figure, matter)))]
