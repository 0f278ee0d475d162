"""What has been changed between two sides: figures and words of the rule, series, facts, mandates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.notation.reader import path_text
from polsek.notation.words import looks_like_date
from polsek.problem import Address, Words, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.comparison.side import Side
    from polsek.document import Value
    from polsek.money import Amount
    from polsek.problem import Place
    from polsek.rules.file import RuleFile

SECTIONS = (
    *("unit", "assembly", "time", "mandates", "facts", "figures", "pools", "components", "party_total", "rounding"),
    *("adjustments", "withheld", "instalments", "settlement", "arrangement"),
)
"""The keys of a rule file that say what is given; the others say whose rule it is and where it comes from."""
SAID = frozenset({"source", "note", "inferred", "interpreted", "title"})
NAMED = frozenset({"facts", "figures", "pools", "components"})
"""The sections whose keys are names of the file's own choice."""
GIVEN = "--set"


class Reading(NamedTuple):
    """One value of a parameter: a number in a unit, or words of the rule language."""

    value: Fraction | str
    unit: str = ""
    note: Words | None = None
    """From when it holds."""
    preliminary: bool = False


class Parameter(NamedTuple):
    """Something that is not the same on both sides."""

    sort: str
    """`rule`, `series`, `index`, `term`, `fact` or `mandates`."""
    path: str
    title: Words
    before: tuple[Reading, ...]
    """Several when it changes inside the year; none when it does not stand there."""
    after: tuple[Reading, ...]
    source: str
    """Where the value after comes from, else the one before; `--set` when it was given."""


Ends = tuple["Support", "Support"]


def parameters(sides: tuple[Side, Side], ends: Ends) -> tuple[Parameter, ...]:
    """List what differs between two sides, and what was calculated for them."""
    return (
        *_of_rule(ends),
        *_of_figures(ends),
        *_of_term(sides),
        *_of_facts(ends),
        *_of_mandates(ends),
    )


# --- the rule ---------------------------------------------------------------------------------------------------------


class _Text(NamedTuple):
    """A text of a rule file, at its address."""

    at: Address
    text: str


_Texts = dict[Address, _Text]
"""The texts that hold in a year, by their addresses less dates and wrappings, so that two files can be compared."""


def _of_rule(ends: Ends) -> Iterator[Parameter]:
    before, after = (dict(_texts(support)) for support in ends)
    heads = tuple({key[:size] for key in texts for size in range(len(key) + 1)} for texts in (before, after))
    alone: set[Address] = set()
    for key in dict.fromkeys((*before, *after)):
        if key in before and key in after:
            if before[key].text != after[key].text:
                yield _changed(ends[1].file, before[key], after[key])
            continue
        side = 1 if key in after else 0
        head = next((key[:size] for size in range(1, len(key)) if key[:size] not in heads[1 - side]), key)
        if head not in alone:
            alone.add(head)
            texts = [(each[len(head) :], text) for each, text in (before, after)[side].items() if _below(each, head)]
            yield _one_sided(ends[side].file, head, texts, side)


def _below(key: Address, head: Address) -> bool:
    return key[: len(head)] == head


def _changed(file: RuleFile, before: _Text, after: _Text) -> Parameter:
    path = path_text(after.at, file.document.value)
    return Parameter("rule", path, same(path), (Reading(before.text),), (Reading(after.text),), _source(file, after.at))


def _one_sided(file: RuleFile, head: Address, texts: Sequence[tuple[Address, _Text]], side: int) -> Parameter:
    """Give what stands in one of the files only: a whole component in one."""
    first = texts[0][1]
    if len(texts) == 1:
        path, words = path_text(first.at, file.document.value), first.text
    else:
        path = path_text(head, file.document.value)
        words = ", ".join(f"{path_text(rest, '')}: {text.text}" for rest, text in texts)
    reading = (Reading(words),)
    before, after = ((), reading) if side else (reading, ())
    return Parameter("rule", path, same(path), before, after, _source(file, first.at))


def _source(file: RuleFile, at: Address) -> str:
    return GIVEN if any(at[:size] in file.given for size in range(len(at) + 1)) else file.source(at)


def _texts(support: Support) -> Iterator[tuple[Address, _Text]]:
    value = support.file.document.value
    for section in SECTIONS if isinstance(value, dict) else ():
        if section in value:
            yield from _holding(value[section], (section,), (section,), support)


def _holding(value: Value, at: Address, key: Address, support: Support) -> Iterator[tuple[Address, _Text]]:
    """Give the texts below an address that hold in the support year."""
    if isinstance(value, str):
        yield key, _Text(at, value)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if at not in (("adjustments",), ("withheld",)) or _year_of(inner) == str(support.year):
                yield from _holding(inner, (*at, number), (*key, number), support)
    elif any(looks_like_date(name) for name in value):
        dates = _dates(list(value), support)
        for name in dates:
            yield from _holding(value[name], (*at, name), key if len(dates) == 1 else (*key, name), support)
    else:
        own = len(at) == 1 and at[0] in NAMED
        for name, inner in value.items():
            if own or name not in SAID:
                wrapping = name == "value" and not own
                yield from _holding(inner, (*at, name), key if wrapping else (*key, name), support)


