"""What is given in the place of a figure: `NAME=VALUE`, `NAME@2028-07-01=VALUE` from then on, `NAME=+3 %/year`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from polsek.notation.formula import PERCENT, Given, formula
from polsek.notation.sorts import share_meant
from polsek.notation.words import Refusal, Token, check_thousands, for_example, iso_date, number, tokens, write_this
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

RATE = "%/year"
FOREVER = date.min
"""The day of what holds always."""


class Setting(NamedTuple):
    """One figure that is given, as it is written."""

    name: str
    """A series, a fact, a figure or an address of the rule."""
    day: date | None
    """From when on it holds; None: always."""
    text: str
    """The value, or the yearly rise of the last known one."""
    key: str
    """What stands before the sign `=`."""

    @property
    def rise(self) -> Fraction | None:
        """The share by which the last known value is raised each year after it; None where a value is given."""
        return yearly_rise(self.text)


def settings(given: Mapping[str, str]) -> tuple[Setting, ...]:
    """Read what is given, in the order in which it counts: what holds always, then by day, then rises."""
    found = [Setting(*name_and_day(key), text, key) for key, text in given.items()]
    return tuple(sorted(found, key=lambda each: (each.rise is not None, each.day or FOREVER)))


def names(given: Mapping[str, str]) -> tuple[str, ...]:
    """Give the names of what is given, each once."""
    return tuple(dict.fromkeys(name_and_day(key)[0] for key in given))


def name_and_day(key: str) -> tuple[str, date | None]:
    """Cut `NAME@2028`, `NAME@2028-07` or `NAME@2028-07-01` into the name and the first day; raises Refusal."""
    name, at, day = key.partition("@")
    if not at:
        return key, None
    parts = day.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        message = Words(f"{day!r} is no year, month or day", f"”{day}” är inget år, ingen månad och ingen dag")
        hint = Words(
            f"write {name}@2028, {name}@2028-07 or {name}@2028-07-01",
            f"skriv {name}@2028, {name}@2028-07 eller {name}@2028-07-01",
        )
        raise Refusal("date", message, hint)
    return name, iso_date(Token("-".join([*parts, "01", "01"][:3])))


def refuse_dated_rise(key: str, text: str) -> None:
    """Refuse `NAME@2028=+3 %/year`: a rise begins after the last known value, on no other day; raises Refusal."""
    name, at, _ = key.partition("@")
    if at and text[:1] in "+-\N{MINUS SIGN}" and text.endswith(RATE):
        message = Words(
            "a yearly rise begins after the last known value, not on a day",
            "en årlig uppräkning börjar efter det senast kända värdet, inte en viss dag",
        )
        hint = Words(
            f"write {name}={text}, or the value that holds from that day",
            f"skriv {name}={text}, eller ange värdet som gäller från den dagen",
        )
        raise Refusal("date", message, hint)


def yearly_rise(text: str) -> Fraction | None:
    """Read `+3 %/year` or `-1.5 %/year` as a share; None for anything else; raises Refusal.

    No other value begins with a plus sign or is a share a year alone.
    """
    signed, words = text[:1] in "+-\N{MINUS SIGN}", tokens(text)
    by_year = len(words) == 2 and words[1].text == RATE
    if signed and by_year:
        sign = -1 if text[0] != "+" else 1
        return sign * PERCENT * _percent(Token(words[0].text[1:], 1), text[0])
    if by_year or (text[:1] == "+" and len(words) != 1):
        message = Words(f"{text!r} is no yearly rise", f"”{text}” är ingen årlig uppräkning")
        raise Refusal("number", message, _rise_meant(words))
    return None


def _percent(token: Token, sign: str) -> Fraction:
    """Read the number of a yearly rise; a remedy has its sign and its unit."""
    try:
        return number(token)
    except Refusal as refusal:
        from polsek.notation.numerals import plain_digits

        plain = plain_digits(token.text)
        hint = write_this(f"{sign}{plain} {RATE}") if plain else for_example(f"{sign}3 {RATE}")
        raise Refusal(refusal.id, refusal.message, hint, refusal.part) from None


def _rise_meant(words: tuple[Token, ...]) -> Words:
    """Say how a share is written as a yearly rise; another value has no sign."""
    if "%" in words[1].text:
        return write_this(f"+{words[0].text.lstrip('+')} {RATE}")
    value = " ".join(word.text for word in words).lstrip("+").strip()
    return Words(f"write {value}, or a rise such as +3 {RATE}", f"skriv {value}, eller en höjning som +3 {RATE}")


def in_unit(text: str, unit: str, name: str) -> Given:
    """Read a number in a unit that is declared: a bare one takes it, another unit is refused; raises Refusal.

    A share is always written with its sign: nobody can tell whether 0.33 is a third or a third of a hundredth.
    """
    try:
        return _in_unit(text, unit, name)
    except Refusal as refusal:
        raise _with_meant(refusal, text, unit, name) from None


def _with_meant(refusal: Refusal, text: str, unit: str, name: str) -> Refusal:
    """Give the refusal the hint to write the same value in the unit that is declared: 60,8 tkr is 60800 kr."""
    from polsek.notation.swedish import in_the_language

    meant, after = in_the_language(text), _after_number(refusal, text)
    if meant == text or (refusal.id not in ("unit", "notation") and not after):
        return _followed(refusal, after)
    _, slash, period = unit.partition("/")
    try:
        _in_unit(meant if "/" in meant or not slash else f"{meant}/{period}", unit, name)
    except Refusal as other:
        return (other if other.id == "unit" else _followed(refusal, after)) if after else refusal
    hint = write_this(f"{name}={meant.partition(' ')[0] if slash else meant}")
    return Refusal(refusal.id, refusal.message, hint, refusal.part)


def _after_number(refusal: Refusal, text: str) -> str:
    """Give what stands after a number that is refused: it belongs to the value, and no remedy may drop it."""
    return text[refusal.part[1] :].strip() if refusal.id == "number" and refusal.part else ""


def _followed(refusal: Refusal, after: str) -> Refusal:
    """Give a refusal of a number with what is to stand after it in any case."""
    if not after or refusal.hint is None:
        return refusal
    hint = Words(f"{refusal.hint.en}, and {after} after it", f"{refusal.hint.sv}, och {after} efter talet")
    return Refusal(refusal.id, refusal.message, hint, refusal.part)


def _in_unit(text: str, unit: str, name: str) -> Given:
    found = formula(text, ())
    money = unit not in ("share", "index", "")
    if (
        not isinstance(found, Given)
        or found.number is None
        or found.unit not in (("share",) if unit == "share" else ("", unit))
    ):
        shown = "%" if unit == "share" else unit
        hint = Words(
            f"write it in {shown}; a number alone is taken so", f"skriv värdet i {shown}; utan enhet tolkas det så"
        )
        if unit == "share":
            hint = for_example(f"{name}=31.42 %")
            if isinstance(found, Given) and not found.unit:
                hint = share_meant(found, f"{name}=")
        message = Words(f"{text!r} is not a value in {shown}", f"”{text}” är inget värde i {shown}")
        raise Refusal("unit", message, hint)
    if money:
        check_thousands(tokens(text)[0])
    return found._replace(unit=unit)
