"""What has been changed between two sides: figures and words of the rule, series, when it holds."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import MarkKind
from polsek.notation.reader import path_text
from polsek.notation.words import looks_like_date
from polsek.period import since
from polsek.problem import UNSAID, Address, Words, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polsek.calculation.support import Support
    from polsek.causes import Side
    from polsek.document import Value
    from polsek.money import Amount
    from polsek.period import Period
    from polsek.problem import Place
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Validity


GIVEN = same("--set")
"""The source of what was given on the command line."""


class Reading(NamedTuple):
    """One value of a parameter: a number in a unit, words of the rule language, or a text in both languages."""

    value: Fraction | str | Words
    unit: str = ""
    note: Words | None = None
    """From when it holds."""
    preliminary: bool = False
    at: Address = ()
    """Where a text of a rule file stands in it."""


class Parameter(NamedTuple):
    """Something that is not the same on both sides."""

    sort: str
    """`rule`, `valid`, `series`, `index`, `term`, `fact` or `mandates`."""
    path: str
    key: Address
    """What is not the same, by its address without dates and wrappings; below it all that stands on one side only."""
    title: Words
    before: tuple[Reading, ...]
    """Several when it changes inside the year; none when it does not stand there."""
    after: tuple[Reading, ...]
    source: Words
    """Where the value after comes from, else the one before; `--set` when it was given."""


# --- the words of the rule ------------------------------------------------------------------------------------------


SECTIONS = (
    *("unit", "assembly", "time", "mandates", "facts", "figures", "pools", "components", "party_total", "rounding"),
    *("adjustments", "withheld", "instalments", "settlement", "arrangement"),
)
"""The keys of a rule file that say what is given; the others say whose rule it is and where it comes from."""
SAID = frozenset({"source", "note", "inferred", "interpreted", "title", "year"})
"""What is not compared: what is only said, and the year of a correction."""
NAMED = frozenset({("facts",), ("figures",), ("pools",), ("components",)})
"""The sections whose keys are names of the file's own choice."""
YEARLY = frozenset({("adjustments",), ("withheld",)})
"""The sections whose items each are of one year."""


class _Text(NamedTuple):
    """A text of a rule file that holds in a year."""

    at: Address
    text: Words
    day: str = ""
    """From when it holds, where several hold."""


def _plain(words: Words) -> str | Words:
    return words.en if words.en == words.sv else words


def _after(name: str, words: Words) -> Words:
    return Words(f"{name}{words.en}", f"{name}{words.sv}")


def _joined(texts: Sequence[Words]) -> Words:
    return Words(", ".join(text.en for text in texts), ", ".join(text.sv for text in texts))


def _readings(texts: Sequence[_Text]) -> tuple[Reading, ...]:
    """Give what the texts of an address say, each with its day."""
    return tuple(Reading(_plain(text), note=_since(day), at=at) for at, text, day in texts)


def _since(day: str) -> Words | None:
    return Words(f"from {day}", f"från {day}") if day else None


def _written(texts: Sequence[_Text]) -> Words:
    """Give what they say in one text, as a rule file would write it."""
    both = _joined([_after(f"{day}: " if day else "", text) for _, text, day in texts])
    return Words(both.en.join("{}"), both.sv.join("{}")) if texts[0].day else both


def _meaning(readings: Iterable[Reading]) -> list[tuple[object, Words | None]]:
    """Give what is compared: each value that is not as the one before, and from when those after the first hold."""
    changes = [next(alike) for _, alike in groupby(readings, key=lambda each: each.value)]
    return [(each.value, each.note if number else None) for number, each in enumerate(changes)]


def changed_texts(ends: tuple[Support, Support]) -> Iterator[Parameter]:
    """Give what the rules say differently; what stands in one of them only is one parameter."""
    before, after = (_texts(support) for support in ends)
    heads = tuple({key[:size] for key in texts for size, _ in enumerate(key, 1)} for texts in (before, after))
    alone: set[Address] = set()
    for key in dict.fromkeys((*before, *after)):
        if key in before and key in after:
            if _meaning(_readings(before[key])) != _meaning(_readings(after[key])):
                yield _changed(ends[1].file, key, before[key], after[key])
            continue
        side = int(key in after)
        shortest = 2 if key[:1] in NAMED | YEARLY else 1
        head = next((key[:size] for size in range(shortest, len(key)) if key[:size] not in heads[1 - side]), key)
        if head not in alone:
            alone.add(head)
            texts = [(each[len(head) :], text) for each, text in (before, after)[side].items() if _below(each, head)]
            yield _one_sided(ends[side].file, head, texts, side)


def _below(key: Address, head: Address) -> bool:
    return key[: len(head)] == head