def _year_of(value: Value) -> Value:
    return value.get("year", "") if isinstance(value, dict) else ""


def _dates(dates: Sequence[str], support: Support) -> list[str]:
    """Give the dates whose values hold on some day of the support year."""
    start, end = str(support.period.start), str(support.period.end)
    return [*[each for each in dates if each <= start][-1:], *(each for each in dates if start < each < end)]


# --- series and indexes -----------------------------------------------------------------------------------------------


class _Used(NamedTuple):
    """What was read of a series, or an index that was calculated."""

    sort: str
    title: Words
    readings: dict[Reading, None]
    source: str


def _of_figures(ends: Ends) -> Iterator[Parameter]:
    """Give the series and indexes that both sides use with different values."""
    before, after = (_used(support) for support in ends)
    for path, now in after.items():
        old = before.get(path)
        if old is not None and _values(old) != _values(now):
            yield Parameter(now.sort, path, now.title, tuple(old.readings), tuple(now.readings), now.source)


def _values(used: _Used) -> list[Fraction | str]:
    return [reading.value for reading in used.readings]


def _used(support: Support) -> dict[str, _Used]:
    found: dict[str, _Used] = {}
    for amount in _amounts(support):
        sort = _SORTS.get(amount.operation)
        if sort is None or amount.value is None:
            continue
        path = amount.text if sort == "series" else _path_at(support.file, amount.place)
        title = amount.title if sort == "series" else same(path)
        kinds = {mark.kind for mark in amount.marks}
        source = GIVEN if MarkKind.GIVEN in kinds else amount.source
        reading = Reading(amount.value, amount.unit, amount.note, MarkKind.PRELIMINARY in kinds)
        readings = found[path].readings if path in found else {}
        found[path] = _Used(sort, title, {**readings, reading: None}, source)
    return found


_SORTS = {"series": "series", "growth": "index", "change": "index"}


def _path_at(file: RuleFile, place: Place | None) -> str:
    """Give the address of what stands at a place of a rule file."""
    value = file.document.value
    return next((path_text(at, value) for at in _addresses(value) if file.places.value(at) == place), "")


def _addresses(value: Value, at: Address = ()) -> Iterator[Address]:
    if isinstance(value, str):
        yield at
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _addresses(inner, (*at, key))


def _amounts(support: Support) -> Iterator[Amount]:
    """Walk through everything that the totals are made from, each once."""
    seen: set[int] = set()
    waiting = [party.total for party in reversed(support.parties)]
    while waiting:
        amount = waiting.pop()
        if id(amount) not in seen:
            seen.add(id(amount))
            yield amount
            waiting += reversed(amount.parts)


# --- term, facts, mandates --------------------------------------------------------------------------------------------


def _of_term(sides: tuple[Side, Side]) -> Iterator[Parameter]:
    """Give the year of the term, where a rule asks for it."""
    years = [side.term_year for side in sides]
    if years[0] != years[1] and any(_asks_for_term(side.file) for side in sides):
        before, after = (() if year is None else (Reading(Fraction(year)),) for year in years)
        yield Parameter("term", "term_year", Words("year of the term", "år i mandatperioden"), before, after, "")


def _asks_for_term(file: RuleFile) -> bool:
    components = file.rule.components.values()
    return file.rule.mandates.weighted is not None or any(each.term_years is not None for each in components)


def _of_facts(ends: Ends) -> Iterator[Parameter]:
    """Give the facts that hold at the end of the year, where a rule asks for them."""
    before, after = (dict(_facts(support)) for support in ends)
    for path in dict.fromkeys((*before, *after)):
        old, new = before.get(path), after.get(path)
        if old != new:
            source = ends[1 if new is not None else 0].sittings[-1].distribution.source
            yield Parameter("fact", path, same(path), _stated(old), _stated(new), source)


def _stated(text: str | None) -> tuple[Reading, ...]:
    return () if text is None else (Reading(text),)


def _facts(support: Support) -> Iterator[tuple[str, str]]:
    sitting, day = support.sittings[-1], support.pieces[-1].day
    for name, declared in support.file.rule.facts.items():
        if not declared.of_party:
            owners = [(f"facts.{name}", sitting.distribution.facts)]
        else:
            owners = [(f"parties.{each.party.name}.facts.{name}", each.row.facts) for each in sitting.standings]
        for path, facts in owners:
            found = facts[name].on(day) if name in facts else None
            if found is not None:
                yield path, found[0]


def _of_mandates(ends: Ends) -> Iterator[Parameter]:
    before, after = ({party.party.name: party.mandates for party in support.parties} for support in ends)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name, 0) != after.get(name, 0):
            old, new = (
                () if name not in each else (Reading(Fraction(each[name]), "mandates"),) for each in (before, after)
            )
            yield Parameter(
                "mandates", f"parties.{name}", same(name), old, new, ends[1].sittings[-1].distribution.source
            )
