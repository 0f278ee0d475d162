"""Whose seats count where some are given: those of a file, `M=9,S=23`, of another assembly, moved ones `S=-3,SD=+3`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from polsek.asking.sorts import refuse_other
from polsek.calculation.timeline import timeline, year_period
from polsek.document import Document
from polsek.mandates import Distribution, read_seats
from polsek.mandates.likeness import Move, moved
from polsek.notation.words import did_you_mean
from polsek.period import Period
from polsek.problem import CommandError, OptionError, Place, Places, PolsekError, Problem, Span, Words, same
from polsek.read.files import content, is_file
from polsek.read.shipped import authorities, authorities_called
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polsek.document import Value
    from polsek.read.library import Library
    from polsek.rules.rule import Rule


OPTION = "--mandates"
_SIGNS = "+-\N{MINUS SIGN}"


class Seating(NamedTuple):
    """Whose seats count."""

    distributions: tuple[Distribution, ...]
    only: Distribution | None = None
    """One that counts always, in the place of the others."""


def seats_given(
    seats: str | Mapping[str, int],
    code: str,
    library: Library,
    known: Sequence[Distribution],
    rule: Rule,
    years: tuple[int, int],
) -> Seating:
    """Give the seats that count where some are given; `known` are those of the assembly.

    `years` are the first and the last that a rule is asked for: moved are the seats that count in them. Raises
    PolsekError or CommandError.
    """
    pairs = _pairs(seats) if isinstance(seats, str) and "=" in seats and not is_file(Path(seats)) else None
    if isinstance(seats, str) and pairs is not None:
        library.used.setdefault(f"{OPTION} {seats}", seats.encode())
        signed = [pair.number[:1] in _SIGNS for pair in pairs]
        if any(signed):
            return Seating(_moved(pairs, known, _counting(known, rule, years)))
    other = _of_another(seats, library, years[0]) if isinstance(seats, str) and pairs is None else None
    if other is None:
        document = _document(seats, pairs, code, library)
        other = _read(document, code, library)
    return Seating(tuple(known), other._replace(given=_counted(other, _sitting(known, years[0]))))


def _sitting(known: Sequence[Distribution], year: int) -> Distribution | None:
    """Give the assembly that sits at the end of a year, as far as it is known."""
    usable = [each for each in known if not each.only_published]
    return next((each for each in reversed(usable) if each.starts.year <= year), usable[0] if usable else None)


def _counted(given: Distribution, real: Distribution | None) -> Words:
    """Say how many mandates are given, and how many the assembly has."""
    said = _of_seats(given)
    if real is None:
        return Words(f"mandates, {said.en}", f"mandat, {said.sv}")
    there = _of_seats(real)
    if said == there:
        return Words(f"mandates, {said.en} as in the assembly", f"mandat, {said.sv} som i fullmäktige")
    return Words(
        f"mandates, {said.en} where the assembly has {there.en}",
        f"mandat, {said.sv} där fullmäktige har {there.sv}",
    )


def _of_seats(found: Distribution) -> Words:
    """Give the mandates of all parties, and of how many seats where some are of no party."""
    if found.total == found.seats:
        return same(str(found.total))
    return Words(f"{found.total} of {found.seats} seats", f"{found.total} av {found.seats} platser")


# --- a file, or another assembly ---


def _read(document: Document, code: str, library: Library) -> Distribution:
    try:
        return library.distribution(read_seats(document, OPTION, bare=True), code)
    except PolsekError as error:
        if document.places.file == OPTION:
            raise OptionError(error.problems) from None
        refuse_other(document, "mandates")
        raise


def _document(seats: str | Mapping[str, int], pairs: Sequence[Pair] | None, code: str, library: Library) -> Document:
    if not isinstance(seats, str):
        parties: Value = {party: str(number) for party, number in seats.items()}
        return Document({"polsek": "1", "parties": parties}, Places("mandates", [], {}, {}))
    if pairs is not None:
        spans: dict[tuple[str | int, ...], Span] = {("parties", each.name): each.span for each in pairs}
        listed: Value = {each.name: each.number for each in pairs}
        return Document({"polsek": "1", "parties": listed}, Places(OPTION, [f"{OPTION} {seats}"], spans, spans))
    name = "stdin" if seats == "-" else seats
    if name not in library.used:
        library.used[name] = content(
            seats, OPTION, did_you_mean(seats, [each.name for each in authorities()]) or _WHERE
        )
    return _seats_document(library.used[name], name, code)


_WHERE = Words(
    'name a file, - for stdin or an authority, or write "M=9,S=23"',
    'ange en fil, - för stdin eller en kommun eller region, eller skriv "M=9,S=23"',
)


def _seats_document(data: bytes, name: str, code: str) -> Document:
    from polsek.read.seats import is_yaml, seats_document
    from polsek.read.source import parse

    return parse(data, name) if is_yaml(data, name) else seats_document(data, name, code)


def _of_another(text: str, library: Library, year: int) -> Distribution | None:
    """Give the seats of the authority that a text names; None where it names none, or a file is called so."""
    if text == "-" or is_file(Path(text)):
        return None
    meant = authorities_called(text)
    if not meant:
        return None
    if len(meant) > 1:
        listed = ", ".join(f"{each.name} {each.code}" for each in meant)
        raise CommandError(
            Words(f"{OPTION} {text} can be {listed}", f"{OPTION} {text} kan vara {listed}"),
            Words("write the code", "skriv koden"),
        )
    found = _sitting(library.distributions(meant[0].code), year)
    if found is None:
        name = meant[0].full_name
        raise CommandError(Words(f"the mandates of {name} are not known", f"mandaten för {name} är inte kända"))
    return found


# --- pairs ---


class Pair(NamedTuple):
    """`M=9`, or `S=-3`."""

    name: str
    number: str
    span: Span


def _pairs(text: str) -> tuple[Pair, ...]:
    """Cut `M=9,S=23`; raises PolsekError."""
    line = f"{OPTION} {text}"
    if not text.replace("\u00a0", " ").isprintable():
        raise OptionError([_unseen(line)])
    found: list[Pair] = []
    start = len(OPTION) + 1
    for pair in text.split(","):
        name, equals, number = (part.strip() for part in pair.rpartition("="))
        span = Span(1, start + 1, 1, start + 1 + len(pair))
        if not equals or not name or set("=;") & {*name} or ";" in number:
            raise _refused(
                line,
                span,
                Words(f"{pair!r} is not PARTY=MANDATES", f"”{pair}” är inte skrivet som PARTI=MANDAT"),
                _WRITE,
            )
        if any(name.casefold() == each.name.casefold() for each in found):
            raise _refused(line, span, Words(f"{name} stands twice", f"{name} förekommer två gånger"), _WRITE)
        found.append(Pair(name, number, span))
        start += len(pair) + 1
    signs = [each.number[:1] in _SIGNS for each in found]
    if any(signs) and not all(signs):
        message = Words("some mandates are a change and some are not", "en del mandat är en ändring och en del inte")
        raise _refused(line, found[signs.index(not signs[0])].span, message, _SIGNED)
    return tuple(found)


_WRITE = Words(
    'write "M=9,S=23" with a comma between them, or "S=-3,SD=+3"',
    'skriv "M=9,S=23" med komma emellan, eller "S=-3,SD=+3"',
)
_SIGNED = Words(
    'write all mandates with a sign: "S=-3,SD=+3"; or none: "M=9,S=23"',
    'skriv alla mandat med tecken: "S=-3,SD=+3"; eller inga: "M=9,S=23"',
)


def _refused(line: str, span: Span, message: Words, hint: Words) -> OptionError:
    return OptionError([Problem("pairs", message, Places(OPTION, [line], {(): span}, {}).value(()), hint)])


def _unseen(line: str) -> Problem:
    at = next(column for column, each in enumerate(line, 1) if not each.isprintable() and each != "\u00a0")
    sign = f"U+{ord(line[at - 1]):04X}"
    message = Words(f"the invisible character {sign} is not allowed", f"det osynliga tecknet {sign} är inte tillåtet")
    place = Place(OPTION, 1, at, 1, at + 1, line)
    return Problem("control-character", message, place, Words("delete it", "ta bort det"))


# --- moved seats ---


def _counting(known: Sequence[Distribution], rule: Rule, years: tuple[int, int]) -> tuple[Distribution, ...]:
    """Give the distributions that count under a rule on some day of the years."""
    first, last = (year_period(rule, year) for year in years)
    return tuple(each.distribution for each in timeline(known, rule).during(Period(first.start, last.end)))


def _moved(
    pairs: Sequence[Pair], known: Sequence[Distribution], counting: Sequence[Distribution]
) -> tuple[Distribution, ...]:
    """Give the distributions, with moved seats in those that count; raises PolsekError."""
    line = f"{OPTION} {','.join(f'{each.name}={each.number}' for each in pairs)}"
    moves = [Move(each.name, _change(line, each), each.span) for each in pairs]
    if more := sum(each.number for each in moves):
        size = counting[0].total if counting else 0
        message = Words(
            f"the assembly would have {size + more} mandates, not {size}",
            f"fullmäktige skulle få {size + more} mandat, inte {size}",
        )
        hint = Words(
            'say where they go, "S=-3,SD=+3", or give all: "M=9,S=23"',
            'ange vart de går, "S=-3,SD=+3", eller ange alla: "M=9,S=23"',
        )
        raise _refused(line, pairs[0].span, message, hint)
    places = Places(OPTION, [line], {}, {})
    if not known:
        message = Words("there are no mandates to move", "det finns inga mandat att flytta")
        raise _refused(line, pairs[0].span, message, _WRITE)
    try:
        return tuple(moved(each, moves, places) if each in counting else each for each in known)
    except PolsekError as error:
        raise OptionError(error.problems) from None


def _change(line: str, pair: Pair) -> int:
    digits = pair.number[1:]
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST):
        message = Words(f"{pair.number!r} is no change of mandates", f"”{pair.number}” är ingen ändring av mandat")
        raise _refused(line, pair.span, message, _SIGNED)
    return int(digits) * (1 if pair.number[0] == "+" else -1)


_LONGEST = 4