def _changed(file: RuleFile, key: Address, before: Sequence[_Text], after: Sequence[_Text]) -> Parameter:
    last = after[-1]
    path = path_text(key if last.day else last.at, file.document.value)
    return Parameter("rule", path, key, same(path), _readings(before), _readings(after), _source(file, last.at))


def _one_sided(file: RuleFile, head: Address, texts: Sequence[tuple[Address, Sequence[_Text]]], side: int) -> Parameter:
    """Give what stands in one of the files only: a whole component in one."""
    first = texts[0][1]
    at = first[-1].at
    if len(texts) == 1:
        path, reading = path_text(at, file.document.value), _readings(first)
    else:
        path = path_text(at[:2] if head[:1] in YEARLY else head, file.document.value)
        said = _joined([_after(f"{path_text(rest, '')}: ", _written(each)) for rest, each in texts])
        reading = (Reading(_plain(said)),)
    before, after = ((), reading) if side else (reading, ())
    return Parameter("rule", path, head, same(path), before, after, _source(file, at))


def _source(file: RuleFile, at: Address) -> Words:
    return GIVEN if any(_below(at, each) for each in file.given) else file.source(at)


def _texts(support: Support) -> dict[Address, list[_Text]]:
    """Give the texts of a rule that hold in the support year by their address, less dates and wrappings."""
    value = support.file.document.value
    sections = value if isinstance(value, dict) else {}
    found: dict[Address, list[_Text]] = {}
    for section in filter(sections.__contains__, SECTIONS):
        for key, text in _holding(sections[section], (section,), (section,), support):
            found.setdefault(key, []).append(text)
    return found


def _holding(value: Value, at: Address, key: Address, support: Support) -> Iterator[tuple[Address, _Text]]:
    """Give the texts below an address that hold in the support year."""
    if isinstance(value, str):
        yield key, _Text(at, same(value))
    elif isinstance(value, dict) and at[0] == "arrangement" and "sv" in value:
        yield key, _Text(at, Words(str(value.get("en", value["sv"])), str(value["sv"])))
    elif isinstance(value, dict) and (dates := _dates(value, at, support)):
        for date in dates:
            for each, text in _holding(value[date], (*at, date), key, support):
                yield each, text._replace(day=date) if len(dates) > 1 else text
    else:
        for name, inner, step in _members(value, at, support):
            yield from _holding(inner, (*at, name), (*key, *step), support)


def _dates(value: dict[str, Value], at: Address, support: Support) -> list[str]:
    """Give the dates below an address whose values hold on some day of the support year; none where there are none."""
    if at in NAMED or not any(looks_like_date(name) for name in value):
        return []
    start, end = str(support.period.start), str(support.period.end)
    return [*[each for each in value if each <= start][-1:], *(each for each in value if start < each < end)]


def _members(value: Value, at: Address, support: Support) -> Iterator[tuple[str | int, Value, Address]]:
    """Give what is below an address and says what is given, each with what it adds to the address of a comparison."""
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if at in YEARLY:
            yield from ((name, inner, (step,)) for step in _named(inner, support.year))
        elif at in NAMED:
            yield name, inner, (name,)
        elif name not in SAID:
            yield name, inner, () if name == "value" else (name,)


def _named(value: Value, year: int) -> Iterator[str]:
    """Name a correction by its party and reason, if it is of the year."""
    if isinstance(value, dict) and value.get("year") == str(year):
        yield f"{value.get('party', '')} {value['because']}"


# --- all that is changed --------------------------------------------------------------------------------------------


Ends = tuple["Support", "Support"]


def parameters(sides: tuple[Side, Side], ends: Ends, held: Support | None) -> tuple[Parameter, ...]:
    """List what differs between two sides, and what was calculated for them; what is said of seats stands elsewhere.

    `held`: the rule before with the series and figures after. Of two rules it alone shows what has moved for the one
    before, for the one after may use other series.
    """
    texts = tuple(changed_texts(ends))
    return (
        *texts,
        *(() if held is None or sides[0].rule_id == sides[1].rule_id else _of_dates((ends[0], held), texts)),
        *_of_validity(ends),
        *_of_figures(ends, held),
        *_of_term(sides),
    )


# --- series and indexes -----------------------------------------------------------------------------------------------


class _Used(NamedTuple):
    """What was read of a series, or an index that was calculated."""

    sort: str
    key: Address
    title: Words
    readings: dict[Reading, Reading]
    """What was read, and how it is told."""
    source: Words


def _of_dates(moved: Ends, texts: Iterable[Parameter]) -> Iterator[Parameter]:
    """Give what the rule before dates itself, where the list does not have it."""
    listed = {each.path for each in texts}
    for each in changed_texts(moved):
        if each.path not in listed:
            yield each


