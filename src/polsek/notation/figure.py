"""Figures that may be dated, banded and sourced, wherever they stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.money import Rounding
from polsek.notation.formula import FULL_TIME, Formula, Given, formula, is_name
from polsek.notation.words import Refusal, Token, number, spaced_number, tokens, whole_number
from polsek.problem import Address, Words, same
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        raise Refusal(
            "unknown-key",
            Words(
                f"{key!r} is neither a band, a date nor value:",
                f"”{key}” är varken ett intervall, ett datum eller value:",
            ),
            Words(
                "write bands as 1-3, 4 or 10-, dates as 2023-01-01",
                "skriv intervall som 1-3, 4 eller 10- och datum som 2023-01-01",
            ),
        )
    spaced_number(words)
    low, hyphen, high = words[0].text.partition("-")
    first = whole_number(Token(low, 0))
    last = first if not hyphen else whole_number(Token(high, len(low) + 1)) if high else None
    if last is not None and last < first:
        raise Refusal(
            "band-order",
            Words(f"the band {key} ends before it begins", f"intervallet {key} slutar innan det börjar"),
            Words(f"did you mean {last}-{first}?", f"menade du {last}-{first}?"),
        )
    unit = words[1].text if len(words) > 1 else "mandates"
    if len(words) > 2 or not is_name(unit):
        raise Refusal(
            "unknown-key",
            Words(f"{key!r} is not a band", f"”{key}” är inget intervall"),
            Words("write 1-3, 4 or 10-", "skriv 1-3, 4 eller 10-"),
        )
    return first, last, "mandates" if unit == "mandate" else unit


def plus(text: str, at: Address) -> Plus:
    """Read what is added for each counted thing above a number: `5 % per mandate above 9`."""
    amount, per, rest = text.rpartition(" per ")
    words = tokens(rest)
    found = formula(amount, at) if per and len(words) == 3 and words[1].text == "above" else None
    if not isinstance(found, Given) or found.number is None or not is_name(words[0].text):
        raise Refusal(
            "notation",
            Words(
                f"{text!r} does not say what is added for what", f"”{text}” anger inte vad som läggs till och för vad"
            ),
            Words("write 5 % per mandate above 9", "skriv 5 % per mandate above 9"),
        )
    above = whole_number(Token(words[2].text, len(text) - len(words[2].text)))
    return Plus(found, words[0].text, above, text, at)


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
                    Words("the step of a rounding must be above 0", "avrundningssteget ska vara större än 0"),
                    Words(f"write 1 {currency} {mode}, or exact", f"skriv 1 {currency} {mode}, eller exact"),
                    words[0].part,
                )
            if unit not in (currency, "%", FULL_TIME, "mandate", "mandates"):
                raise Refusal(
                    "unit",
                    Words(f"{unit!r} is not a unit to round to", f"det går inte att avrunda till ”{unit}”"),
                    Words(f"write {words[0].text} {currency} {mode}", f"skriv {words[0].text} {currency} {mode}"),
                    words[1].part,
                )
            return Rounds(Rounding(step / 100 if unit == "%" else step, mode, text), unit, text, at)
    raise Refusal(
        "rounding",
        Words(f"{text!r} is not a rounding", f"”{text}” är ingen avrundning"),
        Words(
            f"write for example 1 {currency} half up; the directions are {', '.join(MODES)}; or exact",
            f"skriv till exempel 1 {currency} half up; riktningarna är {', '.join(MODES)}; eller exact",
        ),
    )


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
        inner = (figure.value, figure.plus, figure.at_most, figure.indexed, figure.rounding)
    for each in inner:
        yield from parts(each)
