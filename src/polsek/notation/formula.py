"""One figure as a short text: `31.42 %`, `749.08 kr/month`, `40 % of budget`, `1.3 x price_base_amount last year`."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from polsek.money import decimal_text
from polsek.notation.words import (
    Refusal,
    Token,
    check_thousands,
    day_of_year,
    for_example,
    fraction,
    iso_date,
    looks_like_date,
    looks_like_number,
    misspelt,
    number,
    spaced_number,
    tokens,
    write_this,
)
from polsek.period import MONTHS, Day
from polsek.problem import Address, Words
from polsek.tuples import NamedTuple

PERCENT = Fraction(1, 100)
_MOST_TIMES = 20
"""A larger multiple is so unusual that a per cent is meant."""
PERIODS = ("year", "month")
FULL_TIME = "full time"


class Given(NamedTuple):
    """A figure that is written out: a number and its unit."""

    number: Fraction | None
    """None: decided, but unknown to the file."""
    unit: str
    """`share`, `kr/year`, `kr/month`, `kr`, `full time`, a count such as `mandates`, or empty for a bare number."""
    text: str
    address: Address


class When(NamedTuple):
    """When a name is read: by default on the day that is calculated."""

    day: Day | None = None
    fixed: date | None = None
    last_year: bool = False

    def on(self, day: date, year: int) -> date:
        """Give the day to read, for a day of a support year that is named by `year`."""
        if self.fixed is not None:
            return self.fixed
        if self.day is not None:
            return self.day.of(year - self.last_year)
        return Day(day.month, day.day).of(day.year - self.last_year)


class Of(NamedTuple):
    """A share or a multiple of a named figure."""

    factor: Fraction | None
    multiple: bool
    """True for `1.3 x NAME`, false for `40 % of NAME`: one operation in two wordings."""
    factor_text: str
    name: str
    when: When
    per: str
    """`year` or `month` when it replaces the period of the name; else empty."""
    text: str
    address: Address
    part: tuple[int, int]
    """The characters of the text that are the name."""


class Rest(NamedTuple):
    """What other components have not drawn from a pool."""

    name: str
    text: str
    address: Address
    part: tuple[int, int]


class Named(NamedTuple):
    """A share by its name: a series, a figure or a fact."""

    name: str
    when: When
    text: str
    address: Address
    part: tuple[int, int]


class Growth(NamedTuple):
    """A share that is added every year from a date on: `3 %/year from 2016-01-01`."""

    share: Fraction
    start: date
    text: str
    address: Address


class Change(NamedTuple):
    """The change of an index since a month, or of an amount since a year: `change in cpi since 2014-10`."""

    name: str
    base: date
    """The base month, year or day by its first day."""
    size: str
    """`month`, `year` or `day`: what the base is. An index has months, an amount years and days."""
    now: When | None
    """When the other end is read; None: the same month, the last one before the support year begins."""
    text: str
    address: Address
    part: tuple[int, int]


Formula = Given | Of | Rest | Named | Growth | Change


def formula(text: str, address: Address) -> Formula:
    """Read one figure; raises Refusal with the characters that are not understood."""
    words = tokens(text)
    if not words:
        hint = Words("write for example 12000 kr/year or 40 %", "skriv till exempel 12000 kr/year eller 40 %")
        raise Refusal("empty-value", Words("a figure is missing", "ett belopp eller en andel saknas"), hint)
    first = words[0].text
    if first == "rest" and len(words) > 1 and words[1].text == "of":
        name = _name(words, 2)
        _no_more(words, 3)
        return Rest(name.text, text, address, name.part)
    if first == "change" and len(words) > 1 and words[1].text == "in":
        return _change(words, text, address)
    if first == "unknown":
        return _quantity(words, None, text, address)
    if not looks_like_number(first):
        return _named(words, text, address)
    spaced_number(words)
    if first.partition("/")[2].isdigit():
        return _share(words, 1, fraction(words[0]), text, address)
    return _quantity(words, number(_glued(words[0])), text, address)


def _glued(token: Token) -> Token:
    """Refuse a unit that sticks to its number: `31.42%`, `12000kr`."""
    digits = token.text.rstrip("%xkrEUR/yeamonth")
    rest = token.text[len(digits) :]
    if rest and digits[-1].isdigit():
        message = Words(f"a space is missing in {token.text!r}", f"ett mellanslag saknas i ”{token.text}”")
        hint = write_this(f"{digits} {rest}")
        raise Refusal("number", message, hint, token.part)
    return token


def _quantity(words: tuple[Token, ...], value: Fraction | None, text: str, address: Address) -> Formula:
    if len(words) == 1:
        if value is None:
            message = Words("unknown what?", "ange vad som är okänt: ett belopp eller en andel")
            hint = Words(
                "write unknown kr/year, unknown kr/month or unknown %",
                "skriv unknown kr/year, unknown kr/month eller unknown %",
            )
            raise Refusal("missing-unit", message, hint, words[0].part)
        return Given(value, "", text, address)
    unit = words[1]
    if unit.text in ("%", "%/year"):
        share = None if value is None else value * PERCENT
        return _growth(words, share, text, address) if unit.text == "%/year" else _share(words, 2, share, text, address)
    if unit.text == "x":
        return _of(words, 2, value, text, address)
    if unit.text == "full" and len(words) > 2 and words[2].text == "time":
        _no_more(words, 3)
        return Given(value, FULL_TIME, text, address)
    _no_more(words, 2)
    found = _unit(words[0], unit)
    if value is not None:
        check_thousands(words[0])
    return Given(value, found, text, address)


def _unit(before: Token, token: Token) -> str:
    money, slash, period = token.text.partition("/")
    if slash and period not in PERIODS:
        message = Words(f"{token.text!r} is not a unit", f"”{token.text}” är ingen enhet")
        near = misspelt(period, PERIODS)
        hint = (
            write_this(f"{before.text} {money}/{near}")
            if near
            else Words(
                f"write the amount of a year or of a month, in {money}/year or {money}/month",
                f"skriv beloppet för ett år eller en månad, i {money}/year eller {money}/month",
            )
        )
        raise Refusal("unit", message, hint, token.part)
    return token.text


def _share(words: tuple[Token, ...], at: int, share: Fraction | None, text: str, address: Address) -> Formula:
    if len(words) == at:
        return Given(share, "share", text, address)
    if words[at].text != "of":
        _no_more(words, at)
    return _of(words, at + 1, share, text, address)


def _of(words: tuple[Token, ...], at: int, factor: Fraction | None, text: str, address: Address) -> Of:
    name = _name(words, at)
    when, at = _when(words, at + 1)
    per = ""
    if at < len(words) and words[at].text == "per":
        per = words[at + 1].text if at + 1 < len(words) else ""
        if per not in PERIODS:
            message = Words("per what?", "ange perioden: per år eller per månad")
            hint = Words("write per year or per month", "skriv per year eller per month")
            raise Refusal("unit", message, hint, words[at].part)
        at += 2
    _no_more(words, at)
    multiple = words[1].text == "x"
    factor_text = words[0].text if multiple or "/" in words[0].text else f"{words[0].text} %"
    return Of(factor, multiple, factor_text, name.text, when, per, text, address, name.part)


def _named(words: tuple[Token, ...], text: str, address: Address) -> Named:
    name = _name(words, 0)
    when, at = _when(words, 1)
    _no_more(words, at)
    return Named(name.text, when, text, address, name.part)


def _when(words: tuple[Token, ...], at: int) -> tuple[When, int]:
    day: Day | None = None
    if at < len(words) and words[at].text == "on":
        if at + 1 < len(words) and looks_like_date(words[at + 1].text):
            return When(fixed=iso_date(words[at + 1])), at + 2
        if at + 2 >= len(words):
            message = Words("a day is missing after 'on'", "en dag saknas efter ”on”")
            hint = for_example("on 1 July")
            raise Refusal("date", message, hint, words[at].part)
        day = day_of_year(words[at + 1], words[at + 2])
        at += 3
    last_year = _is_last_year(words, at)
    return When(day, None, last_year), at + 2 * last_year


def _is_last_year(words: tuple[Token, ...], at: int) -> bool:
    return [word.text for word in words[at : at + 2]] == ["last", "year"]


def _growth(words: tuple[Token, ...], share: Fraction | None, text: str, address: Address) -> Growth:
    if len(words) < 4 or words[2].text != "from" or share is None:
        message = Words("a yearly rise says from when", "ange från vilket datum den årliga höjningen gäller")
        hint = for_example(f"{'3' if share is None else words[0].text} %/year from 2016-01-01")
        raise Refusal("index", message, hint, words[-1].part)
    _no_more(words, 4)
    return Growth(share, iso_date(words[3]), text, address)


def _change(words: tuple[Token, ...], text: str, address: Address) -> Change:
    name = _name(words, 2)
    said = [word.text for word in words]
    both = said[3:4] == ["from"] and said[5:6] == ["to"] and len(words) > 6
    alone = said[3:4] == ["since"] and said[5:6] != ["to"] and len(words) > 4
    base = _end(words[4]) if both or alone else None
    if base is None:
        raise _no_change(name, words[-1])
    now, at = _to(words, base[1], name) if both else _since(words, base[1])
    _no_more(words, at)
    return Change(name.text, *base, now, text, address, name.part)


def _since(words: tuple[Token, ...], size: str) -> tuple[When | None, int]:
    """Give when the other end is read where only the base is said."""
    if size == "month":
        return None, 5
    last_year = _is_last_year(words, 5)
    return When(last_year=last_year), 5 + 2 * last_year


def _to(words: tuple[Token, ...], size: str, name: Token) -> tuple[When, int]:
    """Give when the other end is read, and the number of the word after it."""
    word = words[6]
    if size == "month" and word.text in MONTHS:
        last_year = _is_last_year(words, 7)
        return When(Day(MONTHS.index(word.text) + 1, 1), None, last_year), 7 + 2 * last_year
    end = _end(word)
    if end is None or end[1] != size:
        raise _no_change(name, word)
    return When(fixed=end[0]), 7


def _end(token: Token) -> tuple[date, str] | None:
    """Read a year, a month or a day; None when it is none of them."""
    if looks_like_date(token.text) and token.text.count("-") > 1:
        return iso_date(token), "day"
    year, hyphen, month = token.text.partition("-")
    if len(year) != 4 or not _digits(year) or int(year) < 1900:
        return None
    if not hyphen:
        return date(int(year), 1, 1), "year"
    return (date(int(year), int(month), 1), "month") if month in _MONTH_NUMBERS else None


_MONTH_NUMBERS = tuple(f"{number:02}" for number in range(1, 13))


def _no_change(name: Token, last: Token) -> Refusal:
    short = f"change in {name.text} since 2014-10, change in {name.text} since 2019"
    long = f"change in {name.text} from 2014-01 to October last year"
    hint = Words(f"write {short} or {long}", f"skriv {short} eller {long}")
    return Refusal(
        "index", Words("a change says since when", "ange basår eller basmånad för uppräkningen"), hint, last.part
    )


def _digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def is_name(text: str) -> bool:
    """Tell whether a text is a name: lower-case letters, digits and `_`, beginning with a letter."""
    return text.isascii() and text.replace("_", "a").isalnum() and text[:1].isalpha() and text == text.lower()


def _name(words: tuple[Token, ...], at: int) -> Token:
    if at >= len(words):
        hint = Words(
            "write what it is of: a series such as price_base_amount, a figure, a pool or a component",
            "ange av vad: en serie (t.ex. price_base_amount), ett värde, en ram eller en del av stödet",
        )
        raise Refusal("name", Words("a name is missing", "ett namn saknas"), hint, words[-1].part)
    if not is_name(words[at].text):
        message = Words(f"{words[at].text!r} is not a name", f"”{words[at].text}” är inte ett namn")
        hint = Words("names are small letters a-z, digits and _", "namn skrivs med små bokstäver a-z, siffror och _")
        raise Refusal("name", message, hint, words[at].part)
    return words[at]


def _instead(words: tuple[Token, ...], at: int) -> Words:
    """Say what to write instead of words that are not understood."""
    if words[at].text in ("+", "-"):
        return Words(
            "nothing is added here: what is added is a component of its own",
            "det går inte att addera här: skriv det som läggs till som en egen del av stödet",
        )
    if words[at].text in ("per", "*", "x"):
        return Words(
            "what an amount is multiplied by stands in the key per:",
            "ange i nyckeln per: vad beloppet multipliceras med",
        )
    if words[1].text == "of" and looks_like_number(words[0].text):
        return _share_of(words[0], " ".join(word.text for word in words[at:]))
    start = _end(words[at + 1]) if words[1].text == "%" and words[at].text == "from" and words[at + 1 :] else None
    if start is not None:
        share, day = words[0].text, start[0]
        return Words(
            f"write {share} %/year from {day} (raised every year), or {{{day}: {share} %}} (the same from then on)",
            f"skriv {share} %/year from {day} (höjs varje år), eller {{{day}: {share} %}} (lika mycket från den dagen)",
        )
    return Words(
        "write for example 12000 kr/year, 40 % of NAME or 1.3 x NAME",
        "skriv till exempel 12000 kr/year, 40 % of NAMN eller 1.3 x NAMN",
    )


def _share_of(factor: Token, name: str) -> Words:
    """Say how `0.25 of NAME` is written: what is below 1 is a share, what is above is a per cent or a multiple."""
    value = number(factor)
    per_cent = f"{decimal_text(value * 100) if abs(value) <= 1 else factor.text} % of {name}"
    if abs(value) > _MOST_TIMES:
        return write_this(per_cent)
    return Words(f"write {per_cent}, or {factor.text} x {name}", f"skriv {per_cent}, eller {factor.text} x {name}")


def _no_more(words: tuple[Token, ...], at: int) -> None:
    if at < len(words):
        message = Words(f"{words[at].text!r} is not understood here", f"”{words[at].text}” går inte att tolka här")
        raise Refusal("notation", message, _instead(words, at), (words[at].start, words[-1].part[1]))
