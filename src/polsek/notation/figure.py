"""Figures that may be dated, banded and sourced, wherever they stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.money import Rounding
from polsek.notation.formula import (
    FULL_TIME,
    PERIODS,
    Change,
    Formula,
    Given,
    Growth,
    Named,
    Of,
    Rest,
    formula,
    is_name,
)
from polsek.notation.reader import (
    FAILED,
    Kind,
    Reader,
    Title,
    Use,
    Word,
    note_provenance,
    read_key,
    unknown_keys,
    written,
)
from polsek.notation.words import Refusal, Token, iso_date, looks_like_date, number, spaced_number, tokens, whole_number
from polsek.problem import Address, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polsek.document import Value

_TOTALS = Word("from exact amounts", "from shown amounts")
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
    address: Address


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


class Banded(NamedTuple):
    """Figures chosen by a number: the party's mandates, or what `unit` counts."""

    unit: str
    bands: tuple[Band, ...]
    address: Address


class Sourced(NamedTuple):
    """A figure with where it comes from, its own index and its own rounding."""

    value: Figure
    title: Words | None
    indexed: Figure | None
    rounding: Figure | None
    address: Address


Figure = Formula | Rounds | Chosen | Sum | Dated | Banded | Sourced


class Figures(Kind):
    """A figure of one sort, in every wrapping."""

    def __init__(self, sort: str, expected: Words, *, lists: bool = False) -> None:
        """Keep the sort: `amount`, `share`, `rounding`, `limit`, `index`, `correction` or `any`; `lists`: a list is added up."""
        self.sort = sort
        self.expected = expected
        self.lists = lists
        self.schema = written(sort)

    def read(self, value: Value, at: Address, to: Reader) -> Figure:
        """Read a figure in its wrapping."""
        if isinstance(value, dict):
            if "value" in value:
                return self._sourced(value, at, to)
            if any(looks_like_date(key) for key in value):
                return self._dated(value, at, to)
            return self._banded(value, at, to)
        if isinstance(value, list) and self.lists:
            return Sum(tuple(self.read(item, (*at, index), to) for index, item in enumerate(value)), at)
        return super().read(value, at, to)  # type: ignore[no-any-return]

    def text(self, text: str, at: Address, to: Reader) -> Figure:
        """Read a figure that is one text."""
        if self.sort == "rounding":
            return rounding(text, at, to.currency)
        if self.sort == "total":
            return Chosen(_TOTALS.text(text, at, to), text, at)
        found = formula(text, at)
        _check_sort(found, self.sort, to.currency)
        _note_use(found, self.sort, to)
        return found

    def _sourced(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        unknown_keys(value, SOURCED_KEYS, at, to)
        note_provenance(value, at, to)

        def inner(key: str, kind: Kind) -> Figure:
            return read_key(kind, value[key], (*at, key), to) if key in value else FAILED  # type: ignore[no-any-return]

        title = read_key(_TITLE, value["title"], (*at, "title"), to) if "title" in value else None
        return Sourced(inner("value", self), title, inner("indexed", INDEX), inner("rounding", ROUNDING), at)

    def _dated(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        found: list[tuple[date, Figure]] = []
        for key, inner in value.items():
            try:
                day = iso_date(Token(key, 0))
            except Refusal as refusal:
                to.refuse(refusal, (*at, key), key=True)
                continue
            if found and day <= found[-1][0]:
                to.report(
                    "date-order",
                    (*at, key),
                    Words(f"{day} does not come after {found[-1][0]}", f"{day} kommer inte efter {found[-1][0]}"),
                    Words("write the dates in order, the oldest first", "skriv datumen i ordning, det äldsta först"),
                    key=True,
                )
            found.append((day, read_key(self, inner, (*at, key), to)))
        return Dated(tuple(found), at)

    def _banded(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        found: list[Band] = []
        units: list[str] = []
        for key, inner in value.items():
            try:
                first, last, unit = band(key)
                _check_band(found, first, unit, units)
            except Refusal as refusal:
                to.refuse(refusal, (*at, key), key=True)
                if refusal.id.startswith("band-"):
                    found.append(Band(first, last, FAILED, key, (*at, key)))
                continue
            units.append(unit)
            if unit != "mandates":
                to.uses.append(Use(unit, "count", (*at, key), None))
            found.append(Band(first, last, read_key(self, inner, (*at, key), to), key, (*at, key)))
        return Banded(units[0] if units else "mandates", tuple(found), at)


SOURCED_KEYS = ("value", "source", "inferred", "interpreted", "indexed", "rounding", "title", "note")
_TITLE = Title()


def band(key: str) -> tuple[int, int | None, str]:
    """Read a band: its first and last number (None: open) and what is counted."""
    words = tokens(key)
    if not words or not words[0].text[0].isdigit():
        raise Refusal(
            "unknown-key",
            Words(
                f"{key!r} is neither a band, a date nor value:",
                f"{key!r} är varken ett intervall, ett datum eller value:",
            ),
            Words(
                "write bands as 1-3, 4 or 10-, dates as 2023-01-01",
                "skriv intervall som 1-3, 4 eller 10-, datum som 2023-01-01",
            ),
        )
    spaced_number(words)
    low, hyphen, high = words[0].text.partition("-")
    first = whole_number(Token(low, 0))
    last = first if not hyphen else whole_number(Token(high, len(low) + 1)) if high else None
    if last is not None and last < first:
        raise Refusal(
            "band-order",
            Words(f"the band {key} ends before it begins", f"intervallet {key} slutar före sin början"),
            Words(f"did you mean {last}-{first}?", f"menade du {last}-{first}?"),
        )
    unit = words[1].text if len(words) > 1 else "mandates"
    if len(words) > 2 or not is_name(unit):
        raise Refusal(
            "unknown-key",
            Words(f"{key!r} is not a band", f"{key!r} är inget intervall"),
            Words("write 1-3, 4 or 10-", "skriv 1-3, 4 eller 10-"),
        )
    return first, last, "mandates" if unit == "mandate" else unit


def _check_band(before: list[Band], first: int, unit: str, units: list[str]) -> None:
    if not before:
        if first > 1:
            raise Refusal(
                "band-gap",
                Words(
                    f"the first band begins at {first} {unit}", f"det första intervallet börjar vid {first} {_sv(unit)}"
                ),
                Words("begin at 0 or 1", "börja vid 0 eller 1"),
            )
        return
    if units and unit != units[0]:
        raise Refusal(
            "mixed-units",
            Words(f"bands of {units[0]} and of {unit}", f"intervall av både {_sv(units[0])} och {_sv(unit)}"),
            Words("use one unit in all bands", "använd en enhet i alla intervall"),
        )
    last = before[-1].last
    if last is None:
        raise Refusal(
            "band-overlap",
            Words(
                f"the band before, {before[-1].text}, has no end",
                f"intervallet före, {before[-1].text}, har inget slut",
            ),
            Words("only the last band may be open", "bara det sista intervallet kan vara öppet"),
        )
    if first <= last:
        raise Refusal(
            "band-overlap",
            Words(f"bands overlap at {first} {unit}", f"intervallen överlappar vid {first} {_sv(unit)}"),
            Words(
                f"the band before ends at {last} {unit}; start this one at {last + 1}",
                f"intervallet före slutar vid {last} {_sv(unit)}; börja detta vid {last + 1}",
            ),
        )
    if first > last + 1:
        missing = f"{last + 1}" if first == last + 2 else f"{last + 1}-{first - 1}"
        raise Refusal(
            "band-gap",
            Words(f"no band covers {missing} {unit}", f"inget intervall täcker {missing} {_sv(unit)}"),
            Words(
                f"the band before ends at {last}; start this one at {last + 1}",
                f"intervallet före slutar vid {last}; börja detta vid {last + 1}",
            ),
        )


def _sv(unit: str) -> str:
    return "mandat" if unit == "mandates" else unit


def rounding(text: str, at: Address, currency: str) -> Rounds:
    """Read a rounding: a step with its unit and a direction, or `exact`."""
    words = tokens(text)
    if text == "exact":
        return Rounds(None, "", text, at)
    for mode in MODES:
        size = len(mode.split())
        if " ".join(word.text for word in words[-size:]) == mode and len(words) > size + 1:
            step = number(words[0])
            unit = " ".join(word.text for word in words[1:-size])
            if step <= 0:
                raise Refusal(
                    "rounding",
                    Words("the step of a rounding must be above 0", "avrundningssteget måste vara större än 0"),
                    Words(f"write 1 {currency} {mode}, or exact", f"skriv 1 {currency} {mode}, eller exact"),
                    words[0].part,
                )
            if unit not in (currency, "%", FULL_TIME, "mandate", "mandates"):
                raise Refusal(
                    "unit",
                    Words(f"{unit!r} is not a unit to round to", f"{unit!r} är ingen enhet att avrunda till"),
                    Words(f"write {words[0].text} {currency} {mode}", f"skriv {words[0].text} {currency} {mode}"),
                    words[1].part,
                )
            return Rounds(Rounding(step / 100 if unit == "%" else step, mode, text), unit, text, at)
    raise Refusal(
        "rounding",
        Words(f"{text!r} is not a rounding", f"{text!r} är ingen avrundning"),
        Words(
            f"write for example 1 {currency} half up; the directions are {', '.join(MODES)}; or exact",
            f"skriv till exempel 1 {currency} half up; riktningarna är {', '.join(MODES)}; eller exact",
        ),
    )


def _check_sort(found: Formula, sort: str, currency: str) -> None:
    if sort == "any":
        return
    if isinstance(found, Given):
        _check_unit(found, sort, currency)
    elif sort == "share" and not isinstance(found, Named):
        raise Refusal(
            "unit",
            Words("a share is expected here", "här väntas en andel"),
            Words("write 31.42 % or the name of a share", "skriv 31.42 % eller namnet på en andel"),
        )
    elif sort == "index" and not isinstance(found, Named | Growth | Change):
        raise Refusal(
            "unit",
            Words("an index is a share", "ett index är en andel"),
            Words(
                "write 5.3 %, 3 %/year from 2016-01-01 or change in cpi since 2014-10",
                "skriv 5.3 %, 3 %/year from 2016-01-01 eller change in cpi since 2014-10",
            ),
        )
    elif sort in ("amount", "limit", "pool") and not isinstance(found, Of | Rest):
        name = found.name if isinstance(found, Named) else "NAME"
        raise Refusal(
            "unit",
            Words("an amount is expected here", "här väntas ett belopp"),
            Words(
                f"write 12000 {currency}/year, or 100 % of {name}",
                f"skriv 12000 {currency}/year, eller 100 % of {name}",
            ),
        )
    elif sort == "correction":
        raise Refusal(
            "unit",
            Words("a correction is an amount or a share", "en rättelse är ett belopp eller en andel"),
            Words(f"write -1500 {currency} or -10 %", f"skriv -1500 {currency} eller -10 %"),
        )


def _check_unit(found: Given, sort: str, currency: str) -> None:
    if sort in ("share", "index"):
        if found.unit != "share":
            plain = found.unit == ""
            raise Refusal(
                "missing-percent" if plain else "unit",
                Words(
                    "a share needs its per cent sign" if plain else f"{found.text!r} is not a share",
                    "en andel behöver sitt procenttecken" if plain else f"{found.text!r} är ingen andel",
                ),
                Words(
                    f"write {found.text} %" if plain else "write a share such as 31.42 %",
                    f"skriv {found.text} %" if plain else "skriv en andel som 31.42 %",
                ),
            )
        return
    periods = ("",) if sort == "correction" else tuple(f"/{period}" for period in PERIODS)
    allowed = tuple(currency + period for period in periods)
    if found.unit in allowed or (currency == FULL_TIME and found.unit == FULL_TIME):
        return
    if sort == "correction" and found.unit == "share":
        return
    if sort == "limit" and found.unit and "/" not in found.unit and found.unit not in ("share", currency):
        return
    raise _wrong_unit(found, currency, allowed)


def _wrong_unit(found: Given, currency: str, allowed: tuple[str, ...]) -> Refusal:
    money = found.text.split()[0]
    right = f"{money} {FULL_TIME}" if currency == FULL_TIME else f"{money} {allowed[0]}"
    if found.unit in ("", currency):
        what = (
            Words("the unit is missing", "enheten saknas")
            if not found.unit
            else Words("the period is missing", "perioden saknas")
        )
        return Refusal("missing-unit", what, Words(f"write {right}", f"skriv {right}"))
    if found.unit == "share":
        return Refusal(
            "unit",
            Words("a share of what?", "en andel av vad?"),
            Words(f"write {found.text} of NAME", f"skriv {found.text} of NAMN"),
        )
    return Refusal(
        "unit",
        Words(f"{found.unit!r} is not money of this file", f"{found.unit!r} är inte pengar i den här filen"),
        Words(f"write {right}", f"skriv {right}"),
    )


def _note_use(found: Formula, sort: str, to: Reader) -> None:
    if isinstance(found, Of):
        to.uses.append(
            Use(
                found.name,
                "amount" if sort in ("amount", "limit", "pool") else sort,
                found.address,
                found.part,
                any(found.when),
                bool(found.per),
            )
        )
    elif isinstance(found, Rest):
        to.uses.append(Use(found.name, "pool", found.address, found.part))
    elif isinstance(found, Named):
        to.uses.append(
            Use(found.name, "share" if sort == "index" else sort, found.address, found.part, any(found.when))
        )
    elif isinstance(found, Change):
        to.uses.append(Use(found.name, "index", found.address, found.part))
    elif isinstance(found, Given) and sort == "limit" and "/" not in found.unit and found.unit != FULL_TIME:
        to.uses.append(Use(found.unit, "count", found.address, None))


AMOUNT = Figures(
    "amount",
    Words("an amount such as 12000 kr/year or 40 % of NAME", "ett belopp som 12000 kr/year eller 40 % of NAMN"),
)
AMOUNTS = Figures("any", Words("a figure", "ett tal"), lists=True)
SHARE = Figures("share", Words("a share such as 31.42 %", "en andel som 31.42 %"))
INDEX = Figures("index", Words("a share such as 5.3 %", "en andel som 5.3 %"))
LIMIT = Figures("limit", Words("a count or an amount", "ett antal eller ett belopp"))
ROUNDING = Figures("rounding", Words("a rounding such as 1 kr half up", "en avrundning som 1 kr half up"))
CORRECTION = Figures(
    "correction", Words("an amount such as -1500 kr or a share", "ett belopp som -1500 kr eller en andel")
)
TOTAL = Figures("total", _TOTALS.expected)


def on_day(figure: Figure | None, day: date) -> Figure | None:
    """Take a figure out of its wrappings as it holds on a day; None before its first date."""
    while isinstance(figure, Sourced | Dated):
        if isinstance(figure, Sourced):
            figure = figure.value
        else:
            holding = [value for start, value in figure.values if start <= day]
            figure = holding[-1] if holding else None
    return figure


def parts(figure: Figure | None) -> Iterator[Figure]:
    """Give a figure and all figures in it, with the indexes and roundings of wrappers."""
    if figure is None:
        return
    yield figure
    inner: tuple[Figure | None, ...] = ()
    if isinstance(figure, Sum):
        inner = figure.items
    elif isinstance(figure, Dated):
        inner = tuple(value for _, value in figure.values)
    elif isinstance(figure, Banded):
        inner = tuple(band.figure for band in figure.bands)
    elif isinstance(figure, Sourced):
        inner = (figure.value, figure.indexed, figure.rounding)
    for each in inner:
        yield from parts(each)
