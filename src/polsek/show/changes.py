"""What is changed between two sides, in words: figures from what to what, and what else a rule says in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polsek.notation.formula import Given, formula
from polsek.notation.words import Refusal
from polsek.problem import Words, same
from polsek.rules.labels import FIGURES, label
from polsek.show.columns import MANDATES
from polsek.show.description import silence
from polsek.show.description.component import component_section
from polsek.show.description.figures import inline, rounding_section
from polsek.show.description.rule import arrangement_section, facts_section, seating_section
from polsek.show.description.support import all_parts, figures_section, payment_section, pool_section, total_section
from polsek.show.description.wording import Matter, Said, joined, quantity, say, sentence
from polsek.show.numbers import NOT_GIVEN
from polsek.show.page import Item, Line, Lines, Listing
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison import Comparison
    from polsek.differences import Parameter, Reading
    from polsek.notation.figure import Figure
    from polsek.problem import Address
    from polsek.show.description.wording import Section
    from polsek.show.page import Block

_NAMED = tuple((name,) for name in FIGURES)
CHANGED = Words("What is changed", "Vad som ändras")
NO_CHANGE = Words(
    "Neither the rule, its figures nor the mandates change.", "Varken regeln, värdena eller mandaten ändras."
)
PRELIMINARY = Words("preliminary", "preliminärt")
NOTHING = same(NOT_GIVEN)


def changed(found: Comparison) -> Block:
    """List what has been changed: from what to what, and by which source."""
    if not found.parameters:
        return Lines(() if found.differs else (Line(NO_CHANGE),))
    return Listing(CHANGED, tuple(_items(found)))


def _items(found: Comparison) -> Iterator[Item]:
    """Give each change and its source: what belongs together in a rule in one place, all mandates in one line."""
    sides = _side(found.before), _side(found.after)
    for group, parameters in _grouped([each for each in found.parameters if each.sort == "rule"]).items():
        yield from _of_rule(group, parameters, sides)
    for each in found.parameters:
        if each.sort not in ("rule", "mandates"):
            yield Item(_told(_name(each, sides[1]), _readings(each.before), _readings(each.after)), each.source)
    mandates = [each for each in found.parameters if each.sort == "mandates"]
    if mandates:
        seats = joined([_seats(each) for each in mandates])
        yield Item(say("{name}: {seats}", "{name}: {seats}", name=MANDATES, seats=seats), mandates[-1].source)


def _told(name: Words, before: Words, after: Words) -> Words:
    """Write from what to what something is changed."""
    return say("{name}: {before} → {after}", "{name}: {before} → {after}", name=name, before=before, after=after)


def _grouped(parameters: Sequence[Parameter]) -> Mapping[Address, list[Parameter]]:
    """Put together what is said in one place: a component, a pool, a figure, a section of the file."""
    found: dict[Address, list[Parameter]] = {}
    for each in parameters:
        group = each.key[:2] if each.key[0] in FIGURES else (_SECTIONS[str(each.key[0])].key,)
        found.setdefault(group, []).append(each)
    return found


# --- what is read from a rule -----------------------------------------------------------------------------------------


class _Side(NamedTuple):
    """A rule in a year, and its figures by their addresses."""

    matter: Matter
    figures: Mapping[Address, Figure]


_Sides = tuple[_Side, _Side]


def _side(support: Support) -> _Side:
    matter = Matter(support.file, support.series, support.year, reads_series=False)
    return _Side(matter, {each.address: each for each in all_parts(matter)})


class _Told(NamedTuple):
    """A section of a rule file, how it is described, and what is said where the file says nothing."""

    key: str
    describe: Callable[[Matter], Section]
    defaults: tuple[silence.Silence, ...] = ()


_SEATING = _Told(
    "mandates",
    seating_section,
    (silence.empty_seats, silence.new_assembly, silence.mid_term, silence.weighted, silence.parts_of_a_year),
)
_TOTAL = _Told("party_total", total_section)
_PAYMENT = _Told("instalments", payment_section, (silence.instalments, silence.unspent))
_SECTIONS = {
    **dict.fromkeys(("unit", "assembly", "time", "mandates"), _SEATING),
    **dict.fromkeys(("party_total", "adjustments", "withheld"), _TOTAL),
    **dict.fromkeys(("instalments", "settlement"), _PAYMENT),
    "facts": _Told("facts", facts_section),
    "rounding": _Told("rounding", rounding_section, (silence.exact, silence.shown, silence.total)),
    "arrangement": _Told("arrangement", arrangement_section),
}


def _of_rule(group: Address, parameters: Sequence[Parameter], sides: _Sides) -> Iterator[Item]:
    """Give what is changed in one place: from figure to figure where there are such alone, else in sentences."""
    figures = [(_figures(each.before, sides[0]), _figures(each.after, sides[1])) for each in parameters]
    texts = [] if all(before and after for before, after in figures) else list(_sentences(group, sides))
    if texts:
        yield from (Item(text, parameters[-1].source) for text in texts)
        return
    for each, (before, after) in zip(parameters, figures, strict=True):
        known = before is not None and after is not None
        name = label(each.key, sides[1].matter.rule) if known else same(each.path)
        yield Item(_told(name, before or _readings(each.before), after or _readings(each.after)), each.source)


def _figures(readings: Sequence[Reading], side: _Side) -> Words | None:
    """Write the figures that stand where something was read, each with its day; None where another thing stands."""
    found = [side.figures.get(each.at) for each in readings if each.at[:1] in _NAMED and "rounding" not in each.at]
    if not readings or len(found) < len(readings) or None in found:
        return None
    return _dated((inline(figure, side.matter) for figure in found), readings)


def _sentences(group: Address, sides: _Sides) -> Iterator[Words]:
    """Give the sentences of a description that only one side has."""
    before, after = (_said(group, side.matter) for side in sides)
    names = _EACH if before and after else _ALONE
    title = _title(group, sides[1 if after else 0].matter)
    for name, texts in zip(names, (_others(before, after), _others(after, before)), strict=True):
        if texts:
            yield say(name.en, name.sv, title=title, text=joined(texts, " "))


_EACH = (
    Words("{title}, before: {text}", "{title}, före: {text}"),
    Words("{title}, after: {text}", "{title}, efter: {text}"),
)
_ALONE = (
    Words("{title} is left out: {text}", "{title} tas bort: {text}"),
    Words("{title} is new: {text}", "{title} tillkommer: {text}"),
)


def _title(group: Address, matter: Matter) -> Words:
    return label(group, matter.rule) if len(group) > 1 else _SECTIONS[str(group[0])].describe(matter).heading


def _said(group: Address, matter: Matter) -> tuple[Said, ...]:
    """Describe what stands in one place of a rule; nothing where it does not stand."""
    if len(group) == 1:
        told = _SECTIONS[str(group[0])]
        defaults = (text for default in told.defaults if (text := default(matter)) is not None)
        return (*told.describe(matter).said, *(Said(text) for text in defaults))
    section, name = map(str, group)
    rule = matter.rule
    if section == "components":
        return component_section(name, matter).said if name in rule.components else ()
    if section == "pools":
        return pool_section(name, matter).said if name in rule.pools else ()
    names = list(rule.figures)
    return figures_section(matter).said[names.index(name) :][:1] if name in names else ()


def _others(said: Sequence[Said], others: Sequence[Said]) -> list[Words]:
    """Give the sentences that are not among others; of a list that is, its other items."""
    found = []
    for each in said:
        lists = [other.items for other in others if other.text == each.text]
        items = tuple(item for item in each.items if not any(item in other for other in lists))
        if items or not lists:
            found.append(_sentence(each.text, items))
    return found


def _sentence(text: Words, items: Sequence[Words]) -> Words:
    """Write a sentence with what it lists."""
    listed = joined(items, "; ")
    return sentence(Said(say("{text} {items}", "{text} {items}", text=text, items=listed) if items else text))


# --- names and values -------------------------------------------------------------------------------------------------


def _name(parameter: Parameter, side: _Side) -> Words:
    """Name what no rule says by itself: a series with what it is called in a command, a fact with its party."""
    title = parameter.title
    if parameter.sort == "series" and title != same(parameter.path):
        return Words(f"{title.en} ({parameter.path})", f"{title.sv} ({parameter.path})")
    if parameter.sort == "fact" and parameter.key[0] == "parties":
        return Words(*(f"{text}, {parameter.key[1]}" for text in title))
    return label(parameter.key, side.matter.rule) if parameter.sort == "index" else title


def _readings(readings: Sequence[Reading]) -> Words:
    """Write the values that a parameter has in a year, those after the first with their days."""
    return _dated((_value(each) for each in readings), readings) if readings else NOTHING


def _value(reading: Reading) -> Words:
    value = reading.value
    if isinstance(value, Words):
        return value
    if isinstance(value, str):
        return _ANSWERS.get(value) or _written(value)
    return quantity(value, reading.unit)


def _written(text: str) -> Words:
    """Write what a file writes as a figure: a number, a share, money; anything else as it stands."""
    try:
        found = formula(text, ())
    except Refusal:
        return same(text)
    return quantity(found.number, found.unit, found.text) if isinstance(found, Given) else same(text)


_ANSWERS = {
    "yes": Words("yes", "ja"),
    "no": Words("no", "nej"),
    "government": Words("government", "styre"),
    "opposition": same("opposition"),
    "unknown": Words("unknown", "okänt"),
}


def _dated(texts: Iterable[Words], readings: Sequence[Reading]) -> Words:
    """Write values, what comes after the first with the day from which it holds, and which of them are preliminary."""
    found = []
    for number, (text, reading) in enumerate(zip(texts, readings, strict=True)):
        notes = [reading.note] if number and reading.note is not None else []
        notes += [PRELIMINARY] if reading.preliminary else []
        found.append(say("{text} ({notes})", "{text} ({notes})", text=text, notes=joined(notes)) if notes else text)
    return joined(found)


def _seats(parameter: Parameter) -> Words:
    """Write a party's mandates before and after; a change inside a year stands in brackets with its day."""
    before, after = (_seats_of_year(readings) for readings in (parameter.before, parameter.after))
    return say(
        "{party} {before}→{after}", "{party} {before}→{after}", party=parameter.title, before=before, after=after
    )


def _seats_of_year(readings: Sequence[Reading]) -> Words:
    if not readings:
        return NOTHING
    first = same(str(readings[0].value))
    later = [Words(*(f"{day}: {each.value}" for day in each.note)) for each in readings[1:] if each.note is not None]
    return say("{first} ({later})", "{first} ({later})", first=first, later=joined(later)) if later else first
