"""Numbers as people write them (in groups, with an exponent, in thousands of kronor) in the digits of the same number.

What can be two numbers, such as `20.000` or `1,500`, is left as it is.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from polsek.money import decimal_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BEFORE: Final = r"(?<![\w.,/])"
"""What stands before a number that is whole."""
_NUMBER: Final = rf"{_BEFORE}(\d+(?:\.\d+)?)"
_CLEAR_NUMBER: Final = rf"{_BEFORE}(\d+(?:\.(?!\d{{3}}(?!\d))\d+)?)"
"""A number whose point cannot part thousands."""
_POINT_GROUPS: Final = rf"{_BEFORE}\d{{1,3}}(?:\.\d{{3}}(?:(?:\.\d{{3}})*,\d\d?|(?:\.\d{{3}})+))(?![\w.,])"
_COMMA_GROUPS: Final = rf"{_BEFORE}\d{{1,3}}(?:,\d{{3}}(?:(?:,\d{{3}})*\.\d\d?|(?:,\d{{3}})+))(?![\w.,])"
_LINED_GROUPS: Final = rf"{_BEFORE}\d+(?:[_'\N{{RIGHT SINGLE QUOTATION MARK}}]\d+)+"
_DECIMAL_COMMA: Final = r"(?<=\d),(?!\d{3}\b)(?=\d)"
_EXPONENT: Final = rf"{_NUMBER}e([+-]?\d{{1,2}})(?![\d.,e])"
_SCALES: Final[Mapping[str, tuple[Fraction, str]]] = {
    **dict.fromkeys(("tkr", "kkr", "tsek", "ksek", "tusen kr", "tusen sek"), (Fraction(1000), "kr")),
    **dict.fromkeys(
        ("mkr", "mnkr", "msek", "mn kr", "m kr", "milj kr", "milj. kr", "miljon kr", "miljoner kr", "million kr"),
        (Fraction(10**6), "kr"),
    ),
    **dict.fromkeys(("mdkr", "mdr kr", "mdrkr", "miljard kr", "miljarder kr", "billion kr"), (Fraction(10**9), "kr")),
    **dict.fromkeys(("teur", "keur", "k€", "thousand eur"), (Fraction(1000), "EUR")),
    **dict.fromkeys(("meur", "m€", "million eur"), (Fraction(10**6), "EUR")),
    "thousand kr": (Fraction(1000), "kr"),
    "öre": (Fraction(1, 100), "kr"),
}
_SCALED: Final = rf"{_CLEAR_NUMBER} ?({'|'.join(map(re.escape, _SCALES))})(?!\w)"
_PARTS_OF_A_YEAR: Final = {"kvartal": 4, "quarter": 4, "halvår": 2, "half-year": 2, "half year": 2}
_BY_PART: Final = rf"{_CLEAR_NUMBER} (\w+)(?:/| per | i )({'|'.join(_PARTS_OF_A_YEAR)})(?:et)?(?!\w)"


def _ungrouped(match: re.Match[str]) -> str:
    whole, point, decimals = match[0].rpartition(max(",.", key=match[0].rfind))
    if len(decimals) == _GROUP:
        whole, point, decimals = match[0], "", ""
    return "".join(each for each in whole if each.isdigit()) + ("." if point else "") + decimals


_GROUP: Final = 3


def _scaled(match: re.Match[str]) -> str:
    factor, currency = _SCALES[match[2].casefold()]
    return f"{decimal_text(Fraction(match[1]) * factor)} {currency}"


def _by_year(match: re.Match[str]) -> str:
    return f"{decimal_text(Fraction(match[1]) * _PARTS_OF_A_YEAR[match[3].casefold()])} {match[2]}/year"


def _in_full(match: re.Match[str]) -> str:
    return decimal_text(Fraction(match[1]) * Fraction(10) ** int(match[2]))


Rewriting = tuple[str, "str | Callable[[re.Match[str]], str]"]
"""What is found, and what stands there instead."""
DIGITS: Final[tuple[Rewriting, ...]] = (
    (r"(?<=\d) (?=\d{3}\b)", ""),
    (_POINT_GROUPS, _ungrouped),
    (_COMMA_GROUPS, _ungrouped),
    (_LINED_GROUPS, lambda match: "".join(each for each in match[0] if each.isdigit())),
    (_DECIMAL_COMMA, "."),
    (_EXPONENT, _in_full),
)
"""How a number becomes digits and a point."""
AMOUNTS: Final[tuple[Rewriting, ...]] = ((_SCALED, _scaled), (_BY_PART, _by_year))
"""How an amount in another measure becomes the same amount in kronor a year."""


def rewritten(text: str, by: tuple[Rewriting, ...]) -> str:
    """Write a text anew, one pattern after the other."""
    for pattern, right in by:
        text = re.sub(pattern, right, text, flags=re.IGNORECASE)
    return text


def plain_digits(text: str) -> str:
    """Give a number in digits and a point, which is the same number; empty when it is none, or may be two."""
    found = rewritten(" ".join(text.replace("\N{MINUS SIGN}", "-").split()), DIGITS)
    return found if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", found, re.ASCII) else ""
