"""What has been changed between two sides: figures and words of the rule, series, facts, mandates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.calculation.known import since
from polsek.comparison.parameter import GIVEN, Parameter, Reading
from polsek.comparison.texts import changed_texts
from polsek.money import MarkKind
from polsek.notation.reader import path_text
from polsek.problem import UNSAID, Address, Words, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Sitting
    from polsek.causes.side import Side
    from polsek.document import Value
    from polsek.money import Amount
    from polsek.problem import Place
    from polsek.rules.file import RuleFile

Ends = tuple["Support", "Support"]


def parameters(sides: tuple[Side, Side], ends: Ends, held: Support | None) -> tuple[Parameter, ...]:
    """List what differs between two sides, and what was calculated for them.

    `held`: the rule before with the series and figures after. Of two rules it alone shows what has moved for the one
    before, for the one after may use other series.
    """
    texts = tuple(changed_texts(ends))
    return (
        *texts,
        *(() if held is None or sides[0].rule_id == sides[1].rule_id else _of_dates((ends[0], held), texts)),
        *_of_figures(ends, held),
        *_of_term(sides),
        *_of_facts(ends),
        *_of_mandates(ends),
    )


# --- series and indexes -----------------------------------------------------------------------------------------------


class _Used(NamedTuple):
    """What was read of a series, or an index that was calculated."""

    sort: str
    title: Words
    readings: dict[Reading, None]
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
    after |= {path: now for path, now in ({} if held is None else _used(held)).items() if path in before}
    for path, now in after.items():
        old = before.get(path)
        if old is not None and _values(old) != _values(now):
            yield Parameter(now.sort, path, now.title, tuple(old.readings), tuple(now.readings), now.source)


def _values(used: _Used) -> list[Fraction | str | Words]:
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
        yield Parameter("term", "term_year", Words("year of the term", "år i mandatperioden"), before, after, UNSAID)


def _asks_for_term(file: RuleFile) -> bool:
    components = file.rule.components.values()
    return file.rule.mandates.weighted is not None or any(each.term_years is not None for each in components)


def _of_facts(ends: Ends) -> Iterator[Parameter]:
    """Give the facts that both rules ask for and that differ at any time of the two years."""
    before, after = (_facts(support, ends) for support in ends)
    seats = ends[1].sittings[-1].distribution
    for path in dict.fromkeys((*before, *after)):
        old, new = (tuple(facts.get(path, ())) for facts in (before, after))
        if old != new:
            name = path.removeprefix("facts.")
            is_given = name in seats.facts and seats.facts[name].given
            yield Parameter("fact", path, same(path), old, new, GIVEN if is_given else seats.source)


def _facts(support: Support, ends: Ends) -> dict[str, list[Reading]]:
    """Give what is known of each fact in a year, what comes after the first with the day from which it holds."""
    found: dict[str, list[Reading]] = {}
    for day, sitting in _sat(support):
        for path, text in _facts_on(day, sitting, support, ends):
            held = found.setdefault(path, [])
            if not held or held[-1].value != text:
                held.append(Reading(text, note=since(day) if held else None))
    return found


def _facts_on(day: date, sitting: Sitting, support: Support, ends: Ends) -> Iterator[tuple[str, str]]:
    for name, declared in support.file.rule.facts.items():
        owners = [(f"facts.{name}", sitting.distribution.facts)]
        if declared.of_party:
            owners = [(f"parties.{each.party.name}.facts.{name}", each.row.facts) for each in sitting.standings]
        for path, facts in owners if all(name in each.file.rule.facts for each in ends) else ():
            known = facts[name].on(day) if name in facts else None
            if known is not None:
                yield path, known[0]


def _of_mandates(ends: Ends) -> Iterator[Parameter]:
    """Give the parties whose mandates differ at any time of the two years, a change inside a year too."""
    before, after = (
        {party.party.name: _held(party.party.name, support) for party in support.parties} for support in ends
    )
    none = (Reading(Fraction(), "mandates"),)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name, none) != after.get(name, none):
            old, new = (each.get(name, ()) for each in (before, after))
            yield Parameter(
                "mandates", f"parties.{name}", same(name), old, new, ends[1].sittings[-1].distribution.source
            )


def _held(name: str, support: Support) -> tuple[Reading, ...]:
    """Give a party's mandates in a year, those after the first with the day from which they count."""
    found: list[Reading] = []
    for day, sitting in _sat(support):
        held = sum(each.mandates for each in sitting.standings if each.party.name == name and each.left is None)
        if not found or found[-1].value != held:
            found.append(Reading(Fraction(held), "mandates", note=since(day) if found else None))
    return tuple(found)


def _sat(support: Support) -> Iterator[tuple[date, Sitting]]:
    """Give who sat on the first day of each piece of a year, but where the rule did not hold or nobody sat."""
    for piece in support.pieces:
        sitting = next((each for each in reversed(support.sittings) if each.counts_from <= piece.day), None)
        if sitting is not None:
            yield piece.day, sitting