def _of_figures(ends: Ends, held: Support | None) -> Iterator[Parameter]:
    """Give the series and indexes whose values are not the same, as the rule before uses them, else as both do."""
    before, after = (_used(support) for support in ends)
    after |= {} if held is None else _used(held)
    for path, now in after.items():
        old = before.get(path)
        if old is not None and _meaning(old.readings) != _meaning(now.readings):
            readings = tuple(old.readings.values()), tuple(now.readings.values())
            yield Parameter(now.sort, path, now.key, now.title, *readings, now.source)


def _used(support: Support) -> dict[str, _Used]:
    found: dict[str, _Used] = {}
    amounts = tuple(_amounts(support))
    bases = {id(amount.parts[1]) for amount in amounts if amount.operation == "change"}
    for amount in amounts:
        sort = _SORTS.get(amount.operation)
        if sort is None or amount.value is None:
            continue
        key = (amount.text,) if sort == "series" else _address_at(support.file, amount.place)
        path = path_text(key, support.file.document.value)
        title = amount.title if sort == "series" else same(path)
        kinds = {mark.kind for mark in amount.marks}
        source = GIVEN if MarkKind.GIVEN in kinds else amount.source
        reading = Reading(amount.value, amount.unit, amount.note, MarkKind.PRELIMINARY in kinds)
        told = reading._replace(note=_as_base(amount.note)) if id(amount) in bases else reading
        readings = found[path].readings if path in found else {}
        found[path] = _Used(sort, key, title, {**readings, reading: readings.get(reading, told)}, source)
    return found


def _as_base(note: Words | None) -> Words:
    """Say that a value is the one with which a change is compared."""
    base = Words("the base", "basvärde")
    return base if note is None else Words(f"{base.en}, {note.en}", f"{base.sv}, {note.sv}")


_SORTS = {"series": "series", "growth": "index", "change": "index"}


def _address_at(file: RuleFile, place: Place | None) -> Address:
    """Give the address of what stands at a place of a rule file."""
    return next((at for at in _addresses(file.document.value) if file.places.value(at) == place), ())


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


# --- validity, term ---------------------------------------------------------------------------------------------------


def _of_validity(ends: Ends) -> Iterator[Parameter]:
    """Give the part of the year in which a rule or a component holds, where it is another than on the other side."""
    before, after = (support.file.rule for support in ends)
    yield from _of_spans(("valid",), Words("The rule holds", "Regeln gäller"), ends, ((before.valid,), (after.valid,)))
    for name, component in after.components.items():
        spans = before.components[name].valid if name in before.components else ()
        if _written_alike(spans, component.valid):
            called = component.called(name)
            title = Words(f"{called.en} holds", f"{called.sv} gäller")
            yield from _of_spans(("components", name, "valid"), title, ends, (spans, component.valid))


def _written_alike(before: Sequence[Validity], after: Sequence[Validity]) -> bool:
    """Tell whether a component has one validity on both sides; one that is written anew is the rule's words."""
    return [(each.from_, each.to) for each in before] == [(each.from_, each.to) for each in after]


def _of_spans(
    at: Address, title: Words, ends: Ends, spans: tuple[Sequence[Validity], Sequence[Validity]]
) -> Iterator[Parameter]:
    before, after = (_part_of_year(support.period, each) for support, each in zip(ends, spans, strict=True))
    if before != after:
        yield Parameter("valid", ".".join(map(str, at)), at, title, (Reading(before),), (Reading(after),), UNSAID)


def _part_of_year(period: Period, spans: Sequence[Validity]) -> Words:
    found = [_part(period, each) for each in spans if _touches(each, period)]
    if spans and not found:
        return Words("at no time of the year", "inte under året")
    return Words(" and ".join(each.en for each in found), " och ".join(each.sv for each in found))


def _touches(valid: Validity, period: Period) -> bool:
    return (valid.from_ is None or valid.from_ < period.end) and (valid.to is None or valid.to >= period.start)


def _part(period: Period, valid: Validity) -> Words:
    found = []
    if valid.from_ is not None and valid.from_ > period.start:
        found.append(since(valid.from_))
    if valid.to is not None and valid.to < period.last:
        found.append(Words(f"to {valid.to}", f"till och med {valid.to}"))
    if not found:
        return Words("all the year", "hela året")
    return Words(" ".join(each.en for each in found), " ".join(each.sv for each in found))


def _of_term(sides: tuple[Side, Side]) -> Iterator[Parameter]:
    """Give the year of the term, where a rule asks for it."""
    years = [side.term_year for side in sides]
    if years[0] != years[1] and any(_asks_for_term(side.file) for side in sides):
        before, after = (() if year is None else (Reading(Fraction(year)),) for year in years)
        yield Parameter(
            "term", "term_year", (), Words("year of the term", "år i mandatperioden"), before, after, UNSAID
        )


def _asks_for_term(file: RuleFile) -> bool:
    components = file.rule.components.values()
    return file.rule.mandates.weighted is not None or any(each.term_years is not None for each in components)
