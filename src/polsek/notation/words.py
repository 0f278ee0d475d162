"""Numbers, shares, days and dates as the rule language writes them."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from polsek.escaping import QUOTES
from polsek.period import MONTHS, Day
from polsek.problem import Words
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

IN_CURLY_QUOTES = Words(
    "the text stands in the quotation marks of a word processor", "texten står inom ordbehandlarens citattecken (”…”)"
)


class Refusal(Exception):  # noqa: N818 - it is what the reader says, not a failure of the program
    """Raised when a text is not of the notation that is expected; the reader gives it its place."""

    def __init__(self, id: str, message: Words, hint: Words | None = None, part: tuple[int, int] | None = None) -> None:
        """Keep what is said, and which characters of the text it is about."""
        self.id = id
        self.message = message
        self.hint = hint
        self.part = part
        super().__init__(message.en)

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Give what it is made anew from, in another process or as a copy."""
        return type(self), (self.id, self.message, self.hint, self.part)


class Token(NamedTuple):
    """A word of a text and where it starts."""

    text: str
    start: int = 0

    @property
    def part(self) -> tuple[int, int]:
        """The characters that it covers."""
        return self.start, self.start + len(self.text)


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into its words."""
    found, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        found.append(Token(word, start))
        start += len(word)
    return tuple(found)


def meant(word: str, known: Iterable[str]) -> str:
    """Give the known word that a Swedish word stands for, else the nearest to what was written; empty when none is."""
    from polsek.notation.swedish import meant_in_swedish

    known = tuple(known)
    return meant_in_swedish(word, known) or _nearest(word, known)


def _nearest(word: str, known: Iterable[str]) -> str:
    by_lower = {each.casefold(): each for each in islice(known, _MOST_KNOWN)}
    near = get_close_matches(word.casefold(), by_lower)
    return by_lower[near[0]] if near else ""


def misspelt(word: str, known: Iterable[str]) -> str:
    """Give the known word to which a word is so near that it is probably that one, misspelt; empty when none is."""
    near = _nearest(word, known)
    return near if len(word) > _SHORT and abs(len(near) - len(word)) <= 1 else ""


def is_misspelt(word: str, known: Iterable[str]) -> bool:
    """Tell whether a word is probably a known one, misspelt."""
    return bool(misspelt(word, known))


def did_you_mean(word: str, known: Iterable[str]) -> Words | None:
    """Suggest the known word that is nearest to what was written."""
    near = meant(word, known)
    return Words(f"did you mean {near}?", f"menade du {near}?") if near else None


def write_this(text: str) -> Words:
    """Say what to write, which means what was written: words of the rule language, the same in both languages."""
    return Words(f"write {text}", f"skriv {text}")


def for_example(text: str) -> Words:
    """Say how such a thing is written, where nobody can tell what was meant."""
    return Words(f"write for example {text}", f"skriv till exempel {text}")


def unquoted(code: str) -> Refusal:
    """Give the refusal of a code without quotes: as a number it loses its zeros in other programs, or has lost one."""
    plain = code.strip(QUOTES)
    whole = f"0{plain}" if plain.isdecimal() and len(plain) in _SHORT_CODES else plain
    message = Words(f"the code {code} stands without quotes", f"koden {code} saknar citattecken")
    hint = write_this(f'"{whole}"')
    return Refusal("unquoted-code", message if plain == code else IN_CURLY_QUOTES, hint)


def looks_like_number(text: str) -> bool:
    """Tell whether somebody meant a number."""
    return text.lstrip("+-.")[:1].isdigit()


def number(token: Token) -> Fraction:
    """Read a number: digits and a decimal point, nothing else."""
    text = token.text.removeprefix("-")
    whole, point, decimals = text.partition(".")
    plain = whole.isascii() and whole.isdigit() and (whole == "0" or whole[0] != "0")
    if plain and (not point or (decimals.isascii() and decimals.isdigit())):
        if len(text) > _LONGEST:
            message = Words(f"a number of {len(text)} characters", f"ett tal på {len(text)} tecken")
            hint = Words(f"write at most {_LONGEST}", f"skriv högst {_LONGEST}")
            raise Refusal("number", message, hint, token.part)
        return Fraction(token.text) if point else Fraction(int(token.text))
    message = Words(f"{token.text!r} is not written as a number", f"”{token.text}” är inte skrivet som ett tal")
    raise Refusal("number", message, _number_hint(token.text), token.part)


_LONGEST = 40
_MOST_KNOWN = 1000
"""Among how many words the nearest is looked for: no decision has so many, and a file made to hurt does."""
FIRST_YEAR, LAST_YEAR = 1900, 2999
_SHORT_CODES = (1, 3)
"""How long a code of two or four digits is that has lost its zero."""
_SHORT = 4
"""A word of so few letters is like too many others to be called misspelt."""


def _number_hint(text: str) -> Words:
    from polsek.notation.numerals import plain_digits

    sign, (whole, _, decimals) = text[: text[:1] == "-"], text.removeprefix("-").partition(",")
    either = ambiguous_thousands(whole, decimals, ",", sign) if (whole + decimals).isdecimal() else None
    if either is not None and either.hint is not None:
        return either.hint
    plain = plain_digits(text)
    if "." in plain and "," in text:
        return Words(f"write decimals with a point: {plain}", f"skriv decimaler med punkt: {plain}")
    if plain and "e" in text.lower():
        return Words(f"write the number in full: {plain}", f"skriv ut hela talet: {plain}")
    if plain:
        return Words(f"write all digits together: {plain}", f"skriv alla siffror ihop: {plain}")
    return Words(
        "write only digits and a decimal point, as in 12000 or 0.5 or -5",
        "skriv bara siffror och decimalpunkt, t.ex. 12000, 0.5 eller -5",
    )


def spaced_number(words: tuple[Token, ...]) -> None:
    """Refuse a number that is written in groups, such as `45 000`."""
    if len(words) > 1 and words[1].text[:1].isdigit() and looks_like_number(words[0].text):
        groups = list(takewhile(lambda word: word.text[:1].isdigit(), words[1:]))
        together = "".join(word.text for word in (words[0], *groups))
        message = Words("a number is written in groups", "talet innehåller mellanslag")
        hint = Words(f"write all digits together: {together}", f"skriv alla siffror ihop: {together}")
        raise Refusal("number", message, hint, (words[0].start, groups[-1].part[1]))


def ambiguous_thousands(whole: str, decimals: str, point: str = ".", sign: str = "") -> Refusal | None:
    """Refuse exactly three digits after a point: they are thousands more often than decimals; None for others."""
    if len(decimals) != _GROUP or not whole.strip("0"):
        return None
    whole = sign + whole
    text, together, exact = f"{whole}{point}{decimals}", f"{whole}{decimals}", f"{whole}.{decimals}0"
    message = Words(f"{text} can be {together} or {exact}", f"{text} kan vara {together} eller {exact}")
    hint = Words(
        f"write {together} for thousands, {exact} for decimals",
        f"skriv {together} om det är tusental, {exact} om det är decimaler",
    )
    return Refusal("number", message, hint)


_GROUP = 3


def check_thousands(token: Token) -> None:
    """Refuse a sum of money or a count whose point may part thousands; raises Refusal."""
    sign, (whole, _, decimals) = token.text[: token.text[:1] == "-"], token.text.removeprefix("-").partition(".")
    refusal = ambiguous_thousands(whole, decimals, sign=sign) if (whole + decimals).isdecimal() else None
    if refusal is not None:
        raise Refusal(refusal.id, refusal.message, refusal.hint, token.part)


def whole_number(token: Token) -> int:
    """Read a whole number that is not negative."""
    if token.text.isascii() and token.text.isdigit() and token.text[0] != "0" and len(token.text) <= _LONGEST:
        return int(token.text)
    value = number(token)
    check_thousands(token)
    if value.denominator != 1 or value < 0:
        message = Words(f"{token.text} is not a whole number from 0", f"{token.text} är inget heltal, 0 eller större")
        hint = Words("write digits alone, such as 0 or 12", "skriv bara siffror, t.ex. 0 eller 12")
        raise Refusal("number", message, hint, token.part)
    return int(value)


def fraction(token: Token) -> Fraction:
    """Read a fraction of whole numbers, such as 5/6."""
    above, _, below = token.text.removeprefix("-").partition("/")
    start = token.start + len(token.text) - len(above) - len(below) - 1
    value = Fraction(whole_number(Token(above, start)))
    divisor = whole_number(Token(below, start + len(above) + 1))
    if divisor == 0:
        raise Refusal("zero-divisor", Words("a division by zero", "det går inte att dela med noll"), None, token.part)
    return -value / divisor if token.text.startswith("-") else value / divisor


def iso_date(token: Token) -> date:
    """Read a date such as 2023-01-01; it must exist."""
    year, _, rest = token.text.partition("-")
    month, _, day = rest.partition("-")
    if [len(year), len(month), len(day)] == [4, 2, 2] and (year + month + day).isdecimal() and token.text.isascii():
        _check_usual(int(year), token)
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            message = Words(f"{token.text} does not exist in the calendar", f"{token.text} finns inte i kalendern")
            hint = Words("a date is year-month-day: 2026-01-31", "ett datum är år-månad-dag: 2026-01-31")
            raise Refusal("date", message, hint, token.part) from None
    message = Words(f"{token.text!r} is not a date", f"”{token.text}” är inte ett datum")
    hint = Words("write year-month-day: 2026-01-31", "skriv år-månad-dag: 2026-01-31")
    raise Refusal("date", message, hint, token.part)


def _check_usual(year: int, token: Token) -> None:
    """Refuse a day of another millennium: a slip of the pen, and no calendar to count on."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = Words(
            f"{token.text} is outside the years {FIRST_YEAR} to {LAST_YEAR}",
            f"{token.text} ligger utanför åren {FIRST_YEAR} till {LAST_YEAR}",
        )
        hint = Words(
            "is a digit wrong? what has no end has no to:", "kontrollera årtalet; utelämna to: om inget slut är bestämt"
        )
        raise Refusal("date", message, hint, token.part)


def looks_like_date(text: str) -> bool:
    """Tell whether somebody meant a date: four digits and a hyphen, then digits and hyphens."""
    return len(text) >= 6 and text[4] == "-" and text[:4].isdecimal() and text[5:].replace("-", "").isdecimal()


def day_of_year(first: Token, second: Token) -> Day:
    """Read a day of any year, such as `31 January`."""
    day = whole_number(first)
    number_of_month = month(second)
    last = _DAYS[number_of_month - 1]
    if not 1 <= day <= last:
        message = Words(f"{second.text} has no day {day}", f"{second.text} har ingen dag {day}")
        hint = Words(f"its days are 1–{last}", f"månaden har dagarna 1–{last}")
        raise Refusal("date", message, hint, first.part)
    return Day(number_of_month, day)


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month(token: Token) -> int:
    """Read the English name of a month."""
    if token.text in MONTHS:
        return MONTHS.index(token.text) + 1
    hint = did_you_mean(token.text, MONTHS) or Words(
        "the months are written in English: January, February ...",
        "månaderna skrivs på engelska: January, February ...",
    )
    raise Refusal("date", Words(f"{token.text!r} is not a month", f"”{token.text}” är inte en månad"), hint, token.part)
