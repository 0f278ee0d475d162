"""Several calculations side by side: the years of a rule as a plan, the rules of a year, the least and the most."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from polsek.calculation.payments import parts, periods
from polsek.calculation.support import TOTAL
from polsek.money import MarkKind
from polsek.problem import Words, same
from polsek.show.columns import BY_PARTY, MANDATES, money_column, party_table, preliminary
from polsek.show.head import KINDS, figures, head, reasoned, stretch_text, year_text
from polsek.show.numbers import number, unit_name
from polsek.show.page import Chart, Column, Heading, Line, NotGiven, Records, Table, notes
from polsek.show.remarks import difference_remark, kept_after_leaving
from polsek.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polsek.bounds import Bounds
    from polsek.calculation.support import Support
    from polsek.mandates import Party
    from polsek.problem import Language
    from polsek.show.contracts import Plan
    from polsek.show.contracts.many import Bounding, BoundSaid, RuleBounds
    from polsek.show.page import Page

ALL = Words("All support", "Allt stöd")
PLAN = Words("Plan", "Plan")
BY_YEAR = Words("Support per year", "Stöd per år")
LEFT_OUT = Words("Not in the sum", "Inte i summan")
NOTHING = Fraction()


class Beside(NamedTuple):
    """Calculations beside each other, with every party that gets something by one of them."""

    supports: Sequence[Support]
    by: str | None = None
    """A part of the year, `2024-03-01/2024-05-31`: what falls on it is told; of anything else the whole year."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those of the first in their order, then those that come."""
        return tuple(dict.fromkeys(party.party for support in self.supports for party in support.parties))

    @property
    def amounts(self) -> tuple[Mapping[Party, Fraction | None], ...]:
        """What each party gets by each of them, as it is shown; None is unknown."""
        return tuple(self._amounts(support) for support in self.supports)

    @property
    def totals(self) -> tuple[Fraction, ...]:
        """The total of each; a part of a year adds its rows."""
        if not self._is_part:
            return tuple(support.total for support in self.supports)
        return tuple(_added(amounts.values()) for amounts in self.amounts)

    @property
    def added(self) -> Mapping[Party, Fraction]:
        """What each party gets by all of them."""
        amounts = self.amounts
        return {party: _added(each.get(party) for each in amounts) for party in self.parties}

    def columns(self, names: Sequence[tuple[str, Words]]) -> list[Column]:
        """Give a column for each calculation, which is called so."""
        parties = self.parties
        found = zip(self.supports, names, self.amounts, self.totals, strict=True)
        return [
            money_column(support, *name, [amounts.get(party, NotGiven()) for party in parties], total)
            for support, name, amounts, total in found
        ]

    @property
    def _is_part(self) -> bool:
        return self.by is not None and "/" in self.by

    def _amounts(self, support: Support) -> Mapping[Party, Fraction | None]:
        if self.by is None or not self._is_part:
            return {party.party: support.shown(party.total) for party in support.parties}
        cut, first = periods(support, self.by), self.by.partition("/")[0]
        at = next(number for number, period in enumerate(cut) if str(period.start) == first)
        return {party.party: parts(support, party, cut)[at].amount for party in support.parties}


def _added(amounts: Iterable[Fraction | None]) -> Fraction:
    return sum((amount or NOTHING for amount in amounts), NOTHING)


# --- years and rules --------------------------------------------------------------------------------------------------


def is_plan(supports: Sequence[Support]) -> bool:
    """Tell whether it is one rule for several years."""
    return len(supports) > 1 and len({support.file.id for support in supports}) == 1


def groups(supports: Sequence[Support]) -> Iterator[tuple[list[Support], list[Support]]]:
    """Give what is added, and what is not: the years of one rule, or the rules of one year that have the same unit."""
    if is_plan(supports):
        yield list(supports), []
        return
    for _, group in groupby(sorted(supports, key=lambda each: each.year), key=lambda each: each.year):
        of_year = list(group)
        for unit in dict.fromkeys(support.file.rule.unit for support in of_year):
            added = [support for support in of_year if support.file.rule.unit == unit]
            if len(added) > 1:
                yield added, [support for support in of_year if support.file.rule.unit != unit]


