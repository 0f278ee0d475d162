"""What stands about each party in a file of costs or payments, and the amounts that it means."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.mandates import is_sum, sum_refused
from polsek.notation.words import Refusal
from polsek.problem import Words
from polsek.read.cells import SPACES
from polsek.read.numbers import plain_number
from polsek.settlement import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.notation.reader import Reader
    from polsek.problem import Address

What = Literal["spent", "paid"]
"""The column of the amounts, and their key in YAML."""

AUTHORITY = "authority_spent"
"""The column of the authority's own cost, where it employs for a part of the year only."""
COLUMNS: dict[What, tuple[str, ...]] = {
    "spent": ("party", "spent", AUTHORITY, "certificate"),
    "paid": ("party", "paid"),
}
_AMOUNT = re.compile(
    rf"(0|[1-9][0-9]{{0,14}}|[1-9][0-9]{{0,2}}([{SPACES}])[0-9]{{3}}(?:\2[0-9]{{3}}){{0,3}})(?:[.,](?:[0-9]{{1,2}}|[0-9]{{2}}00))?"
)
_KR = re.compile(rf"[{SPACES}]*(?:kr|:-)$", re.IGNORECASE)
_NO_SPACES = str.maketrans("", "", SPACES)
_ANSWERS = {"yes": True, "ja": True, "no": False, "nej": False}


class Entry(NamedTuple):
    """What stands about a party, as text with addresses."""

    name: str
    at: Address
    amounts: tuple[tuple[str, Address], ...]
    certificate: tuple[str, Address] | None
    authority: tuple[tuple[str, Address], ...] = ()
    """The authority's own costs."""


def reports_of(entries: Iterable[Entry], what: What, to: Reader) -> tuple[Report, ...]:
    """Read the amounts; what is not understood is reported."""
    reports: list[Report] = []
    signs: list[tuple[str, Address]] = []
    for entry in entries:
        if is_sum(entry.name):
            to.report("sum-row", entry.at, *sum_refused(entry.name), key=True)
            continue
        signs += [(sign, at) for text, at in (*entry.amounts, *entry.authority) for sign in ".," if sign in text]
        own, others = (_total(texts, to, negative=what == "paid") for texts in (entry.amounts, entry.authority))
        certificate = _certificate(*entry.certificate, to) if entry.certificate else None
        reports.append(Report(entry.name, own, certificate, to.places.key(entry.at), others))
    if not to.problems and to.places.sheet is None:  # a number in a workbook has no sign of its own
        _check_signs(signs, to)
    return tuple(reports)


def _total(texts: Sequence[tuple[str, Address]], to: Reader, *, negative: bool) -> Fraction | None:
    """Add amounts; None when there are none."""
    amounts = [_amount(text, at, to, negative=negative) for text, at in texts]
    return sum((each for each in amounts if each is not None), Fraction()) if amounts else None


def amount(text: str) -> Fraction:
    """Read an amount of money: digits, and at most two decimals after a comma or a point; raises Refusal.

    One kind of space may part all thousands in groups of three, as Swedish Excel writes them.
    """
    minus = text[:1] in "-\N{MINUS SIGN}"
    plain = _KR.sub("", text[1:] if minus else text)
    if not _AMOUNT.fullmatch(plain):
        plain_number(plain)
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


def _amount(text: str, at: Address, to: Reader, *, negative: bool) -> Fraction | None:
    try:
        value = amount(text)
    except Refusal as refusal:
        to.refuse(refusal, at)
        return None
    if value < 0 and not negative:
        to.report(
            "negative-cost",
            at,
            Words("a cost is not below 0", "en kostnad kan inte vara negativ"),
            Words("write what it cost without a minus sign", "skriv kostnaden utan minustecken"),
        )
    return value


def _check_signs(signs: Sequence[tuple[str, Address]], to: Reader) -> None:
    """Refuse a file in which some decimals stand after a comma and some after a point: one may part thousands."""
    names = {",": Words("comma", "komma"), ".": Words("point", "punkt")}
    for sign, at in signs:
        first, where = signs[0]
        if sign != first:
            here, there, line = names[sign], names[first], to.places.value(where).line
            to.report(
                "mixed-decimals",
                at,
                Words(
                    f"decimals after a {here.en} here, after a {there.en} in line {line}",
                    f"decimaler efter {here.sv} här, efter {there.sv} på rad {line}",
                ),
                Words("write all decimals of the file in the same way", "skriv filens alla decimaler på samma sätt"),
            )


def _certificate(text: str, at: Address, to: Reader) -> bool | None:
    found = _ANSWERS.get(text.casefold())
    if found is None:
        to.report(
            "unknown-word",
            at,
            Words(f"{text!r} is neither yes nor no", f"”{text}” är varken ja eller nej"),
            Words(
                "write whether a certificate of employment was handed in: yes or no",
                "skriv om ett anställningsintyg har lämnats: ja eller nej",
            ),
        )
    return found
