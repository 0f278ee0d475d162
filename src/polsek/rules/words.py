"""The small notations that only rule files use: counts, years, days of payment, instalments."""

import re
from contextlib import suppress
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from polsek.document import Value
from polsek.escaping import QUOTES
from polsek.notation.formula import FULL_TIME, Given, formula, is_name
from polsek.notation.kinds import Kind, Parsed, Record, Several, Word, written
from polsek.notation.reader import Reader, Use, dated
from polsek.notation.words import (
    Refusal,
    Token,
    day_of_year,
    did_you_mean,
    for_example,
    iso_date,
    looks_like_date,
    month,
    tokens,
    unquoted,
    whole_number,
    write_this,
)
from polsek.period import MONTHS, MONTHS_OF_A_YEAR, NEW_YEAR, TERM, Day
from polsek.problem import UNSAID, Address, Words, same
from polsek.rules.noted import PROSE, Noted

PRESENCE = ("represented", "elected", "listed")
SIDES = ("government", "opposition")
COMPARISONS = ("at least", "at most", "below", "above")
FILLED = "filled share"
"""The share of a party's mandates that have an elected member."""
COUNTS = ("party", "mandate", "weighted mandate", FULL_TIME, "seat", FILLED)
AMONG = ("those entitled", "those paid", "the assembly")


class Per(Kind):
    """What an amount is multiplied by."""

    expected = Words(
        f"what is counted: {', '.join(COUNTS)} or a number fact",
        f"vad som räknas: {', '.join(COUNTS)} eller en uppgift",
    )
    schema = written("per")

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give what is counted."""
        if text not in COUNTS:
            _count_word(text, text, at, to)
        return text


class Split(Kind):
    """What a sum is divided by: `equally` or `by mandates`."""

    expected = Words("equally, or by what: by mandates", "equally, eller efter vad: by mandates")
    schema = written("split")

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give what is counted, `party` for `equally`."""
        if text == "equally":
            return "party"
        if not text.startswith("by "):
            raise Refusal(
                "split",
                Words(f"{text!r} does not say how the sum is divided", f"”{text}” anger inte hur summan ska fördelas"),
                Words(
                    "write equally, by mandates, by weighted mandates or by a fact",
                    "skriv equally, by mandates, by weighted mandates eller by en uppgift",
                ),
            )
        name = text.removeprefix("by ")
        if name in ("mandates", "weighted mandates"):
            return name.removesuffix("s")
        if name in ("seats", "seat", "mandate", "parties", "party"):
            right = "equally" if name.startswith("part") else "by mandates"
            message = Words(f"{name} is not what parties have", f"{name} är inget som partier har")
            hint = write_this(right)
            raise Refusal("split", message, hint)
        _count_word(name, text, at, to)
        return name


def _count_word(name: str, text: str, at: Address, to: Reader) -> None:
    if not is_name(name):
        raise Refusal(
            "count",
            Words(f"{text!r} is not something to count", f"”{text}” är inget som kan räknas"),
            did_you_mean(name, COUNTS)
            or Words(
                f"write {', '.join(COUNTS)}, or a number fact with a name of the letters a-z",
                f"skriv {', '.join(COUNTS)}, eller en uppgift med ett namn av bokstäverna a-z",
            ),
        )
    to.uses.append(Use(name, "count", at, (len(text) - len(name), len(text))))


