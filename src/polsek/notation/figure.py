"""Figures that may be dated, banded and sourced, wherever they stand, and the kind of value that reads them."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from polsek.money import Rounding
from polsek.notation.formula import FULL_TIME, Formula, Given, formula, is_name
from polsek.notation.kinds import Kind, Prose, Title, Word, read_key, written
from polsek.notation.reader import FAILED, Use, dated, note_provenance, unknown_keys
from polsek.notation.sorts import check_sort, is_money_of, not_converted, note_name, note_use, unit_words
from polsek.notation.words import (
    Refusal,
    Token,
    for_example,
    looks_like_date,
    looks_like_number,
    number,
    spaced_number,
    tokens,
    whole_number,
    write_this,
)
from polsek.problem import Address, Words, same
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address

MODES = ("half up", "half even", "half down", "up", "down")


class Rounds(NamedTuple):
    """A rounding as a figure: None rounds nothing (`exact`)."""

    rounding: Rounding | None
    unit: str
    text: str
    address: Address


class Chosen(NamedTuple):
    """A word of a closed list as a figure: how a total is made."""

    word: str
    text: str
    address: Address


class Sum(NamedTuple):
    """Amounts that are added."""

    items: tuple[Figure, ...]
    address: Address


class Dated(NamedTuple):
    """Figures that each hold from a date on until the next."""

    values: tuple[tuple[date, Figure], ...]
    """In the order of their dates."""
    address: Address

    def on(self, day: date) -> tuple[date, Figure] | None:
        """Give the figure that holds on a day, and from when; None before the first."""
        at = bisect_right(self.values, day, key=itemgetter(0))
        return self.values[at - 1] if at else None


class Band(NamedTuple):
    """The numbers `first` to `last` (None: and above) of something counted, and the figure that holds for them."""

    first: int
    last: int | None
    figure: Figure
    text: str
    address: Address

    def holds(self, count: int) -> bool:
        """Tell whether a number falls in the band."""
        return self.first <= count and (self.last is None or count <= self.last)

    def said(self, unit: str) -> Words:
        """Give its numbers as people write them, with what is counted: `7–9 mandat`, `10 mandat eller fler`."""
        numbers = str(self.first) if self.last in {None, self.first} else f"{self.first}–{self.last}"
        text = f"{numbers} {unit}".strip()
        return same(text) if self.last is not None else Words(f"{text} or more", f"{text} eller fler")


class Banded(NamedTuple):
    """Figures chosen by a number: the party's mandates, or what `unit` counts."""

    unit: str
    bands: tuple[Band, ...]
    address: Address

    def band(self, count: int) -> Band | None:
        """Give the band that a number falls in; None below the first and past the last."""
        return next((each for each in self.bands if each.holds(count)), None)


class Plus(NamedTuple):
    """What is added to a figure for each counted thing above a number: `5 % per mandate above 9`."""

    figure: Given
    unit: str
    above: int
    text: str
    address: Address


class Sourced(NamedTuple):
    """A figure with where it comes from, what is added to it, its limit, its own index and its own rounding."""

    value: Figure
    title: Words | None
    indexed: Figure | None
    rounding: Figure | None
    address: Address
    plus: Plus | None = None
    at_most: Figure | None = None


Figure = Formula | Rounds | Chosen | Sum | Dated | Banded | Sourced | Plus


def band(key: str) -> tuple[int, int | None, str]:
    """Read a band: its first and last number (None: open) and what is counted."""
    words = tokens(key)
    if not words or not words[0].text[0].isdigit():
        message = Words(
            f"{key!r} is neither a band, a date nor value:", f"”{key}” är varken ett intervall, ett datum eller value:"
        )
        hint = Words(
            "write bands as 1-3, 4 or 10-, dates as 2023-01-01",
            "skriv intervall som 1-3, 4 eller 10- och datum som 2023-01-01",
        )
        raise Refusal("unknown-key", message, hint)
    spaced_number(words)
    low, hyphen, high = words[0].text.partition("-")
    first = whole_number(Token(low))
    last = first if not hyphen else whole_number(Token(high, len(low) + 1)) if high else None
    if last is not None and last < first:
        message = Words(f"the band {key} ends before it begins", f"intervallet {key} slutar innan det börjar")
        hint = Words(f"did you mean {last}-{first}?", f"menade du {last}-{first}?")
        raise Refusal("band-order", message, hint)
    unit = words[1].text if len(words) > 1 else "mandates"
    if len(words) > 2 or not is_name(unit):
        message = Words(f"{key!r} is not a band", f"”{key}” är inget intervall")
        hint = Words("write 1-3, 4 or 10-", "skriv 1-3, 4 eller 10-")
        raise Refusal("unknown-key", message, hint)
    return first, last, "mandates" if unit == "mandate" else unit


