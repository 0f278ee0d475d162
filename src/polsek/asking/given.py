"""What is given: figures, and what each means to a rule; seats of a file, `M=9,S=23`, moved ones `S=-3,SD=+3`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from polsek.asking.sorts import refuse_other
from polsek.calculation.known import is_given_fact
from polsek.calculation.timeline import timeline, year_period
from polsek.document import Document
from polsek.mandates import Distribution, read_seats
from polsek.mandates.likeness import Move, moved
from polsek.notation.figure import parts
from polsek.notation.formula import Change
from polsek.notation.setting import Setting, name_and_day, names, refuse_dated_rise, settings, yearly_rise
from polsek.notation.words import Refusal, did_you_mean, looks_like_date, looks_like_number
from polsek.period import Period
from polsek.problem import CommandError, OptionError, Place, Places, PolsekError, Problem, Span, Words, same
from polsek.read.files import content, is_file
from polsek.read.shipped import authorities, authorities_called
from polsek.reference import given_series
from polsek.rules.figures import figures_of
from polsek.rules.file import given_address
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from polsek.asking.target import Target
    from polsek.document import Value
    from polsek.read.library import Library
    from polsek.reference import Series
    from polsek.rules.file import RuleFile
    from polsek.rules.rule import Rule


def given_figures(options: Sequence[str] | None, option: str = "--set") -> Mapping[str, str]:
    """Read NAME=VALUE, NAME@DAY=VALUE and NAME=+3 %/year of every --set (or another option)."""
    found: dict[str, str] = {}
    days: dict[tuple[str, date | None], str] = {}
    for setting in options or ():
        key, equals, value = (part.strip() for part in setting.partition("="))
        if not equals or not key or not value:
            raise CommandError(
                Words(f"{option} {setting} is not NAME=VALUE", f"{option} {setting} är inte skrivet som NAMN=VÄRDE"),
                Words(f"write {option} riksdag_fee=84000", f"skriv {option} riksdag_fee=84000"),
            )
        meant = _meant(key, value, option)
        if meant in days:
            raise CommandError(Words(f"{option} gives {key} twice", f"{option} anger {key} två gånger"))
        days[meant], found[key] = key, value
    return found


def _meant(key: str, value: str, option: str) -> tuple[str, date | None]:
    """Read NAME@DAY, and see that a yearly rise can be read; raises CommandError."""
    try:
        yearly_rise(value)
        refuse_dated_rise(key, value)
        return name_and_day(key)
    except Refusal as refusal:
        message = Words(f"{option} {key}: {refusal.message.en}", f"{option} {key}: {refusal.message.sv}")
        raise CommandError(message, refusal.hint) from None


def check_given(given: Mapping[str, str], file: RuleFile, library: Library, option: str = "--set") -> None:
    """Refuse a --set (or another option) of something that neither the rule nor any series has."""
    for name in names(given):
        if name in file.rule.facts and not is_given_fact(name, file.rule):
            raise CommandError(
                Words(
                    f"{option} {name}: it is a fact of each party", f"{option} {name}: det är en uppgift om varje parti"
                ),
                Words("write it in a mandate file", "ange den i en mandatfil"),
            )
        series_or_fact = name in library.series_names or name in file.rule.facts
        if not series_or_fact and not _has_address(file, name):
            known = (*library.series_names, *addresses(file.document.value))
            held = _holding(name, addresses(file.document.value, only=_is_figure)) or _holding(name, known)
            near = did_you_mean(name, held) or (
                Words(f"did you mean {held[0]}?", f"menade du {held[0]}?") if held else None
            )
            hint = (
                near
                or did_you_mean(name, known)
                or Words(
                    f"the series are {', '.join(library.series_names)}; an address is for example {_example(known)}",
                    f"serierna är {', '.join(library.series_names)}; en adress är till exempel {_example(known)}",
                )
            )
            raise CommandError(
                Words(
                    f"{option} {name}: there is no such series, figure or address",
                    f"{option} {name}: det finns ingen sådan serie, inget sådant värde och ingen sådan adress",
                ),
                hint,
            )


def refuse_unused(given: Mapping[str, str], target: Target) -> None:
    """Refuse a --set of a series that none of the rules meant uses; raises CommandError."""
    series = [name for name in names(given) if name in target.library.series_names]
    if not series:
        return
    try:
        files = target.rules(given)
    except PolsekError:
        return  # that is told by whoever calculates
    used = sorted({name for file in files for name in file.series})
    for name in series:
        if name not in used and not any(name in file.rule.facts or _has_address(file, name) for file in files):
            rules = ", ".join(file.id for file in files)
            raise CommandError(
                Words(f"--set {name}: {rules} does not use it", f"--set {name}: {rules} använder det inte"),
                Words(f"what is used is {', '.join(used)}", f"det som används är {', '.join(used)}")
                if used
                else Words("no series is used", "ingen serie används"),
            )


def _has_address(file: RuleFile, name: str) -> bool:
    return given_address(file.document.value, name) is not None


def _example(known: Sequence[str]) -> str:
    return next((each for each in known if each.endswith(".amount")), known[-1])


def _holding(name: str, known: Iterable[str]) -> list[str]:
    return [each for each in known if name in each.split(".")]


def _is_figure(text: str) -> bool:
    return (looks_like_number(text) and not looks_like_date(text)) or text.startswith("unknown ")


def addresses(value: Value, above: str = "", only: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """Give the addresses of all values of a file, or of those alone that `only` holds of."""
    if isinstance(value, str):
        return (above,) if only is None or only(value) else ()
    members = (
        value.items() if isinstance(value, dict) else ((str(number), inner) for number, inner in enumerate(value, 1))
    )
    return tuple(
        address
        for key, inner in members
        if key != "published"
        for address in addresses(inner, f"{above}.{key}" if above else key, only)
    )


def series_asked(
    file: RuleFile, library: Library, given: Mapping[str, str], options: Mapping[str, str] | None = None
) -> Mapping[str, Series]:
    """Give the series that a rule uses, with those that are given in their place; `options` is by what, else --set."""
    found = dict(library.series_of(file))
    for each in settings(given):
        series = found.get(each.name)
        if series is None:
            continue
        option = (options or {}).get(each.key, "--set")
        if each.day is None and each.rise is None:
            _check_base(each, file, series, option)
        try:
            found[each.name] = given_series(series, each.text, each.day)
        except Refusal as refusal:
            raise CommandError(
                Words(f"{option} {each.key}: {refusal.message.en}", f"{option} {each.key}: {refusal.message.sv}"),
                refusal.hint,
            ) from None
    return found


def _check_base(given: Setting, file: RuleFile, series: Series, option: str) -> None:
    """Refuse a value for every day where a rule counts a change: the base would have it, too, and nothing rise."""
    every = (part for each in figures_of(file.rule) for part in parts(each.figure))
    change = next((part for part in every if isinstance(part, Change) and part.name == given.name), None)
    if change is None:
        return
    base = f"{change.base:%Y-%m-%d}" if change.size == "day" else str(change.base.year)
    known = series.known_to if series.known_to < date.max else change.base
    key = f"{given.name}@{known.year + 1}"
    raise CommandError(
        Words(
            f"{option} {given.key}: the value would hold every day, also in {base}, from which a change is counted",
            f"{option} {given.key}: värdet skulle gälla alla dagar, även {base}, som en förändring räknas från",
        ),
        Words(
            f"say from when it holds: {option} {key}={given.text}",
            f"ange från när det gäller: {option} {key}={given.text}",
        ),
    )


# --- many rules -------------------------------------------------------------------------------------------------------


class Meant:
    """Keeps count of which figures no rule has known yet."""

    def __init__(self, given: Mapping[str, str]) -> None:
        """Begin with all that are given."""
        self._unknown = set(names(given))

    def read(self, file: RuleFile, library: Library) -> None:
        """Take note of what a rule knows: a series, a fact of the assembly, a figure or an address."""
        for name in [name for name in self._unknown if _means(name, file, library)]:
            self._unknown.remove(name)

    def refuse_unknown(self, libraries: Iterable[Library]) -> None:
        """Refuse a --set of something that no rule has; raises CommandError."""
        for name in sorted(self._unknown):
            known = sorted({each for library in libraries for each in library.series_names})
            listed = ", ".join(known)
            raise CommandError(
                Words(
                    f"--set {name}: no rule has such a series, figure or address",
                    f"--set {name}: ingen regel har en sådan serie, ett sådant värde eller en sådan adress",
                ),
                did_you_mean(name, known) or Words(f"the series are {listed}", f"serierna är {listed}"),
            )


def _means(name: str, file: RuleFile, library: Library) -> bool:
    known = name in library.series_names or is_given_fact(name, file.rule)
    return known or given_address(file.document.value, name) is not None


# --- seats ------------------------------------------------------------------------------------------------------------


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