class NameOf(Kind):
    """The name of something that the file declares."""

    def __init__(self, wanted: str, expected: Words) -> None:
        """Keep what it must stand for."""
        self.wanted = wanted
        self.expected = expected

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the name; it is looked up when the whole file is read."""
        to.uses.append(Use(text, self.wanted, at, None))
        return text


POOL_NAME = NameOf("pool", Words("the name of a pool", "namnet på en ram"))
FACT_NAME = NameOf("fact", Words("the name of a fact", "namnet på en uppgift"))


class Due(NamedTuple):
    """When something is paid: a day of the year, or a month."""

    month: int
    day: int | None
    text: str

    def last_in(self, year: int) -> date:
        """Give the day in a year; of a month its last."""
        return Day(self.month, self.day or 31).of(year)


def due_day(text: str) -> Due:
    """Read `31 January` or `January`."""
    words = tokens(text)
    if len(words) == 1:
        return Due(month(words[0]), None, text)
    day = _day(text)
    return Due(day.month, day.day, text)


def _day(text: str) -> Day:
    words = tokens(text)
    if len(words) != 2:
        raise Refusal("date", Words(f"{text!r} is not a day", f"”{text}” är ingen dag"), _day_meant(text))
    return day_of_year(*words)


def _day_meant(text: str) -> Words:
    """Say how a day is written that has its month as a number or first, else how days are."""
    words = tokens(text)
    if looks_like_date(text):
        with suppress(Refusal):
            found = iso_date(Token(text, 0))
            return write_this(f"{found.day} {MONTHS[found.month - 1]}")
    if len(words) == 2 and words[0].text in MONTHS:
        return write_this(f"{words[1].text} {words[0].text}")
    return for_example("31 January")


def last_day(text: str) -> Due:
    """Read the last day of repayment: `last of February` or a day."""
    if text.startswith("last of "):
        return Due(month(Token(text.removeprefix("last of "), len("last of "))), None, text)
    return due_day(text)


def starting_day(text: str) -> Day:
    """Read `new year` or a day such as `15 October`."""
    return Day(1, 1) if text == "new year" else _day(text)


def start_date(text: str) -> date | None:
    """Read the first day of validity; `unknown` is None."""
    return None if text == "unknown" else iso_date(Token(text, 0))


def months_after(text: str) -> int:
    """Read a time such as `12 months`."""
    words = tokens(text)
    if len(words) != 2 or words[1].text not in ("months", "month"):
        message = Words(f"{text!r} is not a number of months", f"”{text}” är inte ett antal månader")
        raise Refusal("duration", message, _months_meant(text))
    months = whole_number(words[0])
    if months > _MOST_MONTHS:
        longest = Words(f"write at most {_MOST_MONTHS} months", f"skriv högst {_MOST_MONTHS} months")
        raise Refusal("duration", Words(f"{text} is a very long time", f"{text} är en mycket lång tid"), longest)
    return months


_MOST_MONTHS = 120


def _months_meant(text: str) -> Words:
    """Say how a time is written that is told in years, in words, or without its unit."""
    from polsek.notation.numerals import plain_digits

    found = re.fullmatch(
        r"([\d., ]*\d|[^\W\d]+(?= ))?\s*(\w*)\.?", re.sub(r"half an? |ett halvt ", "half ", text.strip())
    )
    first, unit = (found[1] or "", found[2].casefold()) if found and text.strip() else ("-", "")
    known = _NUMBERS.get(first.casefold())
    digits = plain_digits(first) if known is None else str(known)
    months = Fraction(digits) * _MONTHS_OF[unit] if digits and unit in _MONTHS_OF else None
    return for_example("12 months") if months is None or months.denominator != 1 else write_this(f"{months} months")


_NUMBERS = {
    "": 1, "half": "1/2", "a": 1, "an": 1, "one": 1, "en": 1, "ett": 1, "two": 2, "två": 2, "three": 3,
    "tre": 3, "four": 4, "fyra": 4, "six": 6, "sex": 6, "nine": 9, "nio": 9, "twelve": 12, "tolv": 12,
}  # fmt: skip
_MONTHS_OF = {
    **dict.fromkeys(("", "m", "mo", "mon", "mth", "mths", "mån", "månad", "månader", "month", "months"), 1),
    **dict.fromkeys(("kvartal", "quarter", "quarters"), 3),
    **dict.fromkeys(("halvår", "halfyear"), 6),
    **dict.fromkeys(("år", "year", "years", "yr", "yrs"), MONTHS_OF_A_YEAR),
}
"""How many months a unit of time has; a number alone is of months."""


class Years(NamedTuple):
    """Years of a term, such as 1 or 2-4."""

    first: int
    last: int | None
    text: str

    def holds(self, year: int) -> bool:
        """Tell whether a year of the term is one of them."""
        return self.first <= year and (self.last is None or year <= self.last)


def years(text: str) -> Years:
    """Read years of a term."""
    low, hyphen, high = text.partition("-")
    first = whole_number(Token(low, 0))
    last = whole_number(Token(high, len(low) + 1)) if high else None if hyphen else first
    if first < 1 or (last is not None and last < first) or max(first, last or 0) > TERM:
        long = max(first, last or 0) > TERM
        why = Words(f"a term has {TERM} years: ", f"en mandatperiod har {TERM} år: ") if long else same("")
        message = Words(f"{text!r} is no year of a term", f"”{text}” är inget år i en mandatperiod")
        hint = Words(f"{why.en}write 1, 2-4 or 3-", f"{why.sv}skriv 1, 2-4 eller 3-")
        raise Refusal("term-year", message, hint)
    return Years(first, last, text)


def calendar_year(text: str) -> int:
    """Read a year."""
    value = whole_number(Token(text, 0))
    if not 1900 <= value <= 2999:
        message = Words(f"{text} is not a year", f"{text} är inget årtal")
        hint = Words("write four digits", "skriv fyra siffror")
        raise Refusal("date", message, hint)
    return value


class DatedTexts(NamedTuple):
    """Values that each hold from a date on; a single one holds always."""

    values: tuple[tuple[date | None, Any], ...]

    def on(self, day: date) -> Any:  # noqa: ANN401 - whatever the kind reads
        """Give the value that holds on a day, None before the first."""
        holding = [value for start, value in self.values if start is None or start <= day]
        return holding[-1] if holding else None


class MayBeDated(Kind):
    """A value that may be written `{DATE: value, DATE: value}`."""

    def __init__(self, kind: Kind) -> None:
        """Keep the kind of the values."""
        self.kind = kind
        self.expected = kind.expected

    def shape(self) -> Any:  # noqa: ANN401
        """Give the value, or a mapping of dates to it."""
        return Annotated[Any, self.kind] | dict[str, Annotated[Any, self.kind]]

    def read(self, value: Value, at: Address, to: Reader) -> DatedTexts:
        """Read the value, or the values by date."""
        if not isinstance(value, dict) or not any(looks_like_date(key) for key in value):
            return DatedTexts(((None, self.kind.read(value, at, to)),))
        found = [(day, self.kind.read(value[key], (*at, key), to)) for day, key in dated(value, at, to)]
        return DatedTexts(tuple(found))


class Authority(Kind):
    """The authority's code, or a payer that is not one of the 310."""

    expected = Words('a code in quotes such as "2380"', 'en kod inom citattecken, t.ex. "2380"')

    def __init__(self, payer: Kind) -> None:
        """Keep how another payer is written."""
        self.payer = payer

    def shape(self) -> Any:  # noqa: ANN401
        """Give a code or a payer."""
        return str | Annotated[Any, self.payer]

    def read(self, value: Value, at: Address, to: Reader) -> Any:  # noqa: ANN401
        """Read the code or the payer."""
        return self.payer.read(value, at, to) if isinstance(value, dict) else super().read(value, at, to)

    def text(self, text: str, at: Address, to: Reader) -> str:
        """Give the code; a number without quotes loses its zeros in other programs."""
        if text.strip(QUOTES) != text or (text.isdigit() and not to.places.quoted(at)):
            raise unquoted(text)
        return text