def sum_page(
    supports: list[Support], left_out: list[Support], authority: str, by: str | None, language: Language
) -> Page:
    """Add rules or years; of a part of a year (`2024-03-01/2024-05-31`) what falls on it."""
    first, last, beside, several = supports[0], supports[-1], Beside(supports, by), not is_plan(supports)
    name = (ALL if several else first.file.rule.title).get(language)
    when = stretch_text(by) or (str(first.year) if several else f"{first.year}–{last.year}")
    columns = beside.columns([_name(support, several=several) for support in supports])
    rows, whole = tuple(beside.added.values()), _added(beside.totals)
    total = money_column(first, "total", TOTAL, rows, whole)._replace(unit=first.file.rule.unit)
    added = tuple(column.id for column in columns)
    charts = (*(() if several else (Chart(BY_YEAR, added, totals=True),)), Chart(BY_PARTY, added, "total"))
    table = party_table("sum", beside.parties, [*columns, total], first)._replace(charts=charts)
    said = list(difference_remark(first, _added(rows), whole, language))
    for support in left_out:
        unit = unit_name(support.file.rule.unit, language)
        said.append(f"{LEFT_OUT.get(language)}: {support.file.rule.title.get(language)} ({unit})")
    lines = () if several else tuple(_provisional(supports, language))
    return (Heading(f"{name} · {authority} · {when}", lines=lines), table, *notes(said))


def sum_id(support: Support, *, several: bool) -> str:
    """Give the id of the column of a rule or year."""
    return support.file.id if several else str(support.year)


def _name(support: Support, *, several: bool) -> tuple[str, Words]:
    title = support.file.rule.title if several else same(year_text(support.period, support.year))
    return sum_id(support, several=several), title


def _provisional(supports: Sequence[Support], language: Language) -> Iterator[Line]:
    """Say what of which years is preliminary."""
    years: dict[str, list[int]] = {}
    for support in supports:
        for mark, text in figures(support, language, MarkKind.PRELIMINARY).items():
            years.setdefault(reasoned(mark, text, language), []).append(support.year)
    for text, when in years.items():
        in_a_row = len(when) > 2 and when == list(range(when[0], when[-1] + 1))
        listed = f"{when[0]}–{when[-1]}" if in_a_row else ", ".join(map(str, when))
        yield Line(f"{KINDS[MarkKind.PRELIMINARY].get(language)} {listed}: {text}", "warning")


def plan_data(supports: Sequence[Support], by: str | None) -> Plan:
    """Give the plan as a key of the JSON answer."""
    beside = Beside(supports, by)
    amounts, totals = beside.amounts, beside.totals
    return {
        "rule": supports[0].file.id,
        "years": [support.year for support in supports],
        "preliminary": [preliminary(support) for support in supports],
        "parties": [
            {
                "party": party.name,
                "abbreviation": party.abbreviation or None,
                "amounts": [year.get(party) for year in amounts],
                "total": total,
            }
            for party, total in beside.added.items()
        ],
        "total": {"amounts": list(totals), "amount": _added(totals)},
    }


def plan_rows(supports: Sequence[Support], by: str | None) -> list[dict[str, object]]:
    """Give the plan as rows of CSV, whose year is `2027-2029`."""
    beside, years = Beside(supports, by), f"{supports[0].year}-{supports[-1].year}"
    known = {"rule": supports[0].file.id, "year": years, "preliminary": any(map(preliminary, supports))}
    rows = [
        {"party": party.name, "abbreviation": party.abbreviation, "total": total}
        for party, total in beside.added.items()
    ]
    return [known | row for row in [*rows, {"party": "total", "total": _added(beside.totals)}]]


# --- the least and the most -----------------------------------------------------------------------------------------


