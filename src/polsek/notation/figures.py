"""Reading figures in every wrapping: dated, banded, sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polsek.notation.figure import Band, Banded, Chosen, Dated, Figure, Plus, Rounds, Sourced, Sum, band, plus, rounding
from polsek.notation.formula import formula
from polsek.notation.kinds import Kind, Prose, Title, Word, read_key, written
from polsek.notation.reader import FAILED, Use, note_provenance, unknown_keys
from polsek.notation.sorts import check_sort, note_name, note_use, unit_words
from polsek.notation.words import Refusal, Token, iso_date, looks_like_date
from polsek.problem import Words

if TYPE_CHECKING:
    from datetime import date

    from polsek.document import Value
    from polsek.notation.reader import Reader
    from polsek.problem import Address

RAISED_KEYS = ("plus", "at_most")
"""What the wrapper of a share or an amount may have besides."""
SOURCED_KEYS = ("value", "source", "inferred", "interpreted", "indexed", "rounding", "title", "note")
MOST_BANDS = 100
"""How many bands a figure may have."""
_TITLE, _PROSE = Title(), Prose()
_TOTALS = Word("from exact amounts", "from shown amounts")


class Figures(Kind):
    """A figure of one sort, in every wrapping."""

    def __init__(self, sort: str, expected: Words, *, lists: bool = False, rounds: str = "") -> None:
        """Keep the sort: `amount`, `share`, `count`, `limit`, `index`, `rounding`, `correction`, `total` or `any`.

        `lists`: a list is added up. `rounds`: what a rounding is of, `money`, `count` or `share`; empty: anything.
        """
        self.sort = sort
        self.expected = expected
        self.lists = lists
        self.rounds = rounds
        self.schema = written("limit" if sort == "count" else sort)

    def read(self, value: Value, at: Address, to: Reader) -> Figure | None:
        """Read a figure in its wrapping."""
        if value in ({}, []):
            to.report("empty-value", at, Words("nothing stands here", "värdet saknas"), key=True)
            return FAILED
        if isinstance(value, dict):
            if "value" in value:
                return self._sourced(value, at, to)
            if any(looks_like_date(key) for key in value):
                return self._dated(value, at, to)
            if self.sort in ("rounding", "total"):
                to.report(
                    "wrong-shape",
                    at,
                    Words("a rounding is the same for all parties", "avrundningen är densamma för alla partier"),
                    Words("write one rounding, or dates", "ange en avrundning, eller flera med datum"),
                )
                return FAILED
            return self._banded(value, at, to)
        if isinstance(value, list) and self.lists:
            parts: tuple[Any, ...] = tuple(self.read(item, (*at, index), to) for index, item in enumerate(value))
            return Sum(parts, at)
        return super().read(value, at, to)  # type: ignore[no-any-return]

    def text(self, text: str, at: Address, to: Reader) -> Figure:
        """Read a figure that is one text."""
        if self.sort == "rounding":
            found_rounding = rounding(text, at, to.currency)
            _check_rounding(found_rounding, self.rounds, to.currency)
            return found_rounding
        if self.sort == "total":
            return Chosen(_TOTALS.text(text, at, to), text, at)
        try:
            found = formula(text, at)
        except Refusal as refusal:
            note_name(text, at, refusal.part, to)
            raise
        check_sort(found, self.sort, to.currency)
        note_use(found, self.sort, to)
        return found

    def _sourced(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        unknown_keys(value, (*SOURCED_KEYS, *(RAISED_KEYS if self.sort in ("share", "amount") else ())), at, to)
        note_provenance(value, at, to)

        def inner(key: str, kind: Kind) -> Any:  # noqa: ANN401 - each kind reads its own type
            return read_key(kind, value[key], (*at, key), to) if key in value else FAILED

        for key in ("source", "inferred", "interpreted", "note"):
            if key in value:
                read_key(_PROSE, value[key], (*at, key), to)
        title = read_key(_TITLE, value["title"], (*at, "title"), to) if "title" in value else None
        raised = (inner("plus", _Added(self.sort)), inner("at_most", self))
        return Sourced(inner("value", self), title, inner("indexed", INDEX), inner("rounding", ROUNDING), at, *raised)

    def _dated(self, value: dict[str, Value], at: Address, to: Reader) -> Figure:
        found: list[tuple[date, Figure]] = []
        for key, inner in value.items():
            try:
                day = iso_date(Token(key, 0))
            except Refusal as refusal:
                to.refuse(refusal, (*at, key), key=True)
                continue
            if found and day <= found[-1][0]:
                to.report(
                    "date-order",
                    (*at, key),
                    Words(f"{day} does not come after {found[-1][0]}", f"{day} kommer inte efter {found[-1][0]}"),
                    Words("write the dates in order, the oldest first", "skriv datumen i ordning, det äldsta först"),
                    key=True,
                )
            found.append((day, read_key(self, inner, (*at, key), to)))
        return Dated(tuple(found), at)

    def _banded(self, value: dict[str, Value], at: Address, to: Reader) -> Figure | None:
        found: list[Band] = []
        units: list[str] = []
        understood = True
        if len(value) > MOST_BANDS:
            message = Words(f"more than {MOST_BANDS} bands", f"fler än {MOST_BANDS} intervall")
            hint = Words("a band may be wide: 10-19", "gör intervallen bredare: 10-19")
            to.report("too-large", at, message, hint)
            return FAILED
        for key, inner in value.items():
            try:
                first, last, unit = band(key)
            except Refusal as refusal:
                to.refuse(refusal, (*at, key), key=True)
                understood = False
                continue
            wrong = _check_band(found, first, unit, units) if understood else None
            if wrong is not None:
                to.refuse(wrong, (*at, key), key=True)
            units.append(unit)
            if unit != "mandates":
                to.uses.append(Use(unit, "count", (*at, key), None))
            found.append(Band(first, last, read_key(self, inner, (*at, key), to), key, (*at, key)))
        return Banded(max(units, key=len, default="mandates"), tuple(found), at)


class _Added(Kind):
    """What is added to a share or an amount for each counted thing above a number."""

    expected = Words("an addition such as 5 % per mandate above 9", "ett tillägg, t.ex. 5 % per mandate above 9")
    schema = written("plus")

    def __init__(self, sort: str) -> None:
        """Keep the sort of what it is added to."""
        self.sort = sort

    def text(self, text: str, at: Address, to: Reader) -> Plus:
        """Read the addition."""
        found = plus(text, at)
        check_sort(found.figure, self.sort, to.currency)
        start = text.rindex(found.unit + " above")
        to.uses.append(Use(found.unit, "count", at, (start, start + len(found.unit))))
        return found


def _check_band(before: list[Band], first: int, unit: str, units: list[str]) -> Refusal | None:
    """Give what is wrong with a band that follows others: another unit, an overlap, a gap."""
    if not before:
        return None if first <= 1 else _late_start(first, unit)
    if units and unit.removesuffix("s") != units[0].removesuffix("s"):
        return Refusal(
            "mixed-units",
            Words(
                f"bands of {units[0]} and of {unit}",
                f"intervall av {unit_words(units[0]).sv} och {unit_words(unit).sv}",
            ),
            Words("use one unit in all bands", "använd en enhet i alla intervall"),
        )
    last = before[-1].last
    if last is None or first <= last:
        return _overlap(before[-1], first, unit)
    return None if first == last + 1 else _gap(last, first, unit)


def _late_start(first: int, unit: str) -> Refusal:
    return Refusal(
        "band-gap",
        Words(
            f"the first band begins at {first} {unit}",
            f"första intervallet börjar vid {first} {unit_words(unit).sv}",
        ),
        Words("begin at 0 or 1", "börja vid 0 eller 1"),
    )


def _overlap(before: Band, first: int, unit: str) -> Refusal:
    if before.last is None:
        return Refusal(
            "band-overlap",
            Words(f"the band before, {before.text}, has no end", f"intervallet före, {before.text}, har inget slut"),
            Words("only the last band may be open", "bara det sista intervallet kan vara öppet"),
        )
    return Refusal(
        "band-overlap",
        Words(f"bands overlap at {first} {unit}", f"intervallen överlappar vid {first} {unit_words(unit).sv}"),
        Words(
            f"the band before ends at {before.last} {unit}; start this one at {before.last + 1}",
            f"intervallet före slutar vid {before.last} {unit_words(unit).sv}; börja detta vid {before.last + 1}",
        ),
    )


def _gap(last: int, first: int, unit: str) -> Refusal:
    missing = f"{last + 1}" if first == last + 2 else f"{last + 1}-{first - 1}"
    return Refusal(
        "band-gap",
        Words(f"no band covers {missing} {unit}", f"inget intervall täcker {missing} {unit_words(unit).sv}"),
        Words(
            f"the band before ends at {last}; start this one at {last + 1}",
            f"intervallet före slutar vid {last}; börja detta vid {last + 1}",
        ),
    )


def _check_rounding(found: Rounds, of: str, currency: str) -> None:
    allowed = {"": (), "money": (currency,), "count": ("mandate", "mandates", ""), "share": ("%",)}[of]
    if found.rounding is not None and allowed and found.unit not in allowed:
        right = {"money": f"1 {currency} half up", "count": "1 mandate half up", "share": "0.1 % half up"}[of]
        raise Refusal(
            "unit",
            Words(f"{found.unit} is not what is rounded here", f"här kan inte avrundas till {found.unit}"),
            Words(f"write for example {right}", f"skriv till exempel {right}"),
        )


AMOUNT = Figures(
    "amount",
    Words("an amount such as 12000 kr/year or 40 % of NAME", "ett belopp, t.ex. 12000 kr/year eller 40 % of NAMN"),
)
AMOUNTS = Figures("any", Words("a figure", "ett värde"), lists=True)
SHARE = Figures("share", Words("a share such as 31.42 %", "en andel, t.ex. 31.42 %"))
INDEX = Figures("index", Words("a share such as 5.3 %", "en andel, t.ex. 5.3 %"))
LIMIT = Figures("limit", Words("a count or an amount", "ett antal eller ett belopp"))
COUNT = Figures("count", Words("a count such as 5 mandates", "ett antal, t.ex. 5 mandates"))
_ROUNDS = Words("a rounding such as 1 kr half up", "en avrundning, t.ex. 1 kr half up")
ROUNDING = Figures("rounding", _ROUNDS)
ROUNDS_MONEY = Figures("rounding", _ROUNDS, rounds="money")
ROUNDS_COUNT = Figures("rounding", _ROUNDS, rounds="count")
ROUNDS_SHARE = Figures("rounding", _ROUNDS, rounds="share")
CORRECTION = Figures(
    "correction", Words("an amount such as -1500 kr or a share", "ett belopp, t.ex. -1500 kr, eller en andel")
)
ROUNDS_TOTAL = Figures("total", _TOTALS.expected)
