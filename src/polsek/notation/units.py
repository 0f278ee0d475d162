"""What is counted and measured, as people call it in both languages."""

from __future__ import annotations

from typing import Final

from polsek.notation.formula import FULL_TIME
from polsek.problem import Words, same

_UNITS: Final = {
    "year": Words("year", "år"),
    "month": Words("month", "mån"),
    "mandate": Words("mandate", "mandat"),
    "mandates": Words("mandates", "mandat"),
    "seat": Words("seat", "plats"),
    "seats": Words("seats", "platser"),
    "inhabitant": Words("inhabitant", "invånare"),
    "inhabitants": Words("inhabitants", "invånare"),
    "member": Words("member", "medlem"),
    "members": Words("members", "medlemmar"),
    "vote": Words("vote", "röst"),
    "votes": Words("votes", "röster"),
    "meeting": Words("meeting", "sammanträde"),
    "meetings": Words("meetings", "sammanträden"),
    "party": Words("party", "parti"),
    "parties": Words("parties", "partier"),
    "months": Words("months", "månader"),
    FULL_TIME: Words("full time", "heltid"),
    "share": Words("share", "andel"),
    "yes/no": Words("yes/no", "ja/nej"),
}


def unit_words(unit: str) -> Words:
    """Give a unit in both languages: `mandates`, `kr/year`; one that nobody knows is its own word."""
    money, slash, period = unit.partition("/")
    if slash and unit not in _UNITS and period in _UNITS:
        return Words(f"{money}/{_UNITS[period].en}", f"{money}/{_UNITS[period].sv}")
    return _UNITS.get(unit) or same(unit)