ENDS = {
    "least": Words("Least", "Minst"),
    "now": Words("With the seats now", "Nuvarande mandat"),
    "most": Words("Most", "Mest"),
}
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
        rows = [
            {
                "rule": each.now.file.id,
                "outcome": outcome,
                "total": said["amount"],
                "difference": said["difference"],
                "parties": len(said["seats"]),
                "seats": " ".join(map(str, said["seats"])),
                "preliminary": said["preliminary"],
            }
            for each, _ in self.found
            for outcome, said in _ends(each).items()
        ]
        return Records(COLUMNS, rows)


def _ends(each: Bounds) -> dict[str, BoundSaid]:
    """Give what the rule costs at the least, now and at the most, by the keys of `ENDS`."""
    supports = (each.least.support, each.now, each.most.support)
    return {
        name: {
            "amount": support.total,
            "difference": support.total - each.now.total,
            "seats": sorted((party.mandates for party in support.parties if party.mandates), reverse=True),
            "preliminary": preliminary(support),
        }
        for name, support in zip(ENDS, supports, strict=True)
    }


def _rule(each: Bounds, name: str) -> RuleBounds:
    said = _ends(each)
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


def _blocks(each: Bounds, name: str, language: Language) -> Page:
    ends = _ends(each).values()
    seats = tuple(", ".join(map(str, end["seats"])) for end in ends)
    against = tuple(end["difference"] for end in ends)
    columns = (
        Column("total", TOTAL, "money", tuple(end["amount"] for end in ends)),
        Column("difference", Words("Against now", "Mot nu"), "signed", against),
        Column("parties", Words("Parties", "Partier"), "count", tuple(len(end["seats"]) for end in ends)),
        Column("seats", MANDATES, "text", seats, least=20),
    )
    names = Column("outcome", Words("Outcome", "Utfall"), "text", tuple(ENDS.values()))
    caption = Words("The least and the most that the rule can cost", "Det minsta och det mesta som regeln kan kosta")
    table = Table("bounds", caption, names, columns, each.now.file.rule.unit)
    return (head(each.now, name, language), table, *notes(list(_said(each, language))))


def _said(each: Bounds, language: Language) -> Iterator[Words]:
    rule, outcomes = each.now.file.rule, number(Fraction(each.outcomes), language)
    at_most = Words(
        f"at most {each.parties} {'party' if each.parties == 1 else 'parties'}",
        f"högst {each.parties} {'parti' if each.parties == 1 else 'partier'}",
    )
    alone = Words(
        f"There is one outcome with {each.seats} mandates and {at_most.en}.",
        f"Det enda utfallet med {each.seats} mandat och {at_most.sv} visas.",
    )
    several = Words(
        f"All {outcomes} outcomes with {each.seats} mandates and {at_most.en} are compared; "
        "the mandates shown are one outcome that gives the amount.",
        f"Alla {outcomes} utfall med {each.seats} mandat och {at_most.sv} är jämförda; "
        "mandaten som visas är ett utfall som ger beloppet.",
    )
    yield alone if each.outcomes == 1 else several
    if (parties := len(_ends(each)["now"]["seats"])) > each.parties:
        yield Words(
            f"With the seats now there are {parties} parties, so what the rule costs now may lie outside the least and "
            "the most.",
            f"Nuvarande fullmäktige har {parties} partier; dagens kostnad kan därför ligga utanför spannet mellan "
            "minst och mest.",
        )
    if each.now.year in [*(one.year for one in rule.adjustments), *(one.year for one in rule.withheld)]:
        yield Words(
            "Corrections and withheld support of this year are counted with the seats now only.",
            "Årets korrigeringar och innehållna stöd är räknade bara med nuvarande mandat.",
        )
    if kept := kept_after_leaving(each.now, language):
        yield Words(
            f"What a party that leaves the assembly keeps ({kept}) is counted with the seats now only: which "
            "parties will leave is not known.",
            f"Det som ett parti som lämnar fullmäktige behåller ({kept}) är räknat bara med nuvarande mandat: "
            "vilka partier som lämnar är inte känt.",
        )
