"""What mandate files say differently of two sides: the facts that a rule asks for, the seats and how they are held."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.differences import GIVEN, Parameter, Reading
from polsek.period import since
from polsek.problem import Words, same
from polsek.rules.reads import reads_of
from polsek.rules.words import SIDES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from polsek.calculation.support import Support
    from polsek.calculation.timeline import Sitting, Standing
    from polsek.differences import Ends
    from polsek.mandates import FactText
    from polsek.period import Piece
    from polsek.rules.rule import Rule


def of_seats(ends: Ends) -> tuple[Parameter, ...]:
    """List what differs in what mandate files say of two sides."""
    return (*_of_facts(ends), *_of_rows(ends), *_of_all_seats(ends), *_of_mandates(ends))


# --- facts ------------------------------------------------------------------------------------------------------------


def _of_facts(ends: Ends) -> Iterator[Parameter]:
    """Give the facts that both rules ask for and that differ at any time of the two years."""
    before, after = (_facts(support, ends) for support in ends)
    seats = ends[1].sittings[-1].distribution
    for path in dict.fromkeys((*before, *after)):
        old, new = (tuple(facts.get(path, ())) for facts in (before, after))
        if old != new:
            name = path[-1]
            is_given = path[0] == "facts" and name in seats.facts and seats.facts[name].given
            title = ends[1].file.rule.facts[name].called(name)
            yield Parameter("fact", ".".join(path), path, title, old, new, GIVEN if is_given else seats.source)


def _facts(support: Support, ends: Ends) -> dict[tuple[str, ...], list[Reading]]:
    """Give what is known of each fact in a year, what comes after the first with the day from which it holds."""
    found: dict[tuple[str, ...], list[Reading]] = {}
    for piece, sitting in _sat(support):
        for path, text in _facts_on(piece.day, sitting, support, ends):
            held = found.setdefault(path, [])
            if not held or held[-1].value != text:
                held.append(Reading(text, note=since(piece.period.start) if held else None))
    return found


def _facts_on(day: date, sitting: Sitting, support: Support, ends: Ends) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, declared in support.file.rule.facts.items():
        owners: list[tuple[tuple[str, ...], Mapping[str, FactText]]] = [(("facts", name), sitting.distribution.facts)]
        if declared.of_party:
            owners = [(("parties", each.party.name, "facts", name), each.row.facts) for each in sitting.standings]
        for path, facts in owners if all(name in each.file.rule.facts for each in ends) else ():
            known = facts[name].on(day) if name in facts else None
            if known is not None:
                yield path, known[0]


# --- how the seats are held -------------------------------------------------------------------------------------------


class _Key(NamedTuple):
    """What a row of a mandate file says of a party's seats besides their number, and which rules ask for it."""

    name: str
    title: Words
    is_asked: Callable[[Rule], bool]
    value: Callable[[Standing], Fraction | str]
    """Empty where it is not said."""


def _asks_for_side(rule: Rule) -> bool:
    return any(each.sort in SIDES for component in rule.components.values() for each in component.conditions)


def _asks_for_empty(rule: Rule) -> bool:
    filled = any("filled share" in component.per for component in rule.components.values())
    return filled or rule.mandates.empty_seats == "not counted"


def _is_filled(standing: Standing) -> str:
    return "yes" if standing.seated or not standing.mandates else "no"


_KEYS = (
    _Key("side", Words("Side", "Styre eller opposition"), _asks_for_side, lambda each: each.row.side),
    _Key(
        "empty",
        Words("Empty seats", "Tomma stolar"),
        _asks_for_empty,
        lambda each: Fraction(each.mandates - each.seated),
    ),
    _Key("seated", Words("Has elected members", "Har valda ledamöter"), lambda _: True, _is_filled),
    _Key(
        "previous",
        Words("Mandates by the election before", "Mandat enligt det förra valet"),
        lambda rule: rule.mandates.weighted is not None,
        lambda each: "" if each.before is None else Fraction(each.before.mandates),
    ),
    _Key(
        "parties",
        Words("Number of parties", "Antal partier"),
        lambda _: True,
        lambda each: "unknown" if each.row.parties is None else Fraction(each.row.parties),
    ),
)


def _of_rows(ends: Ends) -> Iterator[Parameter]:
    """Give what both rules ask for and a party's row says differently on the two sides, where it sits on both."""
    source = ends[1].sittings[-1].distribution.source
    for key in _KEYS:
        if all(key.is_asked(each.file.rule) for each in ends):
            before, after = (_rows(key, support) for support in ends)
            for party in filter(after.__contains__, before):
                if before[party] != after[party]:
                    at, readings = ("parties", party, key.name), (tuple(before[party]), tuple(after[party]))
                    yield Parameter("fact", ".".join(at), at, key.title, *readings, source)


def _rows(key: _Key, support: Support) -> dict[str, list[Reading]]:
    """Give what the rows say in a year by party, what comes after the first with the day from which it holds."""
    found: dict[str, list[Reading]] = {}
    for piece, sitting in _sat(support):
        for each in sitting.standings:
            value = "" if each.gone(piece.day) else key.value(each)
            held = found.get(each.party.name, [])
            if value != "" and (not held or held[-1].value != value):
                note = since(piece.period.start) if held else None
                found[each.party.name] = [*held, Reading(value, note=note)]
    return found


# --- mandates ---------------------------------------------------------------------------------------------------------


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
                "mandates",
                f"parties.{name}",
                ("parties", name),
                same(name),
                old,
                new,
                _source(name, ends[1]),
            )


def _source(name: str, support: Support) -> Words:
    """Give the source of a party's mandates: where they are moved, that."""
    found = support.sittings[-1].distribution
    moved = [row.moved for row in found.rows if row.party.name == name]
    return next((each.by for each in moved if each is not None), found.source)


def _held(name: str, support: Support) -> tuple[Reading, ...]:
    """Give a party's mandates in a year, those after the first with the day from which they count."""
    return _counts(
        ((piece, sum(_seats(name, piece, sitting))) for piece, sitting in _sat(support)),
        "mandates",
    )


def _seats(name: str, piece: Piece, sitting: Sitting) -> Iterator[int]:
    for each in sitting.standings:
        if each.party.name == name and not each.gone(piece.day):
            yield each.mandates


def _of_all_seats(ends: Ends) -> Iterator[Parameter]:
    """Give the seats of the assembly, also those of no party, where both rules count them and they differ."""
    if not all(any(each.what in ("seat", "seats") for each in end.file.rule.once(reads_of)) for end in ends):
        return
    before, after = (_counts(((piece, sitting.distribution.seats) for piece, sitting in _sat(end))) for end in ends)
    if before != after:
        title, source = (
            Words("Seats of the assembly", "Platser i fullmäktige"),
            ends[1].sittings[-1].distribution.source,
        )
        yield Parameter("fact", "seats", ("seats",), title, before, after, source)


def _counts(counted: Iterable[tuple[Piece, int]], unit: str = "") -> tuple[Reading, ...]:
    """Give a number of each piece of a year where it is another than before, with the day from which it counts."""
    found: list[Reading] = []
    for piece, number in counted:
        if not found or found[-1].value != number:
            found.append(Reading(Fraction(number), unit, since(piece.period.start) if found else None))
    return tuple(found)


def _sat(support: Support) -> Iterator[tuple[Piece, Sitting]]:
    """Give who sits in each piece of a year, but where the rule does not hold or nobody sits."""
    for piece in support.pieces:
        sitting = next((each for each in reversed(support.sittings) if each.counts_from <= piece.day), None)
        if sitting is not None:
            yield piece, sitting
