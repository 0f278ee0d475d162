"""The answer of bounds: what each rule costs with the seats that count now, and the least and the most it can cost."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from polsek.problem import Words
from polsek.show.calculated import preliminary
from polsek.show.head import head
from polsek.show.numbers import number
from polsek.show.page import Column, Records, Table, notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polsek.bounds import Bounds
    from polsek.calculation.support import Support
    from polsek.problem import Language
    from polsek.show.contracts import Bounding, BoundSaid, RuleBounds
    from polsek.show.page import Block, Page

ENDS = {
    "least": Words("Least", "Minst"),
    "now": Words("With the seats now", "Nuvarande mandat"),
    "most": Words("Most", "Mest"),
}
OUTCOME = Words("Outcome", "Utfall")
COLUMNS = ("rule", "outcome", "total", "difference", "parties", "seats", "preliminary")


class BoundsAnswer(NamedTuple):
    """What some rules can cost, each with its authority's name."""

    found: Sequence[tuple[Bounds, str]]

    def page(self, language: Language) -> Page:
        """Describe each rule: its head, the three outcomes, and what they stand for."""
        return tuple(block for each, name in self.found for block in _blocks(each, name, language))

    def data(self, language: Language) -> Bounding:
        """Give the keys of the JSON answer."""
        return {"bounds": [_rule(each, name) for each, name in self.found]}

    def records(self, language: Language) -> Records:
        """Give a row per rule and outcome."""
        return Records(COLUMNS, [row for each, _ in self.found for row in _rows(each)])


def _blocks(each: Bounds, name: str, language: Language) -> tuple[Block, ...]:
    found = _ends(each)
    unit = each.now.file.rule.unit
    seats = [_seats(support) for support in found.values()]
    names = Column("outcome", OUTCOME, "text", tuple(ENDS[end] for end in found))
    columns = (
        Column("total", Words("Total", "Summa"), "money", tuple(support.total for support in found.values())),
        Column(
            "difference",
            Words("Against now", "Mot nu"),
            "signed",
            tuple(support.total - each.now.total for support in found.values()),
        ),
        Column("parties", Words("Parties", "Partier"), "count", tuple(map(len, seats))),
        Column("seats", Words("Mandates", "Mandat"), "text", tuple(_list(given) for given in seats), least=20),
    )
    caption = Words("The least and the most that the rule can cost", "Det minsta och det mesta som regeln kan kosta")
    return (
        head(each.now, name, language),
        Table("bounds", caption, names, columns, unit),
        *notes(_said(each, language)),
    )


def _said(each: Bounds, language: Language) -> list[Words]:
    rule, year = each.now.file.rule, each.now.year
    outcomes = number(Fraction(each.outcomes), language)
    said = [
        Words(
            f"All {outcomes} outcomes with {each.seats} mandates and at most {each.parties} parties are compared; "
            "the mandates shown are one outcome that gives the amount.",
            f"Alla {outcomes} utfall med {each.seats} mandat och högst {each.parties} partier är jämförda; "
            "mandaten som visas är ett utfall som ger beloppet.",
        )
    ]
    corrected = any(one.year == year for one in rule.adjustments) or any(one.year == year for one in rule.withheld)
    if corrected:
        said.append(
            Words(
                "Corrections and withheld support of this year are counted with the seats now only.",
                "Årets korrigeringar och innehållna stöd är räknade bara med nuvarande mandat.",
            )
        )
    return said


def _ends(each: Bounds) -> dict[str, Support]:
    return {"least": each.least.support, "now": each.now, "most": each.most.support}


def _seats(support: Support) -> list[int]:
    return sorted((party.mandates for party in support.parties if party.mandates), reverse=True)


def _list(seats: Sequence[int]) -> str:
    return ", ".join(map(str, seats))


def _rule(each: Bounds, name: str) -> RuleBounds:
    said = {end: _said_of(support, each.now) for end, support in _ends(each).items()}
    return {
        "rule": each.now.file.id,
        "authority": {"code": each.now.file.code, "name": name},
        "year": each.now.year,
        "unit": each.now.file.rule.unit,
        "seats": each.seats,
        "parties": each.parties,
        "outcomes": each.outcomes,
        "least": said["least"],
        "now": said["now"],
        "most": said["most"],
    }


def _said_of(support: Support, now: Support) -> BoundSaid:
    return {
        "amount": support.total,
        "difference": support.total - now.total,
        "seats": _seats(support),
        "preliminary": preliminary(support),
    }


def _rows(each: Bounds) -> list[dict[str, object]]:
    return [
        {
            "rule": each.now.file.id,
            "outcome": end,
            "total": support.total,
            "difference": support.total - each.now.total,
            "parties": len(_seats(support)),
            "seats": " ".join(map(str, _seats(support))),
            "preliminary": preliminary(support),
        }
        for end, support in _ends(each).items()
    ]
