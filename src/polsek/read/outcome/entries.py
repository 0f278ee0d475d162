"""What stands about each party in a file of costs or payments, and the amounts that it means."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from polsek.notation.words import Refusal
from polsek.problem import Words
from polsek.settlement import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polsek.notation.reader import Reader
    from polsek.problem import Address

What = Literal["spent", "paid"]
"""The column of the amounts, and their key in YAML."""

COLUMNS: dict[What, tuple[str, ...]] = {"spent": ("party", "spent", "certificate"), "paid": ("party", "paid")}
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,14})([.,][0-9]{1,2})?")
_ANSWERS = {"yes": True, "ja": True, "no": False, "nej": False}


class Entry(NamedTuple):
    """What stands about a party, as text with addresses."""

    name: str
    at: Address
    amounts: tuple[tuple[str, Address], ...]
    certificate: tuple[str, Address] | None


def reports_of(entries: Iterable[Entry], what: What, to: Reader) -> tuple[Report, ...]:
    """Read the amounts; what is not understood is reported."""
    reports: list[Report] = []
    signs: list[tuple[str, Address]] = []
    for entry in entries:
        amounts = [_amount(text, at, to, negative=what == "paid") for text, at in entry.amounts]
        signs += [(sign, at) for text, at in entry.amounts for sign in ".," if sign in text]
        certificate = _certificate(*entry.certificate, to) if entry.certificate else None
        total = sum((amount for amount in amounts if amount is not None), Fraction()) if amounts else None
        reports.append(Report(entry.name, total, certificate, to.places.key(entry.at)))
    if not to.problems:
        _check_signs(signs, to)
    return tuple(reports)


def amount(text: str) -> Fraction:
    """Read an amount of money: digits, and at most two decimals after a comma or a point; raises Refusal."""
    minus = text[:1] in "-\N{MINUS SIGN}"
    plain = text[1:] if minus else text
    if not _AMOUNT.fullmatch(plain):
        raise Refusal(
            "number",
            Words(f"{text!r} is not written as an amount", f"{text!r} är inte skrivet som ett belopp"),
            Words(
                "write all digits together, and at most two decimals: 446499 or 446499.50",
                "skriv alla siffror ihop, och högst två decimaler: 446499 eller 446499,50",
            ),
        )
    value = Fraction(plain.replace(",", "."))
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
            Words("a cost is not below 0", "en kostnad är inte mindre än 0"),
            Words("write what it cost without a minus sign", "skriv vad det kostade utan minustecken"),
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
            Words(f"{text!r} is neither yes nor no", f"{text!r} är varken ja eller nej"),
            Words(
                "write whether a certificate of employment was handed in: yes or no",
                "skriv om ett anställningsintyg har lämnats: ja eller nej",
            ),
        )
    return found