def number_at_most(text: str) -> int:
    """Read a whole number."""
    return whole_number(Token(text, 0))


# --- payments -------------------------------------------------------------------------------------------------------


REGULAR = {"monthly": 1, "quarterly": 3, "half-yearly": 6}
"""How many months lie between payments of equal parts."""


class RestOr(Kind):
    """A share, or `rest`."""

    expected = Words("a share such as 50 %, or rest", "en andel, t.ex. 50 %, eller rest")
    schema = written("instalment")

    def text(self, text: str, at: Address, to: Reader) -> Fraction | None:
        """Give the share; None is the rest."""
        if text == "rest":
            return None
        found = formula(text, at)
        if not isinstance(found, Given) or found.unit != "share" or found.number is None:
            message = Words(f"{text!r} is not a share", f"”{text}” är ingen andel")
            hint = Words("write 50 % or rest", "skriv 50 % eller rest")
            raise Refusal("missing-percent", message, hint)
        return found.number


class Instalment(Noted):
    """One payment of the year."""

    share: Annotated[Fraction | None, RestOr()]
    """The share of the party's money, such as `50 %`, or `rest`: what the instalments before have left of the shown
    total. The shares are 100 % together, or the last is `rest`."""
    due: Annotated[Due | None, Parsed(Words("a day or a month", "en dag eller en månad"), due_day, written("due"))] = (
        None
    )
    """When it is paid: a day or a month."""
    when: Annotated[Words, PROSE] = UNSAID
    """A condition that people judge; it is shown and not calculated."""


class Payments(Several):
    """The payments one by one, or a word for equal parts: each named by its month, the last one takes the rest."""

    expected = Words("a list, or monthly, quarterly or half-yearly", "en lista, eller monthly, quarterly, half-yearly")

    def shape(self) -> Any:  # noqa: ANN401
        """Give the list, or a word."""
        return list[Annotated[Any, self.kind]] | Annotated[Any, _WORDS]

    def read(self, value: Value, at: Address, to: Reader) -> tuple[Any, ...]:
        """Read the list, or make it of the months of the support year."""
        if not isinstance(value, str):
            return super().read(value, at, to)
        word = _WORDS.read(value, at, to)
        return equal_parts(REGULAR[word], _first_month(to)) if word in REGULAR else ()


def equal_parts(months: int, first: int) -> tuple[Instalment, ...]:
    """Give a payment every so many months from a first month on; the last one takes the rest."""
    number = MONTHS_OF_A_YEAR // months
    names = [(first - 1 + months * each) % MONTHS_OF_A_YEAR for each in range(number)]
    shares = (*[Fraction(1, number)] * (number - 1), None)
    return tuple(
        Instalment(share=share, due=Due(month + 1, None, MONTHS[month]))
        for share, month in zip(shares, names, strict=True)
    )


def _first_month(to: Reader) -> int:
    """Give the month that the support year begins in, where that is understood."""
    day = to.document.at(("time", "year_starts"))
    try:
        return (starting_day(day) if day and isinstance(day, str) else NEW_YEAR).month
    except Refusal:
        return NEW_YEAR.month


_WORDS = Word(*REGULAR)
PAYMENTS = Payments(Record(Instalment))
