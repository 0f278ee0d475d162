"""The seats of one assembly as somebody else's file tells them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from polsek.mandates import is_sum
from polsek.notation.words import Refusal, did_you_mean
from polsek.period import ordinary_election
from polsek.problem import UNSAID, Place, Problem, Words
from polsek.read.shipped import authorities, authorities_called, authority_of

if TYPE_CHECKING:
    from collections.abc import Iterable


RIKSDAG = "riksdagen"
"""How mandate files call the authority that the election authority numbers 00."""
NO_SEAT = ("-", "–", "—")
"""How files write that a party has no seat."""
NOTHING = ("", "none", "null")
"""What stands where a file says nothing."""
FIRST_COMMON_ELECTION = 1970
"""The first year in which municipalities, regions and the riksdag were elected on one day."""
LAST_THREE_YEAR_TERM = 1994
"""Up to this year an election came every third year, then every fourth."""

Where = Callable[[str], Place]
"""Gives the place of what a row says, by its name: `party`, `mandates`, `abbreviation`, `empty`, `parties`."""


class Row(NamedTuple):
    """A party's row; its numbers are the texts that the file has."""

    party: str
    mandates: str
    where: Where
    abbreviation: str = ""
    empty: str = ""
    parties: str = ""
    """How many parties they are, or `unknown`, where the file does not tell them apart."""

    @property
    def is_sum(self) -> bool:
        """Whether the row is called as sums are."""
        return is_sum(self.party)


class Assembly(NamedTuple):
    """An assembly in a file of somebody else's."""

    code: str
    """As polsek writes it: four digits, two, or `riksdagen`; empty where the file does not say."""
    rows: tuple[Row, ...]
    place: Place
    election: date | None
    """The day of the election; None where the file does not say."""
    said: Words
    """Who says it, of which election and count: `Valmyndigheten, Val 2026, slutlig räkning för kommunfullmäktige`."""
    updated: str = ""
    """When the figures were last changed, as the file writes it."""
    totals: tuple[Row, ...] = ()
    """How many seats the file says that there are, once or more."""
    preliminary: bool = False
    note: Words = UNSAID
    """What must be known of the figures."""
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What the assembly is called in problems."""
        authority = authority_of(self.code)
        return f"{authority.full_name} ({self.code})" if authority is not None else self.code

    @property
    def has_seats(self) -> bool:
        """Whether some party has a seat: final files come with the votes first, and with the seats weeks later."""
        return any(row.mandates.strip().casefold() not in (*NOTHING, *NO_SEAT, "0") for row in self.rows)


def in_order(*parts: Words) -> Words:
    """Write what is said of a source, one part after the other, without those that say nothing."""
    return Words(*(", ".join(text for text in texts if text) for texts in zip(*parts, strict=True)))


def without_sums(rows: Iterable[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part the rows of parties from those that are sums."""
    rows = tuple(rows)
    return tuple(row for row in rows if not row.is_sum), tuple(row for row in rows if row.is_sum)


def election_in(year: int) -> date | None:
    """Give the day of the ordinary election of a year; None without one."""
    step = 3 if year <= LAST_THREE_YEAR_TERM else 4
    if year < FIRST_COMMON_ELECTION or (year - LAST_THREE_YEAR_TERM) % step:
        return None
    return ordinary_election(year)


def code_of(digits: str, kind: str = "") -> str:
    """Give the code of an authority from what a file has, whose zeros may be lost: 114 is 0114.

    `kind` tells which sort it is: KF a municipality, RF a region, RD the riksdag.
    """
    digits = digits.strip().removesuffix("L")
    if digits == "00" or (kind == "RD" and digits in ("", "0")):
        return RIKSDAG
    if not digits:
        return ""
    widths = {"KF": (4,), "RF": (2,)}.get(kind, (len(digits), 4, 2))
    padded = [digits.zfill(width) for width in widths]
    return next((code for code in padded if authority_of(code) is not None), padded[0])


# --- whose seats a line has -------------------------------------------------------------------------------------------


_CODE = re.compile(r"\d+L?")


def authority_in(text: str, kind: str = "") -> str | Refusal:
    """Give the code of the authority that a table names by its code or name; else why it cannot be told which."""
    if _CODE.fullmatch(text) or not text:
        return code_of(text, kind)
    if text.casefold() == RIKSDAG:
        return RIKSDAG
    wanted = {"KF": ("municipality",), "RF": ("region",)}.get(kind, ("municipality", "region"))
    called = [each for each in authorities_called(text) if each.kind in wanted]
    if kind == "RF" and not called:
        called = [each for each in authorities_called(f"Region {text}") if each.kind in wanted]
    if len(called) == 1:
        return called[0].code
    if called:
        listed = ", ".join(f"{each.name} {each.code}" for each in called)
        return Refusal(
            "wrong-authority",
            Words(f"{text} can be {listed}", f"{text} kan vara {listed}"),
            Words("write the name exactly, or the code", "skriv namnet exakt, eller koden"),
        )
    names = [name for each in authorities() if each.kind in wanted for name in (each.name, each.full_name)]
    return Refusal(
        "wrong-authority",
        Words(f"no municipality or region is called {text}", f"ingen kommun eller region heter {text}"),
        did_you_mean(text, names)
        or Words("write its name as polsek does, or its code", "skriv det fullständiga namnet, eller koden"),
    )