def plus(text: str, at: Address) -> Plus:
    """Read what is added for each counted thing above a number: `5 % per mandate above 9`."""
    amount, per, rest = text.rpartition(" per ")
    words = tokens(rest)
    found = formula(amount, at) if per and len(words) == 3 and words[1].text == "above" else None
    if not isinstance(found, Given) or found.number is None or not is_name(words[0].text):
        message = Words(
            f"{text!r} does not say what is added for what", f"”{text}” anger inte vad som läggs till och för vad"
        )
        hint = for_example("5 % per mandate above 9")
        raise Refusal("notation", message, hint)
    above = whole_number(Token(words[2].text, len(text) - len(words[2].text)))
    return Plus(found, words[0].text, above, text, at)


def rounding(text: str, at: Address, currency: str, expected: str = "") -> Rounds:
    """Read a rounding: a step with its unit and a direction, or `exact`; `expected` is the unit that is missing."""
    words = tokens(text)
    if text == "exact":
        return Rounds(None, "", text, at)
    for mode in MODES:
        size = len(mode.split())
        if " ".join(word.text for word in words[-size:]) == mode and len(words) > size + (
            not looks_like_number(words[0].text)
        ):
            step = number(words[0])
            if len(words) == size + 1:
                raise Refusal(
                    "missing-unit",
                    Words("the unit is missing", "enheten saknas"),
                    write_this(f"{words[0].text} {expected or currency} {mode}"),
                )
            unit = " ".join(word.text for word in words[1:-size])
            if step <= 0:
                message = Words("the step of a rounding must be above 0", "avrundningssteget ska vara större än 0")
                hint = Words(f"write 1 {currency} {mode}, or exact", f"skriv 1 {currency} {mode}, eller exact")
                raise Refusal("rounding", message, hint, words[0].part)
            if unit not in (currency, "%", FULL_TIME, "mandate", "mandates"):
                message = Words(f"{unit!r} is not a unit to round to", f"det går inte att avrunda till ”{unit}”")
                raise Refusal("unit", message, _rounding_meant(words[0].text, unit, currency, mode), words[1].part)
            return Rounds(Rounding(step / 100 if unit == "%" else step, mode, text), unit, text, at)
    message = Words(f"{text!r} is not a rounding", f"”{text}” är ingen avrundning")
    hint = Words(
        f"write for example 1 {currency} half up; the directions are {', '.join(MODES)}; or exact",
        f"skriv till exempel 1 {currency} half up; riktningarna är {', '.join(MODES)}; eller exact",
    )
    raise Refusal("rounding", message, hint)


def _rounding_meant(step: str, unit: str, currency: str, mode: str) -> Words:
    """Say how a rounding to an unknown unit is written, where its step is the same."""
    if is_money_of(unit, currency):
        return write_this(f"{step} {currency} {mode}")
    return not_converted(currency) if unit.isupper() or not unit.isalpha() else for_example(f"1 {currency} {mode}")


def in_band(figure: Figure, bands: Banded, band: Band) -> Figure:
    """Put a band's own figure where the bands stand, so that what is around them holds for it."""
    if figure is bands:
        return band.figure
    match figure:
        case Sourced():
            return figure._replace(value=in_band(figure.value, bands, band))
        case Dated():
            return figure._replace(values=tuple((start, in_band(value, bands, band)) for start, value in figure.values))
    return figure


def on_day(figure: Figure | None, day: date) -> Figure | None:
    """Take a figure out of its wrappings as it holds on a day; None before its first date."""
    while isinstance(figure, Sourced | Dated):
        if isinstance(figure, Sourced):
            figure = figure.value
        else:
            holding = figure.on(day)
            figure = holding[1] if holding else None
    return figure


def parts(figure: Figure | None) -> Iterator[Figure]:
    """Give a figure and all figures in it, with the indexes and roundings of wrappers."""
    if figure is None:
        return
    yield figure
    yield from (each for inner in within(figure) for each in parts(inner))
    if isinstance(figure, Sourced):
        for wrapped in (figure.plus, figure.at_most, figure.indexed, figure.rounding):
            yield from parts(wrapped)


def within(figure: Figure | None) -> tuple[Figure, ...]:
    """Give the figures of which a wrapping holds one or all; none in a figure that is one text."""
    match figure:
        case Sum():
            return figure.items
        case Dated():
            return tuple(value for _, value in figure.values)
        case Banded():
            return tuple(band.figure for band in figure.bands)
        case Sourced():
            return (figure.value,)
    return ()


