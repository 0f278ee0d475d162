"""Numbers as spreadsheets write them: thousands in groups, a decimal comma, kr after them."""

from __future__ import annotations

import re

from polsek.notation.words import ambiguous_thousands
from polsek.read.cells import SPACES

_NUMBER = re.compile(
    r"(?P<minus>[-\N{MINUS SIGN}]?)"
    rf"(?P<digits>[0-9]+|[0-9]{{1,3}}(?P<space>[{SPACES}])[0-9]{{3}}(?:(?P=space)[0-9]{{3}})*)"
    rf"(?:(?P<sign>[.,])(?P<decimals>[0-9]+))?(?P<unit>[{SPACES}]*(?:kr|:-))?",
    re.IGNORECASE,
)
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
