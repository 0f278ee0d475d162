"""Numbers and amounts of money as spreadsheets write them: thousands in groups, a decimal comma, kr after them."""

from __future__ import annotations

import re
from fractions import Fraction

from polsek.notation.words import Refusal, ambiguous_thousands
from polsek.problem import Words
from polsek.read.cells import SPACES

_NUMBER = re.compile(
    r"(?P<minus>[-\N{MINUS SIGN}]?)"
    rf"(?P<digits>[0-9]+|[0-9]{{1,3}}(?P<space>[{SPACES}])[0-9]{{3}}(?:(?P=space)[0-9]{{3}})*)"
    rf"(?:(?P<sign>[.,])(?P<decimals>[0-9]+))?(?P<unit>[{SPACES}]*(?:kr|:-))?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(0|[1-9][0-9]{{0,14}}|[1-9][0-9]{{0,2}}([{SPACES}])[0-9]{{3}}(?:\2[0-9]{{3}}){{0,3}})(?:[.,](?:[0-9]{{1,2}}|[0-9]{{2}}00))?"
)
_KR = re.compile(rf"[{SPACES}]*(?:kr|:-)$", re.IGNORECASE)
_NO_SPACES = str.maketrans("", "", SPACES)


def plain_number(text: str) -> str:
    """Give a number as the rule language writes it: `5 000,50` is `5000.50`, `5 000 kr` is `5000 kr`; else the text.

    Raises Refusal for three decimals, which are a thousand as often.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    minus, digits, sign, decimals, unit = found.group("minus", "digits", "sign", "decimals", "unit")
    whole = digits.translate(_NO_SPACES)
    if sign and (refusal := ambiguous_thousands(whole, decimals, sign)) is not None:
        raise refusal
    if sign == "." and digits == whole and not unit and not minus:
        return text
    return f"{'-' if minus else ''}{whole}{f'.{decimals}' if sign else ''}{' kr' if unit else ''}"


def amount(text: str) -> Fraction:
    """Read an amount of money: digits, and at most two decimals after a comma or a point; raises Refusal.

    One kind of space may part all thousands in groups of three, as Swedish Excel writes them.
    """
    minus = text[:1] in "-\N{MINUS SIGN}"
    plain = _KR.sub("", text[1:] if minus else text)
    if not _AMOUNT.fullmatch(plain):
        _refuse_thousands(plain)
        raise Refusal(
            "number",
            Words(f"'{text}' is not written as an amount", f"”{text}” är inte skrivet som ett belopp"),
            Words(
                "write digits, together or in groups of three, and at most two decimals: 446499.50 or 446 499.50",
                "skriv siffror, ihop eller i grupper om tre, och högst två decimaler: 446499,50 eller 446 499,50",
            ),
        )
    value = Fraction(plain.translate(_NO_SPACES).replace(",", "."))
    return -value if minus else value


def _refuse_thousands(text: str) -> None:
    """Refuse three digits after a sign; money has no third decimal, so the remedy is not to write one more."""
    try:
        plain_number(text)
    except Refusal as refusal:
        together = "".join(each for each in text if each.isdigit())
        raise Refusal(
            refusal.id,
            refusal.message,
            Words(
                f"write {together} for thousands, else at most two decimals",
                f"skriv {together} om det är tusental, annars högst två decimaler",
            ),
        ) from None