# --- reading them -----------------------------------------------------------------------------------------------------


RAISED_KEYS = ("plus", "at_most")
"""What the wrapper of a share or an amount may have besides."""
SOURCED_KEYS = ("value", "source", "inferred", "interpreted", "indexed", "rounding", "title", "note")
MOST_BANDS = 100
"""How many bands a figure may have."""
_TITLE, _PROSE = Title(), Prose()
_TOTALS = Word("from exact amounts", "from shown amounts")


class Figures(Kind):
    """A figure of one sort, in every wrapping."""

    def __init__(self, sort: str, expected: Words, *, lists: bool = False, rounds: str = "") -> None:
        """Keep the sort: `amount`, `share`, `count`, `limit`, `index`, `rounding`, `correction`, `total` or `any`.

        `lists`: a list is added up. `rounds`: what a rounding is of, `money`, `count` or `share`; empty: anything.
        """
        self.sort = sort
        self.expected = expected
        self.lists = lists
        self.rounds = rounds
        self.schema = written("limit" if sort == "count" else sort)

    def read(self, value: Value, at: Address, to: Reader) -> Figure | None:
        """Read a figure in its wrapping."""
        if value in ({}, []):
            to.report("empty-value", at, Words("nothing stands here", "värdet saknas"), key=True)
            return FAILED
        if isinstance(value, dict):
            if "value" in value:
                return self._sourced(value, at, to)
            if any(looks_like_date(key) for key in value):
                return self._dated(value, at, to)
            if self.sort in ("rounding", "total"):
                message = Words("a rounding is the same for all parties", "avrundningen är densamma för alla partier")
                hint = Words("write one rounding, or dates", "ange en avrundning, eller flera med datum")
                to.report("wrong-shape", at, message, hint)
                return FAILED
            return self._banded(value, at, to)
        if isinstance(value, list) and self.lists:
            parts: tuple[Any, ...] = tuple(self.read(item, (*at, index), to) for index, item in enumerate(value))
            return Sum(parts, at)
        return super().read(value, at, to)  # type: ignore[no-any-return]

    def text(self, text: str, at: Address, to: Reader) -> Figure:
        """Read a figure that is one text."""
        if self.sort == "rounding":
            found_rounding = rounding(text, at, to.currency, {"count": "mandate", "share": "%"}.get(self.rounds, ""))
            _check_rounding(found_rounding, self.rounds, to.currency)
            return found_rounding
        if self.sort == "total":
            return Chosen(_TOTALS.text(text, at, to), text, at)
        try:
            found = formula(text, at)
        except Refusal as refusal:
            note_name(text, at, refusal.part, to)
            raise
        check_sort(found, self.sort, to.currency)
        note_use(found, self.sort, to)
        return found

    def _sourced(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        unknown_keys(value, (*SOURCED_KEYS, *(RAISED_KEYS if self.sort in ("share", "amount") else ())), at, to)
        note_provenance(value, at, to)

        def inner(key: str, kind: Kind) -> Any:  # noqa: ANN401 - each kind reads its own type
            return read_key(kind, value[key], (*at, key), to) if key in value else FAILED

        for key in ("source", "inferred", "interpreted", "note"):
            if key in value:
                read_key(_PROSE, value[key], (*at, key), to)
        title = read_key(_TITLE, value["title"], (*at, "title"), to) if "title" in value else None
        raised = (inner("plus", _Added(self.sort)), inner("at_most", self))
        return Sourced(inner("value", self), title, inner("indexed", INDEX), inner("rounding", ROUNDING), at, *raised)

    def _dated(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        found = [(day, read_key(self, value[key], (*at, key), to)) for day, key in dated(value, at, to)]
        return Dated(tuple(found), at)

    def _banded(self, value: dict[str, Value], at: Address, to: Reader) -> Figure | None:
        found: list[Band] = []
        units: list[str] = []
        understood = True
        if len(value) > MOST_BANDS:
            message = Words(f"more than {MOST_BANDS} bands", f"fler än {MOST_BANDS} intervall")
            hint = Words("a band may be wide: 10-19", "gör intervallen bredare: 10-19")
            to.report("too-large", at, message, hint)
            return FAILED
        for key, inner in value.items():
            try:
                first, last, unit = band(key)
            except Refusal as refusal:
                to.refuse(refusal, (*at, key), key=True)
                understood = False
                continue
            wrong = _check_band(found, first, unit, units) if understood else None
            if wrong is not None:
                to.refuse(wrong, (*at, key), key=True)
            units.append(unit)
            if unit != "mandates":
                to.uses.append(Use(unit, "count", (*at, key), None))
            found.append(Band(first, last, read_key(self, inner, (*at, key), to), key, (*at, key)))
        return Banded(max(units, key=len, default="mandates"), tuple(found), at)


class _Added(Kind):
    """What is added to a share or an amount for each counted thing above a number."""

    expected = Words("an addition such as 5 % per mandate above 9", "ett tillägg, t.ex. 5 % per mandate above 9")
    schema = written("plus")

    def __init__(self, sort: str) -> None:
        """Keep the sort of what it is added to."""
        self.sort = sort

    def text(self, text: str, at: Address, to: Reader) -> Plus:
        """Read the addition."""
        found = plus(text, at)
        check_sort(found.figure, self.sort, to.currency)
        start = text.rindex(found.unit + " above")
        to.uses.append(Use(found.unit, "count", at, (start, start + len(found.unit))))
        return found


def _check_band(before: list[Band], first: int, unit: str, units: list[str]) -> Refusal | None:
    """Give what is wrong with a band that follows others: another unit, an overlap, a gap."""
    said = unit_words(unit).sv
    if not before:
        message = Words(f"the first band begins at {first} {unit}", f"första intervallet börjar vid {first} {said}")
        return Refusal("band-gap", message, Words("begin at 0 or 1", "börja vid 0 eller 1")) if first > 1 else None
    if unit.removesuffix("s") != units[0].removesuffix("s"):
        message = Words(f"bands of {units[0]} and of {unit}", f"intervall av {unit_words(units[0]).sv} och {said}")
        return Refusal("mixed-units", message, Words("use one unit in all bands", "använd en enhet i alla intervall"))
    last = before[-1].last
    if last is None:
        open_end = before[-1].text
        message = Words(f"the band before, {open_end}, has no end", f"intervallet före, {open_end}, har inget slut")
        hint = Words("only the last band may be open", "bara det sista intervallet kan vara öppet")
        return Refusal("band-overlap", message, hint)
    after = last + 1
    start = Words(f"start this one at {after}", f"börja detta vid {after}")
    if first < after:
        message = Words(f"bands overlap at {first} {unit}", f"intervallen överlappar vid {first} {said}")
        hint = Words(
            f"the band before ends at {last} {unit}; {start.en}",
            f"intervallet före slutar vid {last} {said}; {start.sv}",
        )
        return Refusal("band-overlap", message, hint)
    if first > after:
        missing = f"{after}" if first == after + 1 else f"{after}–{first - 1}"
        message = Words(f"no band covers {missing} {unit}", f"inget intervall täcker {missing} {said}")
        hint = Words(f"the band before ends at {last}; {start.en}", f"intervallet före slutar vid {last}; {start.sv}")
        return Refusal("band-gap", message, hint)
    return None


def _check_rounding(found: Rounds, of: str, currency: str) -> None:
    allowed = {"": (), "money": (currency,), "count": ("mandate", "mandates"), "share": ("%",)}[of]
    if found.rounding is not None and allowed and found.unit not in allowed:
        right = {"money": f"1 {currency} half up", "count": "1 mandate half up", "share": "0.1 % half up"}[of]
        message = Words(f"{found.unit} is not what is rounded here", f"här går det inte att avrunda till {found.unit}")
        raise Refusal("unit", message, for_example(right))


AMOUNT = Figures(
    "amount",
    Words("an amount such as 12000 kr/year or 40 % of NAME", "ett belopp, t.ex. 12000 kr/year eller 40 % of NAMN"),
)
AMOUNTS = Figures("any", Words("a figure", "ett värde"), lists=True)
SHARE = Figures("share", Words("a share such as 31.42 %", "en andel, t.ex. 31.42 %"))
INDEX = Figures("index", Words("a share such as 5.3 %", "en andel, t.ex. 5.3 %"))
LIMIT = Figures("limit", Words("a count or an amount", "ett antal eller ett belopp"))
COUNT = Figures("count", Words("a count such as 5 mandates", "ett antal, t.ex. 5 mandates"))
_ROUNDS = Words("a rounding such as 1 kr half up", "en avrundning, t.ex. 1 kr half up")
ROUNDING = Figures("rounding", _ROUNDS)
ROUNDS_MONEY = Figures("rounding", _ROUNDS, rounds="money")
ROUNDS_COUNT = Figures("rounding", _ROUNDS, rounds="count")
ROUNDS_SHARE = Figures("rounding", _ROUNDS, rounds="share")
CORRECTION = Figures(
    "correction", Words("an amount such as -1500 kr or a share", "ett belopp, t.ex. -1500 kr, eller en andel")
)
ROUNDS_TOTAL = Figures("total", _TOTALS.expected)
